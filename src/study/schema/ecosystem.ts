import { actorTypes, levels, linkKinds, serviceStages } from '../../observations/code-lists.ts';
import { provenance } from './evidence.ts';
import { localisedText } from './localised-text.ts';
import { address, code, flag, id, scale } from './scalars.ts';
import * as z from './z.ts';

export const actor = z
  .strictObject({
    id,
    name: localisedText.describe('Name of the organisation.'),
    type: z
      .enum(actorTypes)
      .describe('What kind of organisation it is.')
      .meta({ examples: ['ngo'] }),
    level: z.enum(levels).optional().describe('Where it works.'),
    influence: scale('no say', 'decides').optional(),
    interest: scale('hardly interested', 'its main business').optional(),
    migrant_led: flag.default(false).describe('True where people who have immigrated lead it.'),
    description: localisedText.optional().describe('What it does. Markdown.'),
    contact: localisedText.optional().describe('Whom to reach there.'),
    url: address.optional(),
    note: localisedText.optional(),
    ...provenance,
  })
  .describe('An organisation that takes part.');

export const service = z
  .strictObject({
    id,
    name: localisedText.describe('Name of the service.'),
    stage: z
      .enum(serviceStages)
      .describe('Where on the way into work it helps.')
      .meta({ examples: ['skills'] }),
    provided_by: z.array(code).default([]).describe('Ids of the actors that provide it.'),
    at: code.optional().describe('Id of the actor at whose place it is found.'),
    for: z.array(code).default([]).describe('Ids of the target groups that it is for; all where left out.'),
    description: localisedText.optional().describe('What it offers. Markdown.'),
    url: address.optional(),
    note: localisedText.optional(),
    ...provenance,
  })
  .describe('A service on the way into work.');

export const link = z
  .strictObject({
    from: code.describe('Id of an actor.'),
    to: code.describe('Id of an actor.'),
    kind: z
      .enum(linkKinds)
      .describe('What passes between them.')
      .meta({ examples: ['referral'] }),
    formality: scale('a word in passing', 'laid down in a contract').optional(),
    intensity: scale('once a year', 'daily').optional(),
    trust: scale('none', 'full').optional(),
    note: localisedText.optional(),
    source: code.optional().describe('Id of the source that this comes from.'),
  })
  .describe('What passes between two actors.');

const coverage = z
  .strictObject({
    single_up_to: z
      .int({ error: 'a whole number' })
      .min(1, { error: 'a whole number from 1' })
      .default(1)
      .describe(
        'Up to how many providers a stage hangs on too few for a group (a single point of failure); 1 where left out.',
      ),
    overlap_from: z
      .int({ error: 'a whole number' })
      .min(2, { error: 'a whole number from 2' })
      .default(3)
      .describe('From how many providers on services of a stage overlap for a group; 3 where left out.'),
    not_relevant: z
      .array(
        z
          .strictObject({
            stage: z
              .enum(serviceStages)
              .describe('The stage that is not needed.')
              .meta({ examples: ['arrival'] }),
            for: z
              .array(code)
              .default([])
              .describe('Ids of the target groups that do not need it; all where left out.'),
            why: localisedText.describe('Why they do not need it. Shown in the report.'),
          })
          .describe('A stage that a target group does not need, so that nothing is missing there.')
          .meta({ examples: [{ stage: 'arrival', for: ['students'], why: 'They have been here for years.' }] }),
      )
      .default([])
      .describe('Stages that some target groups do not need: neither gaps nor covered, and in no share.'),
  })
  .describe('How the coverage matrix is read: what is few, what is many, what does not matter.');

export const ecosystem = z
  .strictObject({
    introduction: localisedText.optional().describe('The ecosystem in a few sentences. Markdown.'),
    actors: z.array(actor).default([]).describe('Organisations that take part.'),
    services: z.array(service).default([]).describe('What they offer.'),
    links: z.array(link).default([]).describe('What passes between them.'),
    coverage: coverage.prefault({}),
  })
  .describe('Who takes part, who offers what to whom, and who works with whom.');
