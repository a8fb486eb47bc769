import type { Comparison } from '../../comparison/comparison.ts';

/** The date of the latest of the studies, which a comparison is dated as; empty where none is dated. */
export function latestDate({ regions }: Comparison): string {
  return (
    regions
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1) ?? ''
  );
}
