import { namesIn, plainName } from './plain.ts';

/** How the figures of a table are written: `persons`, `thousand`, `percent`, `per_1000`, or a word of its own. */
export type PublishedUnit = string;

const words: readonly (readonly [PublishedUnit, readonly string[]])[] = [
  [
    'percent',
    namesIn(`
    %, percent, per cent, percentage, procent, prozent, in %, odstotek, odstotki, percentuale, valori percentuali,
    porcentaje, percentatge, ποσοστο, prosentti, prosenttia, percentage of total population, percentage of total
    employees, percentage of employees, percentage of population in the labour force, percentage of total
    employment, percentage of the total population
  `),
  ],
  [
    'persons',
    namesIn(`
    person, persons, number, amount, number of persons, people, individuals, inhabitants, antal, antal personer, personer,
    anzahl, personen, stevilo, stevilo oseb, osebe, liczba, liczba osob, osoby, osoba, aantal, personas, numero,
    persones, nombre, persone, numero di persone, unita, ατομα, αριθμος, henkiloa, henkilot, lukumaara, lkm
  `),
  ],
  [
    'thousand',
    namesIn(`
    thousand, thousands, thousand persons, 1000, 1 000, 1000 persons, 1 000 persons, thousands of persons, 1000
    personer, tusental, tusen, in tausend, tausend, 1000 personen, v tisoc, 1000 oseb, w tysiacach, tys osob, x 1
    000, x 1000, miles, miles de personas, milers, migliaia, χιλιαδες, 1000 henkiloa, 1 000 henkiloa, tuhatta
  `),
  ],
];

const byWord: ReadonlyMap<string, PublishedUnit> = new Map(
  words.flatMap(([unit, names]) => names.map((name): [string, PublishedUnit] => [plainName(name), unit])),
);

/**
 * The unit of a code of Eurostat's (`PC`, `PC_ACT`, `THS_PER`, `PER`, `NR`) or of the words of a national office.
 * `null` where it is another one, such as euros or changes in percent.
 */
export function publishedUnit(text: string): PublishedUnit | null {
  const code = text.trim().toUpperCase();
  if (/^PC(?:_|$)/.test(code)) return 'percent';
  if (/^THS(?:_P(?:ER|ERS|RS)?)?$/.test(code)) return 'thousand';
  if (['PER', 'PERS', 'NR', 'P', 'PS'].includes(code)) return 'persons';
  return byWord.get(plainName(text)) ?? null;
}
