import { ecosystemMetrics, relations } from '../../observations/code-lists.ts';
import { localisedText } from './localised-text.ts';
import { age, anyNumber, code, period, place } from './scalars.ts';
import * as z from './z.ts';

/** Whom or what a figure is about: population group, sex, age, and further dimensions of the study's own. */
export const selector = z
  .object({
    citizenship: code.optional().describe('Group by citizenship: national, foreign, eu, non_eu or a country code.'),
    country_of_birth: code
      .optional()
      .describe('Group by country of birth: native, foreign, eu, non_eu or a country code.'),
    mother_tongue: code
      .optional()
      .describe('Group by language: national_languages, foreign_language or a language code.'),
    origin: code.optional().describe('Group by origin, as the national statistics define it.'),
    sex: code.optional().describe('total, female, male.'),
    age: age.optional().describe('Age band: 15-64, 20-64, 15+ …'),
    education: code.optional().describe('ISCED levels: 0-2, 3-4, 5-8.'),
    period: period.optional().describe('Period of the figure; the latest where left out.'),
    place: place.optional(),
  })
  .catchall(code)
  .describe('Whom the figure is about.')
  .meta({ examples: [{ citizenship: 'foreign', sex: 'female' }] });

export const evidence = z
  .strictObject({
    source: code.optional().describe('Id of a source that says so.'),
    page: code.optional().describe('Where in the source.'),
    indicator: code
      .optional()
      .describe('An indicator that the claim rests on; checked against the figures at every build.'),
    metric: z
      .enum(ecosystemMetrics)
      .optional()
      .describe(
        [
          'A measure of the ecosystem that the claim rests on, held against a number.',
          'Of the coverage matrix: `coverage` (percent of the stages and groups that have a service), `service_redundancy` (mean number of providers where there is one), `gaps`, `single_points` and `overlaps` (counted), `provider_concentration` (Herfindahl–Hirschman index, 0 to 1), `largest_provider_share` (of what is covered, the share that the largest provider has a part in, 0 to 1).',
          'Of the links: `density`, `centralisation` and `transitivity` (0 to 1), `components` (parts that the network falls into), `isolates` (actors without a link), `articulation_actors` (actors without whom it comes apart), `formality`, `intensity` and `trust` (means, 1 to 5).',
          'Counted: `actors`, `services`.',
        ].join(' '),
      ),
    of: selector.optional(),
    is: z.enum(relations).optional().describe('What is claimed: above, below or near something, rising or falling.'),
    than: z
      .union([anyNumber, selector], { error: 'a number, or a group such as { citizenship: national }' })
      .optional()
      .describe('What it is held against: a group, a place, a period or a number.'),
    by: anyNumber
      .optional()
      .describe('By how much at least (near: at most), in percentage points or the unit of the indicator.'),
    since: period.optional().describe('The earlier period, for rising and falling.'),
    note: localisedText.optional().describe('Anything a reader should know about this piece of evidence.'),
  })
  .describe('A source, or a claim that the figures must bear out.')
  .meta({ examples: [{ source: 'presentation' }] });

export const evidenceList = z.array(evidence, { error: 'a list of evidence' });

/** Where a part of the file comes from: what rests on an illustrative source is marked in the report. */
export const provenance = {
  source: code.optional().describe('Id of the source that this comes from.'),
  evidence: evidenceList.default([]).describe('What this rests on.'),
};
