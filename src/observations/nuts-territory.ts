import { type NutsVersion, nutsLevel, nutsParent, nutsParts, nutsVersions } from './nuts.ts';

/** The version in which a unit is looked at: the latest that has it; for a country or an unknown unit the latest listed. */
export function latestVersion(code: string): NutsVersion {
  return nutsVersions(code).at(-1) ?? nutsVersions(code.slice(0, 2)).at(-1) ?? 2024;
}

/** The units that a unit lies in, from the next above it up to its country. Empty for a country and for what is no NUTS code. */
export function nutsAncestors(code: string): readonly string[] {
  const parent = nutsParent(code);
  return parent === null ? [] : [parent, ...nutsAncestors(parent)];
}

function onlyPart(code: string, version: NutsVersion): string | null {
  const [first, ...others] = nutsParts(code, version);
  return first !== undefined && others.length === 0 ? first : null;
}

/**
 * Codes of the same territory, itself among them, the country first: `LU`, `LU0`, `LU00`, `LU000` are one. Only
 * itself where it is of no known version.
 */
export function sameTerritoryAs(code: string, version: NutsVersion = latestVersion(code)): readonly string[] {
  if (nutsLevel(code) === null) return [code];
  const above: string[] = [];
  for (const parent of nutsAncestors(code)) {
    if (onlyPart(parent, version) !== (above[0] ?? code)) break;
    above.unshift(parent);
  }
  const below: string[] = [];
  for (let part = onlyPart(code, version); part !== null; part = onlyPart(part, version)) below.push(part);
  return [...above, code, ...below];
}
