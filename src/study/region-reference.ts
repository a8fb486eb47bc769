import { asEurostatWrites } from '../observations/country-codes.ts';

/**
 * How other regions name a region: `<country>-<slug>`, as in `fi-jyvaskyla`. The country is in lower case as Eurostat writes
 * it (`el` for Greece, also where the file says GR); a slug that begins with its country already keeps it once; what is no
 * letter and no digit becomes a hyphen. The one place where this rule stands.
 */
export function regionReference(country: string, slug: string): string {
  const home = asEurostatWrites(country.toUpperCase()).toLowerCase();
  const name = hyphenated(slug);
  const [first = '', ...rest] = name.split('-');
  const led = rest.length > 0 && asEurostatWrites(first.toUpperCase()).toLowerCase() === home;
  return `${home}-${led ? rest.join('-') : name}`;
}

/** How other regions name a good practice: `fi-jyvaskyla/international-house`. */
export function practiceReference(region: { readonly country: string; readonly slug: string }, practice: string) {
  return `${regionReference(region.country, region.slug)}/${practice}`;
}

/** A practice named with its region, the region put as `regionReference` writes it; `null` for an id without one. */
export function readPracticeReference(text: string): { readonly region: string; readonly practice: string } | null {
  const slash = text.indexOf('/');
  if (slash === -1) return null;
  const region = hyphenated(text.slice(0, slash));
  const country = region.split('-')[0] ?? '';
  return {
    region: country.length === 2 ? regionReference(country, region) : region,
    practice: text.slice(slash + 1).trim(),
  };
}

function hyphenated(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
