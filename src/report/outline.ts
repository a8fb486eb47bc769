import type { Locale, MessageValues } from './locale/locale.ts';

/** Words of a document's own: the key of a message, or the text itself by language. */
export type OwnWords = string | Readonly<Record<string, string>>;

/** What a document consists of, as its manifest lists it. */
export interface Outline {
  readonly name: string;
  /** `null`: the title of the study. A message is given `title` (of the study), `region` and `date`. */
  readonly title: OwnWords | null;
  /** What kind of document it is, above the title. `null`: a baseline study. */
  readonly kicker: OwnWords | null;
  /** Ids of `sections/index.ts`, in the order in which they are placed. */
  readonly sections: readonly string[];
  /** The same for what stands at the end, lettered. */
  readonly annexes: readonly string[];
  /** Whether chapters carry numbers, and annexes letters. */
  readonly numbered: boolean;
  /** Whether a page of its own leads the document: its map and key figures are made only then. */
  readonly cover: boolean;
}

/** A document's own words in the language of the report; those in English, else the first, where it has none in that. */
export function ownWords(locale: Locale, words: OwnWords, values: MessageValues): string {
  if (typeof words === 'string') return locale.t(words, values);
  return words[locale.lang] ?? words.en ?? Object.values(words)[0] ?? '';
}
