import { levels } from '../../observations/code-lists.ts';
import { provenance } from './evidence.ts';
import { localisedText, localisedTexts } from './localised-text.ts';
import { address, code } from './scalars.ts';
import * as z from './z.ts';

const policyInstrument = z
  .strictObject({
    name: localisedText.describe('Name of the programme, plan or law that the study is to improve.'),
    type: localisedText.optional().describe('What kind of instrument it is.'),
    legal_basis: localisedText.optional().describe('Law that it rests on.'),
    owner: localisedText.optional().describe('Who decides about it.'),
    period: code
      .optional()
      .describe('Years that it covers.')
      .meta({ examples: ['2021-2024'] }),
    budget: localisedText.optional().describe('Money in it.'),
    description: localisedText.optional().describe('What it does. Markdown.'),
    url: address.optional(),
    ...provenance,
  })
  .describe('The policy instrument that the study is to improve.');

const governance = z
  .strictObject({
    level: z.enum(levels).describe('Level of government.'),
    body: localisedText.describe('Who is responsible.'),
    competence: localisedText.optional().describe('For what.'),
    note: localisedText.optional(),
    url: address.optional(),
    ...provenance,
  })
  .describe('Who is responsible for what.');

const condition = z
  .strictObject({
    topic: localisedText.describe('What it is about: access to work, recognition, finance …'),
    text: localisedText.describe('How it is. Markdown.'),
    level: z.enum(levels).optional(),
    url: address.optional(),
    ...provenance,
  })
  .describe('One condition that the region works under.');

/** The conditions: law, governance, money, the policy instrument. */
export const framework = z
  .strictObject({
    introduction: localisedText.optional().describe('The framework in a few sentences. Markdown.'),
    policy_instrument: policyInstrument.optional(),
    governance: z.array(governance).default([]).describe('Levels of government and what each is responsible for.'),
    conditions: z.array(condition).default([]).describe('Access to work, recognition, finance …'),
    desired_changes: localisedTexts
      .default([])
      .describe('What the region wants to change. It rests on the source of the framework.'),
    ...provenance,
  })
  .describe('The conditions: law, governance, money, the policy instrument.');
