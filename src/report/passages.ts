import type { LocalisedText } from '../study/study.ts';
import { plainLine } from './narrative.ts';
import type { Passage } from './report-model.ts';

/** What of a study had to be taken in another language than the report's: kept while a document is composed. */
export interface Passages {
  /** Told each such text as the study has it. */
  readonly take: (lang: string, text: string) => void;
  /** The languages, sorted. */
  readonly langs: () => readonly string[];
  /** As words on one line, longest first. Left out: names of places that are called so in every language. */
  readonly list: (places: Iterable<LocalisedText>) => readonly Passage[];
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
    list: (places) => {
      const everywhere = new Set([...places].filter((name) => typeof name === 'string'));
      const found = new Map<string, string>();
      for (const [text, lang] of taken) {
        const words = plainLine({ kind: 'markdown', text, lang });
        if (everywhere.has(words) || text.includes('{{') || !/\p{L}{3}/u.test(words) || found.has(words)) continue;
        found.set(words, lang);
      }
      return [...found]
        .map(([text, lang]) => ({ text, lang }))
        .sort((one, other) => other.text.length - one.text.length || (one.text < other.text ? -1 : 1));
    },
  };
}
