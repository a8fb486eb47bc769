import { type PagePart, partsOf } from './page-parts.ts';

/** Letters of writing that runs from right to left, Hebrew, Arabic and the like, as a range of a pattern. No locale of the report is among them; texts of a study may be. */
const letters = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
const any = new RegExp(`[${letters}]`, 'u');
const startsSo = new RegExp(`^\\P{L}*(?=\\p{L})[${letters}]`, 'u');
/** A sign as HTML writes it, whose letters are none. */
const entity = '&[#\\w]+;';
/** A stretch of Hebrew or Arabic letters with the spaces, digits and signs between them. */
export const rightToLeftStretch = new RegExp(
  `[${letters}](?:(?:[^\\p{L}&]|${entity}|&(?![#\\w]+;))*[${letters}])*`,
  'gu',
);
const entities = new RegExp(entity, 'g');
const kept: ReadonlySet<string> = new Set(['title', 'textarea']);

/**
 * Whether a text is written from the right: its first letter decides, whatever signs and digits stand before it, as Unicode has it
 * for text of unknown direction. Source: Unicode Standard Annex 9, P2 and P3; `dir="auto"` of HTML.
 */
export function runsFromTheRight(text: string): boolean {
  return startsSo.test(text);
}

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
    else if (runsFromTheRight(part.raw.replaceAll(entities, ' ')) && begun !== null && !/\sdir=/.test(begun)) {
      done.push(`${done.pop()?.slice(0, -1) ?? ''} dir="rtl">`, part.raw);
    } else done.push(part.raw.replaceAll(rightToLeftStretch, (words) => `<bdi>${words}</bdi>`));
  }
  return done.join('');
}
