import { strategyTypes, weighingMethods } from '../../observations/code-lists.ts';
import { theme } from './challenges.ts';
import { evidenceList } from './evidence.ts';
import { localisedText } from './localised-text.ts';
import { code, id, scale } from './scalars.ts';
import * as z from './z.ts';

const swotItem = z
  .strictObject({
    id,
    text: localisedText.describe('The item in a sentence.'),
    theme: theme.optional(),
    impact: scale('hardly matters', 'decides').optional(),
    certainty: scale('a guess', 'certain').optional(),
    evidence: evidenceList.default([]).describe('What it rests on: sources, or claims that the figures must bear out.'),
    note: localisedText.optional(),
  })
  .describe('One item of the SWOT analysis.');

const times = z.union([z.number(), z.string()], { error: 'a number from 1/9 to 9' }).transform((value, context) => {
  const fraction = typeof value === 'string' ? /^1\s*\/\s*([1-9])$/.exec(value.trim()) : null;
  const number = typeof value === 'number' ? value : fraction?.[1] === undefined ? Number.NaN : 1 / Number(fraction[1]);
  if (number >= 1 / 9 - 1e-3 && number <= 9) return number;
  context.addIssue({ code: 'custom', message: 'a number from 1/9 to 9', params: { kind: 'scale' } });
  return z.NEVER;
});

const pair = z
  .tuple([code, code, times], { error: 'three things: [first, second, how many times as important the first is]' })
  .describe('The first is so many times as important as the second, 1/9 to 9.')
  .meta({ examples: [['strengths', 'weaknesses', 2]] });

const judgements = z
  .strictObject({
    quadrants: z.array(pair).default([]).describe('Pairs of quadrants.'),
    strengths: z.array(pair).default([]).describe('Pairs of ids of strengths.'),
    weaknesses: z.array(pair).default([]).describe('Pairs of ids of weaknesses.'),
    opportunities: z.array(pair).default([]).describe('Pairs of ids of opportunities.'),
    threats: z.array(pair).default([]).describe('Pairs of ids of threats.'),
  })
  .describe('Pairwise judgements (AHP).');

const priorities = z
  .strictObject({
    method: z
      .enum(weighingMethods)
      .describe(
        'ahp (judgements), ratings (of the stakeholder group) or impact_certainty: tried first; the others follow in this order where it does not cover every item.',
      )
      .meta({ examples: ['ratings'] }),
  })
  .describe('How the items are weighed. Default: judgements, else ratings, else impact and certainty.');

export const strategy = z
  .strictObject({
    id,
    type: z
      .enum(strategyTypes)
      .describe('SO, WO, ST or WT: what it joins inside and outside.')
      .meta({ examples: ['WO'] }),
    uses: z.array(code).default([]).describe('Ids of the SWOT items that it joins.'),
    text: localisedText.describe('The strategy in a sentence.'),
    source: code.optional().describe('Id of the source that this comes from.'),
  })
  .describe('A TOWS strategy.');

const items = z.array(swotItem).default([]);

export const swot = z
  .strictObject({
    level_of_analysis: localisedText.optional().describe('What counts as inside: the municipality, the region …'),
    introduction: localisedText.optional().describe('How the analysis came about. Markdown.'),
    strengths: items.describe('Inside, and a help.'),
    weaknesses: items.describe('Inside, and a hindrance.'),
    opportunities: items.describe('Outside, and a help.'),
    threats: items.describe('Outside, and a hindrance.'),
    judgements: judgements.optional(),
    priorities: priorities.optional(),
    strategies: z.array(strategy).default([]).describe('TOWS strategies.'),
  })
  .describe('Strengths, weaknesses, opportunities and threats. Required once the study is out for consultation.')
  .meta({ examples: [{ strengths: [] }] });
