import type { IndicatorDefinition } from '../indicator-definition.ts';
import { activityRate } from './activity-rate.ts';
import { adultLearningRate } from './adult-learning-rate.ts';
import { apprenticeshipShare } from './apprenticeship-share.ts';
import { atRiskOfPovertyOrExclusion } from './at-risk-of-poverty-or-exclusion.ts';
import { businessCreationRate } from './business-creation-rate.ts';
import { earlyLeaversRate } from './early-leavers-rate.ts';
import { employmentRate } from './employment-rate.ts';
import { inactivityRate } from './inactivity-rate.ts';
import { languageCourseCompletionRate } from './language-course-completion-rate.ts';
import { longTermUnemploymentRate } from './long-term-unemployment-rate.ts';
import { longTermUnemploymentShare } from './long-term-unemployment-share.ts';
import { neetRate } from './neet-rate.ts';
import { nonEuShare } from './non-eu-share.ts';
import { oldAgeDependency } from './old-age-dependency.ts';
import { overQualificationRate } from './over-qualification-rate.ts';
import { partTimeShare } from './part-time-share.ts';
import { populationShare } from './population-share.ts';
import { qualificationRecognitionRate } from './qualification-recognition-rate.ts';
import { selfEmploymentShare } from './self-employment-share.ts';
import { temporaryShare } from './temporary-share.ts';
import { tertiaryAttainment } from './tertiary-attainment.ts';
import { unemploymentRate } from './unemployment-rate.ts';
import { vocationalTrainingParticipation } from './vocational-training-participation.ts';
import { youngEntrantOldExitRatio } from './young-entrant-old-exit-ratio.ts';

/** Every indicator that the tool knows, in the order of tables and reports. */
export const catalogue: readonly IndicatorDefinition[] = [
  employmentRate,
  activityRate,
  unemploymentRate,
  inactivityRate,
  longTermUnemploymentShare,
  longTermUnemploymentRate,
  selfEmploymentShare,
  partTimeShare,
  temporaryShare,
  overQualificationRate,
  neetRate,
  earlyLeaversRate,
  adultLearningRate,
  tertiaryAttainment,
  vocationalTrainingParticipation,
  apprenticeshipShare,
  qualificationRecognitionRate,
  languageCourseCompletionRate,
  businessCreationRate,
  atRiskOfPovertyOrExclusion,
  populationShare,
  nonEuShare,
  oldAgeDependency,
  youngEntrantOldExitRatio,
];

const byId: ReadonlyMap<string, IndicatorDefinition> = new Map(
  catalogue.map((definition) => [definition.id, definition]),
);

/** The definition of an indicator by its id; `undefined` for one that the catalogue does not hold. */
export function definitionOf(id: string): IndicatorDefinition | undefined {
  return byId.get(id);
}
