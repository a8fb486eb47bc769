import { challenges } from './challenges.ts';
import { consultation } from './consultation.ts';
import { data } from './data.ts';
import { ecosystem } from './ecosystem.ts';
import { framework } from './framework.ts';
import { goodPractices } from './good-practices.ts';
import { improvements } from './improvements.ts';
import { peerReviews } from './peer-reviews.ts';
import { region } from './region.ts';
import { sources } from './sources.ts';
import { studyPart } from './study-part.ts';
import { swot } from './swot.ts';
import { targetGroups } from './target-groups.ts';
import * as z from './z.ts';

/** The version of the format that this program knows. A newer one is refused before anything else is looked at. */
export const knownFormat = 1;

/**
 * The region file: the one description of its format. The reader, the JSON Schema of the editors and the types of the
 * program all come from here.
 */
export const regionFile = z
  .strictObject({
    format: z
      .literal(knownFormat)
      .describe('Version of this format.')
      .meta({ examples: [knownFormat] }),
    region,
    study: studyPart,
    target_groups: targetGroups,
    sources,
    data,
    framework: framework.optional(),
    challenges,
    ecosystem: ecosystem.prefault({}),
    swot: swot.optional(),
    consultation: consultation.optional(),
    peer_reviews: peerReviews,
    good_practices: goodPractices,
    improvements,
  })
  .describe('Everything that a baseline study rests on.');

/** What the file says, with defaults filled in and nothing renamed. */
export type RegionFile = z.output<typeof regionFile>;
