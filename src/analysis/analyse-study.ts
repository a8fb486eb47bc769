import { coverageOf } from '../ecosystem/coverage.ts';
import { ecosystemMetricsOf } from '../ecosystem/metrics.ts';
import { networkOf } from '../ecosystem/network.ts';
import { stakeholdersOf } from '../ecosystem/stakeholders.ts';
import { computeIndicators } from '../indicators/compute.ts';
import type { Figures } from '../indicators/look-up.ts';
import { breaksBetween } from '../observations/breaks.ts';
import type { Study } from '../study/study.ts';
import { agreementOf, itemRatings } from '../swot/agreement.ts';
import { evaluateChallenges } from '../swot/evaluate-challenges.ts';
import type { ClaimGround } from '../swot/evaluate-claims.ts';
import { evaluateSwot } from '../swot/evaluate-swot.ts';
import { weighSwot } from '../swot/priorities.ts';
import { evaluateTows } from '../swot/tows.ts';
import type { Analysis } from './analysis.ts';
import { decompositions } from './composition/decompositions.ts';
import { shortfalls } from './composition/shortfalls.ts';
import { standardisedRates } from './composition/standardised-rates.ts';
import { stratifiedGroups } from './composition/strata.ts';
import { challengeFindings, claimFindings } from './findings/claims.ts';
import { contradictionFindings } from './findings/contradictions.ts';
import { divisionFindings } from './findings/divisions-by-zero.ts';
import { placeholderFindings } from './findings/placeholders.ts';
import { ownPracticeFindings } from './findings/practices.ts';
import { targetFindings } from './findings/targets.ts';
import { towsFindings } from './findings/tows.ts';
import { weighingFindings } from './findings/weighing.ts';
import { positions } from './positions.ts';
import { locationQuotients, segregation } from './segregation.ts';

/**
 * Computes everything that a study's figures and lists give: indicators, coverage, SWOT evidence and weights, and what is
 * to be said about them. Pure; the same study gives the same analysis. Throws only on a fault of the program.
 *
 * The study inside the analysis holds its observations without the numbers of withheld counts.
 */
export function analyseStudy(study: Study): Analysis {
  const computed = computeIndicators(study);
  const shown: Study = { ...study, observations: computed.observations };
  const figures: Figures = { study: shown, values: computed.values, counts: computed.counts };
  const stratified = stratifiedGroups(computed.rowRates, study.comparisons);
  const standardised = standardisedRates(stratified);
  const coverage = coverageOf(study.region);
  const network = networkOf(study.region);
  const ecosystemMetrics = ecosystemMetricsOf(study.region, coverage, network);
  const ground: ClaimGround = {
    figures,
    metrics: ecosystemMetrics,
    breaksBetween: breaksBetween({
      sources: study.region.sources,
      declared: study.region.data.breaks.map(({ source, at }) => ({ source, at })),
      observations: study.observations,
    }),
  };
  const swot = evaluateSwot(study.region, ground);
  const challenges = evaluateChallenges(study.region, ground);
  const weighed = weighSwot(study.region);
  const tows = evaluateTows(study.region, weighed.priorities);
  return {
    study: shown,
    values: computed.values,
    counts: computed.counts,
    alternatives: computed.alternatives,
    withheld: computed.withheld,
    decompositions: decompositions(stratified),
    standardised,
    segregation: segregation(shown),
    locationQuotients: locationQuotients(shown),
    shortfalls: shortfalls(computed.values, computed.counts, standardised),
    positions: positions(study, computed.levels),
    coverage,
    network,
    stakeholders: stakeholdersOf(study.region),
    ecosystemMetrics,
    swot,
    challenges,
    priorities: weighed.priorities,
    weighing: weighed.weighing,
    tows,
    agreement: agreementOf(study.region),
    itemRatings: itemRatings(study.region),
    diagnostics: [
      ...contradictionFindings(study, computed.contradictions),
      ...divisionFindings(study, computed.divisionsByZero),
      ...(swot ? claimFindings(study, swot) : []),
      ...challengeFindings(study, challenges),
      ...weighingFindings(study, weighed.problems),
      ...towsFindings(study, tows),
      ...ownPracticeFindings(study),
      ...targetFindings(figures),
      ...placeholderFindings(figures),
    ],
  };
}
