/** The pages that are made together, so that one leads to the other. */
export type Editions = readonly { readonly lang: string; readonly href: string }[];

/** One for each language; none where there are no pages, or one. */
export function editionsOf(
  stems: readonly { readonly lang: string; readonly stem: string }[],
  formats: readonly string[],
): Editions {
  if (stems.length < 2 || !formats.includes('html')) return [];
  return stems.map(({ lang, stem }) => ({ lang, href: `${encodeURIComponent(stem)}.html` }));
}
