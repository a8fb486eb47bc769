import type { LeftOut, LeftOutReason } from './imported.ts';

const mostExamples = 6;

/** Counts the cells that are left out, with some of the codes that they were left out for. */
export class LeftOutCount {
  readonly #cells = new Map<LeftOutReason, number>();
  readonly #examples = new Map<LeftOutReason, Set<string>>();

  add(reason: LeftOutReason, example: string): void {
    this.#cells.set(reason, (this.#cells.get(reason) ?? 0) + 1);
    const examples = this.#examples.get(reason);
    if (!examples) this.#examples.set(reason, new Set([example]));
    else if (examples.size < mostExamples) examples.add(example);
  }

  /** In the order in which the reasons first occurred. */
  list(): readonly LeftOut[] {
    return [...this.#cells].map(([reason, cells]) => ({
      reason,
      cells,
      examples: [...(this.#examples.get(reason) ?? [])],
    }));
  }
}
