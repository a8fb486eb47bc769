import * as z from 'zod';
import { provenance, selector } from './evidence.ts';
import { localisedText } from './localised-text.ts';
import { id } from './scalars.ts';

export const targetGroup = z
  .strictObject({
    id,
    name: localisedText.describe('Name of the group.').meta({ examples: ['Refugees and asylum seekers'] }),
    description: localisedText.optional().describe('Who belongs to it, and what it needs.'),
    figures: selector.optional().describe('Where the numbers of this group are in the tables, if anywhere.'),
    ...provenance,
  })
  .describe('A sub-group whose needs differ.');

export const targetGroups = z.array(targetGroup).default([]).describe('The sub-groups whose needs differ.');
