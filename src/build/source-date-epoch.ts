import type { Effects } from '../effects.ts';

/**
 * The moment of SOURCE_DATE_EPOCH, in seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/); `null` where
 * it is not set, or is none.
 */
export function sourceDateEpoch({ env }: Pick<Effects, 'env'>): number | null {
  const epoch = /^\d+$/.test(env.SOURCE_DATE_EPOCH ?? '') ? Number(env.SOURCE_DATE_EPOCH) : Number.NaN;
  return Number.isSafeInteger(epoch) ? epoch : null;
}

/** The day on which the program runs, `YYYY-MM-DD`, where nothing fixes another. */
export function today(effects: Pick<Effects, 'env'>): string {
  const epoch = sourceDateEpoch(effects);
  return (epoch === null ? new Date() : new Date(epoch * 1000)).toISOString().slice(0, 10);
}
