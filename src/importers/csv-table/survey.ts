import { isFigure, missingMark, StyleEvidence } from './numbers.ts';

/** No more different texts of a column are kept apart, and no more of all columns together. */
const mostKept = 20_000;
const mostOfAll = 1_000_000;

/** A number, a sign in place of one, letters such as flags have, or anything else. */
type Kind = 'number' | 'sign' | 'letters' | 'text';

/** What stands in one column, seen as a whole. */
export class ColumnSurvey {
  readonly name: string;
  /** Rows with something in them. */
  filled = 0;
  /** Cells by what they hold. */
  readonly counts: Record<Kind, number> = { number: 0, sign: 0, letters: 0, text: 0 };
  /** Each text of the column once, with the line where it first stands; not all of them where there are very many. */
  readonly texts = new Map<string, number>();
  /** How its numbers are written. */
  readonly style = new StyleEvidence();
  readonly #kinds = new Map<string, Kind>();

  readonly #most: number;

  constructor(name: string, columns: number) {
    this.name = name;
    this.#most = Math.min(mostKept, Math.ceil(mostOfAll / columns));
  }

  see(cell: string, line: number): void {
    if (cell === '') return;
    this.filled += 1;
    const before = this.#kinds.get(cell);
    const kind = before ?? kindOf(cell);
    this.counts[kind] += 1;
    // The same text tells the same each time.
    if (before !== undefined) return;
    if (kind === 'number') this.style.see(cell, line);
    if (this.texts.size >= this.#most) return;
    this.#kinds.set(cell, kind);
    this.texts.set(cell, line);
  }

  /** True where nothing stands in it but figures and signs in place of them. */
  get mayBeFigures(): boolean {
    // `c` and `u` alone are flags of a figure that is kept back.
    return this.counts.number + this.counts.sign === this.filled;
  }

  /** True where all that stands in it could be flags. */
  get mayBeFlags(): boolean {
    return this.counts.number + this.counts.text === 0;
  }
}

function kindOf(cell: string): Kind {
  if (isFigure(cell)) return missingMark(cell) === null ? 'number' : /^[A-Za-z]{1,3}$/.test(cell) ? 'letters' : 'sign';
  return /^[A-Za-z]{1,3}(?:[ ,]{1,2}[A-Za-z])*$/.test(cell) ? 'letters' : 'text';
}

/** Whether two columns stand for each other, one label a code. */
export class PairSurvey {
  readonly labels = new Map<string, string>();
  readonly #codes = new Map<string, string>();
  #fits = true;

  see(code: string, label: string): void {
    if (!this.#fits) return;
    const [known, back] = [this.labels.get(code), this.#codes.get(label)];
    if (known === label && (back === code || label === '')) return;
    this.#fits = known === undefined && (back === undefined || label === '') && this.labels.size < mostKept;
    this.labels.set(code, label);
    this.#codes.set(label, code);
  }

  get fits(): boolean {
    return this.#fits;
  }
}
