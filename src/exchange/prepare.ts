import { type Theme, themes } from '../observations/code-lists.ts';
import { practiceReference, regionReference } from '../study/region-reference.ts';
import type { ExchangeChallenge, ExchangePractice, ExchangeRegion } from './exchange-region.ts';
import { type KnownGroup, knownGroups, themePart, transferabilityPart } from './score.ts';

/** A practice with what is the same for every challenge that it is held against. */
export interface PreparedPractice {
  readonly region: ExchangeRegion;
  readonly regionReference: string;
  readonly reference: string;
  readonly practice: ExchangePractice;
  /** Keys of the groups that it serves; empty for everybody. */
  readonly served: ReadonlySet<string>;
  readonly transferability: number;
}

export interface PreparedChallenge {
  readonly challenge: ExchangeChallenge;
  readonly groups: readonly KnownGroup[];
}

export interface PreparedRegion {
  readonly region: ExchangeRegion;
  readonly reference: string;
  readonly challenges: readonly PreparedChallenge[];
  readonly practices: readonly PreparedPractice[];
}

/** A region with its groups made out and its practices weighed, once for all comparisons. */
export function prepareRegion(region: ExchangeRegion): PreparedRegion {
  const reference = regionReference(region.country, region.slug);
  const rated = region.challenges.map((challenge, index) => ({ challenge, index }));
  rated.sort((a, b) => (b.challenge.severity ?? 0) - (a.challenge.severity ?? 0) || a.index - b.index);
  return {
    region,
    reference,
    challenges: rated.map(({ challenge }) => ({
      challenge,
      groups: knownGroups(region, challenge.targetGroups),
    })),
    practices: region.practices.map((practice) => ({
      region,
      regionReference: reference,
      reference: practiceReference(region, practice.id),
      practice,
      served: new Set(knownGroups(region, practice.targetGroups).flatMap(({ keys }) => keys)),
      transferability: transferabilityPart(practice).score,
    })),
  };
}

/** Practices by how near they are to a theme: on it, on a neighbouring one, on others. */
export interface ByTheme {
  readonly same: readonly PreparedPractice[];
  readonly neighbouring: readonly PreparedPractice[];
  readonly other: readonly PreparedPractice[];
}

/** Every practice under each theme, so that a challenge is held against those first that can be for it. */
export function indexByTheme(practices: readonly PreparedPractice[]): ReadonlyMap<Theme, ByTheme> {
  return new Map(
    themes.map((theme) => {
      const found = { same: [], neighbouring: [], other: [] } satisfies Record<string, PreparedPractice[]>;
      const lists: Record<keyof ByTheme, PreparedPractice[]> = found;
      for (const one of practices) lists[themePart(theme, one.practice.themes).relation].push(one);
      return [theme, lists];
    }),
  );
}
