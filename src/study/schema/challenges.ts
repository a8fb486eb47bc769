import { themes } from '../../observations/code-lists.ts';
import { provenance } from './evidence.ts';
import { localisedText } from './localised-text.ts';
import { code, id, scale } from './scalars.ts';
import * as z from './z.ts';

export const theme = z.enum(themes).describe('Theme from a fixed list, so that regions can be compared.');

export const challenge = z
  .strictObject({
    id,
    title: localisedText.describe('The challenge in a line.'),
    description: localisedText.optional().describe('What it is, and whom it holds back. Markdown.'),
    theme: theme.meta({ examples: ['employers'] }),
    severity: scale('hardly felt', 'what decides whether people find work at all').optional(),
    target_groups: z.array(code).default([]).describe('Ids of the target groups concerned.'),
    ...provenance,
  })
  .describe('What stands in the way.');

export const challenges = z.array(challenge).default([]).describe('What stands in the way of people finding work.');
