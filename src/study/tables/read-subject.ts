import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { parseAge, writeAge } from '../../observations/age.ts';
import {
  bases,
  definitions,
  type PopulationConcept,
  populationConcepts,
  type Sex,
  sexes,
  times,
} from '../../observations/code-lists.ts';
import { asEurostatWrites } from '../../observations/country-codes.ts';
import { groupsOf, isGroup } from '../../observations/groups.ts';
import type { Subject } from '../../observations/observation.ts';
import { isPeriod, meantPeriod, startOf } from '../../observations/period.ts';
import { cellOf, finding, type LazyPlace, type RawRow, wordOf } from './raw-row.ts';

/** What a row leans on besides its own cells. */
export interface SubjectContext {
  /** The study's own place, for rows that name none. */
  readonly ownPlace: string;
  readonly placeCode: (word: string) => string;
  /** Dimensions that the figures may be broken down by, in the order of their names. */
  readonly breakdowns: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly studyDate: string;
  /** Keys whose lack has been said once for the whole table. */
  readonly lacking: ReadonlySet<string>;
}

export interface ReadSubject {
  /** `null` where the row cannot be placed. */
  readonly subject: Subject | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads who and what a row is about. Errors leave no subject: `data/age-missing`, `data/period-missing`,
 * `data/period-unknown`, `data/age-unknown`, `data/two-concepts`, `data/unknown-group`, `data/unknown-value`.
 * A period that begins after the study's date is warned of: `data/future-period`.
 */
export function readSubject(row: RawRow, context: SubjectContext): ReadSubject {
  const found: Diagnostic[] = [];
  const refuse = (code: string, place: LazyPlace, message: string, hint: string): null => {
    found.push(finding('error', code, place, message, hint));
    return null;
  };
  const period = readPeriod(row, context, refuse, found);
  const age = readAge(row, context, refuse);
  const population = readPopulation(row, refuse);
  const sex = oneOf(row, 'sex', sexes, refuse);
  const time = oneOf(row, 'time', times, refuse);
  const definition = oneOf(row, 'definition', definitions, refuse);
  const basis = oneOf(row, 'basis', bases, refuse);
  const refused = found.some((diagnostic) => diagnostic.severity === 'error');
  if (refused || period === null || age === null || population === null) return { subject: null, diagnostics: found };
  const place = wordOf(row, 'place');
  const subject: Subject = {
    ...population,
    sex: sex ?? ('total' satisfies Sex),
    age,
    education: dashed(wordOf(row, 'education') ?? 'total'),
    breakdown: readBreakdown(row, context.breakdowns),
    place: place === null ? context.ownPlace : context.placeCode(place),
    period,
    time,
    definition,
    basis,
  };
  return { subject, diagnostics: found };
}

type Refuse = (code: string, place: LazyPlace, message: string, hint: string) => null;

function readPeriod(row: RawRow, context: SubjectContext, refuse: Refuse, found: Diagnostic[]): string | null {
  const word = wordOf(row, 'period');
  const place = cellOf(row, 'period')?.place ?? row.place;
  if (word === null) {
    if (context.lacking.has('period')) return null;
    return refuse(
      'data/period-missing',
      row.place,
      'The row does not say which period it is about.',
      'Add `period: 2024`.',
    );
  }
  if (!isPeriod(word)) {
    const meant = meantPeriod(word);
    const written = 'A period is written as 2024, 2024-Q1, 2024-S1, 2024-03 or 2024-W01.';
    return refuse(
      'data/period-unknown',
      place,
      `\`${word}\` is no period.`,
      meant ? `Did you mean \`${meant}\`? ${written}` : written,
    );
  }
  if (startOf(word) > context.studyDate) {
    found.push(
      finding(
        'warning',
        'data/future-period',
        place,
        `The period ${word} begins after the date of the study, ${context.studyDate}.`,
        'Check the period and `study.date`; a forecast belongs in the text or carries the flag `f`.',
      ),
    );
  }
  return word;
}

function readAge(row: RawRow, context: SubjectContext, refuse: Refuse): string | null {
  const word = wordOf(row, 'age');
  if (word === null) {
    if (context.lacking.has('age')) return null;
    return refuse(
      'data/age-missing',
      row.place,
      'The row does not say which ages it is about.',
      'Add `age: 15-64` to the table or the row; `all` for everybody, `not_stated` where the source does not say.',
    );
  }
  const age = parseAge(word);
  if (age) return writeAge(age);
  return refuse(
    'data/age-unknown',
    cellOf(row, 'age')?.place ?? row.place,
    `\`${word}\` is no age band.`,
    'Ages are written as 15-64, 15+, all or not_stated.',
  );
}

function readPopulation(row: RawRow, refuse: Refuse): Pick<Subject, 'concept' | 'group'> | null {
  const named: { concept: PopulationConcept; group: string }[] = [];
  for (const concept of populationConcepts) {
    const group = wordOf(row, concept);
    if (group === null) continue;
    const place = cellOf(row, concept)?.place ?? row.place;
    if (!isGroup(concept, group))
      return refuse(
        'data/unknown-group',
        place,
        `\`${group}\` is no group by ${words(concept)}.`,
        groupHint(concept, group),
      );
    named.push({ concept, group });
  }
  const told = named.filter(({ group }) => group !== 'total');
  const [first, second] = told;
  if (first && second) {
    const place = cellOf(row, second.concept)?.place ?? row.place;
    return refuse(
      'data/two-concepts',
      place,
      `The row tells the population apart in two ways: by ${words(first.concept)} (${first.group}) and by ${words(second.concept)} (${second.group}).`,
      'Keep one of them; the other may be `total`. Eurostat never mixes the two.',
    );
  }
  return first ?? named[0] ?? { concept: null, group: 'total' };
}

function groupHint(concept: PopulationConcept, group: string): string {
  const upper = asEurostatWrites(group.toUpperCase());
  if (concept !== 'mother_tongue' && upper !== group && isGroup(concept, upper)) return `Did you mean \`${upper}\`?`;
  if (concept === 'mother_tongue' && isGroup(concept, group.toLowerCase()))
    return `Did you mean \`${group.toLowerCase()}\`?`;
  const codes = concept === 'mother_tongue' ? 'a language code such as `so`' : 'a country code such as `UA`';
  return `${didYouMean(
    group,
    groupsOf(concept).filter((known) => !/^[A-Z]{2}$/.test(known)),
  )} It may also be ${codes}.`;
}

const noBreakdown: Subject['breakdown'] = {};

function readBreakdown(row: RawRow, names: readonly string[]): Readonly<Record<string, string>> {
  const entries = names.flatMap((name): [string, string][] => {
    const cell = cellOf(row, name);
    // `sector: 01` is a number to YAML, and a code to whoever wrote it.
    const word = typeof cell?.content === 'number' ? (cell.written() ?? String(cell.content)) : wordOf(row, name);
    return word === null || word === 'total' ? [] : [[name, word]];
  });
  return entries.length === 0 ? noBreakdown : Object.fromEntries(entries);
}

function oneOf<T extends string>(row: RawRow, key: string, known: readonly T[], refuse: Refuse): T | null {
  const word = wordOf(row, key);
  if (word === null) return null;
  const same = known.find((candidate) => candidate === word);
  if (same !== undefined) return same;
  return refuse(
    'data/unknown-value',
    cellOf(row, key)?.place ?? row.place,
    `\`${word}\` is not known as \`${key}\`.`,
    didYouMean(word, known),
  );
}

function words(concept: PopulationConcept): string {
  return concept.replaceAll('_', ' ');
}

function dashed(text: string): string {
  return text.replace(/\s*–\s*/g, '-');
}
