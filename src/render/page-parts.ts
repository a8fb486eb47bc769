/** A piece of a page: text as it is written, a tag, or what is passed over as one: a comment, a drawing, a style, an element that is kept. */
export type PagePart =
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'whole'; readonly raw: string; readonly name: string }
  | {
      readonly kind: 'tag';
      readonly raw: string;
      readonly name: string;
      readonly attributes: string;
      /** It begins an element that holds something; one of a pair. */
      readonly opens: boolean;
      readonly closes: boolean;
    };

// A quoted value may hold a bracket.
const tag = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-z][\w-]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/gi;
const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
/** In these there is no text of the page at all. */
const never: ReadonlySet<string> = new Set(['svg', 'style', 'script']);

/**
 * A page piece by piece, in order; put together again they are the page. `kept` names further elements that are to be passed
 * over as one. For pages that the templates make: well-formed, every sign of text that could be taken for a tag escaped.
 */
export function* partsOf(html: string, kept: ReadonlySet<string>): Generator<PagePart> {
  const pattern = new RegExp(tag);
  let last = 0;
  for (let match = pattern.exec(html); match !== null; match = pattern.exec(html)) {
    const { index } = match;
    const name = (match[2] ?? '').toLowerCase();
    const closes = match[1] === '/';
    const opens = name !== '' && !closes && !empty.has(name) && !match[0].endsWith('/>');
    const whole = name === '' || (opens && (never.has(name) || kept.has(name)));
    if (whole && opens) pattern.lastIndex = endOf(html, name, pattern.lastIndex);
    if (index > last) yield { kind: 'text', raw: html.slice(last, index) };
    last = pattern.lastIndex;
    const raw = html.slice(index, last);
    if (whole) yield { kind: 'whole', raw, name };
    else yield { kind: 'tag', raw, name, attributes: match[3] ?? '', opens, closes };
  }
  if (last < html.length) yield { kind: 'text', raw: html.slice(last) };
}

/** Where an element ends whose first tag ends at `from`. A drawing may hold drawings. */
function endOf(html: string, name: string, from: number): number {
  const tags = new RegExp(name === 'svg' ? `<(/?)${name}\\b[^>]*>` : `<(/)${name}\\s*>`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(html); match !== null; match = tags.exec(html)) {
    depth += match[1] === '/' ? -1 : match[0].endsWith('/>') ? 0 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}

/** What is no text of the page, or is set as it was typed. */
export const asTyped: ReadonlySet<string> = new Set(['head', 'pre', 'code', 'textarea', 'option']);
