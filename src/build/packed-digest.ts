import type { RegionDigest } from '../comparison/region-digest.ts';
import type { IndicatorRow } from '../indicators/indicator-row.ts';

/**
 * A digest on its way from one thread to another. Its rows, which are nearly all of it, are numbers: every text stands
 * once, and a row holds its place in the list. A fraction of what copying the rows as objects takes.
 */
export interface PackedDigest {
  readonly head: Omit<RegionDigest, 'rows'>;
  readonly texts: readonly string[];
  readonly lists: readonly (readonly string[])[];
  /** Row by row, one a column that holds words: its place in `texts` or `lists`, counted from 1; 0 is nothing. */
  readonly codes: Uint32Array<ArrayBuffer>;
  /** Row by row, one a column that holds numbers; not a number where there is none. */
  readonly numbers: Float64Array<ArrayBuffer>;
}

// In the order in which `unpackDigest` takes them out again.
const wordColumns = [
  'region',
  'nuts',
  'indicator',
  'concept',
  'group',
  'sex',
  'age',
  'education',
  'breakdown',
  'period',
  'unit',
  'flags',
  'place',
  'place_role',
  'time',
  'definition',
  'source',
  'caution',
  'slug',
  'basis',
  'against',
  'series_break',
] as const satisfies readonly (keyof IndicatorRow)[];
const numberColumns = [
  'value',
  'lower',
  'upper',
  'numerator',
  'denominator',
] as const satisfies readonly (keyof IndicatorRow)[];

/** The digest with its rows as columns of numbers. */
export function packDigest(digest: RegionDigest): PackedDigest {
  const { rows, ...head } = digest;
  const texts = new Map<string, number>();
  const lists = new Map<string, { readonly at: number; readonly list: readonly string[] }>();
  const codeOf = (word: string | readonly string[] | boolean | null): number => {
    if (word === null) return 0;
    if (typeof word === 'boolean') return word ? 1 : 0;
    if (typeof word === 'string') {
      const known = texts.get(word);
      if (known === undefined) texts.set(word, texts.size + 1);
      return known ?? texts.size;
    }
    const key = JSON.stringify(word);
    const known = lists.get(key)?.at;
    if (known === undefined) lists.set(key, { at: lists.size + 1, list: word });
    return known ?? lists.size;
  };
  const codes = new Uint32Array(rows.length * wordColumns.length);
  const numbers = new Float64Array(rows.length * numberColumns.length);
  let code = 0;
  let number = 0;
  // Rows follow each other in series, so that most of a row's words are those of the row before.
  const before = wordColumns.map((column) => ({ column, word: rows[0]?.[column] ?? null, at: -1 }));
  for (const row of rows) {
    for (const last of before) {
      const word = row[last.column];
      if (last.at === -1 || word !== last.word) {
        last.at = codeOf(word);
        last.word = word;
      }
      codes[code++] = last.at;
    }
    for (const column of numberColumns) numbers[number++] = row[column] ?? Number.NaN;
  }
  return { head, texts: [...texts.keys()], lists: [...lists.values()].map(({ list }) => list), codes, numbers };
}

/** Texts that stand in many digests, once: a thousand regions say `employment_rate` a million times. */
export interface Words {
  readonly texts: Map<string, string>;
  readonly lists: Map<string, readonly string[]>;
}

export const noWords = (): Words => ({ texts: new Map(), lists: new Map() });

/** The digest as it was before it was packed, with texts and lists that were seen before taken from `words`. */
export function unpackDigest(packed: PackedDigest, words: Words): RegionDigest {
  const texts = packed.texts.map((text) => kept(words.texts, text, text));
  const lists = packed.lists.map((list) => kept(words.lists, JSON.stringify(list), list));
  const { codes, numbers } = packed;
  let code = 0;
  let number = 0;
  const maybe = (): string | null => texts[(codes[code++] ?? 0) - 1] ?? null;
  const text = (): string => maybe() ?? '';
  const list = (): readonly string[] => lists[(codes[code++] ?? 0) - 1] ?? [];
  const yes = (): boolean => codes[code++] === 1;
  const figure = (): number | null => {
    const value = numbers[number++] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  // An object is made key by key in the order written, which is the order of the columns above.
  const row = (): IndicatorRow => ({
    region: text(),
    nuts: text(),
    indicator: text(),
    concept: maybe(),
    group: text(),
    sex: text(),
    age: text(),
    education: text(),
    breakdown: maybe(),
    period: text(),
    value: figure(),
    lower: figure(),
    upper: figure(),
    unit: text(),
    numerator: figure(),
    denominator: figure(),
    flags: maybe(),
    place: text(),
    place_role: maybe(),
    time: maybe(),
    definition: maybe(),
    source: list(),
    caution: list(),
    slug: text(),
    basis: maybe(),
    against: maybe(),
    series_break: yes(),
  });
  return { ...packed.head, rows: Array.from({ length: numbers.length / numberColumns.length }, row) };
}

function kept<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, value);
  return value;
}
