import type { Locale } from './locale/locale.ts';

/** What a first region file is made with, besides words: each as it stands in YAML already, but for `name`. */
export interface StarterValues {
  /** The name of the territory, as people write it. */
  readonly name: string;
  readonly plain: Readonly<Record<string, string>>;
}

/** The longest line of an explanation, in characters. */
const longest = 110;

const prose = /^( *)\[\[prose ([\w.-]+)\]\]$/;
const place = /\[\[(text|value|plain) ([\w.-]+)\]\]/g;

/**
 * Fills the pattern of a first region file: `[[prose key]]` with a message as comments, `[[text key]]` with one as a YAML
 * text, `[[value name]]` with the name, `[[plain …]]` with what is given. Throws at a place that nothing is given for.
 */
export function fillStarter(pattern: string, { t }: Pick<Locale, 't'>, values: StarterValues): string {
  const filled = (line: string): string =>
    line.replace(place, (_, kind: string, key: string) => {
      if (kind === 'text') return yamlText(t(key));
      if (kind === 'value') return yamlText(values.name);
      const given = values.plain[key];
      if (given === undefined) throw new Error(`The starter names ${key}, which is not given.`);
      return given;
    });
  return pattern
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', key] = prose.exec(line) ?? [];
      return key === undefined ? [filled(line).trimEnd()] : comments(t(key), indent);
    })
    .join('\n');
}

function comments(words: string, indent: string): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + 3 + last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `${indent}## ${line}`);
}

/** Words that YAML, of whatever version, takes for something else. */
const taken = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** A text as YAML within braces as without: bare where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  const bare = /^\p{L}[\p{L}\p{M}\p{N} ’().–-]*$/u.test(text) && !text.endsWith(' ') && !taken.test(text);
  // JSON is YAML, but for two signs that JSON leaves as they are and YAML takes for line ends.
  return bare
    ? text
    : JSON.stringify(text).replace(
        /[\u2028\u2029\u0085\ufeff]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
}
