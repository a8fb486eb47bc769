import type { Theme } from '../observations/code-lists.ts';
import type { LocalisedText } from '../study/study.ts';
import type { ExchangeChallenge, ExchangeRegion } from './exchange-region.ts';
import type { exchangeWeights, ScoreParts, ThemeRelation } from './score.ts';

/** A good practice of another region held against a challenge. */
export interface PracticeMatch {
  /** `<country>-<slug>/<practice>`: what the learner writes under `inspired_by`. */
  readonly reference: string;
  /** Whose practice it is: `<country>-<slug>`. */
  readonly region: string;
  readonly practice: string;
  readonly title: LocalisedText;
  /** True where the file marks the source of the practice as illustrative: it shows how the tool works and is no example to follow. */
  readonly illustrative: boolean;
  /** 0 to 1: the parts, weighed by `exchangeWeights`. */
  readonly score: number;
  readonly parts: ScoreParts;
}

/** A challenge and what others do about it; an empty list where nobody does. */
export interface ChallengeMatches {
  /** Whose challenge it is. */
  readonly region: string;
  readonly challenge: ExchangeChallenge;
  /** How many practices elsewhere are on its theme, or on a neighbouring one for such people, whether listed below or not. */
  readonly found: number;
  /** The best, by score. Practices on another theme, for one of the same target groups, stand among them where they score. */
  readonly matches: readonly PracticeMatch[];
}

/** A challenge elsewhere on whose theme, or a neighbouring one, a practice is. */
export interface OfferedTo {
  readonly region: string;
  readonly challenge: string;
  readonly title: LocalisedText;
  readonly theme: Theme;
  readonly severity: number | null;
  readonly relation: ThemeRelation;
  readonly score: number;
}

export interface Offer {
  readonly reference: string;
  readonly practice: string;
  readonly title: LocalisedText;
  readonly illustrative: boolean;
  /** How many challenges elsewhere it is for, and of how many regions. */
  readonly challenges: number;
  readonly regions: number;
  /** The best, by score. */
  readonly to: readonly OfferedTo[];
}

/** What one region can learn from others, and teach them. */
export interface RegionExchange {
  /** `<country>-<slug>`. */
  readonly region: string;
  readonly name: LocalisedText;
  /** The severest challenge first; equals in the order of the file. */
  readonly learns: readonly ChallengeMatches[];
  /** In the order of the file. */
  readonly offers: readonly Offer[];
}

/** What a learner finds at a teacher: practices on the theme of a challenge, or a neighbouring one. */
export interface ExchangeCell {
  readonly learner: string;
  readonly teacher: string;
  /** Of the learner, for which the teacher has a practice. */
  readonly challenges: number;
  /** Of the teacher, which are for any of these. */
  readonly practices: number;
  /** The highest score, 0 to 1. */
  readonly best: number;
  /** Of these challenges, in the order of the list of themes. */
  readonly themes: readonly Theme[];
}

/** Who can learn from whom. */
export interface Exchange {
  readonly weights: typeof exchangeWeights;
  /** By reference. */
  readonly regions: readonly RegionExchange[];
  /** Learner × teacher, those alone where something was found; by learner, then teacher. Empty where it was not asked for. */
  readonly matrix: readonly ExchangeCell[];
}

/** What a region exchanges with given others, and these themselves: their names, conditions and contacts are shown. */
export interface ExchangeWithOthers extends RegionExchange {
  readonly others: readonly ExchangeRegion[];
}

export interface ExchangeOptions {
  /** How many practices to list a challenge, and challenges a practice. */
  readonly most?: number;
  /** Whether to make the matrix, which grows with the square of the regions. */
  readonly matrix?: boolean;
}
