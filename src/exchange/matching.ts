import { territoryKeys } from '../study/same-territory.ts';
import type {
  ChallengeMatches,
  Exchange,
  ExchangeCell,
  ExchangeOptions,
  ExchangeWithOthers,
  Offer,
  PracticeMatch,
  RegionExchange,
} from './exchange.ts';
import type { ExchangeRegion } from './exchange-region.ts';
import { groupScorer } from './group-scores.ts';
import {
  type IndexedPractice,
  indexPractices,
  type PracticeIndex,
  type PreparedChallenge,
  type PreparedRegion,
  prepareRegion,
} from './prepare.ts';
import { insertRanked } from './ranked.ts';
import {
  exchangeWeights,
  groupsPart,
  regionPart,
  type ThemeRelation,
  themePart,
  themeScores,
  totalScore,
  transferabilityPart,
} from './score.ts';
import { byText, learnersRow, offersBook, type Scored } from './tally.ts';

const mostListed = 8;

/** Told of every practice that is on the theme of a challenge or a neighbouring one, whether it is listed or not. */
type Seen = (challenge: PreparedChallenge, practice: IndexedPractice, relation: ThemeRelation, score: number) => void;

/** Better first: by score, then the nearer theme, then in the order of the references. */
function rank(a: Scored, b: Scored): number {
  return (
    b.score - a.score ||
    themeScores[b.relation] - themeScores[a.relation] ||
    byText(a.practice.prepared.reference, b.practice.prepared.reference)
  );
}

/** Holds the challenges of learners against all practices of an index; `seen` is told in the order of the challenges. */
function learnFrom(index: PracticeIndex, most: number) {
  const scorer = groupScorer(index);
  return (learner: PreparedRegion, seen: Seen): readonly ChallengeMatches[] => {
    const likeness = index.teachers.map((teacher) => regionPart(learner.region, teacher.region).score);
    // Its own, also under another file of the same name or place.
    const keys = new Set(territoryKeys(learner.region));
    const own = index.teachers.map(
      ({ reference, region }) => reference === learner.reference || territoryKeys(region).some((key) => keys.has(key)),
    );
    return learner.challenges.map((challenge) => {
      const groups = scorer(challenge);
      const best: Scored[] = [];
      let found = 0;
      const consider = (practice: IndexedPractice, relation: ThemeRelation, group: number) => {
        const { transferability } = practice.prepared;
        const score = totalScore(themeScores[relation], group, likeness[practice.teacher] ?? 0, transferability);
        if (relation !== 'other') {
          found += 1;
          seen(challenge, practice, relation, score);
        }
        const last = best[most - 1];
        if (last === undefined || score >= last.score) insertRanked(best, { practice, relation, score }, most, rank);
      };
      const lists = index.byTheme.get(challenge.challenge.theme);
      for (const practice of lists?.same ?? [])
        if (!own[practice.teacher]) consider(practice, 'same', groups.of(practice));
      for (const practice of lists?.neighbouring ?? []) {
        const group = groups.of(practice);
        // On a neighbouring theme and for other people: not for this challenge.
        if (!own[practice.teacher] && group > 0) consider(practice, 'neighbouring', group);
      }
      // What is on another theme gets no more than this: where the list is full of better ones, nobody need look.
      const last = best[most - 1];
      if (last === undefined || last.score <= totalScore(themeScores.other, 1, 1, 1)) {
        for (const practice of lists?.other ?? [])
          if (!own[practice.teacher] && groups.servesSame(practice)) consider(practice, 'other', groups.of(practice));
      }
      const matches = best.map((one) => explained(learner, index, challenge, one));
      return { region: learner.reference, challenge: challenge.challenge, found, matches };
    });
  };
}

function explained(
  learner: PreparedRegion,
  { teachers }: PracticeIndex,
  { challenge, groups }: PreparedChallenge,
  { practice: { teacher: number, prepared }, score }: Scored,
): PracticeMatch {
  const { practice, reference, served } = prepared;
  const teacher = teachers[number];
  if (teacher === undefined) throw new Error(`There is no teacher ${number}.`);
  return {
    reference,
    region: teacher.reference,
    practice: practice.id,
    title: practice.title,
    illustrative: practice.illustrative === true,
    score,
    parts: {
      theme: themePart(challenge.theme, practice.themes),
      groups: groupsPart(groups, served),
      region: regionPart(learner.region, teacher.region),
      transferability: transferabilityPart(practice),
    },
  };
}

/** In the order of the references; two of one reference in the order in which they were given. */
function prepared(regions: readonly ExchangeRegion[]): readonly PreparedRegion[] {
  return regions.map(prepareRegion).sort((a, b) => byText(a.reference, b.reference));
}

/**
 * Who can learn from whom: for every challenge of every region the good practices elsewhere on its theme, on a neighbouring
 * one for people like those whom it concerns, or for one of its very target groups, the nearest first (see
 * `exchangeWeights`). A region's own practice is never among them. Pure, and the same whatever the order of the regions,
 * which are told apart by country and slug. Where nobody has a practice, the list of that challenge is empty and stays.
 */
export function matchPractices(regions: readonly ExchangeRegion[], options: ExchangeOptions = {}): Exchange {
  const { most = mostListed, matrix = true } = options;
  const all = prepared(regions);
  const index = indexPractices(all);
  const offers = offersBook(index, most);
  const learn = learnFrom(index, most);
  const cells: ExchangeCell[] = [];
  const learnt = all.map((region) => {
    const row = learnersRow(region.reference, all);
    const learns = learn(region, (challenge, practice, relation, score) => {
      offers.add(region.reference, challenge, practice, relation, score);
      if (matrix) row.add(challenge, practice, score);
    });
    cells.push(...row.cells());
    return learns;
  });
  return {
    weights: exchangeWeights,
    regions: all.map((region, at) => exchangeOf(region, learnt[at] ?? [], offers.offers(at))),
    matrix: cells,
  };
}

/** The same for one region among given others, without holding these against each other. */
export function exchangeWith(
  own: ExchangeRegion,
  others: readonly ExchangeRegion[],
  options: ExchangeOptions = {},
): ExchangeWithOthers {
  const { most = mostListed } = options;
  const region = prepareRegion(own);
  const elsewhere = prepared(others).filter(({ reference }) => reference !== region.reference);
  const learns = learnFrom(indexPractices(elsewhere), most)(region, () => undefined);
  const mine = indexPractices([region]);
  const offers = offersBook(mine, most);
  const teach = learnFrom(mine, 0);
  for (const other of elsewhere)
    teach(other, (challenge, practice, relation, score) =>
      offers.add(other.reference, challenge, practice, relation, score),
    );
  return { ...exchangeOf(region, learns, offers.offers(0)), others: elsewhere.map((other) => other.region) };
}

function exchangeOf(
  { reference, region }: PreparedRegion,
  learns: readonly ChallengeMatches[],
  offers: readonly Offer[],
): RegionExchange {
  return { region: reference, name: region.name, learns, offers };
}
