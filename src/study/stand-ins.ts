import type { Outcome } from '../diagnostics/diagnostic.ts';
import { countryName } from '../observations/country-codes.ts';
import { isExtraRegio, nutsCodesOf, nutsLevel, nutsName, nutsParent } from '../observations/nuts.ts';
import { type NutsChange, nutsChange, nutsSuccessors } from '../observations/nuts-changes.ts';
import { findNutsByName, type NutsMatch } from '../observations/nuts-names.ts';
import { latestVersion, nutsAncestors, sameTerritoryAs } from '../observations/nuts-territory.ts';
import { changeWords } from './nuts-words.ts';
import type { RegionFile } from './schema/region-file.ts';
import type { LocalisedText } from './study.ts';
import { ownPlace } from './tables/own-place.ts';

/** A place whose figures can stand in, and why: what it is to the study's own place. */
export interface StandIn {
  readonly code: string;
  readonly name: string;
  readonly level: 0 | 1 | 2 | 3;
  /** `lies_in`: the NUTS unit that the own place lies in; `region`, `large_region`: of level 2 and 1; `country`. */
  readonly reason: 'lies_in' | 'region' | 'large_region' | 'country';
}

/** What `study.places` could say of a place. */
export interface StandInProposal {
  readonly own: { readonly code: string; readonly name: LocalisedText };
  /** Other codes of the very same territory: figures under these are the own place's. */
  readonly sameAsOwn: readonly string[];
  /** The nearest first. */
  readonly standIns: readonly StandIn[];
  readonly benchmarks: readonly { readonly code: string; readonly name: string }[];
  /** Units on the way up that are not proposed: `same` where another code of the same territory is, else of no use by themselves. */
  readonly leftOut: readonly { readonly code: string; readonly name: string; readonly same: string | null }[];
  /** What became of those of its codes that NUTS no longer has: its own first, then of what stands in. */
  readonly changes: readonly NutsChange[];
}

/** A place to find stand-ins for: the NUTS unit that it is or, where it has units of its own, lies in. */
export interface PlaceOfStudy {
  readonly nuts: string;
  readonly country: string;
  readonly units?: readonly { readonly code: string; readonly name: LocalisedText }[];
  /** Default: the unit where there is one, else the NUTS code. */
  readonly own?: string;
}

const nameOf = (code: string): string => nutsName(code) ?? countryName(code) ?? nutsChange(code)?.name ?? code;

/**
 * Where level 1 is governed and published for itself: the regions of Belgium, the Länder, the régions of France since NUTS 2016, and
 * the countries and regions of the United Kingdom (Annex II of Regulation (EC) No 1059/2003). Elsewhere it only sums regions up.
 */
const withLevel1: ReadonlySet<string> = new Set(['BE', 'DE', 'FR', 'UK']);

/** Of one territory's codes, the one that most tables have: the country, then level 2, 1, 3. */
function mostPublished(codes: readonly string[]): string {
  const order = [0, 2, 1, 3];
  const rank = (code: string) => order.indexOf(nutsLevel(code) ?? 3);
  return [...codes].sort((one, other) => rank(one) - rank(other))[0] ?? '';
}

function asStandIn(code: string, liesIn: string | null): StandIn {
  const level = nutsLevel(code) ?? 0;
  const reason =
    level === 0 ? 'country' : code === liesIn && level === 3 ? 'lies_in' : level === 1 ? 'large_region' : 'region';
  return { code, name: nameOf(code), level, reason };
}

/**
 * Larger places whose figures can stand in for a municipality, a district or a region: the NUTS unit that it lies in, the
 * regions above it, the country; and what to compare with. Where one territory has several codes (`LU`, `LU0`, `LU00`), the most
 * published stands once. A NUTS code that is unknown has its parents by its shape.
 */
export function standInsFor(place: PlaceOfStudy): StandInProposal {
  const { nuts, country, units = [] } = place;
  const [unit, ...others] = units;
  const own = place.own ?? (unit !== undefined && others.length === 0 ? unit.code : nuts);
  const ownName = units.find(({ code }) => code === own)?.name ?? nameOf(own);
  const isUnit = own !== nuts;
  const version = latestVersion(nuts);
  const ownCodes = isUnit ? [] : sameTerritoryAs(nuts, version);
  const chain = (isUnit ? [nuts, ...nutsAncestors(nuts)] : nutsAncestors(nuts)).filter(
    (code) => !ownCodes.includes(code),
  );
  const chosen = chain.filter((code) => mostPublished(sameTerritoryAs(code, version)) === code);
  const proposed = chosen.filter((code) => nutsLevel(code) !== 1 || withLevel1.has(country));
  const leftOut = chain
    .filter((code) => !proposed.includes(code))
    .map((code) => ({
      code,
      name: nameOf(code),
      same: chosen.includes(code) ? null : mostPublished(sameTerritoryAs(code, version)),
    }));
  return {
    own: { code: own, name: ownName },
    sameAsOwn: ownCodes.filter((code) => code !== own),
    standIns: proposed.map((code) => asStandIn(code, isUnit ? nuts : null)),
    benchmarks: [...new Set([country, 'EU27_2020'])]
      .filter((code) => !ownCodes.includes(code))
      .map((code) => ({ code, name: nameOf(code) })),
    leftOut,
    changes: [...new Set([nuts, ...proposed])].flatMap((code) => nutsChange(code) ?? []),
  };
}

/** Stand-ins for the place of a region file. */
export function standInsOfRegion(region: RegionFile): StandInProposal {
  const { nuts, country, units } = region.region;
  return standInsFor({ nuts, country, units, own: ownPlace(region) });
}

/** The finding is about a word of the command line: it takes the place of the file. */
const failed = (word: string, code: string, message: string, hint: string): Outcome<null> => ({
  value: null,
  diagnostics: [{ code, severity: 'error', message, hint, file: word, path: [], range: null }],
});

const listed = (matches: readonly NutsMatch[]): string =>
  matches.map(({ code, name }) => `\`${code}\` (${name})`).join(', ');

/** What to do about a word that is none: what became of the code, what is near, which codes there are. */
function hintFor(word: string, near: readonly NutsMatch[]): string {
  const code = word.trim().toUpperCase();
  const change = nutsChange(code);
  if (change !== null) return changeWords(change);
  if (near.length > 0) return `Near it: ${listed(distinct(near))}.`;
  if (isExtraRegio(code))
    return 'Eurostat puts under it what lies in no region of the country. Give a region, or the country.';
  const beside = nutsCodesBeside(code);
  if (beside.length === 0)
    return 'A municipality has no NUTS code: give the code or the name of the NUTS 3 unit that it lies in.';
  const named = beside.slice(0, mostBeside).map((each) => `\`${each}\` (${nameOf(each)})`);
  const rest = beside.length > named.length ? ` and ${beside.length - named.length} more` : '';
  return `An older version of NUTS may have had it. Now there are ${named.join(', ')}${rest}.`;
}

const mostBeside = 8;

/** The known units of the level of a code, in the same unit above it if that is known; none where it is no code by its shape. */
function nutsCodesBeside(code: string): readonly string[] {
  const parent = nutsParent(code);
  const level = nutsLevel(code);
  if (parent === null) return [];
  const beside = nutsCodesOf(parent).filter((each) => nutsLevel(each) === level);
  return beside.length > 0 ? beside : nutsCodesOf(code.slice(0, 2)).filter((each) => nutsLevel(each) === level);
}

/** One code a territory, and no code whose successor was found too. */
function distinct(matches: readonly NutsMatch[]): readonly NutsMatch[] {
  const codes = matches.map(({ code }) => code);
  return matches.filter(
    ({ code }) =>
      !nutsSuccessors(code).some((heir) => codes.includes(heir)) &&
      mostPublished(sameTerritoryAs(code).filter((each) => codes.includes(each))) === code,
  );
}

/**
 * Stand-ins for a NUTS code, a country, or the name of either in any spelling. `null` with an error where no unit or more than one
 * bears the name; what is near is named.
 */
export function standInsOf(word: string, country?: string): Outcome<StandInProposal | null> {
  const found = findNutsByName(word, country);
  const exact = distinct(found.filter(({ how }) => how === 'exact'));
  const [match, ...others] = exact;
  if (match !== undefined && others.length === 0) {
    return { value: standInsFor({ nuts: match.code, country: match.code.slice(0, 2) }), diagnostics: [] };
  }
  if (others.length > 0) {
    return failed(
      word,
      'import/ambiguous-place',
      `More than one place is called \`${word}\`.`,
      `Give a code: ${listed(exact)}.`,
    );
  }
  const isCode = nutsCodesBeside(word.trim().toUpperCase()).length > 0;
  const what = isCode ? 'no unit of NUTS 2021 or 2024' : 'no NUTS unit or country that is known';
  return failed(word, 'import/unknown-place', `\`${word}\` is ${what}.`, hintFor(word, found));
}
