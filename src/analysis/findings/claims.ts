import type { DataPath, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { ecosystemMetrics, metricScale, quadrants } from '../../observations/code-lists.ts';
import type { Study } from '../../study/study.ts';
import { usualNearness } from '../../swot/evaluate-claims.ts';
import type { EvaluatedClaim } from '../../swot/evidence.ts';
import type { Analysis } from '../analysis.ts';
import { differenceIn, figureInWords, finding, inUnit } from './finding.ts';

const reasons: Readonly<Record<NonNullable<EvaluatedClaim['reason']>, readonly [string, string]>> = {
  no_figure: ['there is no figure for it', 'Add the figure to a table, or correct what `of` says.'],
  no_comparison_figure: [
    'there is nothing to hold it against',
    'Add the figure that `than` or `since` names to a table of the same age band and period, or name another.',
  ],
  other_season: [
    'the earlier figure is of another time of the year, so that the season cannot be told from the trend',
    'Name a `since` in the same month or quarter, or hold the two against each other by name: `is: above, than: { period: … }`.',
  ],
  break_in_series: ['the series breaks between the two periods', 'Name a period after the break in `since` or `than`.'],
  unlike: [
    'the two figures are not of one kind (concept, definition, time or basis)',
    'Hold it against a figure of the same kind.',
  ],
  unknown_metric: [
    'this measure of the ecosystem is not computed',
    `Use one of ${ecosystemMetrics.map((metric) => `\`${metric}\``).join(', ')}.`,
  ],
};

/** A measure of the ecosystem has no value: what it is computed from is not in the file. */
const noMetric: readonly [string, string] = [
  'the file has nothing to compute it from',
  'Add `services` and `target_groups` for the coverage matrix, or `actors` and `links` (with `formality`, `intensity` and `trust`) for the network.',
];

/** Claims of the SWOT that the figures do not bear out, cannot judge, or bear out by an unreliable figure alone. */
export function claimFindings(study: Study, swot: NonNullable<Analysis['swot']>): readonly Diagnostic[] {
  return quadrants.flatMap((quadrant) =>
    swot[quadrant].flatMap((item) =>
      item.claims.flatMap((claim, index) => {
        const path: DataPath = ['swot', quadrant, item.index, 'evidence', index];
        return claimFinding(study, path, item.id, claim);
      }),
    ),
  );
}

/** The same of the evidence at the challenges. */
export function challengeFindings(study: Study, challenges: Analysis['challenges']): readonly Diagnostic[] {
  return challenges.flatMap((challenge) =>
    challenge.claims.flatMap((claim, index) => {
      const path: DataPath = ['challenges', challenge.index, 'evidence', index];
      return claimFinding(study, path, challenge.id, claim, 'challenge');
    }),
  );
}

function claimFinding(
  study: Study,
  path: DataPath,
  id: string,
  claim: EvaluatedClaim,
  part: 'swot' | 'challenge' = 'swot',
): readonly Diagnostic[] {
  if (claim.state === 'does_not_hold') {
    const hint = 'Change the text or the claim, or leave the item out: the figures have moved on.';
    const message = `A claim of \`${id}\` does not hold: ${comparisonInWords(claim)}`;
    return [finding(study, 'warning', `${part}/claim-does-not-hold`, path, message, hint)];
  }
  if (claim.state === 'cannot_be_judged') {
    const [why, hint] =
      claim.metric !== null && claim.reason === 'no_figure'
        ? noMetric
        : reasons[claim.reason ?? 'no_comparison_figure'];
    const message = `A claim of \`${id}\` cannot be judged: ${why}.`;
    return [finding(study, 'warning', `${part}/claim-cannot-be-judged`, path, message, hint)];
  }
  if (claim.unreliable) {
    const message = `A claim of \`${id}\` rests on a figure of low reliability (flag u) alone: ${comparisonInWords(claim)}`;
    const hint = 'Add further evidence, such as a wider group or a source that says the same.';
    return [finding(study, 'warning', `${part}/unreliable-evidence`, path, message, hint)];
  }
  return [];
}

function metricUnit(name: string): string {
  const scale = metricScale(name);
  if (scale === 'percent') return 'percent';
  return scale === 'count' ? 'count' : 'ratio';
}

/** `x is 51.3%, y is 74.1%; it should be above by at least 10, and is 22.8 percentage points lower.` */
function comparisonInWords({ figure, metric, comparison, difference, relation, by }: EvaluatedClaim): string {
  const unit = figure?.unit ?? metricUnit(metric?.name ?? '');
  const first = figure ? figureInWords(figure) : `\`${metric?.name ?? ''}\` is ${inUnit(metric?.value ?? 0, unit)}`;
  const against =
    typeof comparison === 'number' ? inUnit(comparison, unit) : comparison ? figureInWords(comparison) : '';
  const wanted =
    relation === 'near'
      ? `near, within ${by ?? usualNearness}`
      : `${relation}${by === null ? '' : ` by at least ${by}`}`;
  const over = relation === 'rising' || relation === 'falling';
  const direction = (difference ?? 0) < 0 ? (over ? 'fell' : 'lower') : over ? 'rose' : 'higher';
  const amount = differenceIn(difference ?? 0, unit);
  const found =
    difference === 0
      ? 'there is no difference'
      : over
        ? `it ${direction} by ${amount}`
        : `it is ${amount} ${direction}`;
  return `${first}, held against ${against}; claimed is ${wanted}, and ${found}.`;
}
