import { coverageOf } from '../ecosystem/coverage.ts';
import { computeIndicators } from '../indicators/compute.ts';
import type { Figures } from '../indicators/look-up.ts';
import { breaksBetween } from '../observations/breaks.ts';
import type { Study } from '../study/study.ts';
import { agreementOf, itemRatings } from '../swot/agreement.ts';
import { evaluateChallenges } from '../swot/evaluate-challenges.ts';
import type { ClaimGround } from '../swot/evaluate-claims.ts';
import { evaluateSwot } from '../swot/evaluate-swot.ts';
import { localPriorities } from '../swot/priorities.ts';
import type { Analysis } from './analysis.ts';
import { decompositions } from './composition/decompositions.ts';
import { shortfalls } from './composition/shortfalls.ts';
import { standardisedRates } from './composition/standardised-rates.ts';
import { stratifiedGroups } from './composition/strata.ts';
import { challengeFindings, claimFindings } from './findings/claims.ts';
import { contradictionFindings } from './findings/contradictions.ts';
import { divisionFindings } from './findings/divisions-by-zero.ts';
import { placeholderFindings } from './findings/placeholders.ts';
import { targetFindings } from './findings/targets.ts';
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
  const ground: ClaimGround = {
    figures,
    metrics: {
      service_redundancy: coverage?.serviceRedundancy ?? null,
      coverage: coverage?.coverage ?? null,
      actors: study.region.ecosystem.actors.length,
      services: study.region.ecosystem.services.length,
    },
    breaksBetween: breaksBetween({
      sources: study.region.sources,
      declared: study.region.data.breaks.map(({ source, at }) => ({ source, at })),
      observations: study.observations,
    }),
  };
  const swot = evaluateSwot(study.region, ground);
  const challenges = evaluateChallenges(study.region, ground);
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
    swot,
    challenges,
    priorities: localPriorities(study.region),
    agreement: agreementOf(study.region),
    itemRatings: itemRatings(study.region),
    diagnostics: [
      ...contradictionFindings(study, computed.contradictions),
      ...divisionFindings(study, computed.divisionsByZero),
      ...(swot ? claimFindings(study, swot) : []),
      ...challengeFindings(study, challenges),
      ...targetFindings(figures),
      ...placeholderFindings(figures),
    ],
  };
}
