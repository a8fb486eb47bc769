import { text } from './scalars.ts';
import * as z from './z.ts';

export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'a language code such as en, fi or de' });

/** One string, or one a language: `{ en: …, fi: … }`. Markdown without HTML where the report sets it as prose. */
export const localisedText = z.union(
  [
    text,
    z
      .record(languageCode, text)
      .refine((texts) => Object.keys(texts).length > 0, { error: 'a text, or one text for each language' }),
  ],
  { error: 'a text, or one text for each language: { en: …, fi: … }' },
);

export const localisedTexts = z.array(localisedText, { error: 'a list of texts' });
