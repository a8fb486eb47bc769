import type { Analysis } from '../analysis/analysis.ts';
import { countsOf } from '../analysis/progress/counts.ts';
import type { CoverageProgress } from '../analysis/progress/coverage.ts';
import type { FigureProgress } from '../analysis/progress/key-figures.ts';
import type { Movement } from '../analysis/progress/movement.ts';
import type { TargetProgress } from '../analysis/progress/targets.ts';
import type { Progress } from '../analysis/progress.ts';
import type { IndicatorValue } from '../indicators/indicator-value.ts';

/**
 * What has become of a baseline study, as JSON. Keys are part of the command-line contract; numbers in full precision,
 * `null` where there is none. Every figure is named as in `indicators --format json`; counts of persons are not given, and
 * a withheld figure is `null` with the caution `small_count`.
 */
export function progressJson(progress: Progress, version: string): string {
  const { ecosystem, swot } = progress;
  const document = {
    tool: { name: 'milestone', version },
    baseline: study(progress.baseline),
    now: study(progress.now),
    counts: countsOf(progress),
    targets: progress.targets.map(target),
    figures: progress.figures.map(keyFigure),
    coverage: ecosystem.coverage === null ? null : coverage(ecosystem.coverage),
    measures: ecosystem.measures,
    actors: ecosystem.actors,
    services: ecosystem.services,
    challenges: progress.challenges,
    swot: swot.map(({ again, ...item }) => ({ ...item, again: again === null ? null : again.state })),
    improvements: progress.improvements,
    recommendations: progress.recommendations,
    notCompared: notCompared(progress),
    findings: progress.diagnostics.map(({ code, severity, message, path }) => ({ code, severity, message, path })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function study({ study: { slug, source, region } }: Analysis) {
  const { title, date, status } = region.study;
  const { name, country, nuts } = region.region;
  return { slug, checksum: source.checksum, region: name, country, nuts, title, date, status };
}

function figure(value: IndicatorValue | null) {
  if (value === null) return null;
  const { indicator, concept, group, sex, age, education, breakdown, period, unit, flags, time, definition } = value;
  return {
    indicator,
    concept,
    group,
    sex,
    age,
    education,
    breakdown,
    period,
    value: value.value,
    lower: value.lower,
    upper: value.upper,
    unit,
    flags,
    place: value.place,
    place_role: value.placeRole,
    time,
    definition,
    source: value.sources,
    caution: [...new Set(value.cautions.map(({ code }) => code))],
  };
}

/** The change with what leaves it open; `null` where the two are not held against each other. */
function movement(moved: Movement | null) {
  if (moved === null) return null;
  const { change, interval, rounding, direction, judgement } = moved;
  return { change, lower: interval?.lower ?? null, upper: interval?.upper ?? null, rounding, direction, judgement };
}

function target(one: TargetProgress) {
  return {
    improvement: one.improvement,
    indicator: one.target.indicator,
    of: one.target.of ?? {},
    target: one.target.target,
    period: one.target.period,
    baseline: figure(one.before),
    now: figure(one.now),
    revised: figure(one.revised),
    state: one.state,
    timing: one.timing,
    share: one.share,
    movement: movement(one.movement),
    reasons: one.reasons,
    targetNow: one.targetNow,
    gone: one.gone,
  };
}

function keyFigure(one: FigureProgress) {
  return {
    part: one.part,
    baseline: figure(one.before),
    now: figure(one.now),
    revised: figure(one.revised),
    movement: movement(one.movement),
    reasons: one.reasons,
  };
}

function coverage({ cells, otherGroups, likeCells, closed, opened, coverage: share, redundancy }: CoverageProgress) {
  return {
    closed,
    opened,
    coverage: share,
    serviceRedundancy: redundancy,
    likeCells,
    otherGroups,
    cells: cells.flat(),
  };
}

/** Everything that is not held against the baseline, with the reasons: targets, then key figures, then target groups. */
function notCompared({ targets, figures, ecosystem }: Progress) {
  const groups = ecosystem.coverage?.otherGroups;
  return [
    ...targets.flatMap((one, index) =>
      one.state === 'cannot_be_judged'
        ? [{ what: 'target', index, indicator: one.target.indicator, reasons: one.reasons }]
        : [],
    ),
    ...figures.flatMap((one, index) =>
      one.movement === null ? [{ what: 'figure', index, indicator: one.indicator, reasons: one.reasons }] : [],
    ),
    ...[...(groups?.gone ?? []), ...(groups?.come ?? [])].map((id) => ({
      what: 'target_group',
      id,
      reasons: [{ code: 'other_groups', details: {} }],
    })),
  ];
}
