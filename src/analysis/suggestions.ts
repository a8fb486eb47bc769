import { breaksBetween } from '../observations/breaks.ts';
import { suggestItems } from '../swot/suggest.ts';
import type { Suggestion } from '../swot/suggestion.ts';
import type { Analysis } from './analysis.ts';

/** Candidates for the SWOT analysis from what was computed; made when they are asked for, and never added to it. */
export function suggestionsOf(analysis: Analysis): readonly Suggestion[] {
  const { study } = analysis;
  return suggestItems({
    ground: {
      figures: analysis,
      metrics: analysis.ecosystemMetrics,
      breaksBetween: breaksBetween({
        sources: study.region.sources,
        declared: study.region.data.breaks.map(({ source, at }) => ({ source, at })),
        observations: study.observations,
      }),
    },
    positions: analysis.positions,
    coverage: analysis.coverage,
    network: analysis.network,
    swot: analysis.swot,
    challenges: analysis.challenges,
  });
}
