import { localisedText } from './localised-text.ts';
import { text } from './scalars.ts';
import * as z from './z.ts';

/** A picture beside the region file. */
export const image = z
  .strictObject({
    file: text.describe('The picture, seen from the folder of the region file; it must lie inside that folder.'),
    alt: localisedText.describe('What the picture shows, for readers who do not see it.'),
    caption: localisedText.optional().describe('Set under the picture.'),
    credit: localisedText.optional().describe('Who made it.'),
  })
  .meta({ examples: [{ file: 'images/logo.png', alt: 'Coat of arms of the city' }] });
