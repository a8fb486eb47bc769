import { costs } from '../../observations/code-lists.ts';
import { theme } from './challenges.ts';
import { provenance } from './evidence.ts';
import { image } from './image.ts';
import { localisedText, localisedTexts } from './localised-text.ts';
import { address, code, id, scale } from './scalars.ts';
import * as z from './z.ts';

const transferability = z
  .strictObject({
    readiness: scale('an idea', 'ready to be taken over').optional(),
    cost: z.enum(costs).optional().describe('low, medium or high.'),
    conditions: localisedTexts.default([]).describe('What must be there before it can be taken over.'),
  })
  .describe('Whether others can take it over.');

const goodPractice = z
  .strictObject({
    id,
    title: localisedText.describe('Name of the practice.'),
    themes: z.array(theme).default([]).describe('What it helps with.'),
    summary: localisedText.optional().describe('What is done. Markdown.'),
    results: localisedText.optional().describe('What came of it. Markdown.'),
    target_groups: z.array(code).default([]).describe('Ids of the target groups that it serves.'),
    actors: z.array(code).default([]).describe('Ids of the actors that run it.'),
    period: code
      .optional()
      .describe('Since when, or from when to when.')
      .meta({ examples: ['2019-2024'] }),
    transferability: transferability.optional(),
    contact: localisedText.optional().describe('Whom to ask.'),
    url: address.optional(),
    image: image.optional().describe('A picture of the practice.'),
    ...provenance,
  })
  .describe('A practice that others may learn from.');

export const goodPractices = z.array(goodPractice).default([]).describe('Practices that others may learn from.');
