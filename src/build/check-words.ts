import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { templateFinding } from '../render/template-mistake.ts';
import type { Messages } from '../report/locale/locale.ts';
import { messageArguments } from '../report/locale/message-arguments.ts';
import type { JsonText } from './json-text.ts';
import type { TemplateFolder } from './template-folder.ts';

/** What a title or a kicker is given. */
const titleValues: readonly string[] = ['title', 'region', 'date'];

/** What is wrong with words of a folder's own: no text, a message that cannot be read, values that nobody hands it. `house` are the tool's own by language. */
export function wordsFindings(folder: TemplateFolder, house: ReadonlyMap<string, Messages>): readonly Diagnostic[] {
  const languages = [...house.keys()];
  return [...folder.words].flatMap(([lang, json]): readonly Diagnostic[] => {
    const messages = house.get(lang);
    if (messages === undefined)
      return [
        templateFinding(
          'unknown-language',
          { file: json.file, range: null },
          `The tool has no words in the language \`${lang}\`, so that these would stand alone.`,
          didYouMean(lang, languages),
        ),
      ];
    return Object.entries(json.value).flatMap(
      ([key, text]) => messageFinding(folder, lang, json, key, text, messages) ?? [],
    );
  });
}

function messageFinding(
  folder: TemplateFolder,
  lang: string,
  json: JsonText,
  key: string,
  text: unknown,
  house: Messages,
): Diagnostic | null {
  const { file } = json;
  const find = (code: string, message: string, hint: string, target: 'key' | 'value' = 'value') =>
    templateFinding(code, { file, range: json.locate([key], target) }, message, hint);
  if (typeof text !== 'string')
    return find('words', `\`${key}\` is no text.`, 'Keys stand in one list, each with its text.');
  const wants = messageArguments(text, lang);
  if (wants === null)
    return find(
      'words',
      `The message \`${key}\` cannot be read.`,
      'A value is written `{name}`, a plural `{n, plural, one {…} other {…}}`; every brace is closed, and `other` is always there.',
    );
  const own = house[key];
  const written = folder.manifest?.written;
  const isTitle = key === written?.title || key === written?.kicker;
  const given = own !== undefined ? [...(messageArguments(own, lang) ?? [])] : isTitle ? titleValues : [];
  const stranger = [...wants].find((name) => !given.includes(name));
  if (stranger !== undefined)
    return find(
      'words-value',
      `The message \`${key}\` asks for \`{${stranger}}\`, which it is not given.`,
      given.length === 0 ? 'It is given no values.' : didYouMean(stranger, given, 'It is given'),
    );
  if (own !== undefined || isTitle || key.startsWith('words.')) return null;
  return {
    ...find(
      'words-not-used',
      `Nothing asks for the words \`${key}\`.`,
      `${didYouMean(key, Object.keys(house)).replace(/^Known here.*/, '')} Words that a template places begin with \`words.\`.`.trim(),
      'key',
    ),
    severity: 'warning',
  };
}
