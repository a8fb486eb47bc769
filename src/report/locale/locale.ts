import type { LocalisedText } from '../../study/study.ts';
import type { RichText } from '../report-model.ts';

/** Message texts of one language by key, in ICU MessageFormat; read from `templates/locales/<lang>/*.json` by `build`. */
export type Messages = Readonly<Record<string, string>>;

/**
 * How a group of people or a place stands in a sentence, for languages that inflect. Of people: `of` after a noun, `among`
 * with its "among", `share` after a percentage, `than` after a comparison. Of a place: `in` with its "in", `of` after a noun.
 */
export type PhraseForm = 'plain' | 'of' | 'among' | 'share' | 'than' | 'in';

/** A group or place in the form that a message asks for. */
export type Phrase = (form: PhraseForm) => string;

/** Names of values that are always groups of people; of `who` a message may take `{who}`, `{whoOf}`, `{whoAmong}` and so on. */
export const groupValues = ['who', 'reference', 'group', 'focus', 'meant', 'used'] as const;

/** Names of values that are always places; of `place` a message may take `{place}`, `{inPlace}` and `{placeOf}`. */
export const placeValues = [
  'place',
  'places',
  'region',
  'country',
  'lowPlace',
  'highPlace',
  'placeBefore',
  'placeNow',
] as const;

type GroupName = (typeof groupValues)[number];
type PlaceName = (typeof placeValues)[number];

/** Names that messages take forms by, so that nothing else may be called so. */
type FormName = `${GroupName}${'Of' | 'Among' | 'Share' | 'Than'}` | `${PlaceName}Of` | `in${Capitalize<PlaceName>}`;

type PhraseValues = { readonly [name in GroupName | PlaceName]?: Phrase } & { readonly [name in FormName]?: never };

/** What a message is filled with. Groups and places come under their own names, so that each language takes the form it needs. */
export type MessageValues = PhraseValues & { readonly [name: string]: string | number | Phrase };

/** Words, numbers and dates of one language. Everything that a reader sees goes through here. */
export interface Locale {
  /** BCP 47. */
  readonly lang: string;
  /** The message of a key, with ICU plurals and selects filled in. Throws on an unknown key: a fault of the program. */
  readonly t: (key: string, values?: MessageValues) => string;
  readonly has: (key: string) => boolean;
  /** `65.2` / `65,2`; a minus is `−`. */
  readonly number: (value: number, decimals?: number) => string;
  /** `65.2%` / `65,2 %`. */
  readonly percent: (value: number, decimals?: number) => string;
  /** With its sign, zero without one: `+1.8`, `−22.8`. */
  readonly signed: (value: number, decimals?: number) => string;
  /** Signed percentage points: `−22.8 pp`. */
  readonly points: (value: number, decimals?: number) => string;
  /** A value in its unit: `percent`, `pp`, `ratio`, `persons`, or an own one. */
  readonly value: (value: number, unit: string, decimals?: number) => string;
  /** `2 June 2025` from `2025-06-02`; a month or year where no more is given. */
  readonly date: (iso: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
  /** A text of the study in this language; else in its first language, marked with that `lang`. Markdown. */
  readonly text: (text: LocalisedText) => RichText;
  /** The same as a plain string, for titles and labels. */
  readonly plain: (text: LocalisedText) => string;
}
