import { type Quadrant, type Theme, themes } from '../observations/code-lists.ts';
import type { ChallengeTheme, Sharing, SwotTheme, Themes } from './comparison.ts';
import type { RegionDigest } from './region-digest.ts';
import { territoriesOf, type UnitedRegions } from './same-place.ts';

/**
 * Which themes the regions' challenges and SWOT items are about, and whether they share them. Only regions that name any are
 * counted: a list that is not there is no region without challenges. Themes that nobody names are left out. What two studies of
 * one place name is not shared by that; `firstOf` tells them.
 */
export function themesOf(digests: readonly RegionDigest[], firstOf: UnitedRegions['firstOf'] = new Map()): Themes {
  const withChallenges = digests.filter(({ challenges }) => challenges.length > 0);
  const withSwot = digests.filter(({ swot }) => swot.some(({ theme }) => theme !== null));
  return {
    challengesOf: withChallenges.map(({ slug }) => slug),
    challenges: themes.map((theme) => challengeTheme(theme, withChallenges, firstOf)).filter(isNamed),
    swotOf: withSwot.map(({ slug }) => slug),
    swot: themes.map((theme) => swotTheme(theme, withSwot, firstOf)).filter(isNamed),
  };
}

function isNamed({ regions }: { readonly regions: readonly unknown[] }): boolean {
  return regions.length > 0;
}

function challengeTheme(
  theme: Theme,
  digests: readonly RegionDigest[],
  firstOf: UnitedRegions['firstOf'],
): ChallengeTheme {
  const regions = digests.flatMap(({ slug, challenges }) => {
    const named = challenges.filter((challenge) => challenge.theme === theme);
    const severities = named.flatMap(({ severity }) => severity ?? []);
    const severity = severities.length === 0 ? null : Math.max(...severities);
    return named.length === 0 ? [] : [{ region: slug, count: named.length, severity }];
  });
  return { theme, regions, sharing: sharing(regions, digests, firstOf) };
}

function swotTheme(theme: Theme, digests: readonly RegionDigest[], firstOf: UnitedRegions['firstOf']): SwotTheme {
  const regions = digests.flatMap(({ slug, swot }) => {
    const named = swot.filter((item) => item.theme === theme);
    const count = (quadrant: Quadrant) => named.filter((item) => item.quadrant === quadrant).length;
    const quadrants = {
      strengths: count('strengths'),
      weaknesses: count('weaknesses'),
      opportunities: count('opportunities'),
      threats: count('threats'),
    };
    return named.length === 0 ? [] : [{ region: slug, quadrants }];
  });
  return { theme, regions, sharing: sharing(regions, digests, firstOf) };
}

function sharing(
  named: readonly { readonly region: string }[],
  all: readonly RegionDigest[],
  firstOf: UnitedRegions['firstOf'],
): Sharing {
  const places = (slugs: readonly string[]) => territoriesOf(slugs, firstOf);
  return sharingOf(places(named.map(({ region }) => region)), places(all.map(({ slug }) => slug)));
}

function sharingOf(named: number, of: number): Sharing {
  // Of one region alone nothing is shared, and nothing particular.
  if (named === 0 || of < 2) return 'none';
  if (named === of) return 'all';
  if (named === 1) return 'one';
  return named >= of / 2 ? 'most' : 'some';
}
