import { isFigure, missingMark } from './numbers.ts';

/** Whose codes are still kept apart. */
const mostKept = 5_000;

/** What stands in one column, seen as a whole. */
export class ColumnSurvey {
  readonly name: string;
  /** Rows with something in them. */
  filled = 0;
  empty = 0;
  /** Cells that are a figure, or stand in place of one. */
  figures = 0;
  /** Of these, cells that hold a number. */
  numbers = 0;
  /** Cells that are no figure and have at most three letters: flags. */
  shortTexts = 0;
  /** Each text of the column once, with the line where it first stands; incomplete where `many`. */
  readonly texts = new Map<string, number>();
  many = false;

  constructor(name: string) {
    this.name = name;
  }

  see(cell: string, line: number): void {
    if (cell === '') {
      this.empty += 1;
      return;
    }
    this.filled += 1;
    if (isFigure(cell)) {
      this.figures += 1;
      if (missingMark(cell) === null) this.numbers += 1;
    } else if (/^[A-Za-z]{1,3}$/.test(cell)) this.shortTexts += 1;
    if (this.many || this.texts.has(cell)) return;
    if (this.texts.size >= mostKept) this.many = true;
    else this.texts.set(cell, line);
  }

  /** True where nothing stands in it but figures and what stands in place of them, and at least one number. */
  get isFigures(): boolean {
    return this.figures === this.filled && this.numbers > 0;
  }
}
