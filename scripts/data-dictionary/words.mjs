// What the data dictionary says that stands nowhere in the code as a text. The script refuses to write where a column, flag
// or caution of the code has no words here, or words here have nothing in the code.

/** Columns of `indicators --format csv`: type as Frictionless Table Schema names it, unit, what it holds, code list. */
export const columns = {
  region: { type: 'string', required: true, about: 'Name of the region, in the first language of its study.' },
  nuts: {
    type: 'string',
    required: true,
    about: 'NUTS code of the region: the unit itself, or the one that the place lies in.',
  },
  indicator: {
    type: 'string',
    required: true,
    about:
      'Indicator, with an ending where it is derived: see [indicators](#indicators) and [derived figures](#derived-figures).',
  },
  concept: {
    type: 'string',
    list: 'populationConcepts',
    about:
      'The way in which the population is told apart. Empty where the row tells no groups apart. Figures of two concepts are never comparable.',
  },
  group: {
    type: 'string',
    required: true,
    about:
      'The group that the figure is about: a word of its concept (`national`, `foreign`, `eu`, `non_eu` …), a country or language code, a word of the study’s own; `total` for everybody.',
  },
  sex: { type: 'string', required: true, list: 'sexes', about: 'Sex. A gender gap stands at `female`.' },
  age: { type: 'string', required: true, about: 'Ages in completed years: `15-64`, `15+`, `all`, `not_stated`.' },
  education: {
    type: 'string',
    required: true,
    about: 'ISCED 2011 levels: `0-2`, `3-4`, `5-8`; `total` where not told apart.',
  },
  breakdown: {
    type: 'string',
    about:
      'Further dimensions as `name=value`, joined by `;`: `sector=C;status=x`. At a change over more than one step also `since=2015`.',
  },
  period: { type: 'string', required: true, about: '`2024`, `2024-Q1`, `2024-S1`, `2024-03`, `2024-W01`.' },
  value: {
    type: 'number',
    about:
      'The figure, in `unit`, in full precision. Empty: missing. A missing value is never zero; `caution` says why where it is known.',
  },
  lower: {
    type: 'number',
    about: 'Lower bound of the 95 % interval of `value`, in `unit`. Empty where the source gives no sample size.',
  },
  upper: { type: 'number', about: 'Upper bound of the same interval.' },
  unit: { type: 'string', required: true, about: 'Unit of `value`: see [units](#units).' },
  numerator: {
    type: 'number',
    unit: 'persons',
    about: 'Persons counted. Empty for a rate that was taken as published, and for a withheld count.',
  },
  denominator: {
    type: 'number',
    unit: 'persons',
    about: 'Persons out of whom they were counted. Empty as `numerator`.',
  },
  flags: { type: 'string', about: 'Letters of Eurostat, one after another: `bu`. See [flags](#flags).' },
  place: {
    type: 'string',
    required: true,
    about:
      'The place that the figure is about: a NUTS or country code, `EU27_2020`, or a code of the study’s own. A code such as `0580` is a text: its zero counts.',
  },
  place_role: {
    type: 'string',
    codes: ['own', 'stand_in', 'benchmark'],
    about:
      '`own`: the study’s own place. `stand_in`: a larger place whose figure is used because the own place has none; it describes that place. `benchmark`: a place to compare with. Empty for any other place in the tables.',
  },
  time: {
    type: 'string',
    list: 'times',
    about: 'What the period’s figure is: an average, a total, or the state on a day. Empty: the study does not say.',
  },
  definition: {
    type: 'string',
    list: 'definitions',
    about: 'Where the figure comes from in kind. Empty: the study does not say.',
  },
  source: { type: 'string', about: 'Ids of the sources in the region file, joined by `;`.' },
  caution: {
    type: 'string',
    about: 'Codes of why the figure is to be read with care, joined by `;`: see [cautions](#cautions).',
  },
};

/** Flags as Eurostat writes them; `z` is read as `m`, `s` as `i`. */
export const flags = {
  b: 'break in the time series',
  d: 'definition differs, see the source',
  e: 'estimated',
  f: 'forecast',
  i: 'imputed, or an estimate of Eurostat',
  m: 'missing: data cannot exist',
  n: 'not significant',
  p: 'provisional',
  r: 'revised',
  u: 'low reliability',
  c: 'confidential',
};

export const cautions = {
  low_reliability: 'Flag `u`: the sample is small. Not ranked, and no claim rests on it alone.',
  break_in_series: 'Flag `b`: figures of this period are not made as those before it.',
  stand_in_place: 'The figure is of a larger place, because the own place has none.',
  substituted_group:
    'The figure is about another group than the one meant, most often a wider one (`foreign` for `non_eu`).',
  unlike_concept: 'The two figures compared tell the population apart in two ways.',
  unlike_place: 'The two figures compared are of two places.',
  unlike_age: 'The two figures compared are of two age bands.',
  unlike_period: 'The two figures compared are of two periods.',
  unlike_time: 'One is an average and the other the state on a day, or the like.',
  unlike_definition: 'The two figures compared are of two kinds of source.',
  unlike_basis: 'One counts people where they live and the other where they work.',
  rounded_source: 'The rounding of the source leaves open more than is shown.',
  derived_from_share: 'A count was made from a published share, and carries its rounding.',
  small_count: 'The count is under `confidentiality.minimum`, or gives such a count away: withheld, `value` is empty.',
  suppressed: 'The source does not publish the figure (flag `c`, or a flag without a value).',
  estimated: 'Flag `e`.',
  provisional: 'Flag `p`.',
  forecast: 'Flag `f`.',
  definition_differs: 'Flag `d`.',
  qualified: 'The source says “about”, “at least” or “at most”.',
  weighting_ignored:
    'The interval takes the sample for a plain one, since no effective sample size is given: it is too narrow.',
  illustrative: 'The source is marked illustrative: the number is no finding.',
  no_source: 'No source is named.',
  households_only: 'People outside private households are missing.',
};

export const units = {
  percent: 'percent, 0 to 100',
  pp: 'percentage points, signed',
  per_1000: 'per thousand',
  ratio: 'one number divided by another',
  persons: 'persons',
};

/** Endings of derived indicators. */
export const forms = {
  _gap: [
    'pp, or the unit of the indicator',
    'Focus group minus reference group of the same concept, in the same cell. Below nought: the group’s figure is lower.',
  ],
  _ratio: ['ratio', 'Focus group divided by reference group.'],
  _gender_gap: ['pp, or the unit of the indicator', 'Women minus men of the same group; stands at `sex` female.'],
  _change: [
    'pp, or the unit of the indicator',
    'This period minus the one before in its series; with `since=…` in `breakdown` over more steps. None across a break.',
  ],
  employment_shortfall: [
    'persons',
    'How many more people of the group would be in work at the reference group’s rate; not vacancies. Women and men do not add up to the total.',
  ],
};

/** What rows in JSON say besides the columns. */
export const furtherKeys = {
  slug: [
    'text',
    'Name of the region’s output files: that of its file, or of its folder where the file is called `region.yaml`.',
  ],
  basis: ['`residence` or `workplace` or null', 'Where people are counted; null where the study does not say.'],
  against: [
    'text or null',
    'What a derived figure is measured against: the reference group, `male`, the earlier period; null for a level.',
  ],
  series_break: ['true or false', 'A break lies between the period before in its series and this one.'],
};

/**
 * Documents in JSON: the keys of the whole, each with its type and what it holds. `[Name]` in a type is a shape that the
 * dictionary tells key by key from the sources.
 */
export const documents = [
  {
    title: '`indicators --format json`',
    about:
      'An array of objects with the columns of the CSV as keys: numbers as numbers, `null` where there is nothing, `source` and `caution` as lists. Besides them:',
    keys: furtherKeys,
  },
  {
    title: '`build-report --format json`',
    about: 'The whole analysis of one region. Nothing in it is worded in a language but the study’s own texts.',
    keys: {
      tool: ['object', '`name` and `version` of the program.'],
      slug: ['text', 'Name of the output files.'],
      checksum: ['text', 'SHA-256 of the region file and the tables beside it.'],
      study: [
        'object',
        'The region file as it was read, defaults filled in and small counts blanked: see `region.schema.json`.',
      ],
      places: ['object', '`own`, and lists of `standIns` and `benchmarks`, each place with its `code` and `name`.'],
      indicators: ['list of objects', 'As `indicators --format json`.'],
      coverage: [
        '[Coverage] or null',
        'Services by stage and target group; null where the file has no services or no target groups.',
      ],
      network: ['[Network] or null', 'Actors and their links; null where the file lists no actors.'],
      stakeholders: ['[Stakeholders] or null', 'The power–interest grid.'],
      ecosystemMetrics: ['by metric: number or null', 'See [ecosystemMetrics](#ecosystemmetrics).'],
      swot: [
        'by quadrant: list of [EvaluatedItem]; or null',
        'In claims, `figure` and `comparison` have only `indicator`, `concept`, `group`, `sex`, `age`, `place`, `period`, `value`, `unit`.',
      ],
      priorities: ['list of [Priority]', 'Weights of the SWOT items.'],
      weighing: ['[Weighing] or null', 'How those weights came about.'],
      tows: ['[Tows] or null', 'Strategies held against the items that they use.'],
      agreement: ['list of [Agreement]', 'How far the raters agree.'],
      itemRatings: ['list of [ItemRatings]', 'What the raters gave each item.'],
      exchange: [
        '[RegionExchange] or null',
        'What can be learned from the regions named by `--with`, with the `weights` of a score’s parts and the regions in `with`; null where none were named.',
      ],
      findings: [
        'list of objects',
        '`code`, `severity`, `message` and `path` (in the region file) of what the analysis found.',
      ],
    },
  },
  {
    title: '`swot --format json`',
    about:
      'An array of objects, one an item, with the columns of `swot --format csv` as keys, and `claims`: [SwotRow] without `state_words` and `evidence`.',
    keys: {},
    shapes: ['SwotRow'],
  },
  {
    title: '`progress --format json`',
    about: 'A later study held against the baseline of the same region.',
    keys: {
      tool: ['object', '`name` and `version` of the program.'],
      baseline: [
        'object',
        '`slug`, `checksum`, `region` (its name), `country`, `nuts`, `title`, `date`, `status` of the earlier study.',
      ],
      now: ['object', 'The same of the later one.'],
      counts: ['[ProgressCounts]', 'How many of each.'],
      targets: ['list of objects', 'Targets of the baseline’s improvements, in the order of its file.'],
      'targets[].improvement': ['text', 'Id of the improvement.'],
      'targets[].indicator': ['text', 'What the target is about.'],
      'targets[].of': ['object', 'Selectors of the target: concept, group, sex, age, place.'],
      'targets[].target': ['number', 'Value to be reached, in the unit of the figure.'],
      'targets[].period': ['text', 'When.'],
      'targets[].state': [
        '`reached`, `on_the_way`, `no_movement`, `moved_away` or `cannot_be_judged`',
        'How far it has come.',
      ],
      'targets[].timing': ['`not_due`, `awaiting_figure`, `due` or `overdue`', 'Whether its time has come.'],
      'targets[].share': ['number or null', 'Of the way from the baseline to the target, percent.'],
      'targets[].targetNow': [
        'object or null',
        '`target` and `period` that the later study sets, where they are others.',
      ],
      'targets[].gone': ['true or false', 'The later study sets it no more.'],
      figures: [
        'list of objects',
        'Key figures at the latest period of each study, by `part`: `focus`, `reference`, `gap`.',
      ],
      '`targets[]`, `figures[]`: `baseline`, `now`, `revised`': [
        'figure or null',
        'The figure of then, of now, and what the later study gives for the time of then where that is another value. A figure has the columns of the indicators without region, numerator and denominator.',
      ],
      '`targets[]`, `figures[]`: `movement`': [
        'object or null',
        '`change` (now minus then) with `lower`, `upper`, `rounding` (what the rounding leaves open), `direction` and `judgement`; null where the two are not held against each other.',
      ],
      '`targets[]`, `figures[]`: `reasons`': ['list of objects', 'Why they are not, as `code` and `details`.'],
      coverage: ['object or null', 'Cells of the coverage matrix that both studies have.'],
      'coverage.closed': ['number', 'Gaps that have a provider now; `opened` the other way round.'],
      'coverage.opened': ['number', ''],
      'coverage.coverage': ['object', 'Covered cells in percent, `before` and `now`, of the cells relevant in both.'],
      'coverage.serviceRedundancy': ['object', 'Mean number of providers of the covered cells, `before` and `now`.'],
      'coverage.likeCells': [
        'true or false',
        'Both matrices are about the same groups, relevant cells and thresholds.',
      ],
      'coverage.otherGroups': ['[ListProgress]', 'Target groups of one study alone.'],
      'coverage.cells': ['list of [CellProgress]', ''],
      measures: ['list of [MeasureProgress]', 'Measures of the ecosystem in both studies.'],
      actors: ['[ListProgress]', 'Ids of actors; `services` likewise.'],
      services: ['[ListProgress]', ''],
      challenges: ['list of [ChallengeProgress]', ''],
      swot: ['list of [SwotProgress]', '`again` is the state of the claim at the figures of now.'],
      improvements: ['list of [ImprovementProgress]', ''],
      recommendations: ['list of [RecommendationProgress]', ''],
      notCompared: [
        'list of objects',
        '`what` (`target`, `figure`, `target_group`) with its `index` or `id`, and the `reasons`.',
      ],
      findings: ['list of objects', '`code`, `severity`, `message`, `path`.'],
    },
  },
  {
    title: '`compare --format json`',
    about: 'Regions held against each other. Every entry of a list stands on a line of its own.',
    keys: {
      tool: ['object', '`name` and `version` of the program.'],
      regions: ['list of [RegionHead]', 'Without `ownIndicators` and `sources`.'],
      comparability: ['list of [Comparability]', 'One a region.'],
      questions: [
        'list of [Question]',
        'In `sets[].members[]` the figure’s `value`, `lower`, `upper`, `flags` and `caution` stand in place of `figure`; in `otherPeriods[]` its `period` and `value`; in `benchmarks[]` its `value`, `lower`, `upper` and `flags`. The keys of `ranking` stand in the set itself. In `standings[]`, `figure` has the columns of the indicators that the question and the region do not say, and `gap` has `value`, `lower` and `upper`.',
      ],
      trends: ['list of [Trend]', ''],
      heatMap: ['list of [HeatRow]', '`cells[]` without `role` and `value`, which stand in the set.'],
      challengeThemes: ['list of [ChallengeTheme]', ''],
      swotThemes: ['list of [SwotTheme]', ''],
      themesOf: ['object', 'Slugs of the regions whose `challenges` and `swot` are known.'],
      coverage: ['list of [CoverageBeside]', 'Regions whose coverage is known.'],
      typology: ['[Typology]', ''],
      exchange: ['list of [RegionExchange]', 'Who can learn from whom, one a region.'],
      exchangeWeights: ['object', 'Weights of the parts of a score; they add up to 1.'],
      exchangeMatrix: ['list of [ExchangeCell]', 'Learner × teacher.'],
      findings: ['list of objects', '`code`, `severity`, `message`, `file`.'],
    },
  },
];

/** Words for shapes that have no table of their own. */
export const toldElsewhere = new Map([
  ['IndicatorRow', 'row of the [indicators](#columns-of-the-indicators)'],
  ['IndicatorValue', 'figure'],
  ['Diagnostic', 'finding'],
]);

/** Codes that no report says in words. */
export const unsaid = {
  'source-type.survey': 'survey',
  'source-type.register': 'register',
  'source-type.administrative': 'administrative records',
  'source-type.census': 'census',
  'source-type.document': 'document',
  'source-type.meeting': 'meeting',
  'source-type.estimate': 'estimate',
};
