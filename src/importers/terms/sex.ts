import { namesIn, plainName } from './plain.ts';
import { isTotal, type Term, unknownCode } from './term.ts';

/** Codes and labels by sex. The codes `K` (Nordic, Polish) and `V` (Dutch) are women; `M` is men. */
const words: Readonly<Record<string, readonly string[]>> = {
  female: namesIn(`
    f, k, v, female, females, woman, women, girls, weiblich, frauen, zenske, zenski, kobiety, vrouwen, mujeres,
    mujer, dones, dona, femmine, femmina, donne, γυναικες, θηλεις, θηλυ, naiset, nainen, kvinnor, kvinna, kvinder,
    kvinner
  `),
  male: namesIn(`
    m, male, males, man, men, boys, mannlich, manner, moski, mezczyzni, mannen, hombres, hombre, varones, homes,
    home, maschi, maschio, uomini, ανδρες, αρρενες, αρρεν, miehet, mies, maend, menn
  `),
  total: namesIn(`
    total, both sexes, insgesamt, zusammen, skupaj, spol skupaj, ogolem, totaal, ambos sexos, ambdos sexes, totale,
    maschi e femmine, συνολο, yhteensa, totalt, ialt, i alt, samtliga, bada konen
  `),
  diverse: ['div', 'diverse', 'divers'],
  not_stated: ['unk', 'unknown', 'nrp', 'no response', 'not stated', 'keine angabe'],
};

const byName: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([sex, names]) => names.map((name): [string, string] => [name, sex])),
);

/** ISO 5218 and the codes of the Nordic offices: 1 is men, 2 is women; only where no label says otherwise. */
const numbered: Readonly<Record<string, string>> = { '1': 'male', '2': 'female', '1+2': 'total', '0': 'total' };

/** A code or label of sex as the region file writes it. The label goes first where there is one: codes differ from office to office. */
export function sexTerm(code: string, label: string | null): Term {
  const byLabel = label === null ? undefined : byName.get(plainName(label));
  const word =
    byLabel ??
    byName.get(plainName(code)) ??
    (label === null && Object.hasOwn(numbered, code) ? numbered[code] : undefined);
  if (word !== undefined) return { word };
  return isTotal(code) ? { word: 'total' } : unknownCode;
}
