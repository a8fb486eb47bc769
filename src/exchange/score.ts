import type { Cost, GroupKind, Theme, Typology } from '../observations/code-lists.ts';
import type { LocalisedText } from '../study/study.ts';
import type { ExchangeGroup, ExchangePractice, ExchangeRegion } from './exchange-region.ts';
import { groupKind, kindsNear, themesAreNear } from './nearness.ts';

/**
 * How much each part counts. Our own judgement, stated wherever a score is shown, and not taken from a publication: what a
 * practice is about comes first, then whom it serves, then where it works and how readily it can be taken over.
 */
export const exchangeWeights = { theme: 0.4, groups: 0.3, region: 0.15, transferability: 0.15 } as const;

/** What is near and not the same counts half; so does what is not known: neither for nor against. */
export const halfScore = 0.5;
const unknown = halfScore;
const near = halfScore;

export type ThemeRelation = 'same' | 'neighbouring' | 'other';

export const themeScores: Readonly<Record<ThemeRelation, number>> = { same: 1, neighbouring: near, other: 0 };

export interface ThemePart {
  /** 0 to 1. */
  readonly score: number;
  readonly relation: ThemeRelation;
  /** The themes of the practice that are the challenge's, or its neighbours. */
  readonly themes: readonly Theme[];
}

export interface GroupsPart {
  readonly score: number;
  /** `everybody`: the practice names no groups; `unknown`: the challenge names none. */
  readonly state: 'compared' | 'everybody' | 'unknown';
  /** Ids of the challenge's target groups that the practice serves, and of those for which it serves a like group. */
  readonly same: readonly string[];
  readonly near: readonly string[];
  /** How many target groups the challenge has. */
  readonly of: number;
}

export interface RegionPart {
  readonly score: number;
  readonly typology: 'same' | 'near' | 'different' | 'unknown';
  /** Of the teacher. */
  readonly teacher: Typology | null;
  readonly size: 'same' | 'near' | 'different';
}

export interface TransferabilityPart {
  readonly score: number;
  readonly readiness: number | null;
  readonly cost: Cost | null;
  /** How many conditions are named; `null` where it is not known. */
  readonly conditions: number | null;
}

export interface ScoreParts {
  readonly theme: ThemePart;
  readonly groups: GroupsPart;
  readonly region: RegionPart;
  readonly transferability: TransferabilityPart;
}

/** 0 to 1, in four decimals, so that equal scores are equal. */
export function totalScore(theme: number, groups: number, region: number, transferability: number): number {
  const sum =
    exchangeWeights.theme * theme +
    exchangeWeights.groups * groups +
    exchangeWeights.region * region +
    exchangeWeights.transferability * transferability;
  return Math.round(sum * 10_000) / 10_000;
}

/** How near a practice's themes are to that of a challenge: 1 the same, 0.5 a neighbour, 0 another. */
export function themePart(theme: Theme, themes: readonly Theme[]): ThemePart {
  if (themes.includes(theme)) return { score: themeScores.same, relation: 'same', themes: [theme] };
  const neighbours = themes.filter((one) => themesAreNear(theme, one));
  if (neighbours.length > 0) return { score: themeScores.neighbouring, relation: 'neighbouring', themes: neighbours };
  return { score: themeScores.other, relation: 'other', themes: [] };
}

/** A target group by everything that it may be known by in another region. */
export interface KnownGroup {
  readonly id: string;
  /** Id, names and kind, each with what it is before it. */
  readonly keys: readonly string[];
  readonly near: readonly string[];
}

const kindKey = (kind: GroupKind) => `kind ${kind}`;

function plainName(name: string): string {
  const letters = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function namesOf(name: LocalisedText): readonly string[] {
  return typeof name === 'string' ? [name] : Object.values(name);
}

/** A group as others may know it: by its id, by its name in any language (case, accents and signs left aside) and by its kind. */
function knownGroup(group: ExchangeGroup): KnownGroup {
  const kind = groupKind(group);
  const names = namesOf(group.name)
    .map(plainName)
    .filter((name) => name !== '');
  return {
    id: group.id,
    keys: [
      `id ${group.id.toLowerCase()}`,
      ...names.map((name) => `name ${name}`),
      ...(kind === null ? [] : [kindKey(kind)]),
    ],
    near: kind === null ? [] : [...kindsNear(kind)].map(kindKey),
  };
}

/** The groups that a list of ids stands for, as others may know them; an id that the region does not define is left out. */
export function knownGroups(region: ExchangeRegion, ids: readonly string[]): readonly KnownGroup[] {
  const found = ids.flatMap((id) => region.targetGroups.find((group) => group.id === id) ?? []);
  return [...new Set(found)].map(knownGroup);
}

/** How near what a practice serves comes to a group: 1 the same, 0.5 one like it, 0 none. */
function closeness(group: KnownGroup, served: ReadonlySet<string>): number {
  if (group.keys.some((key) => served.has(key))) return 1;
  return group.near.some((key) => served.has(key)) ? near : 0;
}

/** The mean closeness over the groups of a challenge. `served`: the keys of the groups of the practice; empty for everybody. */
export function groupsScore(wanted: readonly KnownGroup[], served: ReadonlySet<string>): number {
  if (wanted.length === 0 || served.size === 0) return unknown;
  let sum = 0;
  for (const group of wanted) sum += closeness(group, served);
  return sum / wanted.length;
}

/** The same, told apart group by group. */
export function groupsPart(wanted: readonly KnownGroup[], served: ReadonlySet<string>): GroupsPart {
  const compared = wanted.length > 0 && served.size > 0;
  const ids = (at: number) =>
    compared ? wanted.filter((group) => closeness(group, served) === at).map(({ id }) => id) : [];
  return {
    score: groupsScore(wanted, served),
    state: wanted.length === 0 ? 'unknown' : served.size === 0 ? 'everybody' : 'compared',
    same: ids(1),
    near: ids(near),
    of: wanted.length,
  };
}

const onTheScale: Readonly<Record<Typology, number>> = { urban: 0, intermediate: 1, rural: 2 };

const byDistance = ['same', 'near', 'different'] as const;

/**
 * How alike two territories are: two thirds the urban–rural typology (urban and rural lie two steps apart), one third the
 * size as the level of the NUTS unit says it. A typology that is not given counts half.
 */
export function regionPart(learner: ExchangeRegion, teacher: ExchangeRegion): RegionPart {
  const steps =
    learner.typology === null || teacher.typology === null
      ? null
      : Math.abs(onTheScale[learner.typology] - onTheScale[teacher.typology]);
  const levels = Math.min(2, Math.abs(learner.nuts.length - teacher.nuts.length));
  const typologyScore = steps === null ? unknown : 1 - steps / 2;
  return {
    score: (2 * typologyScore + (1 - levels / 2)) / 3,
    typology: steps === null ? 'unknown' : (byDistance[steps] ?? 'different'),
    teacher: teacher.typology,
    size: byDistance[levels] ?? 'different',
  };
}

const costScore: Readonly<Record<Cost, number>> = { low: 1, medium: 0.5, high: 0 };

/**
 * How readily a practice can be taken over: half its readiness, a quarter its cost, a quarter whether it says what must be
 * there first. The conditions are not counted: to name them all must not make a practice rank lower.
 */
export function transferabilityPart({ readiness, cost, conditions }: ExchangePractice): TransferabilityPart {
  const ready = readiness === null ? unknown : (readiness - 1) / 4;
  const cheap = cost === null ? unknown : costScore[cost];
  const said = conditions === undefined ? unknown : conditions.length > 0 ? 1 : 0;
  return {
    score: ready / 2 + cheap / 4 + said / 4,
    readiness,
    cost,
    conditions: conditions === undefined ? null : conditions.length,
  };
}
