import type { LeftOut, LeftOutReason } from './imported.ts';

/** Which cells were left out, in words that follow their number. */
export const leftOutWords: Readonly<Record<LeftOutReason, string>> = {
  other_place: 'of other places',
  other_group: 'of other groups',
  other_sex: 'of other sexes',
  other_age: 'of other ages',
  earlier: 'of earlier periods',
  unknown_code: 'with codes that are not known here',
  other_unit: 'in other units',
  other_measure: 'of other measures',
  not_a_number: 'without a number',
  below_zero: 'below zero, which no count can be',
  not_available: 'empty in the table',
  suppressed: 'suppressed',
};

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
