import { countryCodes, isCountryCode } from './country-codes.ts';
import { nutsLines } from './nuts-codes.ts';

/** The versions of the classification that the code list holds. */
export type NutsVersion = 2021 | 2024;
export const nutsVersionsKnown: readonly NutsVersion[] = [2021, 2024];

/** A unit of level 1 to 3. */
export interface NutsUnit {
  readonly code: string;
  /** In Latin letters, as the latest version that has the unit names it. */
  readonly name: string;
  /** In the country's own letters, where those are not Latin. */
  readonly nativeName: string | null;
  /** As NUTS 2021 named it, where NUTS 2024 gave it another name. */
  readonly formerName: string | null;
  readonly versions: readonly NutsVersion[];
}

const both: readonly NutsVersion[] = nutsVersionsKnown;
const only2021: readonly NutsVersion[] = [2021];
const only2024: readonly NutsVersion[] = [2024];

interface CountryUnits {
  /** The versions in which the country is listed. */
  readonly versions: readonly NutsVersion[];
  readonly units: ReadonlyMap<string, NutsUnit>;
}

const notListed: CountryUnits = { versions: [], units: new Map() };
const read = new Map<string, CountryUnits>();

/** The lines of a country, read when one of its codes is first asked for: most studies name three or four countries. */
function countryUnits(country: string): CountryUnits {
  const known = read.get(country);
  if (known !== undefined) return known;
  if (!isCountryCode(country)) return notListed;
  const found = readCountry(country);
  read.set(country, found);
  return found;
}

function readCountry(country: string): CountryUnits {
  const units = new Map<string, NutsUnit>();
  const inBoth = nutsLines.indexOf(`\n${country}\n`);
  const at = inBoth >= 0 ? inBoth : nutsLines.indexOf(`\n${country}-\n`);
  if (at < 0) return notListed;
  const ofCountry = inBoth >= 0 ? both : only2021;
  const above: string[] = [];
  for (let start = nutsLines.indexOf('\n', at + 1) + 1; start < nutsLines.length; ) {
    const end = nutsLines.indexOf('\n', start);
    const line = nutsLines.slice(start, end);
    if (line.length < 4 && /^[A-Z]{2}-?$/.test(line)) break;
    start = end + 1;
    const depth = line.startsWith('  ') ? 2 : line.startsWith(' ') ? 1 : 0;
    const mark = line[depth];
    const versions = mark === '-' ? only2021 : mark === '+' ? only2024 : ofCountry;
    const last = mark === '-' || mark === '+' ? depth + 1 : depth;
    const parent = depth === 0 ? country : (above[depth - 1] ?? country);
    const code = parent + (line[last] ?? '');
    units.set(code, unitOf(code, line.slice(last + 1), versions, units.get(parent)));
    above[depth] = code;
  }
  return { versions: ofCountry, units };
}

function unitOf(code: string, names: string, versions: readonly NutsVersion[], above: NutsUnit | undefined): NutsUnit {
  const [current = '', formerName = null] = names.includes('<') ? names.split('<') : [names];
  const [name = '', nativeName = null] = current.includes('|') ? current.split('|') : [current];
  if (name !== '') return { code, name, nativeName, formerName, versions };
  return { code, name: above?.name ?? '', nativeName: nativeName ?? above?.nativeName ?? null, formerName, versions };
}

/** Every unit of level 1 to 3 of NUTS 2021 and 2024, country by country. Extra-Regio units are not among them. */
export function allNutsUnits(): readonly NutsUnit[] {
  return countryCodes.flatMap((country) => [...countryUnits(country).units.values()]);
}

/** The unit of a code; `null` for a country, and for a code that neither NUTS 2021 nor 2024 has. */
export function nutsUnit(code: string): NutsUnit | null {
  return countryUnits(code.slice(0, 2)).units.get(code) ?? null;
}

/** The name of a NUTS unit of level 1 to 3 in NUTS 2021 or 2024; `null` for a code that neither knows. */
export function nutsName(code: string): string | null {
  return nutsUnit(code)?.name ?? null;
}

/** The versions that have the unit, none for an unknown code. A country has those in which its units are listed. */
export function nutsVersions(code: string): readonly NutsVersion[] {
  return code.length === 2 ? nutsCountryVersions(code) : (nutsUnit(code)?.versions ?? []);
}

/**
 * The versions in which a country's units are listed here. Countries outside the Union are listed in 2021 alone: that
 * such a unit is not in 2024 says nothing.
 */
export function nutsCountryVersions(country: string): readonly NutsVersion[] {
  return countryUnits(country).versions;
}

/**
 * The level by the shape of the code: 0 for a country that Eurostat knows, 1 to 3 for a code that begins with one; `null`
 * for all else (`EU27_2020`, a municipality). The unit need not be known: `FR81` is of level 2.
 */
export function nutsLevel(code: string): 0 | 1 | 2 | 3 | null {
  if (!/^[A-Z]{2}[0-9A-Z]{0,3}$/.test(code) || !isCountryCode(code.slice(0, 2))) return null;
  const level = code.length - 2;
  return level === 0 || level === 1 || level === 2 || level === 3 ? level : null;
}

/** The unit that this one lies in, by the shape of the code; the country for level 1, `null` for a country and for what is no NUTS code. */
export function nutsParent(code: string): string | null {
  const level = nutsLevel(code);
  return level === null || level === 0 ? null : code.slice(0, -1);
}

const lastCharacters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The units directly below a unit or a country, of one version. */
export function nutsParts(code: string, version: NutsVersion): readonly string[] {
  return lastCharacters
    .map((character) => code + character)
    .filter((part) => nutsUnit(part)?.versions.includes(version));
}

/** True for the codes under which Eurostat puts what belongs to no region of a country: `ITZ`, `ITZZ`, `ITZZZ`. */
export function isExtraRegio(code: string): boolean {
  return /^..Z{1,3}$/.test(code) && nutsLevel(code) !== null;
}

/** The known NUTS codes of a country, or of a larger unit, for hints. */
export function nutsCodesOf(country: string): readonly string[] {
  return [...countryUnits(country.slice(0, 2)).units.keys()].filter((code) => code.startsWith(country));
}
