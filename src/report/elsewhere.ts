import type { ExchangePractice, ExchangeRegion } from '../exchange/exchange-region.ts';
import { parsePlaceholders } from '../study/placeholders.ts';
import { readPracticeReference, regionReference } from '../study/region-reference.ts';
import type { LocalisedText } from '../study/study.ts';
import type { ReportContext } from './context.ts';
import type { Locale } from './locale/locale.ts';
import { localised } from './locale/localised.ts';
import { plainLine } from './narrative.ts';
import type { RichText } from './report-model.ts';

/**
 * A text of another region's file in the language of the report, else in its own, marked with that. A figure that is put
 * into it there is that region's: here it is named as such and not computed.
 */
function textOfRegion(locale: Locale, { languages }: ExchangeRegion, text: LocalisedText): RichText {
  const found = localised(text, locale.lang, languages);
  if (!found.text.includes('{{')) return found;
  const parts = parsePlaceholders(found.text);
  const words = parts.map((part) => (typeof part === 'string' ? part : locale.t('exchange.figure')));
  return { ...found, text: words.join('') };
}

/** The same as one plain line. */
export function lineOfRegion(locale: Locale, region: ExchangeRegion, text: LocalisedText): RichText {
  const found = textOfRegion(locale, region, text);
  return { ...found, kind: 'plain', text: plainLine(found) };
}

/** A region that the report was built with, by its reference (`fi-jyvaskyla`); `null` where it was not given. */
export function regionElsewhere({ exchange }: ReportContext, reference: string): ExchangeRegion | null {
  const wanted = readPracticeReference(`${reference}/`)?.region;
  const found = exchange?.others.find(({ country, slug }) => regionReference(country, slug) === wanted);
  return found ?? null;
}

/** A good practice of such a region by what others call it (`fi-jyvaskyla/international-house`). */
export function practiceElsewhere(
  context: ReportContext,
  reference: string,
): { readonly region: ExchangeRegion; readonly practice: ExchangePractice } | null {
  const named = readPracticeReference(reference);
  const region = named === null ? null : regionElsewhere(context, named.region);
  const practice = region?.practices.find(({ id }) => id === named?.practice);
  return region === null || practice === undefined ? null : { region, practice };
}
