import { type Theme, themes } from '../observations/code-lists.ts';
import type { ExchangeCell, Offer, OfferedTo } from './exchange.ts';
import type { IndexedPractice, PracticeIndex, PreparedChallenge, PreparedRegion } from './prepare.ts';
import { insertRanked } from './ranked.ts';
import type { ThemeRelation } from './score.ts';

/** A practice held against a challenge. */
export interface Scored {
  readonly practice: IndexedPractice;
  readonly relation: ThemeRelation;
  readonly score: number;
}

/** In the order of the characters, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Page {
  readonly to: OfferedTo[];
  challenges: number;
  regions: number;
  /** The last learner that was counted: they come one after the other. */
  learner: string;
}

/** Collects for whose challenges the practices are. */
export function offersBook({ practices }: PracticeIndex, most: number) {
  const pages = practices.map((): Page => ({ to: [], challenges: 0, regions: 0, learner: '' }));
  return {
    add: (
      region: string,
      { challenge }: PreparedChallenge,
      { at }: IndexedPractice,
      relation: ThemeRelation,
      score: number,
    ) => {
      const page = pages[at];
      if (page === undefined) return;
      page.challenges += 1;
      if (page.learner !== region) page.regions += 1;
      page.learner = region;
      const last = page.to[most - 1];
      if (last !== undefined && last.score > score) return;
      const { id, title, theme, severity } = challenge;
      insertRanked(page.to, { region, challenge: id, title, theme, severity, relation, score }, most, rankOffered);
    },
    /** By the teacher's number. */
    offers: (teacher: number): readonly Offer[] =>
      practices
        .filter((practice) => practice.teacher === teacher)
        .map(({ at, prepared: { reference, practice } }) => ({
          reference,
          practice: practice.id,
          title: practice.title,
          illustrative: practice.illustrative === true,
          challenges: pages[at]?.challenges ?? 0,
          regions: pages[at]?.regions ?? 0,
          to: pages[at]?.to ?? [],
        })),
  };
}

function rankOffered(a: OfferedTo, b: OfferedTo): number {
  return (
    b.score - a.score ||
    (b.severity ?? 0) - (a.severity ?? 0) ||
    byText(a.region, b.region) ||
    byText(a.challenge, b.challenge)
  );
}

interface OpenCell {
  challenges: number;
  /** The last challenge, and for each practice whether it was counted: challenges come one after the other. */
  last: PreparedChallenge | null;
  readonly practices: Set<number>;
  readonly themes: Set<Theme>;
  best: number;
}

/** Collects what one learner finds at each teacher. */
export function learnersRow(learner: string, teachers: readonly PreparedRegion[]) {
  const row: (OpenCell | undefined)[] = [];
  return {
    add: (challenge: PreparedChallenge, { at, teacher }: IndexedPractice, score: number) => {
      const cell: OpenCell = row[teacher] ?? {
        challenges: 0,
        last: null,
        practices: new Set(),
        themes: new Set(),
        best: 0,
      };
      row[teacher] = cell;
      if (cell.last !== challenge) cell.challenges += 1;
      cell.last = challenge;
      cell.practices.add(at);
      cell.themes.add(challenge.challenge.theme);
      if (score > cell.best) cell.best = score;
    },
    cells: (): readonly ExchangeCell[] =>
      teachers.flatMap(({ reference }, teacher): readonly ExchangeCell[] => {
        const cell = row[teacher];
        if (cell === undefined) return [];
        return [
          {
            learner,
            teacher: reference,
            challenges: cell.challenges,
            practices: cell.practices.size,
            best: cell.best,
            themes: themes.filter((theme) => cell.themes.has(theme)),
          },
        ];
      }),
  };
}
