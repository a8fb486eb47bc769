import { type PagePart, partsOf } from './page-parts.ts';

/** Letters of writing that runs from right to left, Hebrew, Arabic and the like, as a range of a pattern. No locale of the report is among them; texts of a study may be. */
export const rightToLeftLetters = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
const any = new RegExp(`[${rightToLeftLetters}]`, 'u');
const run = new RegExp(
  `[${rightToLeftLetters}](?:[^<>&\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Han}]*[${rightToLeftLetters}])?`,
  'gu',
);
const startsSo = new RegExp(`^[^\\p{Letter}]*[${rightToLeftLetters}]`, 'u');
const kept: ReadonlySet<string> = new Set(['title', 'textarea']);

/**
 * A page whose words from right to left keep to themselves: an element that begins with such words gets their direction, and such
 * words within others are set apart, so that neither the numbers nor the signs around them change places. Other pages come back as they are.
 */
export function withDirections(html: string): string {
  if (!any.test(html)) return html;
  const done: string[] = [];
  let before: PagePart | null = null;
  for (const part of partsOf(html, kept)) {
    const begun: string | null = before?.kind === 'tag' && before.opens ? before.raw : null;
    before = part;
    if (part.kind !== 'text' || !any.test(part.raw)) done.push(part.raw);
    else if (startsSo.test(part.raw) && begun !== null && !/\sdir=/.test(begun)) {
      done.push(`${done.pop()?.slice(0, -1) ?? ''} dir="rtl">`, part.raw);
    } else done.push(part.raw.replaceAll(run, (words) => `<bdi>${words}</bdi>`));
  }
  return done.join('');
}
