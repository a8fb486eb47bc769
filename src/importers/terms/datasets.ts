import type { TableFacts } from '../imported.ts';
import { countsByStatus } from './statuses.ts';

/** What is known of a dataset of Eurostat's. */
export interface DatasetFacts extends TableFacts {
  readonly measure: DatasetMeasure;
  /** Ages that the table calls otherwise than by their ends: TOTAL of UNE_RT_M is 15 to 74. */
  readonly ages: Readonly<Record<string, string>>;
  /** The age of all figures where the table has no dimension of ages; `null` where that is not known. */
  readonly age: string | null;
  /** Dimensions whose one code says how the measure is made, and that rows do not tell apart. */
  readonly silent: readonly string[];
  /** What a reader must know, as a sentence. */
  readonly note: string | null;
}

/** Which measure a cell is of: always the same, or by the code of `wstatus`, of `unit` or of both (`SELF PC_EMP`). `unit` holds where the table has no such dimension. */
export type DatasetMeasure =
  | { readonly by: 'all'; readonly measure: string; readonly unit: string }
  | {
      readonly by: 'status' | 'unit' | 'status and unit';
      readonly measures: Readonly<Record<string, string>>;
      readonly unit: string;
    };

const rate = (measure: string): DatasetMeasure => ({ by: 'all', measure, unit: 'percent' });
const thousand = (measure: string): DatasetMeasure => ({ by: 'all', measure, unit: 'thousand' });
const persons = (measure: string): DatasetMeasure => ({ by: 'all', measure, unit: 'persons' });
const counts: DatasetMeasure = { by: 'status', measures: countsByStatus, unit: 'thousand' };
const longTerm: DatasetMeasure = {
  by: 'unit',
  measures: {
    THS: 'long_term_unemployed',
    THS_PER: 'long_term_unemployed',
    PC_UNE: 'long_term_unemployment_share',
    PC_ACT: 'long_term_unemployment_rate',
  },
  unit: 'thousand',
};
const selfEmployment: DatasetMeasure = {
  by: 'status and unit',
  measures: { 'SELF THS': 'self_employed', 'SELF THS_PER': 'self_employed', 'SELF PC_EMP': 'self_employment_share' },
  unit: 'thousand',
};
/** Of the two ways of not being in work each is a share of its own; the rate counts them together. */
const neet: DatasetMeasure = { by: 'status', measures: { NEMP: 'neet_rate' }, unit: 'percent' };
const unemployment: DatasetMeasure = {
  by: 'unit',
  measures: { THS: 'unemployed', THS_PER: 'unemployed', PC_ACT: 'unemployment_rate' },
  unit: 'percent',
};

/** The measure of each dataset that is certain; for every other one the user says it. */
const measures: Readonly<Record<string, DatasetMeasure>> = {
  LFSA_ERGAN: rate('employment_rate'),
  LFSA_ERGACOB: rate('employment_rate'),
  LFSA_ERGAED: rate('employment_rate'),
  LFSA_ERGAEDN: rate('employment_rate'),
  LFSA_URGAN: rate('unemployment_rate'),
  LFSA_URGACOB: rate('unemployment_rate'),
  LFSA_URGAED: rate('unemployment_rate'),
  LFSA_ARGAN: rate('activity_rate'),
  LFSA_ARGACOB: rate('activity_rate'),
  LFSA_ARGAED: rate('activity_rate'),
  LFSA_EGAN: thousand('employed'),
  LFSA_EGACOB: thousand('employed'),
  LFSA_UGAN: thousand('unemployed'),
  LFSA_UGACOB: thousand('unemployed'),
  LFSA_AGAN: thousand('labour_force'),
  LFSA_AGACOB: thousand('labour_force'),
  LFSA_PGANWS: counts,
  LFSA_PGACWS: counts,
  LFSA_EOQGAN: rate('over_qualification_rate'),
  LFSA_EOQGAC: rate('over_qualification_rate'),
  LFSA_ETPGAN: rate('temporary_share'),
  LFSA_EPPGAN: rate('part_time_share'),
  LFSA_UPGAN: rate('long_term_unemployment_share'),
  LFSA_UPGACOB: rate('long_term_unemployment_share'),
  LFSA_ESGAN: selfEmployment,
  LFST_R_LFE2EMPRT: rate('employment_rate'),
  LFST_R_LFE2EMPRTN: rate('employment_rate'),
  LFST_R_LFE2EMPRC: rate('employment_rate'),
  LFST_R_LFP2ACTRTN: rate('activity_rate'),
  LFST_R_LFSD2PWN: counts,
  LFST_R_LFSD2PWC: counts,
  LFST_R_ERGAU: rate('employment_rate'),
  LFST_R_LFU3RT: rate('unemployment_rate'),
  LFST_R_LFUR2GAN: rate('unemployment_rate'),
  LFST_R_LFUR2GAC: rate('unemployment_rate'),
  LFST_R_LFU3PERS: thousand('unemployed'),
  LFST_R_LFE2EMP: thousand('employed'),
  LFST_R_LFP2ACT: thousand('labour_force'),
  LFST_R_LFU2LTU: longTerm,
  LFSQ_ERGAN: rate('employment_rate'),
  LFSQ_URGAN: rate('unemployment_rate'),
  LFSQ_ARGAN: rate('activity_rate'),
  LFSQ_EGAN: thousand('employed'),
  LFSQ_UGAN: thousand('unemployed'),
  LFSQ_AGAN: thousand('labour_force'),
  LFSQ_PGANWS: counts,
  EDAT_LFSE_01: rate('early_leavers_rate'),
  EDAT_LFSE_02: rate('early_leavers_rate'),
  EDAT_LFSE_16: rate('early_leavers_rate'),
  EDAT_LFSE_20: neet,
  EDAT_LFSE_22: neet,
  EDAT_LFSE_23: neet,
  EDAT_LFSE_28: neet,
  TRNG_LFSE_01: rate('adult_learning_rate'),
  TRNG_LFSE_04: rate('adult_learning_rate'),
  TRNG_LFS_12: rate('adult_learning_rate'),
  TRNG_LFS_13: rate('adult_learning_rate'),
  DEMO_PJAN: persons('population'),
  DEMO_R_D2JAN: persons('population'),
  DEMO_R_PJANAGGR3: persons('population'),
  DEMO_R_PJANGRP3: persons('population'),
  NAMA_10R_3EMPERS: {
    by: 'status',
    measures: { EMP: 'employed', SAL: 'employees', SELF: 'self_employed' },
    unit: 'thousand',
  },
  MIGR_POP1CTZ: persons('population'),
  MIGR_POP2CTZ: persons('population'),
  MIGR_POP3CTB: persons('population'),
  MIGR_POP4CTB: persons('population'),
  MIGR_ASYTPSM: persons('temporary_protection'),
  UNE_RT_A: unemployment,
  UNE_RT_Q: unemployment,
  UNE_RT_M: unemployment,
};

/** The datasets whose measure is known. */
export const datasetsKnown: readonly string[] = Object.keys(measures);

const nothing: TableFacts = { concept: null, time: null, definition: null, basis: null, sourceType: null };
const survey: TableFacts = {
  concept: null,
  time: 'annual_average',
  definition: 'lfs',
  basis: 'residence',
  sourceType: 'survey',
};

/** Families of datasets by their ids: what holds for all of them. */
const families: readonly (readonly [RegExp, TableFacts])[] = [
  [/^(?:LFSA|LFST|EDAT_LFS|TRNG_LFS)/, survey],
  [/^LFSQ_/, { ...survey, time: 'quarter' }],
  [
    /^(?:MIGR_POP|DEMO_PJAN|DEMO_R_D2JAN|DEMO_R_PJAN)/,
    { ...nothing, time: '01-01', definition: 'population_register', basis: 'residence', sourceType: 'register' },
  ],
  [/^MIGR_ASYTPSM$/, { ...nothing, definition: 'permits', basis: 'residence', sourceType: 'administrative' }],
  [
    /^NAMA_10R_3EMPERS$/,
    { ...nothing, time: 'annual_average', definition: 'other', basis: 'workplace', sourceType: 'estimate' },
  ],
  [/^UNE_RT_A$/, survey],
  [/^UNE_RT_Q$/, { ...survey, time: 'quarter' }],
  [/^UNE_RT_M$/, { ...survey, time: null }],
];

const notes: Readonly<Record<string, string>> = {
  MIGR_ASYTPSM: 'These are people at the end of each month; `time` has no word for it and is left out.',
};

/** What is known of a dataset by its id, in capitals; `null` where nothing is. */
export function familyFacts(dataset: string | null): TableFacts | null {
  if (dataset === null) return null;
  return families.find(([pattern]) => pattern.test(dataset))?.[1] ?? null;
}

/** The measure and the facts of a dataset; `null` for one that is not in the list, whose measure the user must say. */
export function datasetFacts(dataset: string | null): DatasetFacts | null {
  if (dataset === null || !Object.hasOwn(measures, dataset)) return null;
  const measure = measures[dataset];
  if (measure === undefined) return null;
  return {
    ...(familyFacts(dataset) ?? nothing),
    measure,
    ages: /^UNE_RT_/.test(dataset) ? { TOTAL: '15-74', Y_LT25: '15-24' } : {},
    age: /^(?:NAMA|DEMO|MIGR)_/.test(dataset) ? 'all' : /^EDAT_LFSE_(?:01|02|16)$/.test(dataset) ? '18-24' : null,
    silent: /^(?:EDAT_LFSE|TRNG_LFS)/.test(dataset) ? ['training'] : [],
    note: notes[dataset] ?? null,
  };
}

/** The datasets whose measure is certain, for hints where a code is misspelt. */
export const wellKnownDatasets: readonly string[] = Object.keys(measures);
