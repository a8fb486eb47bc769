import { normalQuantile } from '../indicators/statistics/normal-quantile.ts';
import type { Member, Rank, Ranking } from './comparison.ts';
import { compareText } from './orders.ts';

/** Of fewer there is nothing to rank. */
const fewest = 3;

/** Whether a member may stand in an order: it has a value, a reliable one, and no second file contradicts it. */
function whyLeftOut({ figure, disputed }: Member): Ranking['leftOut'][number]['why'] | null {
  if (disputed !== null) return 'disputed';
  if (figure.value === null) return 'missing';
  return figure.flags?.includes('u') || figure.caution.includes('low_reliability') ? 'low_reliability' : null;
}

/** The members that may stand in an order, a rank or a z-score. */
export function orderable(members: readonly Member[]): readonly Member[] {
  return members.filter((member) => whyLeftOut(member) === null);
}

/**
 * Orders the places of a set and says how sure the order is: each place's rank as an interval, from one more than the number
 * of places surely above it to all but those surely below it.
 *
 * A place is surely above another where the 95 % interval of their difference leaves nought out. That interval is put
 * together from the two single ones (MOVER: Zou and Donner 2008, Statistics in Medicine 27), at the level that a place's
 * comparisons with all the others hold together (Bonferroni), so that its interval of ranks holds with 95 %: Mogstad, Romano,
 * Shaikh and Wilhelm 2024, Review of Economic Studies 91. Without an interval at every place there are no ranks.
 */
export function rankingOf(members: readonly Member[]): Ranking {
  const leftOut = members.flatMap((member) => {
    const why = whyLeftOut(member);
    return why === null ? [] : [{ place: member.place, why }];
  });
  const ordered = orderable(members).toSorted(
    (a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0) || compareText(a.place, b.place),
  );
  const order = ordered.map(({ place }) => place);
  const none = (reason: NonNullable<Ranking['reason']>): Ranking => ({ order, ranks: null, reason, leftOut });
  const known = ordered.flatMap(({ place, figure: { value, lower, upper } }) =>
    value === null || lower === null || upper === null ? [] : [{ place, value, lower, upper }],
  );
  if (known.length < ordered.length) return none('no_interval');
  if (known.length < fewest) return none('too_few');
  return { order, ranks: ranks(known), reason: null, leftOut };
}

interface Estimate {
  readonly place: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

function ranks(estimates: readonly Estimate[]): readonly Rank[] {
  const comparisons = estimates.length - 1;
  const wider = normalQuantile(1 - 0.025 / comparisons) / normalQuantile(0.975);
  const above = new Uint32Array(estimates.length);
  const below = new Uint32Array(estimates.length);
  estimates.forEach((high, i) => {
    for (let j = i + 1; j < estimates.length; j += 1) {
      const low = estimates[j];
      if (low === undefined) continue;
      // The side of each interval that faces the other.
      const a = high.value - high.lower;
      const b = low.upper - low.value;
      if (high.value - low.value <= wider * Math.sqrt(a * a + b * b)) continue;
      above[j] = (above[j] ?? 0) + 1;
      below[i] = (below[i] ?? 0) + 1;
    }
  });
  return estimates.map(({ place }, index) => {
    const surelyAbove = above[index] ?? 0;
    const surelyBelow = below[index] ?? 0;
    return { place, from: 1 + surelyAbove, to: estimates.length - surelyBelow, surelyAbove, surelyBelow };
  });
}
