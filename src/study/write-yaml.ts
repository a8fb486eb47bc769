/** What can be written as YAML. A key without a value is left out. */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** Words that some reader of YAML, of whichever version, takes for something else than a text. */
const notText = new Set(['true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', 'null']);

/**
 * A value on one line, to paste into a region file: `{ indicator: employment_rate, by: 5 }`. A text stands without quotes
 * only where it is a single plain word; else in double quotes, with the escapes of JSON, which YAML reads alike.
 */
export function flowYaml(value: YamlValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return textYaml(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.length === 0 ? '[]' : `[${value.map(flowYaml).join(', ')}]`;
  const entries = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [`${textYaml(key)}: ${flowYaml(each)}`],
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function isList(value: object): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** A text that is one plain word, or several: both can stand without quotes, within braces as without. */
const bare = {
  word: /^[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$/,
  words: /^\p{L}(?:[\p{L}\p{M}\p{N} ’().–-]*[\p{L}\p{M}\p{N}’().–-])?$/u,
} as const;

/** A text as YAML, within braces as without: bare where it is a plain word (or several, where that is asked for), else in quotes. */
export function textYaml(text: string, plain: keyof typeof bare = 'word'): string {
  if (bare[plain].test(text) && !notText.has(text.toLowerCase())) return text;
  // JSON is YAML, but for a few signs that JSON leaves as they are and some YAML takes for line ends.
  return JSON.stringify(text).replace(
    /[\u2028\u2029\u0085\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A comment of as many lines as it needs, each indented and behind the mark. Nothing in the text can end it. */
export function commentYaml(
  text: string,
  indent: string,
  { mark = '#', width = 110 }: { readonly mark?: '#' | '##'; readonly width?: number } = {},
): readonly string[] {
  const lines: string[] = [];
  // A no-break space binds a number to its unit.
  for (const word of text.split(/(?:(?![\u00a0\u202f])[\s\u0085\u2028\u2029])+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${mark} ${word}`);
  }
  return lines;
}

/** One entry of a list, a key a line; a list of mappings under a key stands one a line. */
export function entryYaml(entry: Readonly<Record<string, YamlValue | undefined>>, indent: string): readonly string[] {
  const keys = Object.entries(entry).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
  return keys.flatMap(({ key, value }, index) => {
    const lead = `${indent}${index === 0 ? '- ' : '  '}${textYaml(key)}:`;
    if (typeof value !== 'object' || value === null || !isList(value)) return [`${lead} ${flowYaml(value)}`];
    return [lead, ...value.map((each) => `${indent}    - ${flowYaml(each)}`)];
  });
}
