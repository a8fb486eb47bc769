import { groupKinds } from '../../observations/code-lists.ts';
import { provenance, selector } from './evidence.ts';
import { localisedText } from './localised-text.ts';
import { id } from './scalars.ts';
import * as z from './z.ts';

const targetGroup = z
  .strictObject({
    id,
    name: localisedText.describe('Name of the group.').meta({ examples: ['Refugees and asylum seekers'] }),
    kind: z
      .enum(groupKinds)
      .optional()
      .describe(
        'Whom it consists of, from a fixed list, so that other regions’ practices for the same people are found. Taken from the id where that is in the list (`seasonal-workers`).',
      )
      .meta({ examples: ['temporary_protection'] }),
    description: localisedText.optional().describe('Who belongs to it, and what it needs.'),
    figures: selector.optional().describe('Where the numbers of this group are in the tables, if anywhere.'),
    ...provenance,
  })
  .describe('A sub-group whose needs differ.');

export const targetGroups = z.array(targetGroup).default([]).describe('The sub-groups whose needs differ.');
