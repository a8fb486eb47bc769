/**
 * The closed word lists of the region file and of every figure, named as Eurostat and the LFS name them.
 * A list stands here once; the schema, the importers and the catalogue lean on it.
 */

/** The ways in which a population is told apart: Eurostat never mixes them, nor do we. */
export const populationConcepts = ['citizenship', 'country_of_birth', 'mother_tongue', 'origin'] as const;
export type PopulationConcept = (typeof populationConcepts)[number];

/** Groups that are no country. A country or language code stands for itself. `foreign` holds `eu` and `non_eu`. */
export const conceptGroups: Readonly<Record<PopulationConcept, readonly string[] | null>> = {
  citizenship: ['total', 'national', 'foreign', 'eu', 'non_eu', 'stateless', 'unknown'],
  country_of_birth: ['total', 'native', 'foreign', 'eu', 'non_eu', 'unknown'],
  mother_tongue: ['total', 'national_languages', 'foreign_language', 'unknown'],
  origin: null,
};

/** Dimensions that every table has besides the population concept. */
export const standardDimensions = ['sex', 'age', 'education', 'occupation', 'duration'] as const;
export type StandardDimension = (typeof standardDimensions)[number];

export const sexes = ['total', 'female', 'male', 'diverse', 'not_stated'] as const;
export type Sex = (typeof sexes)[number];

export const times = ['annual_average', 'annual_total', 'quarter', '12-31', '01-01', 'mid_year', 'census_day'] as const;
export type Time = (typeof times)[number];

export const definitions = [
  'lfs',
  'population_register',
  'registered_unemployed',
  'insured',
  'permits',
  'census',
  'school_register',
  'administrative',
  'other',
] as const;
export type Definition = (typeof definitions)[number];

export const bases = ['residence', 'workplace'] as const;
export type Basis = (typeof bases)[number];

export const sourceTypes = [
  'survey',
  'register',
  'administrative',
  'census',
  'document',
  'meeting',
  'estimate',
] as const;
export type SourceType = (typeof sourceTypes)[number];

/** Measures that a row may hold without declaring them: counts, in persons unless the table says thousand. */
export const catalogueMeasures = [
  'population',
  'employed',
  'unemployed',
  'labour_force',
  'inactive',
  'long_term_unemployed',
  'employees',
  'temporary_employees',
  'self_employed',
  'part_time',
  'tertiary_employed',
  'over_qualified',
  'neet',
  'early_leavers',
  'adult_learners',
  'tertiary_educated',
  'vacancies',
  'businesses_founded',
  'course_participants',
  'course_completions',
  'recognition_applications',
  'recognitions',
  'apprentices',
  'training_participants',
] as const;
export type CatalogueMeasure = (typeof catalogueMeasures)[number];

/** Published rates that a row may hold: the ids of the catalogue that are entered as they are published. */
export const catalogueRates = [
  'employment_rate',
  'activity_rate',
  'unemployment_rate',
  'inactivity_rate',
  'long_term_unemployment_share',
  'long_term_unemployment_rate',
  'self_employment_share',
  'part_time_share',
  'temporary_share',
  'over_qualification_rate',
  'neet_rate',
  'early_leavers_rate',
  'adult_learning_rate',
  'tertiary_attainment',
  'vocational_training_participation',
  'apprenticeship_share',
  'qualification_recognition_rate',
  'language_course_completion_rate',
  'business_creation_rate',
  'at_risk_of_poverty_or_exclusion',
  'population_share',
  'non_eu_share',
  'old_age_dependency',
  'young_entrant_old_exit_ratio',
] as const;
export type CatalogueRate = (typeof catalogueRates)[number];

export const serviceStages = [
  'arrival',
  'language',
  'skills',
  'recognition',
  'job_search',
  'employment',
  'entrepreneurship',
  'retention',
] as const;
export type ServiceStage = (typeof serviceStages)[number];

export const themes = [
  'language',
  'recognition',
  'employers',
  'work_culture',
  'information',
  'coordination',
  'services',
  'housing',
  'mobility',
  'childcare',
  'legal_status',
  'discrimination',
  'health',
  'entrepreneurship',
  'retention',
  'data',
] as const;
export type Theme = (typeof themes)[number];

/** Whom a target group consists of, so that groups of different regions can be told to be alike whatever they are called. */
export const groupKinds = [
  'refugees',
  'asylum_seekers',
  'temporary_protection',
  'students',
  'trainees',
  'workers',
  'skilled_workers',
  'seasonal_workers',
  'care_workers',
  'entrepreneurs',
  'spouses',
  'women',
  'youth',
  'newcomers',
  'unemployed',
  'undocumented',
  'long_term_residents',
  'eu_citizens',
] as const;
export type GroupKind = (typeof groupKinds)[number];

export const quadrants = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;
export type Quadrant = (typeof quadrants)[number];

export const studyStatuses = ['draft', 'consultation', 'final'] as const;
export type StudyStatus = (typeof studyStatuses)[number];

/** Eurostat's urban–rural typology of NUTS 3 regions. */
export const typologies = ['urban', 'intermediate', 'rural'] as const;
export type Typology = (typeof typologies)[number];

export const actorTypes = [
  'one_stop_shop',
  'public_employment_service',
  'municipality',
  'region_authority',
  'national_authority',
  'agency',
  'ngo',
  'migrant_association',
  'faith_organisation',
  'employer',
  'employers_association',
  'chamber',
  'trade_union',
  'education_provider',
  'university',
  'research_institute',
  'social_enterprise',
  'health_service',
  'network',
  'media',
  'other',
] as const;
export type ActorType = (typeof actorTypes)[number];

export const levels = ['local', 'regional', 'national', 'eu', 'international'] as const;
export type Level = (typeof levels)[number];

export const linkKinds = [
  'referral',
  'funding',
  'information',
  'coordination',
  'joint_service',
  'advocacy',
  'training',
  'supervision',
  'other',
] as const;
export type LinkKind = (typeof linkKinds)[number];

export const costs = ['low', 'medium', 'high'] as const;
export type Cost = (typeof costs)[number];

/** TOWS (Weihrich 1982): each joins one inside and one outside. */
export const strategyTypes = ['SO', 'WO', 'ST', 'WT'] as const;
export type StrategyType = (typeof strategyTypes)[number];

/** How SWOT items are weighed, in the usual order of preference: judged in pairs (AHP), rated by the group, rated by the authors. */
export const weighingMethods = ['ahp', 'ratings', 'impact_certainty'] as const;
export type WeighingMethod = (typeof weighingMethods)[number];

export const relations = ['above', 'below', 'near', 'rising', 'falling'] as const;
export type Relation = (typeof relations)[number];

/** Measures of the ecosystem that a claim may rest on: of the coverage matrix, of the network, and plain counts. */
export const ecosystemMetrics = [
  'service_redundancy',
  'coverage',
  'gaps',
  'single_points',
  'overlaps',
  'provider_concentration',
  'largest_provider_share',
  'density',
  'centralisation',
  'transitivity',
  'components',
  'isolates',
  'articulation_actors',
  'formality',
  'intensity',
  'trust',
  'actors',
  'services',
] as const;
export type EcosystemMetric = (typeof ecosystemMetrics)[number];

/** In percent (0 to 100), as a share (0 to 1), as a mean, or counted. */
export type MetricScale = 'percent' | 'share' | 'mean' | 'count';

const metricScales: Readonly<Record<EcosystemMetric, MetricScale>> = {
  service_redundancy: 'mean',
  coverage: 'percent',
  gaps: 'count',
  single_points: 'count',
  overlaps: 'count',
  provider_concentration: 'share',
  largest_provider_share: 'share',
  density: 'share',
  centralisation: 'share',
  transitivity: 'share',
  components: 'count',
  isolates: 'count',
  articulation_actors: 'count',
  formality: 'mean',
  intensity: 'mean',
  trust: 'mean',
  actors: 'count',
  services: 'count',
};

/** The scale of a measure by its name; `null` where there is no such measure. */
export function metricScale(name: string): MetricScale | null {
  const metric = ecosystemMetrics.find((each) => each === name);
  return metric === undefined ? null : metricScales[metric];
}

export const peerFindingKinds = ['strength', 'weakness', 'recommendation', 'observation', 'question'] as const;
export type PeerFindingKind = (typeof peerFindingKinds)[number];

/** What became of a peers' finding. */
export const answerStates = ['open', 'planned', 'done', 'declined'] as const;
export type AnswerState = (typeof answerStates)[number];

/** How far an improvement has come. */
export const improvementStatuses = ['planned', 'under_way', 'done', 'dropped'] as const;
export type ImprovementStatus = (typeof improvementStatuses)[number];

export const polarities = ['positive', 'negative', 'neutral'] as const;
export type Polarity = (typeof polarities)[number];

/** What a sign in a source stands for. */
export const missingMeanings = ['suppressed', 'not_available', 'zero'] as const;
export type MissingMeaning = (typeof missingMeanings)[number];

export const qualifiers = ['about', 'at_least', 'at_most'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** Units of a measure that the tool knows; any other word is a unit of the study's own. */
export const knownUnits = ['persons', 'thousand', 'percent', 'per_1000', 'ratio'] as const;

/** Languages that reports are made in: those of `templates/locales/`. */
export const reportLanguages = ['ca', 'de', 'el', 'en', 'es', 'fi', 'it', 'nl', 'pl', 'sl', 'sv'] as const;
