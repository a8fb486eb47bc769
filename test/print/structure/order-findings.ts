import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Finding } from './findings.ts';
import { readingOf } from './pdf-values.ts';
import { type Element, isElement, readStructure } from './read-structure.ts';

/** The letters of a page in the order of its source, and the language of each; all else, spaces and signs, is left out. */
interface Source {
  readonly letters: string;
  readonly langs: readonly string[];
  /** Lines that stand for what a document of fixed pages has no room for, each in letters; empty of all others. */
  readonly instead: ReadonlySet<string>;
}

/** What stands on screen alone. */
const onScreen = /\b(?:skip|languages|colophon|chart-data|sr)\b/;
/** Where a page number is set, which the page itself does not have. */
const numberToCome = '\u0001';
const empty = /^(?:br|img|meta|link|input|hr|wbr|col)$/;

/**
 * Whether the tags of a PDF are read in the order of the page that it was printed from, whole, each word in its language.
 * The page is in the order of the report's model: a template cannot sort it.
 */
export function orderFindings(document: PDFDocument, html: string): readonly Finding[] {
  const { root } = readStructure(readingOf(document));
  const source = sourceOf(html);
  const findings: Finding[] = [];
  if (root === null) return findings;
  let at = 0;
  let page = 0;
  const find = (words: string, lang: string, role: string) => {
    const letters = lettersOf(words);
    if (letters === '') return;
    if (source.letters[at] === numberToCome) {
      at += 1;
      if (/^\d+$/.test(letters)) return;
    }
    const found = source.letters.startsWith(letters, at) ? at : source.letters.indexOf(letters, at);
    if (source.instead.has(letters)) return;
    const skipped = found === -1 ? '' : source.letters.slice(at, found).replaceAll(numberToCome, '');
    if (found === -1 || (skipped.length > 400 && letters.length < 20)) {
      findings.push({ rule: 'out-of-order', page, text: `${role}: ${words} / ${source.letters.slice(at, at + 40)}` });
      return;
    }
    if (skipped !== '' && source.instead.size === 0)
      findings.push({ rule: 'words-lost', page, text: `${skipped.slice(0, 60)} before ${words.slice(0, 20)}` });
    const meant = source.langs[found] ?? '';
    if (meant !== lang)
      findings.push({ rule: 'language-lost', page, text: `${lang} for ${meant}: ${words.slice(0, 60)}` });
    at = found + letters.length;
  };
  const walk = (element: Element) => {
    if (element.role === 'Lbl') return;
    if (element.role === 'Figure') {
      for (const kid of element.kids) if (!isElement(kid)) page = kid.page + 1;
      find(element.alt ?? '', element.lang, 'Figure');
      return;
    }
    for (const kid of element.kids) {
      if (isElement(kid)) walk(kid);
      else if (kid.kind === 'piece') {
        page = kid.page + 1;
        find(kid.text ?? '', element.lang, element.parent?.role ?? '');
      }
    }
  };
  walk(root);
  const left = source.letters.slice(at).replaceAll(numberToCome, '');
  if (left !== '' && source.instead.size === 0) findings.push({ rule: 'words-lost', page, text: left.slice(0, 60) });
  return findings;
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function sourceOf(html: string): Source {
  const body = html.slice(html.indexOf('<body'));
  const parts: string[] = [];
  const langs: string[] = [];
  const [, top = ''] = /<html[^>]*\blang="([^"]*)"/.exec(html) ?? [];
  const open: { readonly name: string; readonly lang: string; readonly isHidden: boolean }[] = [];
  const say = (text: string, lang: string) => {
    const letters = lettersOf(decoded(text));
    parts.push(letters);
    for (let index = 0; index < letters.length; index++) langs.push(lang);
  };
  for (const [, close, name = '', attributes = '', text] of body.matchAll(/<(\/?)([a-zA-Z][\w-]*)([^>]*)>|([^<]+)/g)) {
    const within = open.at(-1) ?? { name: '', lang: top, isHidden: false };
    if (text !== undefined) {
      if (!within.isHidden) say(text, within.lang);
      continue;
    }
    if (close === '/') {
      while (open.length > 0 && open.pop()?.name !== name);
      continue;
    }
    const lang = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? within.lang;
    const told = /\srole="img"/.test(attributes) || name === 'img';
    const words = /\s(?:aria-label|alt)="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (told && !within.isHidden && !attributes.includes('aria-hidden="true"')) say(words, lang);
    if (!within.isHidden && /\sdata-for=/.test(attributes)) {
      parts.push(numberToCome);
      langs.push(lang);
    }
    const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const isHidden =
      within.isHidden ||
      told ||
      name === 'script' ||
      name === 'style' ||
      // The words of a field are its label on screen, and all that there is of it on paper.
      (/\saria-hidden="true"|\shidden\b/.test(attributes) && within.name !== 'label') ||
      onScreen.test(classes);
    if (!attributes.endsWith('/') && !empty.test(name)) open.push({ name, lang, isHidden });
  }
  const leftOut = [...body.matchAll(/data-left-out="[^"]*">(.*?)<\/p>/g)].flatMap(([, lines = '']) =>
    lines.split('</span>'),
  );
  const instead = new Set(leftOut.map((line) => lettersOf(decoded(line.replace(/<[^>]*>/g, '')))));
  instead.delete('');
  return { letters: parts.join(''), langs, instead };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (all, name: string) => named[name] ?? all);
}
