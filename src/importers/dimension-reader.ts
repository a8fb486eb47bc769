import type { LeftOutReason, Selection } from './imported.ts';
import type { TableDimension } from './statistical-table.ts';
import type { DimensionKind } from './terms/dimension-kinds.ts';
import { isWord, type ReadTerm } from './terms/term.ts';

/** A code of a dimension, decided upon once. */
export interface Decision {
  readonly word: string;
  readonly leftOut: LeftOutReason | null;
  /** True where the cells were not asked for, so that nothing else about them matters. */
  readonly unasked: boolean;
  /** `geo=XK`, as it stands among the examples. */
  readonly example: string;
}

/** Far more than any dimension has; beyond it codes are decided upon again and again, so that memory stays bounded. */
const mostRemembered = 10_000;

const listOf: Partial<Readonly<Record<DimensionKind, (selection: Selection) => readonly string[] | null>>> = {
  place: (selection) => selection.geo,
  citizenship: (selection) => selection.citizenship,
  country_of_birth: (selection) => selection.citizenship,
  sex: (selection) => selection.sex,
  age: (selection) => selection.age,
};

const reasonOf: Partial<Readonly<Record<DimensionKind, LeftOutReason>>> = {
  place: 'other_place',
  citizenship: 'other_group',
  country_of_birth: 'other_group',
  sex: 'other_sex',
  age: 'other_age',
  period: 'earlier',
};

/** What is wanted of a kind of dimension; `null` for everything, as for an empty list. */
export function wantedOf(kind: DimensionKind, selection: Selection): readonly string[] | null {
  const wanted = listOf[kind]?.(selection) ?? null;
  return wanted === null || wanted.length === 0 ? null : wanted;
}

/** Reads the codes of one dimension, each decided upon once. */
export class DimensionReader {
  readonly index: number;
  readonly dimension: TableDimension;
  readonly kind: DimensionKind;
  /** True where the selection asks for a part of its codes. */
  readonly isSelective: boolean;
  readonly #read: ReadTerm;
  readonly #wanted: ReadonlyMap<string, string> | null;
  readonly #asked: number;
  readonly #isLate: ((period: string) => boolean) | null;
  readonly #decisions = new Map<string, Decision>();
  readonly #met = new Set<string>();
  #lastCode: string | null = null;
  #last: Decision | null = null;

  constructor(
    index: number,
    dimension: TableDimension,
    kind: DimensionKind,
    read: ReadTerm,
    selection: Selection,
    isLate: ((period: string) => boolean) | null,
  ) {
    this.index = index;
    this.dimension = dimension;
    this.kind = kind;
    this.#read = read;
    this.#isLate = isLate;
    const wanted = wantedOf(kind, selection);
    this.isSelective = wanted !== null || isLate !== null;
    this.#wanted = wanted === null ? null : new Map(wanted.flatMap((word) => this.#spellings(word)));
    this.#asked = new Set(this.#wanted?.values()).size;
  }

  /** True as long as there is a word of the selection that no code read so far is. */
  awaits(): boolean {
    return this.#met.size < this.#asked;
  }

  /** Words of the selection that no cell had; of two spellings of one thing (`EL`, `GR`) neither where a cell had it. */
  notMet(): readonly string[] {
    const asked = new Set(this.#wanted?.values() ?? []);
    const met = new Set([...this.#met].map((word) => this.#meaning(word)));
    return [...asked].filter((word) => !met.has(this.#meaning(word)));
  }

  /** Codes and words that the table has, for hints. */
  words(): readonly string[] {
    return [
      ...new Set(
        [...this.#decisions].flatMap(([code, { word }]) => (word === '' || word === code ? [code] : [code, word])),
      ),
    ];
  }

  decide(code: string): Decision {
    // Tables are sorted: the code is mostly that of the cell before, remembered or not.
    if (code === this.#lastCode && this.#last !== null) return this.#last;
    let decision = this.#decisions.get(code);
    if (decision === undefined) {
      decision = this.#decide(code);
      if (this.#decisions.size < mostRemembered) this.#decisions.set(code, decision);
    }
    this.#lastCode = code;
    this.#last = decision;
    return decision;
  }

  #decide(code: string): Decision {
    const label = this.dimension.coded ? (this.dimension.labels.get(code) ?? null) : null;
    const term = this.#read(code.trim(), label);
    const word = isWord(term) ? term.word : '';
    const example = `${this.dimension.id}=${code}`;
    const leaveOut = (leftOut: LeftOutReason, unasked: boolean): Decision => ({ word, leftOut, unasked, example });
    if (this.#wanted !== null) {
      const asked =
        this.#wanted.get(code.trim().toUpperCase()) ?? (word === '' ? undefined : this.#wanted.get(`=${word}`));
      if (asked === undefined) return leaveOut(reasonOf[this.kind] ?? 'other_measure', true);
      this.#met.add(asked);
    }
    if (!isWord(term)) return leaveOut(term.leftOut, false);
    if (this.#isLate !== null && !this.#isLate(word)) return leaveOut('earlier', true);
    return { word, leftOut: null, unasked: false, example };
  }

  /** A word of the selection by the code that a file may have, and by the word of the region file. */
  #spellings(wanted: string): readonly (readonly [string, string])[] {
    // Where a table has labels alone, codes are no words of its own.
    return [
      [wanted.trim().toUpperCase(), wanted],
      [`=${this.#meaning(wanted)}`, wanted],
    ];
  }

  #meaning(wanted: string): string {
    const term = this.#read(wanted.trim(), null);
    return isWord(term) ? term.word : wanted.trim();
  }
}
