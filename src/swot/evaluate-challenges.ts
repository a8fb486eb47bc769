import type { RegionFile } from '../study/schema/region-file.ts';
import type { ClaimGround } from './evaluate-claims.ts';
import { evaluateEvidence } from './evaluate-swot.ts';
import type { EvaluatedChallenge } from './evidence.ts';

/** Checks the evidence of every challenge as that of a SWOT item is checked, in the order of the file. */
export function evaluateChallenges(region: RegionFile, ground: ClaimGround): readonly EvaluatedChallenge[] {
  return region.challenges.map(({ id, evidence }, index) => ({ id, index, ...evaluateEvidence(evidence, ground) }));
}
