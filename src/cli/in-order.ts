/** The turn of one of several that work at once: what it says is said when all before it are done, and then at once. */
export interface Turn {
  readonly say: (words: () => void) => void;
  /** Nothing more comes from it. */
  readonly end: () => void;
}

/** Turns in the order of their numbers, from 0: whoever works at once, what they say stands as if they had come one by one. */
export function inOrder(): (index: number) => Turn {
  const held = new Map<number, (() => void)[]>();
  const ended = new Set<number>();
  let now = 0;
  return (index) => ({
    say: (words) => {
      if (index === now) words();
      else held.set(index, [...(held.get(index) ?? []), words]);
    },
    end: () => {
      ended.add(index);
      while (ended.delete(now)) {
        now += 1;
        for (const words of held.get(now) ?? []) words();
        held.delete(now);
      }
    },
  });
}

/**
 * Does work for each, so many at once, in the order in which they are begun. Stops beginning where one rejects, waits for
 * those under way, and rejects with the first.
 */
export async function eachAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const one = async () => {
    for (let index = next++; index < items.length && !failed; index = next++) {
      const item = items[index];
      if (item === undefined) return;
      try {
        await work(item, index);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const all = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, one));
  for (const each of all) if (each.status === 'rejected') throw each.reason;
}

/** Lets in so much work at once; the rest waits its turn. */
export function atMost(atOnce: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let under = 0;
  return async (work) => {
    while (under >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    under += 1;
    try {
      return await work();
    } finally {
      under -= 1;
      waiting.shift()?.();
    }
  };
}
