const softHyphen = '\u00ad';

/** A text with soft hyphens where its long words may be divided. */
export type Hyphenate = (text: string) => string;

/** By language; one that is not there is not divided. */
export type Hyphenation = ReadonlyMap<string, Hyphenate>;

// The languages of long words. The others keep their lines well enough without.
const patterns: Readonly<Record<string, () => Promise<{ readonly default: readonly unknown[] }>>> = {
  de: () => import('hyphen/patterns/de-1996.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  fi: () => import('hyphen/patterns/fi.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  sl: () => import('hyphen/patterns/sl.js'),
  sv: () => import('hyphen/patterns/sv.js'),
};

// Where a part of a compound ends that the patterns do not know: työllisyys-aste, not työllisyy-saste.
const joints: Readonly<Record<string, RegExp>> = {
  fi: /(?<=\p{L}{3})(?:(?:uus|yys)(?=[aeiouyäö]\p{L}{3})|mis(?=[aoyäö]\p{L}{3}))|(?<=(?:koulut|opet|ohja|rahoit|tutkim)us)(?=[aeiouyäö]\p{L}{3})/gu,
};

/** Fewest letters of a word that is divided, and of what is left of it on either line. */
const shortest = 8;
const least = 3;

// Letters between what ends a word: no part of an address, a code, a placeholder or a name such as OpenOffice.
const word = new RegExp(
  String.raw`(?<![^\s(\[„“”"«»‘’'/–—\-\u00a0])\p{L}[\p{Ll}]{${shortest - 1},}(?![^\s)\].,;:!?„“”"«»‘’'/–—\-\u00a0])`,
  'gu',
);
const longToken = new RegExp(String.raw`[^\s\u00a0]{${shortest},}`, 'g');
const noProse = /[\d@_{}\\=#]|\/\/|\w[./:]\w/;
const loaded = new Map<string, Promise<Hyphenate>>();

async function load(lang: string): Promise<Hyphenate> {
  const [{ default: createHyphenator }, read] = await Promise.all([import('hyphen'), patterns[lang]?.()]);
  const divide = createHyphenator(read?.default ?? [], { html: false, minWordLength: 1 });
  const joint = joints[lang];
  const divided = (whole: string): string => {
    const lower = whole.toLowerCase();
    if (lower.length !== whole.length) return whole;
    const parts = joint === undefined ? [lower] : lower.replaceAll(joint, `$&${softHyphen}`).split(softHyphen);
    const pieces = parts.flatMap((part) => divide(part).split(softHyphen));
    let result = '';
    let at = 0;
    for (const piece of pieces) {
      const fits = at >= least && whole.length - at >= least;
      result += (fits ? softHyphen : '') + whole.slice(at, at + piece.length);
      at += piece.length;
    }
    return result;
  };
  const known = new Map<string, string>();
  const set = (token: string): string => {
    const before = known.get(token) ?? (noProse.test(token) ? token : token.replaceAll(word, divided));
    known.set(token, before);
    return before;
  };
  return (text) => text.replaceAll(longToken, set);
}

/** What divides the words of these languages (BCP 47): patterns are read once a run, and only of the languages that a page has. */
export async function hyphenationOf(languages: Iterable<string>): Promise<Hyphenation> {
  const known = [...new Set([...languages].map(primary))].filter((lang) => patterns[lang] !== undefined);
  const ready = await Promise.all(
    known.map(async (lang) => {
      const loading = loaded.get(lang) ?? load(lang);
      loaded.set(lang, loading);
      return [lang, await loading] as const;
    }),
  );
  return new Map(ready);
}

/** `de-AT` is divided as `de`. */
export function primary(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}
