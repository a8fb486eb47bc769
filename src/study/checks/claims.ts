import type { DataPath, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { catalogueRates, metricScale, quadrants } from '../../observations/code-lists.ts';
import type { RegionFile } from '../schema/region-file.ts';
import { type Check, type CheckContext, finding } from './check.ts';
import { filterProblem } from './filters.ts';
import { isKnownIndicator, knownIndicators } from './known-indicators.ts';

type Evidence = RegionFile['challenges'][number]['evidence'][number];
type Selector = NonNullable<Evidence['of']>;

function inSelector(
  selector: Selector,
  path: DataPath,
  region: RegionFile,
  context: CheckContext,
): readonly Diagnostic[] {
  return Object.entries(selector).flatMap(([key, value]) => {
    const issue = value === undefined ? null : filterProblem(region, key, value);
    if (issue === null) return [];
    return [finding(context, 'error', issue.code, [...path, key], issue.message, issue.hint, issue.target)];
  });
}

function inIndicator(
  id: string,
  path: DataPath,
  known: readonly string[],
  context: CheckContext,
): readonly Diagnostic[] {
  if (isKnownIndicator(known, id)) return [];
  return [
    finding(
      context,
      'error',
      'study/unknown-indicator',
      path,
      `\`${id}\` is no indicator of the catalogue, of this study or of its tables.`,
      didYouMean(id, known),
    ),
  ];
}

/** A rate of the catalogue or an indicator of the region's own in percent, or what is made from one. */
function isInPercent(region: RegionFile, indicator: string): boolean {
  const own = region.data.indicators.filter(({ unit }) => unit === 'percent').map(({ id }) => id);
  return [...catalogueRates, ...own].some(
    (rate) => indicator === rate || (indicator.startsWith(`${rate}_`) && indicator !== `${rate}_ratio`),
  );
}

function shareHint(than: number): string {
  return than > 1 && than <= 100 ? `Did you mean \`${than / 100}\`?` : 'Give a number from 0 to 1.';
}

/** A measure of the ecosystem has one value: no group, no history, and only a number to hold it against. */
function aboutMetric(evidence: Evidence, path: DataPath, context: CheckContext): readonly Diagnostic[] {
  const bad = (key: string, message: string, hint: string) =>
    finding(context, 'error', 'study/bad-metric-claim', [...path, key], message, hint);
  const { metric, indicator, is, than, of, by } = evidence;
  const name = `\`${metric ?? ''}\``;
  const found: Diagnostic[] = [];
  if (indicator !== undefined) {
    const message = 'One claim cannot rest on an indicator and on a measure of the ecosystem.';
    return [bad('metric', message, 'Make two of it.')];
  }
  if (is === 'rising' || is === 'falling')
    found.push(
      bad('is', `${name} has one value and no history, so it cannot be ${is}.`, 'Write `above`, `below` or `near`.'),
    );
  if (of !== undefined) found.push(bad('of', `${name} is of the whole ecosystem, not of a group.`, 'Remove `of`.'));
  if (metric === undefined || than === undefined) return found;
  if (typeof than !== 'number')
    return [
      ...found,
      bad('than', `${name} is of the whole ecosystem; there is no group to hold it against.`, 'Give a number.'),
    ];
  if (metricScale(metric) !== 'share') return found;
  if (than < 0 || than > 1)
    found.push(
      bad('than', `${name} lies between 0 and 1, so holding it against ${than} says nothing.`, shareHint(than)),
    );
  else if (is === 'near' && by === undefined)
    found.push(
      bad('is', `${name} lies between 0 and 1, so \`near\` has to say how near.`, 'Add `by`, for example `by: 0.05`.'),
    );
  return found;
}

function inEvidence(
  evidence: Evidence,
  path: DataPath,
  region: RegionFile,
  known: readonly string[],
  context: CheckContext,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const lacks = (key: string, why: string, hint: string) =>
    finding(
      context,
      'error',
      'study/missing-key',
      path,
      `This piece of evidence has no \`${key}\`${why}.`,
      hint,
      'key',
    );
  const { indicator, metric, is, than, of, source, note } = evidence;
  if (metric !== undefined) found.push(...aboutMetric(evidence, path, context));
  const claims = indicator !== undefined || metric !== undefined;
  if (!claims && source === undefined && note === undefined)
    found.push(
      lacks('source', ' and claims nothing', 'Name a source, `source: …`, or an indicator with `is` and `than`.'),
    );
  if (claims && is === undefined)
    found.push(lacks('is', ', so it claims nothing', 'Add `is: above`, `below`, `near`, `rising` or `falling`.'));
  const compares = is === 'above' || is === 'below' || is === 'near';
  if (claims && compares && than === undefined)
    found.push(
      lacks(
        'than',
        `, so nothing is \`${is}\``,
        'Add what it is held against: `than: { citizenship: national }`, or a number.',
      ),
    );
  if (indicator !== undefined && is === 'near' && evidence.by === undefined && !isInPercent(region, indicator)) {
    const message = `How near is \`near\`? \`${indicator}\` is no percentage, and without \`by\` it may differ by 1.`;
    const hint = 'Add `by` in the unit of the figure: `by: 500`.';
    found.push(finding(context, 'warning', 'study/near-without-by', [...path, 'is'], message, hint));
  }
  if (indicator !== undefined) found.push(...inIndicator(indicator, [...path, 'indicator'], known, context));
  if (of !== undefined) found.push(...inSelector(of, [...path, 'of'], region, context));
  if (than !== undefined && typeof than !== 'number')
    found.push(...inSelector(than, [...path, 'than'], region, context));
  return found;
}

/** Claims, targets and the figures of target groups name known indicators, groups, periods and places. */
export const checkClaims: Check = (region, context) => {
  const known = knownIndicators(region);
  const lists: readonly { readonly path: DataPath; readonly evidence: readonly Evidence[] }[] = [
    ...quadrants.flatMap((quadrant) =>
      (region.swot?.[quadrant] ?? []).map(({ evidence }, index) => ({ path: ['swot', quadrant, index], evidence })),
    ),
    ...region.challenges.map(({ evidence }, index) => ({ path: ['challenges', index], evidence })),
    ...region.good_practices.map(({ evidence }, index) => ({ path: ['good_practices', index], evidence })),
    ...region.improvements.map(({ evidence }, index) => ({ path: ['improvements', index], evidence })),
    ...region.target_groups.map(({ evidence }, index) => ({ path: ['target_groups', index], evidence })),
    ...region.ecosystem.actors.map(({ evidence }, index) => ({ path: ['ecosystem', 'actors', index], evidence })),
    ...region.ecosystem.services.map(({ evidence }, index) => ({ path: ['ecosystem', 'services', index], evidence })),
  ];
  const claims = lists.flatMap(({ path, evidence }) =>
    evidence.flatMap((piece, index) => inEvidence(piece, [...path, 'evidence', index], region, known, context)),
  );
  const targets = region.improvements.flatMap((improvement, index) =>
    improvement.targets.flatMap((target, place) => {
      const path = ['improvements', index, 'targets', place];
      return [
        ...inIndicator(target.indicator, [...path, 'indicator'], known, context),
        ...(target.of === undefined ? [] : inSelector(target.of, [...path, 'of'], region, context)),
      ];
    }),
  );
  const figures = region.target_groups.flatMap((group, index) =>
    group.figures === undefined ? [] : inSelector(group.figures, ['target_groups', index, 'figures'], region, context),
  );
  return [...claims, ...targets, ...figures];
};
