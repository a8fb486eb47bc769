import { typologies } from '../../observations/code-lists.ts';
import { asEurostatWrites } from '../../observations/country-codes.ts';
import { image } from './image.ts';
import { languageCode, localisedText } from './localised-text.ts';
import { code, text } from './scalars.ts';
import * as z from './z.ts';

export const unit = z
  .strictObject({
    name: localisedText.describe('Name of the municipality or other unit.'),
    code: code
      .describe('Its code in the national statistics; put it in quotes where it begins with a zero.')
      .meta({ examples: ['179'] }),
  })
  .describe('A territory below NUTS 3.');

/** How a name stands in a sentence, for languages in which it takes an article, a preposition or a case. */
const nameInText = z
  .strictObject({
    name: text.optional().describe('With its article, as a subject: der Burgenlandkreis.'),
    in: text.optional().describe('With what says that something is there: im Burgenlandkreis.'),
    of: text.optional().describe('With what says that something belongs to it: des Burgenlandkreises.'),
  })
  .describe('The name in a sentence of one language; what is left out is made by the rules of the language.');

/** The territory that the study is about. */
export const region = z
  .strictObject({
    name: localisedText
      .describe('Name of the territory, one string or one a language.')
      .meta({ examples: ['Jyväskylä'] }),
    in_text: z
      .record(languageCode, nameInText)
      .optional()
      .describe('How the name stands in a sentence, by language, where it takes an article or a case there.')
      .meta({ examples: [{ de: { in: 'im Burgenlandkreis', of: 'des Burgenlandkreises' } }] }),
    country: code
      .transform((value) => asEurostatWrites(value.toUpperCase()))
      .describe('Two letters as Eurostat writes them: EL for Greece, UK for the United Kingdom.')
      .meta({ examples: ['FI'] }),
    nuts: code
      .transform((value) => asEurostatWrites(value.toUpperCase()))
      .describe('The NUTS unit that the territory is, or lies in; a country code alone is level 0.')
      .meta({ examples: ['FI193'] }),
    nuts_version: code
      .optional()
      .describe('Year of the NUTS classification.')
      .meta({ examples: [2021, 2024] }),
    units: z.array(unit).default([]).describe('Units below NUTS 3 that the study is about, or several units.'),
    typology: z.enum(typologies).optional().describe('Eurostat’s urban–rural typology.'),
    description: localisedText.optional().describe('The territory in a few sentences. Markdown.'),
    image: image.optional().describe('A picture of the territory, in the chapter on it.'),
  })
  .describe('The territory that the study is about.');
