import { InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../build/shard.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { reportLanguages } from '../observations/code-lists.ts';

/** The choice that was meant, else all that there are. */
export function nearOrAll(word: string, allowed: readonly string[]): string {
  const near = suggest(word, allowed);
  return near === null ? `There are: ${allowed.join(', ')}.` : `Did you mean ${near}?`;
}

/** A list written with commas, each one of the allowed. */
export function listOf(allowed: readonly string[] | null, what: string) {
  return (text: string): readonly string[] => {
    const items = text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    if (items.length === 0) throw new InvalidArgumentError(`Name at least one ${what}.`);
    for (const item of items) {
      if (allowed !== null && !allowed.includes(item))
        throw new InvalidArgumentError(`There is no ${what} “${item}”. ${nearOrAll(item, allowed)}`);
    }
    return [...new Set(items)];
  };
}

const spoken: ReadonlySet<string> = new Set(reportLanguages);

/** The code of a language, in small letters where there are words in it; else as it was written, to be said so. */
export const oneLanguage = (text: string): string => (spoken.has(text.toLowerCase()) ? text.toLowerCase() : text);

/** Languages with commas between, each once. */
export const languageList = (text: string): readonly string[] => [
  ...new Set(listOf(null, 'language')(text).map(oneLanguage)),
];

/** On how many files a command works at once. */
export const jobsOption = () =>
  new Option('--jobs <n>', 'how many files are worked on at once (default: as many as there are cores)').argParser(
    (text: string): number => {
      if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1 to 999.');
      return Number(text);
    },
  );

/** The formats of a report, HTML and PDF where none is named. */
export const reportFormats = (formats: readonly string[], words: string) =>
  new Option('--format <list>', `${words}, with commas between`)
    .argParser(listOf(formats, 'format'))
    .default(['html', 'pdf'], 'html,pdf');

/** A folder that overrides or adds to the templates. */
export const templateOption = () =>
  new Option('--template <dir>', 'a folder of your own templates, styles and words (docs/templates.md)');

/** The browser that prints. */
export const browserOption = () =>
  new Option('--browser <path>', 'Chrome, Chromium or Edge that prints the PDF (default: the one found; see doctor)');

/** Which part of many regions is built here, for machines that share the work. */
export const shardOption = () =>
  new Option('--shard <i/n>', 'build only the i-th of n parts of the regions, as one machine of a CI matrix').argParser(
    (text: string): Shard => {
      const [, number = '0', of = '0'] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
      if (Number(number) < 1 || Number(number) > Number(of))
        throw new InvalidArgumentError('It is written 1/4 for the first of four parts.');
      return { number: Number(number), of: Number(of) };
    },
  );
