import type { Passage } from '../report/report-model.ts';
import { asTyped, partsOf } from './page-parts.ts';

/**
 * The page with the words of other languages marked as such where they stand within a text of the report's own: the name of
 * an organisation in a sentence, a title in a cell. What carries a language already is left alone, and so is all that is no
 * text of the page. Whoever has the page read aloud hears each in its language. Without passages the page stays as it is.
 */
export function markPassages(html: string, passages: readonly Passage[]): string {
  if (passages.length === 0) return html;
  const langs = new Map(passages.map(({ text, lang }) => [text, lang]));
  const any = passages.map(({ text }) => asWritten(text)).join('|');
  const meant = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
  const marked = (text: string) =>
    text.replace(meant, (words) => {
      const lang = langs.get(plainWords(words));
      return lang === undefined ? words : `<span lang="${lang}">${words}</span>`;
    });

  const done: string[] = [];
  const stack: { readonly name: string; readonly isOwn: boolean }[] = [];
  let own = '';
  for (const part of partsOf(html, asTyped)) {
    const isOwn = stack.at(-1)?.isOwn === true;
    done.push(part.kind === 'text' && isOwn && /\p{L}/u.test(part.raw) ? marked(part.raw) : part.raw);
    if (part.kind !== 'tag') continue;
    if (part.closes) {
      const at = stack.findLastIndex(({ name }) => name === part.name);
      if (at !== -1) stack.length = at;
    } else if (part.opens) {
      const lang = /\slang="([^"]*)"/.exec(part.attributes)?.[1];
      const isPage = part.name === 'html';
      if (isPage) own = lang ?? '';
      stack.push({ name: part.name, isOwn: (isPage || isOwn) && (lang === undefined || lang === own) });
    }
  }
  return done.join('');
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '(?:"|&quot;)',
  "'": "(?:'|&#39;|&#x27;)",
};

/** A text as it may stand in a page. */
function asWritten(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
    .replace(/[\s\u00a0]+/g, '[\\s\\u00a0]+');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

function plainWords(words: string): string {
  return words.replace(/&(#?\w+);/g, (sign, name: string) => named[name] ?? sign).replace(/\s+/g, ' ');
}
