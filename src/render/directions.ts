// Letters of writing that runs from right to left: Hebrew, Arabic and the like. No locale of the report is among them; texts of a study may be.
const letters = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
const any = new RegExp(`[${letters}]`, 'u');
const run = new RegExp(
  `[${letters}](?:[^<>&\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Han}]*[${letters}])?`,
  'gu',
);
const startsSo = new RegExp(`^[^\\p{Letter}]*[${letters}]`, 'u');
const partOfPage = /<(script|style|svg|title|textarea)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/**
 * A page whose words from right to left keep to themselves: an element that begins with such words gets their direction, and such
 * words within others are set apart, so that neither the numbers nor the signs around them change places. Other pages come back as they are.
 */
export function withDirections(html: string): string {
  if (!any.test(html)) return html;
  let out = '';
  let tag = '';
  for (const [part] of html.matchAll(partOfPage)) {
    if (part.startsWith('<')) {
      out += tag;
      tag = part;
      continue;
    }
    if (!any.test(part)) {
      out += tag + part;
    } else if (startsSo.test(part) && /^<[a-z][^>]*(?<!\/)>$/.test(tag) && !/\sdir=/.test(tag)) {
      out += `${tag.slice(0, -1)} dir="rtl">${part}`;
    } else {
      out += tag + part.replaceAll(run, (words) => `<bdi>${words}</bdi>`);
    }
    tag = '';
  }
  return out + tag;
}
