import type { Theme } from '../observations/code-lists.ts';
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
import {
  type ByTheme,
  indexByTheme,
  type PreparedChallenge,
  type PreparedPractice,
  type PreparedRegion,
  prepareRegion,
} from './prepare.ts';
import { insertRanked } from './ranked.ts';
import {
  exchangeWeights,
  groupsPart,
  groupsScore,
  regionPart,
  type ScoreParts,
  themePart,
  themeScores,
  totalScore,
  transferabilityPart,
} from './score.ts';
import { byText, learnersRow, offersBook, type Scored } from './tally.ts';

const mostListed = 8;

/** Told of every practice that is on the theme of a challenge or a neighbouring one, whether it is listed or not. */
type Seen = (challenge: PreparedChallenge, scored: Scored) => void;

/** Better first: by score, then the nearer theme, then in the order of the references. */
function rank(a: Scored, b: Scored): number {
  return (
    b.score - a.score ||
    themeScores[b.relation] - themeScores[a.relation] ||
    byText(a.practice.reference, b.practice.reference)
  );
}

function learn(
  learner: PreparedRegion,
  index: ReadonlyMap<Theme, ByTheme>,
  most: number,
  seen: Seen,
): readonly ChallengeMatches[] {
  const alike = new Map<ExchangeRegion, number>();
  const likeness = (teacher: ExchangeRegion) => {
    const before = alike.get(teacher);
    if (before !== undefined) return before;
    const { score } = regionPart(learner.region, teacher);
    alike.set(teacher, score);
    return score;
  };
  return learner.challenges.map((challenge) => {
    const best: Scored[] = [];
    let found = 0;
    const lists = index.get(challenge.challenge.theme);
    for (const relation of ['same', 'neighbouring', 'other'] as const) {
      // What is on another theme gets no more than this: where the list is full of better ones, nobody need look.
      const bound = totalScore(themeScores[relation], 1, 1, 1);
      const last = best[most - 1];
      if (relation === 'other' && last !== undefined && last.score > bound) break;
      for (const practice of lists?.[relation] ?? []) {
        // Its own, also under another file of the same name.
        if (practice.regionReference === learner.reference) continue;
        if (relation === 'other' && !servesSame(challenge, practice)) continue;
        const groups = groupsScore(challenge.groups, practice.served);
        // Neither on the theme nor for these people.
        if (relation === 'neighbouring' && groups === 0) continue;
        const score = totalScore(themeScores[relation], groups, likeness(practice.region), practice.transferability);
        const scored = { practice, relation, score };
        if (relation !== 'other') {
          found += 1;
          seen(challenge, scored);
        }
        insertRanked(best, scored, most, rank);
      }
    }
    return {
      region: learner.reference,
      challenge: challenge.challenge,
      found,
      matches: best.map((one) => explained(learner, challenge, one)),
    };
  });
}

/** Whether a practice serves one of the very groups of a challenge: what makes it worth a look on whatever theme. */
function servesSame({ groups }: PreparedChallenge, { served }: PreparedPractice): boolean {
  return groups.some((group) => group.keys.some((key) => served.has(key)));
}

function explained(
  learner: PreparedRegion,
  { challenge, groups }: PreparedChallenge,
  { practice, score }: Scored,
): PracticeMatch {
  const parts: ScoreParts = {
    theme: themePart(challenge.theme, practice.practice.themes),
    groups: groupsPart(groups, practice.served),
    region: regionPart(learner.region, practice.region),
    transferability: transferabilityPart(practice.practice),
  };
  return {
    reference: practice.reference,
    region: practice.regionReference,
    practice: practice.practice.id,
    title: practice.practice.title,
    illustrative: practice.practice.illustrative === true,
    score,
    parts,
  };
}

/** In the order of the references; two of one reference in the order in which they were given. */
function prepared(regions: readonly ExchangeRegion[]): readonly PreparedRegion[] {
  return regions.map(prepareRegion).sort((a, b) => byText(a.reference, b.reference));
}

/**
 * Who can learn from whom: for every challenge of every region the good practices elsewhere on its theme, on a neighbouring
 * one for people like those whom it concerns, or for one of its very target groups, the nearest first (see `exchangeWeights`). A region's own practice is never among
 * them. Pure, and the same whatever the order of the regions, which are told apart by country and slug. Where nobody has a
 * practice, the list of that challenge is empty and stays.
 */
export function matchPractices(regions: readonly ExchangeRegion[], options: ExchangeOptions = {}): Exchange {
  const { most = mostListed, matrix = true } = options;
  const all = prepared(regions);
  const index = indexByTheme(all.flatMap(({ practices }) => practices));
  const offers = offersBook(most);
  const cells: ExchangeCell[] = [];
  const learnt = all.map((region) => {
    const row = learnersRow(region.reference);
    const learns = learn(region, index, most, (challenge, scored) => {
      offers.add(region.reference, challenge, scored);
      if (matrix) row.add(challenge, scored);
    });
    cells.push(...row.cells());
    return { region, learns };
  });
  return {
    weights: exchangeWeights,
    regions: learnt.map(({ region, learns }) => exchangeOf(region, learns, offers.offers(region))),
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
  const learns = learn(region, indexByTheme(elsewhere.flatMap(({ practices }) => practices)), most, () => undefined);
  const offers = offersBook(most);
  const ownIndex = indexByTheme(region.practices);
  for (const other of elsewhere) {
    learn(other, ownIndex, 0, (challenge, scored) => offers.add(other.reference, challenge, scored));
  }
  return {
    ...exchangeOf(region, learns, offers.offers(region)),
    others: elsewhere.map((other) => other.region),
  };
}

function exchangeOf(
  { reference, region }: PreparedRegion,
  learns: readonly ChallengeMatches[],
  offers: readonly Offer[],
): RegionExchange {
  return { region: reference, name: region.name, learns, offers };
}
