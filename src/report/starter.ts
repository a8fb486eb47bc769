import { commentYaml, textYaml } from '../study/write-yaml.ts';
import type { Locale } from './locale/locale.ts';

/** What a first region file is made with, besides words: each as it stands in YAML already, but for `name`. */
export interface StarterValues {
  /** The name of the territory, as people write it. */
  readonly name: string;
  readonly plain: Readonly<Record<string, string>>;
}

const prose = /^( *)\[\[prose ([\w.-]+)\]\]$/;
const place = /\[\[(text|value|plain) ([\w.-]+)\]\]/g;

/**
 * Fills the pattern of a first region file: `[[prose key]]` with a message as comments, `[[text key]]` with one as a YAML
 * text, `[[value name]]` with the name, `[[plain …]]` with what is given. Throws at a place that nothing is given for.
 */
export function fillStarter(pattern: string, { t }: Pick<Locale, 't'>, values: StarterValues): string {
  const filled = (line: string): string =>
    line.replace(place, (_, kind: string, key: string) => {
      if (kind === 'text') return textYaml(t(key), 'words');
      if (kind === 'value') return textYaml(values.name, 'words');
      const given = values.plain[key];
      if (given === undefined) throw new Error(`The starter names ${key}, which is not given.`);
      return given;
    });
  return pattern
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', key] = prose.exec(line) ?? [];
      return key === undefined ? [filled(line).trimEnd()] : commentYaml(t(key), indent, { mark: '##' });
    })
    .join('\n');
}
