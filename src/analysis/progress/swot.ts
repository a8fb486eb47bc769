import { type Quadrant, quadrants } from '../../observations/code-lists.ts';
import { evaluateSwot } from '../../swot/evaluate-swot.ts';
import type { ClaimState, EvaluatedItem } from '../../swot/evidence.ts';
import type { Analysis } from '../analysis.ts';
import { breaksKnownTo, type Sides } from './unlike.ts';

/** What has become of one SWOT item. */
export interface SwotProgress {
  readonly id: string;
  readonly state: 'new' | 'gone' | 'kept';
  /** `null` where the study does not have the item. */
  readonly quadrant: { readonly before: Quadrant | null; readonly now: Quadrant | null };
  /** How each study judges its own claims by its own figures; `null` where it does not have the item. */
  readonly judged: { readonly before: ClaimState | null; readonly now: ClaimState | null };
  /** The baseline's own claims held against the figures of now; `null` for a new item. */
  readonly again: EvaluatedItem | null;
  /** True where the baseline's claims held then and do not hold by the figures of now. */
  readonly noLongerHolds: boolean;
  /** True where they did not hold then and do now. */
  readonly holdsSince: boolean;
}

/** Quadrant by quadrant, the items of the baseline in the order of its file, then the new ones. Matched by their ids. */
export function swotProgress({ baseline, now }: Sides): readonly SwotProgress[] {
  const again = itemsOf(
    evaluateSwot(baseline.study.region, {
      figures: now,
      metrics: now.ecosystemMetrics,
      breaksBetween: breaksKnownTo(now.study),
    }),
  );
  const [earlier, after] = [itemsOf(baseline.swot), itemsOf(now.swot)];
  const ids = quadrants.flatMap((quadrant) =>
    [...earlier.keys(), ...after.keys()].filter((id) => (after.get(id) ?? earlier.get(id))?.quadrant === quadrant),
  );
  return [...new Set(ids)].map((id): SwotProgress => {
    const [before, later] = [earlier.get(id) ?? null, after.get(id) ?? null];
    const held = before === null ? null : (again.get(id) ?? null);
    return {
      id,
      state: before === null ? 'new' : later === null ? 'gone' : 'kept',
      quadrant: { before: before?.quadrant ?? null, now: later?.quadrant ?? null },
      judged: { before: before?.state ?? null, now: later?.state ?? null },
      again: held,
      noLongerHolds: before?.state === 'holds' && held?.state === 'does_not_hold',
      holdsSince: before?.state === 'does_not_hold' && held?.state === 'holds',
    };
  });
}

function itemsOf(swot: Analysis['swot']): ReadonlyMap<string, EvaluatedItem> {
  const all = swot === null ? [] : quadrants.flatMap((quadrant) => swot[quadrant]);
  return new Map(all.map((item) => [item.id, item]));
}
