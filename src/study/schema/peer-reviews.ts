import { answerStates, peerFindingKinds } from '../../observations/code-lists.ts';
import { theme } from './challenges.ts';
import { localisedText, localisedTexts } from './localised-text.ts';
import { code, date, text } from './scalars.ts';
import * as z from './z.ts';

const finding = z
  .strictObject({
    text: localisedText.describe('What the peers found.'),
    kind: z.enum(peerFindingKinds).default('observation').describe('What kind of finding it is.'),
    theme: theme.optional(),
    answered_by: z.array(code).default([]).describe('Ids of the improvements that answer it.'),
    status: z
      .enum(answerStates)
      .optional()
      .describe('How far the answer has come: open, planned, done, or declined with the reason under done.')
      .meta({ examples: ['planned'] }),
    done: localisedText.optional().describe('What was done with it; for one that was declined, why. Markdown.'),
  })
  .describe('One finding of the peers.');

const peerReview = z
  .strictObject({
    by: text.describe('The region that came to see.').meta({ examples: ['de-burgenlandkreis'] }),
    date: date.describe('Day of the visit.'),
    participants: localisedText.optional().describe('Who came.'),
    questions: localisedTexts.default([]).describe('What they were asked.'),
    findings: z.array(finding).default([]).describe('What they found.'),
    source: code.optional().describe('Id of the source, such as their report.'),
  })
  .describe('A visit of another region.');

export const peerReviews = z.array(peerReview).default([]).describe('Visits of other regions, and what they found.');
