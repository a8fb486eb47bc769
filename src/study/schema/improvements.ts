import { costs, improvementStatuses } from '../../observations/code-lists.ts';
import { provenance, selector } from './evidence.ts';
import { localisedText } from './localised-text.ts';
import { anyNumber, code, id, period, place, vagueDate } from './scalars.ts';
import * as z from './z.ts';

const target = z
  .strictObject({
    indicator: code.describe('Id of the indicator.').meta({ examples: ['employment_rate'] }),
    of: selector.optional(),
    place: place.optional().describe('Place of the figure; the study’s own where left out.'),
    target: anyNumber.describe('What is to be reached, in the unit of the indicator.').meta({ examples: [60] }),
    period: period.describe('By when.').meta({ examples: ['2027'] }),
  })
  .describe('A figure to be reached. Its baseline is computed.');

export const improvement = z
  .strictObject({
    id,
    title: localisedText.describe('The improvement in a line.'),
    description: localisedText.optional().describe('What is to change, and why. Markdown.'),
    answers: z.array(code).default([]).describe('Ids of the challenges that it answers.'),
    follows: z.array(code).default([]).describe('Ids of the strategies that it follows from.'),
    inspired_by: z
      .array(code)
      .default([])
      .describe('Ids of good practices: one’s own, or another region’s as country-region/practice.')
      .meta({ examples: [['de-burgenlandkreis/migration-agency']] }),
    owner: localisedText.optional().describe('Who sees to it.'),
    due: vagueDate
      .optional()
      .describe('By when.')
      .meta({ examples: ['2026-12'] }),
    cost: z.enum(costs).optional().describe('low, medium or high.'),
    budget: localisedText.optional().describe('Money needed, and from where.'),
    legal_basis: localisedText
      .optional()
      .describe('Law that it rests on; that of the policy instrument where left out.'),
    targets: z.array(target).default([]).describe('Figures to be reached.'),
    status: z
      .enum(improvementStatuses)
      .optional()
      .describe('How far it has come: planned, under_way, done or dropped.'),
    note: localisedText.optional().describe('What has been done, or why it was dropped.'),
    ...provenance,
  })
  .describe('What the policy instrument should change.');

export const improvements = z
  .array(improvement)
  .default([])
  .describe('Towards the decision: what the policy instrument should change.');
