import { type IRunOptions, NoBreakHyphen, type ParagraphChild, SoftHyphen, TextRun } from 'docx';
import { rightToLeftStretch } from '../directions.ts';

/** How words look, beyond their style. */
export type Look = Pick<
  IRunOptions,
  'bold' | 'italics' | 'strike' | 'color' | 'size' | 'font' | 'style' | 'superScript' | 'underline' | 'border'
>;

/** The language and country that Word checks spelling by: `fi` → `fi-FI`; as it is where nothing more is known. */
export function proofing(lang: string): string {
  if (lang === 'en') return 'en-GB';
  try {
    const { language, region, script } = new Intl.Locale(lang).maximize();
    // A script is said only where it is not the usual one.
    const usual = new Intl.Locale(language).maximize().script === script;
    return [
      language,
      ...(usual || script === undefined ? [] : [script]),
      ...(region === undefined ? [] : [region]),
    ].join('-');
  } catch {
    return lang;
  }
}

/**
 * Runs of a text as it is: stretches written from the right are marked so, soft and unbreakable hyphens are Word's own signs. White
 * space is as in HTML: any run of it is one space. `lang`: that of the text where it is not the document's.
 */
export function textRuns(text: string, look: Look = {}, lang: string | null = null): readonly ParagraphChild[] {
  return runsOf(text.replaceAll(/[ \t\r\n\f]+/g, ' '), look, lang);
}

/** Runs of a text whose lines and spaces stay as they are. */
export function exactRuns(text: string, look: Look = {}, lang: string | null = null): readonly ParagraphChild[] {
  return text.split('\n').flatMap((line, index) => {
    const runs = runsOf(line.replaceAll('\t', '    ').replaceAll(/[\r\f]/g, ' '), look, lang);
    return index === 0 ? runs : [new TextRun({ break: 1 }), ...runs];
  });
}

function runsOf(text: string, look: Look, lang: string | null): readonly ParagraphChild[] {
  if (text === '') return [];
  return stretches(text).map(
    ({ words, reversed }) =>
      new TextRun({
        ...look,
        ...(reversed ? { rightToLeft: true } : {}),
        ...languageOf(lang, reversed),
        children: withHyphens(words),
      }),
  );
}

function languageOf(lang: string | null, reversed: boolean): Pick<IRunOptions, 'language'> {
  if (lang === null || lang === '') return {};
  const tag = proofing(lang);
  return { language: reversed ? { value: tag, bidirectional: tag } : { value: tag, eastAsia: tag } };
}

function stretches(text: string): readonly { readonly words: string; readonly reversed: boolean }[] {
  const parts: { words: string; reversed: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(rightToLeftStretch)) {
    if (match.index > at) parts.push({ words: text.slice(at, match.index), reversed: false });
    parts.push({ words: match[0], reversed: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ words: text.slice(at), reversed: false });
  return parts;
}

/** Word shows U+00AD as a hyphen that is always there, and looks for U+2011 in another font. */
function withHyphens(text: string): NonNullable<IRunOptions['children']> {
  return text.split(/([\u00ad\u2011])/).flatMap((part): readonly (string | SoftHyphen | NoBreakHyphen)[] => {
    if (part === '\u00ad') return [new SoftHyphen()];
    if (part === '\u2011') return [new NoBreakHyphen()];
    return part === '' ? [] : [part];
  });
}
