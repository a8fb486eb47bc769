import type { Analysis } from '../analysis/analysis.ts';
import type { ExchangeWithOthers } from '../exchange/exchange.ts';
import { exchangeWeights } from '../exchange/score.ts';
import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { indicatorRows } from '../indicators/rows.ts';
import { regionReference } from '../study/region-reference.ts';
import type { EvaluatedItem } from '../swot/evidence.ts';
import { redactedRegion } from './redact.ts';

function figure(value: IndicatorValue | number | null) {
  if (value === null || typeof value === 'number') return value;
  const { indicator, concept, group, sex, age, place, period } = value;
  return { indicator, concept, group, sex, age, place, period, value: value.value, unit: value.unit };
}

function item({ id, quadrant, state, claims }: EvaluatedItem) {
  return {
    id,
    quadrant,
    state,
    claims: claims.map((claim) => ({ ...claim, figure: figure(claim.figure), comparison: figure(claim.comparison) })),
  };
}

/** What is exchanged, and the others by their references; what they say of themselves stays in their own files. */
function exchanged({ others, ...exchange }: ExchangeWithOthers) {
  return {
    ...exchange,
    weights: exchangeWeights,
    with: others.map(({ country, slug }) => regionReference(country, slug)),
  };
}

/**
 * The whole analysis as JSON: the study as it was read (withheld counts blanked), indicator values in the columns of
 * `indicators --format json`, coverage, network, SWOT with its evidence checks, priorities. No drawing, no words of a language.
 * `exchange` is `null` where no other regions were given.
 */
export function analysisJson(analysis: Analysis, version: string, exchange: ExchangeWithOthers | null = null): string {
  const { study } = analysis;
  const swot =
    analysis.swot === null
      ? null
      : Object.fromEntries(Object.entries(analysis.swot).map(([key, items]) => [key, items.map(item)]));
  const document = {
    tool: { name: 'milestone', version },
    slug: study.slug,
    checksum: study.source.checksum,
    study: redactedRegion(analysis),
    places: { own: study.places.own, standIns: study.places.standIns, benchmarks: study.places.benchmarks },
    indicators: indicatorRows(analysis),
    coverage: analysis.coverage,
    network: analysis.network,
    stakeholders: analysis.stakeholders,
    ecosystemMetrics: analysis.ecosystemMetrics,
    swot,
    priorities: analysis.priorities,
    weighing: analysis.weighing,
    tows: analysis.tows,
    agreement: analysis.agreement,
    itemRatings: analysis.itemRatings,
    exchange: exchange === null ? null : exchanged(exchange),
    findings: analysis.diagnostics.map(({ code, severity, message, path }) => ({ code, severity, message, path })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
