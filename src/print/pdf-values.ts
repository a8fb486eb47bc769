/** A reference to an object, by its number. */
const reference = /^(\d+) \d+ R$/;

/** The number of the object that a value refers to; `null` where it is a value itself. */
export function referredObject(value: string | undefined): number | null {
  const number = value === undefined ? undefined : reference.exec(value)?.[1];
  return number === undefined ? null : Number(number);
}

/**
 * The values that stand one after the other in a piece of PDF, each as it is written; `12 0 R` is one. The brackets of
 * an array or a dictionary are taken off first, so that it yields its members, a dictionary's keys among them.
 */
export function readValues(text: string): readonly string[] {
  let inside = text.trim();
  if (inside.startsWith('<<')) inside = inside.slice(2, inside.lastIndexOf('>>'));
  else if (inside.startsWith('[')) inside = inside.slice(1, inside.lastIndexOf(']'));
  const values: string[] = [];
  let at = 0;
  while (at < inside.length) {
    if (/[\s\0]/.test(inside.charAt(at))) at++;
    else if (inside.charAt(at) === '%') at = endOfComment(inside, at);
    else {
      const end = endOfValue(inside, at);
      values.push(inside.slice(at, end));
      at = end;
    }
  }
  return joinReferences(values);
}

/** The entries of a dictionary, keys with their stroke (`/Type`), in the order in which they stand. */
export function readDictionary(text: string): Map<string, string> {
  const values = readValues(text);
  const entries = new Map<string, string>();
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [key, value] = [values[index], values[index + 1]];
    if (key !== undefined && value !== undefined) entries.set(key, value);
  }
  return entries;
}

export function writeDictionary(entries: Iterable<readonly [string, string]>): string {
  return `<<${[...entries].map(([key, value]) => `${key} ${value}`).join('\n')}>>`;
}

/** A text as PDF writes it: in brackets where it is plain ASCII, else as UTF-16 (PDF 1.7, 7.9.2.2). */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** A name, with its stroke; what a name may not hold is written by its number. */
export function nameOf(text: string): string {
  const written = (byte: number) =>
    byte > 0x20 && byte < 0x7f && !'()<>[]{}/%#'.includes(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `#${byte.toString(16).padStart(2, '0')}`;
  return `/${[...Buffer.from(text, 'utf8')].map(written).join('')}`;
}

/** The text of a name or a string. Understands what Chromium writes: UTF-8 names, plain and UTF-16 strings. */
export function textOf(value: string): string {
  if (value.startsWith('/')) {
    return utf8(value.slice(1).replace(/#([0-9a-f]{2})/gi, (_, code: string) => fromCode(code, 16)));
  }
  const bytes = value.startsWith('<')
    ? Buffer.from(value.slice(1, -1).replace(/\s/g, ''), 'hex')
    : Buffer.from(unescaped(value.slice(1, -1)), 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
        .swap16()
        .toString('utf16le')
    : bytes.toString('utf8');
}

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');
const fromCode = (code: string, base: number): string => String.fromCharCode(Number.parseInt(code, base));

function unescaped(text: string): string {
  const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, sign: string) =>
    octal === undefined ? (letters[sign] ?? (/[\r\n]/.test(sign) ? '' : sign)) : fromCode(octal, 8),
  );
}

function endOfValue(text: string, at: number): number {
  const sign = text.charAt(at);
  if (sign === '(') return endOfString(text, at);
  if (sign === '[' || text.startsWith('<<', at)) return endOfNest(text, at);
  if (sign === '<') return text.indexOf('>', at) + 1 || text.length;
  const pattern = /[\s\0()<>[\]{}/%]/g;
  pattern.lastIndex = at + 1;
  return pattern.exec(text)?.index ?? text.length;
}

function endOfString(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

function endOfNest(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    if (two === '<<' || two.startsWith('[')) depth++;
    else if (two === '>>' || two.startsWith(']')) depth--;
    else if (two.startsWith('(') || two.startsWith('<')) {
      at = endOfValue(text, at);
      continue;
    } else if (two.startsWith('%')) {
      at = endOfComment(text, at);
      continue;
    }
    at += two === '<<' || two === '>>' ? 2 : 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function endOfComment(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end === -1 ? text.length : at + end;
}

function joinReferences(values: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const value of values) {
    const [number, generation] = joined.slice(-2);
    if (value === 'R' && /^\d+$/.test(number ?? '') && /^\d+$/.test(generation ?? '')) {
      joined.splice(-2, 2, `${number} ${generation} R`);
    } else joined.push(value);
  }
  return joined;
}
