import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { jsonMistake, jsonPlace } from '../importers/json-places.ts';
import { type IndicatorRow, indicatorColumns } from '../indicators/indicator-row.ts';
import type { RegionDigest } from './region-digest.ts';
import { regionId } from './region-id.ts';
import { usualComparisons } from './usual-comparisons.ts';

/** What a column of the rows holds; `texts` is a list of ids or codes. */
type Kind = 'text' | 'text?' | 'number?' | 'texts' | 'flag';

const kinds: Readonly<Record<keyof IndicatorRow, Kind>> = {
  region: 'text',
  nuts: 'text',
  indicator: 'text',
  concept: 'text?',
  group: 'text',
  sex: 'text',
  age: 'text',
  education: 'text',
  breakdown: 'text?',
  period: 'text',
  value: 'number?',
  lower: 'number?',
  upper: 'number?',
  unit: 'text',
  numerator: 'number?',
  denominator: 'number?',
  flags: 'text?',
  place: 'text',
  place_role: 'text?',
  time: 'text?',
  definition: 'text?',
  source: 'texts',
  caution: 'texts',
  slug: 'text',
  basis: 'text?',
  against: 'text?',
  series_break: 'flag',
};

const words: Readonly<Record<Kind, string>> = {
  text: 'a text in double quotes',
  'text?': 'a text in double quotes, or null',
  'number?': 'a number, or null',
  texts: 'a list of texts',
  flag: 'true or false',
};

const mostMistakes = 10;

/**
 * Reads what `milestone indicators --format json` wrote: the rows of one region or many. Of each region a digest in the order
 * of its first row, which knows its figures and nothing else. With any mistake there is none: half a region is no region.
 * Keys that are not known are passed over; of an older version's rows what is missing is made up as far as it can be known.
 */
export function readRows(text: string, file: string): Outcome<readonly RegionDigest[]> {
  const diagnostics: Diagnostic[] = [];
  const note = (
    code: string,
    message: string,
    hint: string,
    path: readonly (string | number)[],
    range: Diagnostic['range'],
  ) => diagnostics.push({ code: `comparison/${code}`, severity: 'error', message, hint, file, path, range });
  const remake = 'Make the file anew: milestone indicators <files> --format json.';
  const parsed = parse(text);
  if (parsed === undefined) {
    const range = jsonMistake(text);
    const cut =
      text.trim() === '' ? 'The file is empty.' : 'This is no JSON from here on: the file may have been cut off.';
    note('no-json', cut, remake, [], range);
    return { value: [], diagnostics };
  }
  if (!Array.isArray(parsed)) {
    note('no-rows', 'The file holds no list of figures.', remake, [], jsonPlace(text, []));
    return { value: [], diagnostics };
  }
  const shared = sharedTexts();
  const rows: IndicatorRow[] = [];
  for (const [index, item] of parsed.entries()) {
    const row = readRow(item, shared);
    if (!('problem' in row)) rows.push(row);
    else if (diagnostics.length < mostMistakes) {
      const { key, problem } = row;
      const path = key === null || !isRecord(item) || !(key in item) ? [index] : [index, key];
      note('row', `Row ${index + 1} of the figures: ${problem}.`, remake, path, jsonPlace(text, path));
    }
  }
  if (diagnostics.length > 0) return { value: [], diagnostics };
  if (rows.length === 0) note('no-rows', 'There is no figure in the file.', remake, [], jsonPlace(text, []));
  return { value: digests(rows, file), diagnostics };
}

/**
 * The same of a list that comes in pieces, each so many whole items of it with the commas between them: the whole text and all
 * that it holds never stand side by side. `null` where a piece is no list of rows, or there is none; then `readRows` of the
 * whole says what is wrong, if anything is.
 */
export function readPieces(pieces: Iterable<string>, file: string): readonly RegionDigest[] | null {
  const shared = sharedTexts();
  const rows: IndicatorRow[] = [];
  for (const piece of pieces) {
    const parsed = parse(`[${piece}]`);
    if (!Array.isArray(parsed)) return null;
    for (const item of parsed) {
      const row = readRow(item, shared);
      if ('problem' in row) return null;
      rows.push(row);
    }
  }
  return rows.length === 0 ? null : digests(rows, file);
}

function parse(text: string): unknown {
  try {
    // `undefined` is no JSON value, and so says that there is none.
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface RowProblem {
  readonly key: string | null;
  readonly problem: string;
}

/** The same few texts stand in every row: each is kept once. */
function sharedTexts(): (text: string) => string {
  const held = new Map<string, string>();
  return (text) => {
    const before = held.get(text);
    if (before !== undefined) return before;
    held.set(text, text);
    return text;
  };
}

function readRow(item: unknown, shared: (text: string) => string): IndicatorRow | RowProblem {
  if (!isRecord(item)) return { key: null, problem: 'it holds no keys and values' };
  for (const key of indicatorColumns) {
    if (!fits(item[key], kinds[key]))
      return {
        key,
        problem: `\`${key}\` ${key in item ? 'should be' : 'is missing; it should be'} ${words[kinds[key]]}`,
      };
  }
  for (const key of ['slug', 'basis', 'against', 'series_break'] as const) {
    if (key in item && !fits(item[key], kinds[key]))
      return { key, problem: `\`${key}\` should be ${words[kinds[key]]}` };
  }
  const text = (key: keyof IndicatorRow) => shared(String(item[key]));
  const textOr = (key: keyof IndicatorRow) => (typeof item[key] === 'string' ? shared(item[key]) : null);
  const number = (key: keyof IndicatorRow) => (typeof item[key] === 'number' ? item[key] : null);
  const texts = (key: keyof IndicatorRow) =>
    Array.isArray(item[key]) ? item[key].map((each) => shared(String(each))) : [];
  const region = text('region');
  return {
    region,
    nuts: text('nuts'),
    indicator: text('indicator'),
    concept: textOr('concept'),
    group: text('group'),
    sex: text('sex'),
    age: text('age'),
    education: text('education'),
    breakdown: textOr('breakdown'),
    period: text('period'),
    value: number('value'),
    lower: number('lower'),
    upper: number('upper'),
    unit: text('unit'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    flags: textOr('flags'),
    place: text('place'),
    place_role: textOr('place_role'),
    time: textOr('time'),
    definition: textOr('definition'),
    source: texts('source'),
    caution: texts('caution'),
    slug: textOr('slug') ?? shared(slugFrom(region)),
    basis: textOr('basis'),
    against: textOr('against'),
    series_break: item.series_break === true,
  };
}

function fits(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value !== '';
    case 'text?':
      return value === null || typeof value === 'string';
    case 'number?':
      return value === null || (typeof value === 'number' && Number.isFinite(value));
    case 'texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'flag':
      return typeof value === 'boolean';
  }
}

/** What a region file of this name would probably be called. */
function slugFrom(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'region';
}

function digests(rows: readonly IndicatorRow[], file: string): readonly RegionDigest[] {
  const regions = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const key = `${row.slug}|${row.nuts}`;
    const held = regions.get(key);
    if (held) held.push(row);
    else regions.set(key, [row]);
  }
  return [...regions.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [digest(first, own, file)];
  });
}

function digest({ slug, nuts, region: name }: IndicatorRow, rows: readonly IndicatorRow[], file: string): RegionDigest {
  const country = nuts.slice(0, 2);
  return {
    slug,
    id: regionId(country, slug),
    file,
    partial: true,
    name,
    country,
    nuts,
    typology: null,
    date: null,
    status: null,
    title: null,
    checksum: null,
    organisation: null,
    languages: [],
    ownPlace: rows.find(({ place_role: role }) => role === 'own')?.place ?? nuts,
    placeNames: {},
    comparisons: usualComparisons(rows),
    rows,
    ownIndicators: [],
    sources: {},
    targetGroups: [],
    challenges: [],
    swot: [],
    strategies: [],
    practices: [],
    improvements: [],
    coverage: null,
  };
}
