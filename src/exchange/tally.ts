import { type Theme, themes } from '../observations/code-lists.ts';
import type { ExchangeCell, Offer, OfferedTo } from './exchange.ts';
import type { PreparedChallenge, PreparedPractice, PreparedRegion } from './prepare.ts';
import { insertRanked } from './ranked.ts';
import type { ThemeRelation } from './score.ts';

/** A practice held against a challenge. */
export interface Scored {
  readonly practice: PreparedPractice;
  readonly relation: ThemeRelation;
  readonly score: number;
}

/** In the order of the characters, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Collects for whose challenges the practices are. */
export function offersBook(most: number) {
  const book = new Map<string, { readonly to: OfferedTo[]; readonly regions: Set<string>; challenges: number }>();
  return {
    add: (region: string, { challenge }: PreparedChallenge, { practice, relation, score }: Scored) => {
      const page = book.get(practice.reference) ?? { to: [], regions: new Set<string>(), challenges: 0 };
      book.set(practice.reference, page);
      page.challenges += 1;
      page.regions.add(region);
      const { id, title, theme, severity } = challenge;
      insertRanked(page.to, { region, challenge: id, title, theme, severity, relation, score }, most, rankOffered);
    },
    offers: (teacher: PreparedRegion): readonly Offer[] =>
      teacher.practices.map(({ reference, practice: { id, title, illustrative } }) => {
        const page = book.get(reference);
        return {
          reference,
          practice: id,
          title,
          illustrative: illustrative === true,
          challenges: page?.challenges ?? 0,
          regions: page?.regions.size ?? 0,
          to: page?.to ?? [],
        };
      }),
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

/** Collects what one learner finds at each teacher. */
export function learnersRow(learner: string) {
  const row = new Map<string, { challenges: Set<string>; practices: Set<string>; themes: Set<Theme>; best: number }>();
  return {
    add: ({ challenge }: PreparedChallenge, { practice, score }: Scored) => {
      const cell = row.get(practice.regionReference) ?? {
        challenges: new Set<string>(),
        practices: new Set<string>(),
        themes: new Set<Theme>(),
        best: 0,
      };
      row.set(practice.regionReference, cell);
      cell.challenges.add(challenge.id);
      cell.practices.add(practice.practice.id);
      cell.themes.add(challenge.theme);
      cell.best = Math.max(cell.best, score);
    },
    cells: (): readonly ExchangeCell[] =>
      [...row]
        .sort(([a], [b]) => byText(a, b))
        .map(([teacher, cell]) => ({
          learner,
          teacher,
          challenges: cell.challenges.size,
          practices: cell.practices.size,
          best: cell.best,
          themes: themes.filter((theme) => cell.themes.has(theme)),
        })),
  };
}
