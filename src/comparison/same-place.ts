import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { territoryKeys } from '../study/same-territory.ts';
import type { RegionDigest } from './region-digest.ts';

/** Regions of which some may be one territory under two names of files. */
export interface UnitedRegions {
  /** In the order given; those that are there again carry the name that their own place has already. */
  readonly digests: readonly RegionDigest[];
  /** Of each region that is there again, by its slug, the first of the same territory. */
  readonly firstOf: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds regions that are one territory: the same NUTS unit and name. They stay side by side, for one may be an earlier
 * study; but their own place, where it is one, has one name and so one rank.
 */
export function unitedPlaces(given: readonly RegionDigest[]): UnitedRegions {
  const held = new Map<string, RegionDigest>();
  const firstOf = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const digests = given.map((digest) => {
    const keys = territoryKeys(digest);
    const first = keys.map((key) => held.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!held.has(key)) held.set(key, first ?? digest);
    if (first === undefined) return digest;
    firstOf.set(digest.slug, first.slug);
    diagnostics.push(samePlace(first, digest));
    // Figures of the town and of the unit that it lies in stay apart, whoever calls them its own.
    return digest.ownPlace === first.ownPlace ? { ...digest, placeSlug: first.slug } : digest;
  });
  return { digests, firstOf, diagnostics };
}

/** How many territories there are among regions. */
export function territoriesOf(slugs: readonly string[], firstOf: UnitedRegions['firstOf']): number {
  return new Set(slugs.map((slug) => firstOf.get(slug) ?? slug)).size;
}

function samePlace(first: RegionDigest, { slug, file, nuts }: RegionDigest): Diagnostic {
  return {
    code: 'comparison/same-place',
    severity: 'warning',
    message: `${first.slug} and ${slug} are both of one place (${nuts}, of the same name): they stand side by side, and are counted once in ranks and shared themes.`,
    hint: 'Leave one out; an earlier and a later study of one place are compared by `milestone progress`.',
    file,
    path: [],
    range: null,
  };
}
