/** Goes through all combinations of some dimensions' codes, the last dimension fastest. */
export interface Combinations {
  /** The codes at hand, to be copied where they are kept. */
  readonly codes: readonly string[];
  readonly next: () => void;
}

/** Begins with the first code of each dimension; after the last combination it begins again. */
export function combinationsOf(dimensions: readonly (readonly string[])[]): Combinations {
  const at = dimensions.map(() => 0);
  const codes = dimensions.map((dimension) => dimension[0] ?? '');
  return {
    codes,
    next: () => {
      for (let index = dimensions.length - 1; index >= 0; index -= 1) {
        const dimension = dimensions[index] ?? [];
        const step = (at[index] ?? 0) + 1;
        const turns = step === dimension.length;
        at[index] = turns ? 0 : step;
        codes[index] = dimension[turns ? 0 : step] ?? '';
        if (!turns) return;
      }
    },
  };
}

/** How many combinations there are. */
export function countOf(dimensions: readonly (readonly string[])[]): number {
  return dimensions.reduce((product, { length }) => product * length, 1);
}
