import { studyStatuses } from '../../observations/code-lists.ts';
import { image } from './image.ts';
import { localisedText } from './localised-text.ts';
import { code, date, text } from './scalars.ts';
import * as z from './z.ts';

const places = z
  .strictObject({
    own: code
      .optional()
      .describe(
        'The study’s own place: a unit (its code or name) or a NUTS code. Default: the unit if there is one, else `region.nuts`.',
      ),
    stand_ins: z
      .array(code)
      .default([])
      .describe('Larger places that stand in where there is no own figure, the preferred first.')
      .meta({ examples: [['FI19', 'FI']] }),
    benchmarks: z
      .array(code)
      .default([])
      .describe('Places to compare with.')
      .meta({ examples: [['FI', 'SE', 'EU27_2020']] }),
  })
  .describe('Whose figures the study uses, in order of preference.');

const comparison = z
  .strictObject({
    focus: z
      .array(code)
      .min(1, { error: 'a list with at least one group' })
      .describe('Groups that the study is about; the first that has figures is taken.')
      .meta({ examples: [['non_eu', 'foreign']] }),
    reference: code.describe('Group that gaps are measured against.').meta({ examples: ['national'] }),
  })
  .describe('Whom the study is about, and whom gaps are measured against.');

const comparisons = z
  .strictObject({
    citizenship: comparison.optional(),
    country_of_birth: comparison.optional(),
    mother_tongue: comparison.optional(),
    origin: comparison.optional(),
  })
  .describe(
    'For each way of telling the population apart: whom the study is about, and against whom gaps are measured.',
  );

const confidentiality = z
  .strictObject({
    minimum: z
      .int({ error: 'a whole number' })
      .min(0)
      .default(5)
      .describe('Counts of persons below this are not printed, nor can they be derived.'),
  })
  .describe('Protection of persons in small counts.');

/** The study as a document. */
export const studyPart = z
  .strictObject({
    title: localisedText.describe('Title of the study.').meta({ examples: ['Baseline study of Jyväskylä'] }),
    subtitle: localisedText.optional().describe('Second line of the title.'),
    organisation: localisedText.describe('Who publishes the study.').meta({ examples: ['City of Jyväskylä'] }),
    authors: z.array(text).default([]).describe('Names of the authors.'),
    contact: localisedText.optional().describe('Whom to write to with questions.'),
    date: date.describe('Date of the study: on the cover, and inside the PDF.'),
    version: code.optional().describe('Version of the study.'),
    status: z
      .enum(studyStatuses)
      .describe('draft, consultation or final; anything but final is stamped on every page.')
      .meta({ examples: ['draft'] }),
    languages: z
      .array(
        z
          .string({ error: 'a language code' })
          .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'a language code such as en or fi' }),
      )
      .min(1, { error: 'a list with at least one language' })
      .describe('Languages of the study; the first is the default.')
      .meta({ examples: [['en']] }),
    keywords: z.array(text).default([]).describe('For libraries and search.'),
    places: places.prefault({}),
    comparisons: comparisons.prefault({}),
    confidentiality: confidentiality.prefault({}),
    summary: localisedText
      .optional()
      .describe('The study in a page. Markdown; {{say …}} puts computed figures into it.'),
    purpose: localisedText.optional().describe('What the study is for. Markdown.'),
    method: localisedText.optional().describe('How it was made. Markdown.'),
    limitations: localisedText.optional().describe('What the data cannot say. Markdown.'),
    logo: image.optional().describe('Logo of the organisation, on the cover.'),
  })
  .describe('The study as a document: title, date, status, languages, and whose figures it uses.');
