import { type Theme, themes } from '../observations/code-lists.ts';
import { practiceReference, regionReference } from '../study/region-reference.ts';
import type { ExchangeChallenge, ExchangePractice, ExchangeRegion } from './exchange-region.ts';
import { type KnownGroup, knownGroups, type ThemeRelation, themePart, transferabilityPart } from './score.ts';

/** A practice with what is the same for every challenge that it is held against. */
export interface PreparedPractice {
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
  /** The severest first; equals in the order of the file. */
  readonly challenges: readonly PreparedChallenge[];
  readonly practices: readonly PreparedPractice[];
}

/** A region with its groups made out and its practices weighed, once for all comparisons. */
export function prepareRegion(region: ExchangeRegion): PreparedRegion {
  const rated = region.challenges.map((challenge, index) => ({ challenge, index }));
  rated.sort((a, b) => (b.challenge.severity ?? 0) - (a.challenge.severity ?? 0) || a.index - b.index);
  return {
    region,
    reference: regionReference(region.country, region.slug),
    challenges: rated.map(({ challenge }) => ({ challenge, groups: knownGroups(region, challenge.targetGroups) })),
    practices: region.practices.map((practice) => ({
      reference: practiceReference(region, practice.id),
      practice,
      served: new Set(knownGroups(region, practice.targetGroups).flatMap(({ keys }) => keys)),
      transferability: transferabilityPart(practice).score,
    })),
  };
}

/** A practice in its place among all: numbers instead of names, because each is looked at once a challenge. */
export interface IndexedPractice {
  readonly at: number;
  readonly teacher: number;
  readonly prepared: PreparedPractice;
  /** Numbers of the keys in `served`. */
  readonly keys: readonly number[];
}

/** Practices by how near they are to a theme. */
export type ByRelation = Readonly<Record<ThemeRelation, readonly IndexedPractice[]>>;

/** The practices of all teachers, found by theme. */
export interface PracticeIndex {
  readonly teachers: readonly PreparedRegion[];
  readonly practices: readonly IndexedPractice[];
  readonly byTheme: ReadonlyMap<Theme, ByRelation>;
  /** The number of a key that any practice has. */
  readonly numberOf: ReadonlyMap<string, number>;
}

export function indexPractices(teachers: readonly PreparedRegion[]): PracticeIndex {
  const numberOf = new Map<string, number>();
  const numbered = (key: string) => {
    const number = numberOf.get(key) ?? numberOf.size;
    numberOf.set(key, number);
    return number;
  };
  const practices: IndexedPractice[] = [];
  for (const [teacher, { practices: own }] of teachers.entries())
    for (const prepared of own)
      practices.push({ at: practices.length, teacher, prepared, keys: [...prepared.served].map(numbered) });
  return {
    teachers,
    practices,
    byTheme: new Map(themes.map((theme) => [theme, byRelation(theme, practices)])),
    numberOf,
  };
}

function byRelation(theme: Theme, practices: readonly IndexedPractice[]): ByRelation {
  const lists: Record<ThemeRelation, IndexedPractice[]> = { same: [], neighbouring: [], other: [] };
  for (const one of practices) lists[themePart(theme, one.prepared.practice.themes).relation].push(one);
  return lists;
}
