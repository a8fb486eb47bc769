import { requireNumbers, requirePositiveSum, requireSameLength, sum } from './argument-checks.ts';

export interface ShiftShareInput {
  /** Employment by industry in the region, before and after. */
  readonly region: readonly [before: readonly number[], after: readonly number[]];
  /** The same industries in the nation, in the same order. */
  readonly nation: readonly [before: readonly number[], after: readonly number[]];
}

export interface ShiftShare {
  readonly change: number;
  readonly national: number;
  readonly industryMix: number;
  readonly regional: number;
}

/**
 * Splits a region's change of employment into what the nation's growth, the region's mix of industries and the region
 * itself brought: `change = national + industryMix + regional`.
 *
 * In the unit of the counts (persons in, persons out). An industry that the nation did not have before brings nothing to
 * the mix; all of it is the region's. A `RangeError` where lists differ in length or are empty, a count is missing or
 * negative, the nation had nobody before, or the region had people in an industry in which the nation had none.
 * Source: Dunn 1960, Papers of the Regional Science Association 6; Farhauer and Kröll 2013, Standorttheorien.
 */
export function shiftShare({ region, nation }: ShiftShareInput): ShiftShare {
  const [regionBefore, regionAfter] = region;
  const [nationBefore, nationAfter] = nation;
  const lists = {
    'region[0]': regionBefore,
    'region[1]': regionAfter,
    'nation[0]': nationBefore,
    'nation[1]': nationAfter,
  };
  for (const [name, values] of Object.entries(lists)) {
    requireNumbers(name, values, 0);
    requireSameLength('region[0]', regionBefore, name, values);
  }
  const growth = sum(nationAfter) / requirePositiveSum('nation[0]', nationBefore) - 1;
  const national = sum(regionBefore) * growth;
  // What the region would have gained had each of its industries grown as the nation's did.
  const expected = sum(
    regionBefore.map((before, index) => {
      const nationwide = nationBefore[index] ?? 0;
      if (before === 0) return 0;
      if (nationwide === 0) throw new RangeError(`nation[0][${index}] is 0, but region[0][${index}] is ${before}.`);
      return before * ((nationAfter[index] ?? 0) / nationwide - 1);
    }),
  );
  const change = sum(regionAfter) - sum(regionBefore);
  return { change, national, industryMix: expected - national, regional: change - expected };
}
