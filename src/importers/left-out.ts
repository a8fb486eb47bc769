import type { LeftOut, LeftOutReason } from './imported.ts';

const mostExamples = 6;

interface Count {
  cells: number;
  readonly examples: Set<string>;
}

/** Counts the cells that are left out, with some of the codes that they were left out for. */
export class LeftOutCount {
  readonly #counts = new Map<LeftOutReason, Count>();

  add(reason: LeftOutReason, example: string): void {
    let count = this.#counts.get(reason);
    if (!count) {
      count = { cells: 0, examples: new Set() };
      this.#counts.set(reason, count);
    }
    count.cells += 1;
    if (count.examples.size < mostExamples) count.examples.add(example);
  }

  /** In the order in which the reasons first occurred. */
  list(): readonly LeftOut[] {
    return [...this.#counts].map(([reason, { cells, examples }]) => ({ reason, cells, examples: [...examples] }));
  }
}
