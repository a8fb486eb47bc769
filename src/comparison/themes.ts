import { type Quadrant, type Theme, themes } from '../observations/code-lists.ts';
import type { ChallengeTheme, Sharing, SwotTheme, Themes } from './comparison.ts';
import type { RegionDigest } from './region-digest.ts';

/**
 * Which themes the regions' challenges and SWOT items are about, and whether they share them. Only regions that name any are
 * counted: a list that is not there is no region without challenges. Themes that nobody names are left out.
 */
export function themesOf(digests: readonly RegionDigest[]): Themes {
  const withChallenges = digests.filter(({ challenges }) => challenges.length > 0);
  const withSwot = digests.filter(({ swot }) => swot.some(({ theme }) => theme !== null));
  return {
    challengesOf: withChallenges.map(({ slug }) => slug),
    challenges: themes.map((theme) => challengeTheme(theme, withChallenges)).filter(isNamed),
    swotOf: withSwot.map(({ slug }) => slug),
    swot: themes.map((theme) => swotTheme(theme, withSwot)).filter(isNamed),
  };
}

function isNamed({ regions }: { readonly regions: readonly unknown[] }): boolean {
  return regions.length > 0;
}

function challengeTheme(theme: Theme, digests: readonly RegionDigest[]): ChallengeTheme {
  const regions = digests.flatMap(({ slug, challenges }) => {
    const named = challenges.filter((challenge) => challenge.theme === theme);
    const severities = named.flatMap(({ severity }) => severity ?? []);
    const severity = severities.length === 0 ? null : Math.max(...severities);
    return named.length === 0 ? [] : [{ region: slug, count: named.length, severity }];
  });
  return { theme, regions, sharing: sharingOf(regions.length, digests.length) };
}

function swotTheme(theme: Theme, digests: readonly RegionDigest[]): SwotTheme {
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
  return { theme, regions, sharing: sharingOf(regions.length, digests.length) };
}

function sharingOf(named: number, of: number): Sharing {
  // Of one region alone nothing is shared, and nothing particular.
  if (named === 0 || of < 2) return 'none';
  if (named === of) return 'all';
  if (named === 1) return 'one';
  return named >= of / 2 ? 'most' : 'some';
}
