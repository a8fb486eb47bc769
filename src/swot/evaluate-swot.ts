import { type Quadrant, quadrants } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import { type ClaimGround, type EvidenceEntry, evaluateClaim } from './evaluate-claims.ts';
import type { ClaimState, EvaluatedClaim, EvaluatedItem } from './evidence.ts';

/** From worst to best; an item is as good as its worst claim. */
const worstFirst: readonly ClaimState[] = ['does_not_hold', 'cannot_be_judged', 'holds', 'source_only', 'none'];

/** Checks the evidence of every SWOT item, by quadrant, in the order of the file; `null` where there is no SWOT. */
export function evaluateSwot(
  region: RegionFile,
  ground: ClaimGround,
): Readonly<Record<Quadrant, readonly EvaluatedItem[]>> | null {
  const { swot } = region;
  if (!swot) return null;
  const [strengths, weaknesses, opportunities, threats] = quadrants.map((quadrant) =>
    swot[quadrant].map(
      (item, index): EvaluatedItem => ({ id: item.id, quadrant, index, ...evaluateEvidence(item.evidence, ground) }),
    ),
  );
  return {
    strengths: strengths ?? [],
    weaknesses: weaknesses ?? [],
    opportunities: opportunities ?? [],
    threats: threats ?? [],
  };
}

/** Checks all evidence of one part of the file, and says how good it is by its worst claim. */
export function evaluateEvidence(
  evidence: readonly EvidenceEntry[],
  ground: ClaimGround,
): Pick<EvaluatedItem, 'claims' | 'state'> {
  const claims = withSoleSupport(evidence.map((each) => evaluateClaim(each, ground)));
  return { claims, state: worstFirst.find((each) => claims.some((claim) => claim.state === each)) ?? 'none' };
}

/** An unreliable figure is no matter where something else bears the item out: a sound figure, or a source that is cited. */
function withSoleSupport(claims: readonly EvaluatedClaim[]): readonly EvaluatedClaim[] {
  const sound = claims.some((claim) => claim.state === 'source_only' || (claim.state === 'holds' && !claim.unreliable));
  return claims.map((claim) => ({ ...claim, unreliable: claim.unreliable && !sound }));
}
