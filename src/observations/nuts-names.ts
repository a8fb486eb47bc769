import { slips } from '../diagnostics/suggest.ts';
import { asEurostatWrites, countryCodes, countryName } from './country-codes.ts';
import { allNutsUnits, nutsLevel, nutsName, nutsVersions } from './nuts.ts';

/** A place found by its name or code. */
export interface NutsMatch {
  readonly code: string;
  readonly name: string;
  /** `exact`: the name, whole or shortened; `part`: a word of the name begins with the text; `near`: but for slips of the pen. */
  readonly how: 'exact' | 'part' | 'near';
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Small letters without diacritics, words apart by one blank: `Åland`, `aland` and `ÅLAND` are one name. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Named {
  readonly code: string;
  readonly name: string;
  /** Whole names. */
  readonly whole: readonly string[];
  /** Names that are shortened: one side of a stroke, without brackets, without what follows a comma, without `Prov.` */
  readonly short: readonly string[];
}

function shortened(name: string): readonly string[] {
  if (!/[(/,.]/.test(name)) return [];
  const plain = name.replaceAll(/\s*\([^)]*\)/g, '').replace(/^(Prov|Arr)\. /, '');
  return [plain, ...name.split('/'), ...plain.split('/'), plain.replace(/,.*$/, '')];
}

function withSpellings(code: string, name: string, others: readonly (string | null)[]): Named {
  const names = [name, ...others.filter((each) => each !== null)];
  const folded = (words: readonly string[]) => [...new Set(words.map(foldName))].filter((word) => word !== '');
  return { code, name, whole: folded(names), short: folded(names.flatMap(shortened)) };
}

let named: readonly Named[] | null = null;

function allNamed(): readonly Named[] {
  named ??= [
    ...countryCodes.map((code) => withSpellings(code, countryName(code) ?? code, [])),
    ...allNutsUnits().map(({ code, name, nativeName, formerName }) =>
      withSpellings(code, name, [nativeName, formerName]),
    ),
  ];
  return named;
}

/** The latest version first, then larger units first, then by code. */
function inOrder(one: Named, other: Named): number {
  const latest = (code: string) => Math.max(0, ...nutsVersions(code));
  return (
    latest(other.code) - latest(one.code) ||
    one.code.length - other.code.length ||
    (one.code < other.code ? -1 : one.code > other.code ? 1 : 0)
  );
}

const mostListed = 12;

/**
 * Countries (by their English names) and NUTS units that bear a name, in Latin or in their own letters. Case and diacritics do
 * not matter. Units whose whole name it is come alone; else those whose name it is but for brackets, what follows a comma or one side
 * of a stroke; else those in whose names a word begins with it; else the nearest that
 * differ by slips of the pen (one in four letters). Units of the latest version first, larger before smaller; at most twelve. A code
 * finds itself. Empty where nothing is near.
 */
export function findNutsByName(text: string, country?: string): readonly NutsMatch[] {
  const code = asEurostatWrites(text.trim()).toUpperCase();
  const codeName = nutsLevel(code) === 0 ? countryName(code) : nutsName(code);
  if (codeName !== null && (country === undefined || code.startsWith(country))) {
    return [{ code, name: codeName, how: 'exact' }];
  }
  const wanted = foldName(text);
  if (wanted === '') return [];
  const candidates = allNamed().filter((each) => country === undefined || each.code.startsWith(country));
  const found = (how: 'exact' | 'part', test: (each: Named) => boolean): readonly NutsMatch[] =>
    candidates
      .filter(test)
      .sort(inOrder)
      .slice(0, mostListed)
      .map(({ code: each, name }) => ({ code: each, name, how }));
  const begins = (folded: string) => folded.startsWith(wanted) || folded.includes(` ${wanted}`);
  for (const matches of [
    () => found('exact', ({ whole }) => whole.includes(wanted)),
    () => found('exact', ({ short }) => short.includes(wanted)),
    () => found('part', ({ whole }) => whole.some(begins)),
  ]) {
    const some = matches();
    if (some.length > 0) return some;
  }
  const allowed = Math.floor(wanted.length / 4);
  if (allowed === 0 || wanted.length > 60) return [];
  const distance = ({ whole, short }: Named): number =>
    Math.min(
      ...[...whole, ...short].map((each) =>
        Math.abs(each.length - wanted.length) > allowed ? Infinity : slips(each, wanted),
      ),
    );
  return candidates
    .map((each) => ({ each, slipped: distance(each) }))
    .filter(({ slipped }) => slipped <= allowed)
    .sort((one, other) => one.slipped - other.slipped || inOrder(one.each, other.each))
    .slice(0, mostListed)
    .map(({ each: { code: near, name } }) => ({ code: near, name, how: 'near' }));
}
