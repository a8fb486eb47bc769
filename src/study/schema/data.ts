import {
  bases,
  definitions,
  polarities,
  populationConcepts,
  qualifiers,
  times,
} from '../../observations/code-lists.ts';
import { localisedText } from './localised-text.ts';
import { anyNumber, code, period, place, text } from './scalars.ts';
import * as z from './z.ts';

const cellObject = z
  .strictObject({
    share: anyNumber.optional().describe('Share of the total row of the same table, in percent.'),
    value: z.union([anyNumber, text], { error: 'a number, or a text such as ":u"' }).optional().describe('The figure.'),
    flags: text
      .optional()
      .describe('Flags as Eurostat writes them.')
      .meta({ examples: ['b', 'bu'] }),
    qualifier: z.enum(qualifiers).optional().describe('Where the source says about, at least or at most.'),
    source: code.optional().describe('Id of the source, where it differs from that of the row.'),
    note: localisedText.optional().describe('What a reader should know about this figure.'),
    sample_size: anyNumber.nonnegative({ error: 'a number of persons' }).optional().describe('Persons asked.'),
    effective_sample_size: anyNumber
      .nonnegative({ error: 'a number of persons' })
      .optional()
      .describe('Sample size after weighting.'),
    standard_error: anyNumber
      .nonnegative({ error: 'a number, zero or above' })
      .optional()
      .describe('In the unit of the value.'),
  })
  .describe('A figure with what is known about it: `value` or `share`, flags, sample size …');

/** One figure as it is written: a number, a text with flags (`53.1 b`, `:u`), a share of the total row, or more. */
export const cell = z.union([anyNumber, text, cellObject], {
  error: 'a number, a text with flags such as "53.1 b" or ":u", { share: 9.9 } or { value: 53.1, flags: b }',
});
export type DataCell = z.output<typeof cell>;

/** What may stand at the table, and again at the row where it differs there. */
const subject = {
  source: code.optional().describe('Id of the source of the figures.'),
  place: place.optional().describe('Whom the figures are about. Default: the study’s own place.'),
  age: code.optional().describe('Age band: all, 15+, 15-64 …, not_stated. Required, at the table or in the row.'),
  time: z.enum(times).optional().describe('What day or span the figures are about. Unknown where left out.'),
  definition: z
    .enum(definitions)
    .optional()
    .describe('Whose definition of employment, unemployment, residence. Unknown where left out.'),
  basis: z.enum(bases).optional().describe('Where people live, or where they work. Unknown where left out.'),
  citizenship: code
    .optional()
    .describe('Group by citizenship: total, national, foreign, eu, non_eu, stateless, unknown, or a country code.'),
  country_of_birth: code
    .optional()
    .describe('Group by country of birth: total, native, foreign, eu, non_eu, unknown, or a country code.'),
  mother_tongue: code
    .optional()
    .describe('Group by language: total, national_languages, foreign_language, unknown, or a language code.'),
  origin: code.optional().describe('Group by origin, as the national statistics define it.'),
  sex: code.optional().describe('total, female, male, diverse, not_stated.'),
  education: code.optional().describe('ISCED levels: 0-2, 3-4, 5-8.'),
  occupation: code.optional().describe('ISCO-08 group.'),
  duration: code.optional().describe('Length of stay or of unemployment.'),
  note: localisedText.optional().describe('What a reader should know about these figures.'),
};

/** A row: the period, the dimensions, and one figure a measure. Which further keys are allowed is checked with the table. */
export const dataRow = z
  .object({
    ...subject,
    period: code
      .optional()
      .describe('Period of the figures: 2024, 2024-Q1, 2024-S1, 2024-03.')
      .meta({ examples: ['2024'] }),
  })
  .catchall(cell)
  .describe('One group and period; one measure a key.')
  .meta({ examples: [{ period: 2024, citizenship: 'foreign', sex: 'female', employment_rate: 51.3 }] });
const complement = z
  .strictObject({
    concept: z
      .enum(populationConcepts)
      .optional()
      .describe('Which way of telling the population apart. Default: the one of the rows.'),
    of: code.describe('The group that is given.'),
    is: code.describe('The group that is everybody else.'),
  })
  .describe('Two groups that together are everybody: only then is one the total less the other.')
  .meta({ examples: [{ of: 'foreign', is: 'national' }] });

export const dataTable = z
  .strictObject({
    ...subject,
    title: localisedText.optional().describe('What the table holds.'),
    period: period.optional().describe('Period of all figures, where it is one.'),
    measures: z
      .record(z.string(), text)
      .default({})
      .describe('Unit of each measure: persons, thousand, percent, or one of your own. Known rates need none.')
      .meta({ examples: [{ population: 'thousand', employed: 'thousand' }] }),
    complement: complement.optional(),
    rows: z.array(dataRow, { error: 'a list of rows' }).optional().describe('The figures, one group and period a row.'),
    file: text
      .optional()
      .describe('A CSV or XLSX file beside the region file with the same columns, in place of `rows`.')
      .meta({ examples: ['data/fi-lfs.csv'] }),
    sheet: code.optional().describe('Which sheet of the XLSX file; the first where left out.'),
  })
  .describe('Figures of one source. Either `rows` or `file`.');
export type DataTable = z.output<typeof dataTable>;

const breakInSeries = z
  .strictObject({
    source: code.describe('Id of the source whose series breaks.'),
    at: period.describe('First period after the break.'),
    reason: localisedText.optional().describe('Why figures before and after are not alike.'),
  })
  .describe('A break in a time series: no change is computed across it.')
  .meta({ examples: [{ source: 'lfs-er', at: '2022-01', reason: 'new register' }] });

const finding = z
  .strictObject({
    id: code.describe('Short name to refer to it by.'),
    text: localisedText.describe('What was found, in a sentence.'),
    value: anyNumber.optional().describe('The figure in it.'),
    unit: text
      .optional()
      .describe('Unit of the figure.')
      .meta({ examples: ['percent'] }),
    source: code.optional().describe('Id of the source.'),
    page: code.optional().describe('Page in the source.'),
    period: period.optional().describe('Period that it is about.'),
    place: place.optional(),
  })
  .describe('A figure taken over from others: cited, never computed with.');

const ownIndicator = z
  .strictObject({
    id: code.describe('Short name: small letters, digits and underscores.').meta({ examples: ['insured_share'] }),
    name: localisedText.describe('What readers call it.'),
    description: localisedText.optional().describe('What it says, in a sentence.'),
    formula: text
      .describe('From measures of one row, with + - * / and brackets.')
      .meta({ examples: ['foreign_insured / insured * 100'] }),
    unit: text
      .describe('percent, ratio, persons (never thousand), or one of your own.')
      .meta({ examples: ['percent'] }),
    polarity: z
      .enum(polarities)
      .default('neutral')
      .describe('Whether more is better (positive), worse (negative) or neither.'),
  })
  .describe('An indicator of the region’s own.');

export const data = z
  .strictObject({
    dimensions: z
      .array(code)
      .default([])
      .describe('Breakdowns of your own, besides sex, age, education, occupation, duration.')
      .meta({ examples: [['sector', 'status']] }),
    tables: z
      .array(dataTable, { error: 'a list of tables' })
      .default([])
      .describe('The figures. Without any, the study says what it misses.'),
    breaks: z
      .array(breakInSeries)
      .default([])
      .describe('Breaks in series, besides the flag b and those that the tool knows.'),
    findings: z.array(finding).default([]).describe('Figures taken over from others.'),
    indicators: z.array(ownIndicator).default([]).describe('Indicators of the region’s own.'),
  })
  .describe('The figures that the study rests on.')
  .meta({ examples: [{ tables: [] }] });
