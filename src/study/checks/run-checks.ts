import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RegionFile } from '../schema/region-file.ts';
import type { Check, CheckContext } from './check.ts';
import { checkClaims } from './claims.ts';
import { checkComparisons } from './comparisons.ts';
import { checkCoverageThresholds, checkNotRelevant } from './coverage.ts';
import {
  checkDuplicateLinks,
  checkNetwork,
  checkProviders,
  checkSelfLinks,
  checkUnconnectedActors,
  checkUnplacedActors,
} from './ecosystem.ts';
import { checkIds } from './ids.ts';
import { checkIllustrative } from './illustrative.ts';
import { checkImages } from './images.ts';
import { checkJudgedOnce, checkJudgements } from './judgements.ts';
import { checkLanguages } from './languages.ts';
import { checkMarkdownHtml } from './markdown-html.ts';
import { checkNutsVersion } from './nuts-version.ts';
import { checkOwnIndicators } from './own-indicators.ts';
import { checkMigrantLed, checkRatings, checkSevereChallenges } from './participation.ts';
import { checkPeerReviewDates, checkRecommendations } from './peer-reviews.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkReferences } from './references.ts';
import { checkSourceUse } from './source-use.ts';
import { checkEmptyQuadrants, checkSwotEvidence, checkSwotRequired } from './swot.ts';
import { checkStudyPlaces, checkTerritory } from './territory.ts';

const checks: readonly Check[] = [
  checkTerritory,
  checkNutsVersion,
  checkLanguages,
  checkStudyPlaces,
  checkComparisons,
  checkIds,
  checkReferences,
  checkClaims,
  checkSwotRequired,
  checkEmptyQuadrants,
  checkSwotEvidence,
  checkJudgements,
  checkJudgedOnce,
  checkSelfLinks,
  checkDuplicateLinks,
  checkProviders,
  checkUnconnectedActors,
  checkNetwork,
  checkUnplacedActors,
  checkCoverageThresholds,
  checkNotRelevant,
  checkMigrantLed,
  checkSevereChallenges,
  checkRatings,
  checkPeerReviewDates,
  checkRecommendations,
  checkSourceUse,
  checkOwnIndicators,
  checkIllustrative,
  checkPlaceholders,
  checkMarkdownHtml,
];

/** Everything that is checked across fields, in the order of the list; the pictures last, because they are looked for. */
export async function runChecks(region: RegionFile, context: CheckContext): Promise<readonly Diagnostic[]> {
  const found = checks.flatMap((check) => check(region, context));
  return [...found, ...(await checkImages(region, context))];
}
