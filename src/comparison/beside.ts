import { comparePeriods } from '../observations/period.ts';
import type { Comparability, CoverageBeside, KeyFigures, Question } from './comparison.ts';
import { compareText } from './orders.ts';
import type { RegionDigest } from './region-digest.ts';

/** How each region's figures as a whole can be held against the others'. */
export function comparabilityOf(
  digests: readonly RegionDigest[],
  questions: readonly Question[],
): readonly Comparability[] {
  const byRegion = standingsByRegion(questions);
  return digests.map((digest) => {
    const { slug, placeNames } = digest;
    const standings = byRegion.get(slug) ?? [];
    const figures = standings.map(({ figure }) => figure);
    const about = figures.filter(({ group }) => group !== 'total');
    const focus = digest.comparisons.flatMap((comparison) => comparison.focus);
    const periods = [...new Set(figures.map(({ period }) => period))].sort(comparePeriods);
    const [first, last] = [periods[0], periods.at(-1)];
    const standIn = figures.filter(({ place_role: role }) => role === 'stand_in');
    return {
      region: slug,
      concepts: distinct(about.map(({ concept }) => concept)),
      groups: distinct(about.map(({ group }) => group).filter((group) => focus.includes(group))),
      ages: distinct(figures.map(({ age }) => age)),
      periods: first === undefined || last === undefined ? null : { first, last },
      definitions: distinct(figures.map(({ definition }) => definition)),
      own: figures.length - standIn.length,
      standIn: standIn.length,
      missing: questions.length - standings.length,
      standIns: distinct(standIn.map(({ place }) => place)).map((place) => ({
        place,
        name: placeNames[place] ?? null,
      })),
      inSets: standings.filter(({ set }) => set !== null).length,
      apart: standings.filter(({ set }) => set === null).length,
      flags: distinct(figures.flatMap(({ flags }) => [...(flags ?? '')])),
      cautions: distinct(figures.flatMap(({ caution }) => caution)),
    };
  });
}

/** The main figures of every region: of each question about the level of its focus groups. */
export function keyFiguresOf(digests: readonly RegionDigest[], questions: readonly Question[]): readonly KeyFigures[] {
  const byRegion = standingsByRegion(questions.filter(({ form, side }) => form === 'level' && side === 'focus'));
  return digests.map(({ slug }) => ({ region: slug, figures: byRegion.get(slug) ?? [] }));
}

function standingsByRegion(questions: readonly Question[]): ReadonlyMap<string, KeyFigures['figures']> {
  const byRegion = new Map<string, KeyFigures['figures'][number][]>();
  for (const { id, standings } of questions) {
    for (const standing of standings) {
      const held = byRegion.get(standing.region);
      if (held) held.push({ ...standing, question: id });
      else byRegion.set(standing.region, [{ ...standing, question: id }]);
    }
  }
  return byRegion;
}

/** What each region's services cover, of those that list any. */
export function coverageBeside(digests: readonly RegionDigest[]): readonly CoverageBeside[] {
  return digests.flatMap(({ slug, coverage }) => {
    if (coverage === null) return [];
    const { coverage: share, gaps, singlePoints, byStage } = coverage;
    return [{ region: slug, coverage: share, gaps, singlePoints, byStage }];
  });
}

function distinct(texts: readonly (string | null)[]): readonly string[] {
  return [...new Set(texts)].flatMap((text) => text ?? []).sort(compareText);
}
