/** What a placeholder may do. */
export const placeholderVerbs = ['value', 'say', 'gap', 'change', 'period', 'group', 'place'] as const;
/** A word of a placeholder and where it stands in the text. */
export interface PlaceholderWord {
  readonly text: string;
  readonly offset: number;
}

/** `{{say employment_rate citizenship=foreign sex=female}}`, read but not yet looked up. */
export interface Placeholder {
  /** One of `placeholderVerbs` where there is no problem. */
  readonly verb: string;
  readonly indicator: string | null;
  readonly filters: Readonly<Record<string, string>>;
  /** In UTF-16 units, from the first brace to behind the last. */
  readonly offset: number;
  readonly length: number;
  /** Why it cannot be read; `null` where it can. */
  readonly problem: string | null;
  /** Verb, indicator and filters as they stand in the text. */
  readonly words: readonly PlaceholderWord[];
}

const opening = '{{';
const closing = '}}';

function readInside(inside: string, offset: number, start: number): Placeholder {
  const words = [...inside.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map((match) => ({
    text: match[0],
    offset: start + match.index,
  }));
  const [first, ...rest] = words;
  const filters: Record<string, string> = {};
  let indicator: string | null = null;
  let problem = first === undefined ? 'It is empty.' : null;
  for (const { text } of rest) {
    const equals = text.indexOf('=');
    const key = text.slice(0, equals);
    const value = text.slice(equals + 1).replaceAll('"', '');
    if (equals === -1 && indicator === null && Object.keys(filters).length === 0) indicator = text;
    else if (equals === -1) problem ??= `\`${text}\` is neither the indicator nor of the form \`sex=female\`.`;
    else if (key === '' || value === '')
      problem ??= `\`${text}\` lacks ${key === '' ? 'the word before' : 'the word after'} the equals sign.`;
    else if (Object.hasOwn(filters, key)) problem ??= `\`${key}\` is given twice.`;
    else filters[key] = value;
  }
  const length = inside.length + opening.length + closing.length;
  return { verb: first?.text ?? '', indicator, filters, offset, length, problem, words };
}

/**
 * A text cut into plain pieces and placeholders, in order. Nothing is evaluated, and nothing is lost: a placeholder that
 * cannot be read is there with its `problem`. Braces that never close are a problem up to the end of their line.
 */
export function parsePlaceholders(text: string): readonly (string | Placeholder)[] {
  const parts: (string | Placeholder)[] = [];
  let done = 0;
  for (let offset = text.indexOf(opening); offset !== -1; offset = text.indexOf(opening, done)) {
    const start = offset + opening.length;
    const end = text.indexOf(closing, start);
    const next = text.indexOf(opening, start);
    if (offset > done) parts.push(text.slice(done, offset));
    if (end === -1 || (next !== -1 && next < end)) {
      const line = text.indexOf('\n', start);
      const stop = Math.min(line === -1 ? text.length : line, next === -1 ? text.length : next);
      const unclosed = readInside(text.slice(start, stop), offset, start);
      parts.push({ ...unclosed, length: stop - offset, problem: 'It is not closed: `}}` is missing.' });
      done = stop;
    } else {
      parts.push(readInside(text.slice(start, end), offset, start));
      done = end + closing.length;
    }
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}
