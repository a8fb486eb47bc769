import { isCountryCode } from './country-codes.ts';
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

let units: ReadonlyMap<string, NutsUnit> | null = null;
let countries: ReadonlyMap<string, readonly NutsVersion[]> = new Map();

/** Two thousand short lines: read when a code is first asked for, in a millisecond or two. */
function nutsUnits(): ReadonlyMap<string, NutsUnit> {
  if (units !== null) return units;
  const found = new Map<string, NutsUnit>();
  const listed = new Map<string, readonly NutsVersion[]>();
  let country = '';
  let ofCountry = both;
  let above: readonly string[] = [];
  for (const line of nutsLines.trim().split('\n')) {
    if (/^[A-Z]{2}-?$/.test(line)) {
      country = line.slice(0, 2);
      ofCountry = line.endsWith('-') ? only2021 : both;
      listed.set(country, ofCountry);
      above = [];
      continue;
    }
    const depth = line.search(/\S/);
    const marked = line[depth] === '-' || line[depth] === '+';
    const start = marked ? depth + 1 : depth;
    const parent = depth === 0 ? country : (above[depth - 1] ?? country);
    const code = parent + (line[start] ?? '');
    const [names = '', formerName = null] = line.slice(start + 1).split('<');
    const [name = '', nativeName = null] = names.split('|');
    const own = name === '' ? found.get(parent) : undefined;
    found.set(code, {
      code,
      name: own?.name ?? name,
      nativeName: nativeName ?? own?.nativeName ?? null,
      formerName,
      versions: marked ? (line[depth] === '-' ? only2021 : only2024) : ofCountry,
    });
    above = [...above.slice(0, depth), code];
  }
  units = found;
  countries = listed;
  return found;
}

/** Every unit of level 1 to 3 of NUTS 2021 and 2024, in the order of the codes. Extra-Regio units are not among them. */
export function allNutsUnits(): Iterable<NutsUnit> {
  return nutsUnits().values();
}

/** The unit of a code; `null` for a country, and for a code that neither NUTS 2021 nor 2024 has. */
export function nutsUnit(code: string): NutsUnit | null {
  return nutsUnits().get(code) ?? null;
}

/** The name of a NUTS unit of level 1 to 3 in NUTS 2021 or 2024; `null` for a code that neither knows. */
export function nutsName(code: string): string | null {
  return nutsUnits().get(code)?.name ?? null;
}

/** The versions that have the unit, none for an unknown code. A country has those in which its units are listed. */
export function nutsVersions(code: string): readonly NutsVersion[] {
  return code.length === 2 ? nutsCountryVersions(code) : (nutsUnits().get(code)?.versions ?? []);
}

/**
 * The versions in which a country's units are listed here. Countries outside the Union are listed in 2021 alone: that
 * such a unit is not in 2024 says nothing.
 */
export function nutsCountryVersions(country: string): readonly NutsVersion[] {
  nutsUnits();
  return countries.get(country) ?? [];
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
    .filter((part) => nutsUnits().get(part)?.versions.includes(version));
}

/** True for the codes under which Eurostat puts what belongs to no region of a country: `ITZ`, `ITZZ`, `ITZZZ`. */
export function isExtraRegio(code: string): boolean {
  return /^..Z{1,3}$/.test(code) && nutsLevel(code) !== null;
}

/** The known NUTS codes of a country, or of a larger unit, for hints. */
export function nutsCodesOf(country: string): readonly string[] {
  return [...nutsUnits().keys()].filter((code) => code.startsWith(country));
}
