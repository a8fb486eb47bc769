import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { parseAge } from '../observations/age.ts';
import { asEurostatWrites } from '../observations/country-codes.ts';
import { isPeriod } from '../observations/period.ts';
import type { Selection } from './imported.ts';

/** Where the statistics API stands, and what `--base-url` sets. Comext's datasets stand under another. */
export const eurostatBase = 'https://ec.europa.eu/eurostat/api/dissemination';

/** One question to the service: a dataset, and of which codes of which dimensions. */
export interface EurostatQuery {
  /** In capitals. */
  readonly dataset: string;
  /** In the order of the dimensions' names, each code once and in order, so that one question has one address. */
  readonly filters: readonly { readonly dimension: string; readonly codes: readonly string[] }[];
  readonly since: string | null;
}

/** The dataset of `eurostat:lfsa_ergan`, in capitals; `null` where the text names no dataset of the service. */
export function eurostatDataset(source: string): string | null {
  const name = /^eurostat:(.*)$/i.exec(source)?.[1];
  return name === undefined ? null : name.trim().toUpperCase();
}

/** Group words of the region file as Eurostat's tables write them; several where generations of tables differ. */
const groupCodes: Readonly<Record<string, readonly string[]>> = {
  total: ['TOTAL'],
  national: ['NAT'],
  native: ['NAT'],
  foreign: ['FOR'],
  eu: ['EU27_2020_FOR'],
  non_eu: ['NEU27_2020_FOR'],
  stateless: ['STLS'],
  unknown: ['UNK'],
};

const sexCodes: Readonly<Record<string, readonly string[]>> = {
  total: ['T'],
  female: ['F'],
  male: ['M'],
  diverse: ['DIV'],
  not_stated: ['UNK'],
};

function groupsOf(word: string): readonly string[] {
  return groupCodes[word.toLowerCase()] ?? [asEurostatWrites(word.toUpperCase())];
}

function ageCodes(word: string): readonly string[] {
  const age = parseAge(word);
  if (age === null) return [word.toUpperCase()];
  if (age.kind === 'all') return ['TOTAL'];
  if (age.kind === 'not_stated') return ['UNK'];
  if (age.to === null) return [`Y_GE${age.from}`];
  if (age.from === age.to) return [`Y${age.from}`];
  // Tables of the population write the youngest band in one way, those of the labour force in the other.
  return age.from === 0 ? [`Y0-${age.to}`, `Y_LT${age.to + 1}`] : [`Y${age.from}-${age.to}`];
}

/**
 * The question to the service for what is wanted of a dataset. Words of the region file (`non_eu`, `15-64`, `female`) become
 * the service's codes, other words go through as codes. `groups` names the dimension that the groups are of. Errors:
 * `import/dataset-name`, `import/since`.
 */
export function eurostatQuery(
  dataset: string,
  selection: Selection,
  groups: 'citizen' | 'c_birth' = 'citizen',
): Outcome<EurostatQuery | null> {
  const name = dataset.trim().toUpperCase();
  if (!/^[A-Z][A-Z0-9_-]{1,60}(\$[A-Z0-9_]{1,40})?$/.test(name)) {
    return refuse(
      dataset,
      'import/dataset-name',
      `“${dataset}” is no code of a dataset.`,
      'Write the code that Eurostat shows beside the title of the table: eurostat:lfsa_ergan.',
    );
  }
  if (selection.since !== null && !isPeriod(selection.since)) {
    return refuse(
      dataset,
      'import/since',
      `“${selection.since}” is no period.`,
      'Write a year, a quarter or a month: 2015, 2015-Q1, 2015-03.',
    );
  }
  const wanted: readonly [string, readonly string[] | null, (word: string) => readonly string[]][] = [
    ['age', selection.age, ageCodes],
    [groups, selection.citizenship, groupsOf],
    ['geo', selection.geo, (word) => [asEurostatWrites(word.toUpperCase())]],
    ['sex', selection.sex, (word) => sexCodes[word.toLowerCase()] ?? [word.toUpperCase()]],
  ];
  const filters = wanted.flatMap(([dimension, words, codesOf]) => {
    const codes = [...new Set((words ?? []).flatMap(codesOf))].sort();
    return codes.length === 0 ? [] : [{ dimension, codes }];
  });
  filters.sort((a, b) => (a.dimension < b.dimension ? -1 : 1));
  return { value: { dataset: name, filters, since: selection.since }, diagnostics: [] };
}

function refuse(file: string, code: string, message: string, hint: string): Outcome<null> {
  const diagnostic: Diagnostic = { code, severity: 'error', message, hint, file, path: [], range: null };
  return { value: null, diagnostics: [diagnostic] };
}

/**
 * The address of the question at the statistics API, version 1.0: a parameter a code, for codes in one parameter are taken
 * for one. https://ec.europa.eu/eurostat/web/user-guides/data-browser/api-data-access/api-detailed-guidelines/api-statistics
 */
export function eurostatAddress(query: EurostatQuery, base: string = eurostatBase): string {
  const parameters = [
    'format=JSON',
    'lang=EN',
    ...query.filters.flatMap(({ dimension, codes }) =>
      codes.map((code) => `${encodeURIComponent(dimension)}=${encodeURIComponent(code)}`),
    ),
    ...(query.since === null ? [] : [`sinceTimePeriod=${encodeURIComponent(query.since)}`]),
  ];
  const dataset = encodeURIComponent(query.dataset);
  return `${base.replace(/\/+$/, '')}/statistics/1.0/data/${dataset}?${parameters.join('&')}`;
}

/** The same question without a dimension that the dataset does not have. */
export function withoutDimension(query: EurostatQuery, dimension: string): EurostatQuery {
  return { ...query, filters: query.filters.filter((filter) => !sameName(filter.dimension, dimension)) };
}

/**
 * The same question without codes that the dataset does not have. A dimension that is left without any is asked for whole,
 * and what is not wanted of it is left out later; but `null` where that is the places, for then everything would come.
 */
export function withoutCodes(
  query: EurostatQuery,
  unknown: readonly { readonly dimension: string; readonly code: string }[],
): EurostatQuery | null {
  const filters = query.filters.map(({ dimension, codes }) => ({
    dimension,
    codes: codes.filter(
      (code) => !unknown.some((each) => sameName(each.dimension, dimension) && sameName(each.code, code)),
    ),
  }));
  if (filters.some(({ dimension, codes }) => dimension === 'geo' && codes.length === 0)) return null;
  return { ...query, filters: filters.filter(({ codes }) => codes.length > 0) };
}

function sameName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}
