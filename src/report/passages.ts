import type { LocalisedText } from '../study/study.ts';
import type { Messages } from './locale/locale.ts';
import { plainLine } from './narrative.ts';
import type { Passage } from './report-model.ts';

/** What of a study had to be taken in another language than the report's: kept while a document is composed. */
export interface Passages {
  /** Told each such text as the study has it. */
  readonly take: (lang: string, text: string) => void;
  /** The languages, sorted. */
  readonly langs: () => readonly string[];
  /**
   * As words on one line, longest first. Left out: names of places that are called so in every language, and words that the
   * report's own messages have too, since in a page nothing tells the one from the other.
   */
  readonly list: (places: Iterable<LocalisedText>, messages: Messages) => readonly Passage[];
}

/** Longer ones are never put into a sentence: they stand alone and carry their language themselves. */
const longest = 300;

export function makePassages(): Passages {
  const taken = new Map<string, string>();
  const langs = new Set<string>();
  return {
    take: (lang, text) => {
      langs.add(lang);
      if (text.length <= longest && !taken.has(text)) taken.set(text, lang);
    },
    langs: () => [...langs].sort(),
    list: (places, messages) => {
      const everywhere = new Set([...places].filter((name) => typeof name === 'string'));
      const isOwn = wordsOf(messages);
      const found = new Map<string, string>();
      for (const [text, lang] of taken) {
        const words = plainLine({ kind: 'markdown', text, lang });
        if (everywhere.has(words) || text.includes('{{') || !/\p{L}{3}/u.test(words) || found.has(words)) continue;
        if (!isOwn(words)) found.set(words, lang);
      }
      return [...found]
        .map(([text, lang]) => ({ text, lang }))
        .sort((one, other) => other.text.length - one.text.length || (one.text < other.text ? -1 : 1));
    },
  };
}

/** Whether words stand in a message, as whole words, however they are capitalised there. */
function wordsOf(messages: Messages): (words: string) => boolean {
  const own = Object.values(messages).join('\n').toLowerCase();
  return (words) => {
    const wanted = words.toLowerCase();
    for (let at = own.indexOf(wanted); at !== -1; at = own.indexOf(wanted, at + 1)) {
      if (!letter.test(own.charAt(at - 1)) && !letter.test(own.charAt(at + wanted.length))) return true;
    }
    return false;
  };
}

const letter = /[\p{L}\p{N}]/u;
