import { missingMeanings, sourceTypes } from '../../observations/code-lists.ts';
import { localisedText } from './localised-text.ts';
import { address, anyNumber, code, flag, text, vagueDate } from './scalars.ts';
import * as z from './z.ts';

export const source = z
  .strictObject({
    title: localisedText
      .describe('Title of the table, report or meeting.')
      .meta({ examples: ['Employment rates by sex, age and citizenship'] }),
    publisher: text
      .optional()
      .describe('Who publishes it.')
      .meta({ examples: ['Eurostat'] }),
    authors: z.array(text).default([]).describe('Who wrote it.'),
    dataset: code
      .optional()
      .describe('Code of the dataset.')
      .meta({ examples: ['LFSA_ERGAN'] }),
    retrieved: vagueDate.optional().describe('When it was read.'),
    date: vagueDate.optional().describe('When it was published or held.'),
    type: z.enum(sourceTypes).optional().describe('What kind of source it is. Only a survey has an interval.'),
    panel: flag
      .optional()
      .describe(
        'False for a survey that draws a new sample each time: only then has a change between two dates an interval. The labour force survey asks partly the same people again.',
      ),
    underlying: text.optional().describe('The source behind it, where it is taken over from others.'),
    read_in: text.optional().describe('Where it was read, where not in the source itself.'),
    url: address.optional().describe('Where to find it.'),
    page: code.optional().describe('Page or table.'),
    edition: code.optional().describe('Edition or version.'),
    licence: text
      .optional()
      .describe('Terms of use.')
      .meta({ examples: ['CC BY 4.0'] }),
    rounding: anyNumber
      .positive({ error: 'a number above zero' })
      .optional()
      .describe('Step to which the source rounds, in the unit of its figures: 5 for multiples of five.'),
    missing: z
      .record(z.string(), z.enum(missingMeanings))
      .optional()
      .describe('What signs stand for in this source.')
      .meta({ examples: [{ '..': 'suppressed', '-': 'zero' }] }),
    illustrative: flag
      .default(false)
      .describe('True for invented or assumed figures: everything from this source is marked wherever it shows.'),
    note: localisedText.optional().describe('What a reader should know about it.'),
  })
  .describe('Where figures or statements come from.');

export const sources = z
  .record(z.string(), source, { error: 'a list of sources by id' })
  .default({})
  .describe('Every source, by a short id that tables and evidence refer to.');
