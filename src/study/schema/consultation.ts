import { localisedText } from './localised-text.ts';
import { code, date, scale, text } from './scalars.ts';
import * as z from './z.ts';

const meeting = z
  .strictObject({
    date: date.describe('Day of the meeting.'),
    title: localisedText.optional().describe('What it was called.'),
    place: localisedText.optional().describe('Where it was held.'),
    participants: z.int({ error: 'a whole number of people' }).min(0).optional().describe('How many people came.'),
    who: localisedText.optional().describe('Who was there.'),
    summary: localisedText.optional().describe('What was said. Markdown.'),
    dissent: localisedText.optional().describe('What was not agreed upon.'),
    source: code.optional().describe('Id of the source, such as minutes.'),
  })
  .describe('A meeting of the stakeholder group.');

export const consultation = z
  .strictObject({
    introduction: localisedText.optional().describe('How the group was chosen. Markdown.'),
    meetings: z.array(meeting).default([]).describe('Meetings of the stakeholder group.'),
    raters: z
      .array(text)
      .default([])
      .describe('Who rated, in the order of the ratings: organisations or codes, for the names are printed.'),
    ratings: z
      .record(
        z.string(),
        z.array(
          z.union([scale('unimportant', 'most important'), z.null()], { error: 'a whole number from 1 to 5, or null' }),
        ),
      )
      .default({})
      .describe('By id of the SWOT item or challenge: one rating a rater, 1 to 5, null for none.')
      .meta({ examples: [{ 's-ecosystem': [5, 4, null, 5] }] }),
    ratings_file: text
      .optional()
      .describe(
        'In place of `ratings`: a CSV or XLSX file beside the region file with a column `id` and one column a rater, or with the columns `id`, `rater` and `rating`. Raters’ names are printed and travel with the report: name organisations or codes, not people.',
      )
      .meta({ examples: ['data/ratings.csv'] }),
    reply_to: localisedText.optional().describe('To whom the score sheets go back: a name or office, with an address.'),
    reply_by: date.optional().describe('Last day for the score sheets to come back.'),
  })
  .describe('What the stakeholder group said of it.');
