import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Polarity } from '../indicators/indicator-definition.ts';
import type { IndicatorRow } from '../indicators/indicator-row.ts';
import type { PlaceRole } from '../indicators/indicator-value.ts';
import type { Quadrant, ServiceStage, Theme } from '../observations/code-lists.ts';
import type { LocalisedText } from '../study/study.ts';
import type { RegionHead } from './region-digest.ts';

/**
 * Whom a figure is about, whatever the way of telling the population apart: those whom the region's study is about (`focus`),
 * those whom gaps are measured against (`reference`), everybody (`total`).
 */
export type Side = 'focus' | 'reference' | 'total';

/** What two values are unlike in. Any of these keeps them out of one set. */
export type UnlikeCode =
  | 'concept'
  | 'group'
  /** Gaps against different groups. */
  | 'reference'
  | 'age'
  /** An own figure and one that stands in, or stand-ins of different levels (a country, a NUTS 2 region). */
  | 'place'
  | 'period'
  | 'time'
  | 'definition'
  | 'basis'
  | 'unit'
  /** Units that are different moneys: never converted. */
  | 'currency'
  /** An own indicator of one id and another formula. */
  | 'formula'
  /** One of them rests on an illustrative source, or on none. */
  | 'illustrative';

export interface Unlike {
  readonly code: UnlikeCode;
  /** Of the value that stands apart; `null`: its study does not say. */
  readonly own: string | null;
  /** Of the set that it is held against. */
  readonly set: string | null;
}

/** What a set is alike in. */
export interface SetKey {
  readonly concept: string | null;
  readonly group: string;
  /** The group that a gap is measured against; `null` for everything else. */
  readonly reference: string | null;
  readonly age: string;
  readonly role: 'own' | 'stand_in';
  /**
   * Of a stand-in place: `country`, `nuts1`, `nuts2`, `nuts3` or `other`; `null` of own figures, whose regions may be of
   * different levels.
   */
  readonly level: PlaceLevel | null;
  readonly time: string | null;
  readonly definition: string | null;
  readonly basis: string | null;
  readonly unit: string;
  /** Of an indicator of the regions' own; `null` for one of the catalogue. */
  readonly formula: string | null;
  readonly illustrative: boolean;
}

export type PlaceLevel = 'country' | 'nuts1' | 'nuts2' | 'nuts3' | 'other';

/** One place in a set, counted once however many regions it stands in for. */
export interface Member {
  /** The NUTS or country code; of a unit below NUTS 3 its region's slug, for such codes mean something in their country alone. */
  readonly place: string;
  /** Slugs of the regions whose figure it is, in order; several where one country stands in for them all. */
  readonly regions: readonly string[];
  /** As the first of these regions gives it. */
  readonly figure: IndicatorRow;
  /** Set where two regions give different values for the same place and period: then it is in no order, rank or z-score. */
  readonly disputed: readonly number[] | null;
  /** Its study does not say what the others do (`time`, `definition`, `basis`): held to be alike, and said. */
  readonly unsaid: readonly UnlikeCode[];
}

/** Where one member stands. Ranks count from 1, the highest value first, whether that is better or not. */
export interface Rank {
  readonly place: string;
  /** The interval of its rank at 95 %: how many places are surely above and below it. */
  readonly from: number;
  readonly to: number;
  readonly surelyAbove: number;
  readonly surelyBelow: number;
}

export interface Ranking {
  /** Places from the highest value to the lowest, without low reliability and disputes; for reading, not a ranking. */
  readonly order: readonly string[];
  /** `null` where no ranks can be had. */
  readonly ranks: readonly Rank[] | null;
  /** Why there are none: a member has no interval (then the order alone is shown), or there are fewer than three. */
  readonly reason: 'no_interval' | 'too_few' | null;
  /** Places that are neither ordered nor ranked, and why. */
  readonly leftOut: readonly { readonly place: string; readonly why: 'missing' | 'low_reliability' | 'disputed' }[];
}

/** The same figure of a place that a study compares itself with. */
export interface Benchmark {
  readonly place: string;
  readonly figure: IndicatorRow;
}

/** Values that are alike in everything that counts, at one period: they may stand in one chart, in one order. */
export interface ComparableSet {
  /** Stable: `<question id>#<number>`, the largest set of a question first. */
  readonly id: string;
  readonly key: SetKey;
  /** The period that most places have; of several, the latest. */
  readonly period: string;
  /** In the order of their places' codes. */
  readonly members: readonly Member[];
  /** Regions that have the figure, but not of this period. */
  readonly otherPeriods: readonly { readonly region: string; readonly figure: IndicatorRow }[];
  readonly benchmarks: readonly Benchmark[];
  readonly ranking: Ranking;
  /** Median of the members that are ordered; `null` for fewer than three. */
  readonly median: number | null;
}

/** How one region stands to a question. */
export interface Standing {
  readonly region: string;
  /** The figure that the region itself would give: own before stand-in, the preferred group and age, the set's period where it is in the set. */
  readonly figure: IndicatorRow;
  /** Distance to the reference group in the same cell, where there is one. */
  readonly gap: IndicatorRow | null;
  /** Id of the set that this figure is in; `null` where it stands apart from every other region's. */
  readonly set: string | null;
  /** Slugs of the other regions that the figure is taken from the same place for: one country stands in for them all. */
  readonly samePlaceAs: readonly string[];
  /** What it is unlike the question's yardstick in; empty where it is like it. */
  readonly unlike: readonly Unlike[];
}

/** One thing that regions may be compared in: an indicator, for one side of the comparison and one sex. */
export interface Question {
  /** `<indicator>/<side>/<sex>`. */
  readonly id: string;
  /** As in the CSV: `employment_rate`, `employment_rate_gap`. */
  readonly indicator: string;
  /** The id that it rests on. */
  readonly base: string;
  readonly form: 'level' | 'gap' | 'gender_gap';
  readonly side: Side;
  readonly sex: string;
  readonly polarity: Polarity;
  /** What every standing is held against: the largest set; where there is none, the commonest kind of figure. `null` where nobody has a value. */
  readonly yardstick: { readonly key: SetKey; readonly period: string } | null;
  /** Of two places or more; the largest first, then own before stand-in, then the preferred age, then the latest. */
  readonly sets: readonly ComparableSet[];
  /** One a region that has a value, in the order of the regions. */
  readonly standings: readonly Standing[];
  /** Slugs of the regions without a value. */
  readonly missing: readonly string[];
}

/** One region's main figures, of every question about its focus groups' levels. */
export interface KeyFigures {
  readonly region: string;
  readonly figures: readonly (Standing & { readonly question: string })[];
}

export interface TrendPoint {
  readonly period: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly flags: string | null;
  /** A break lies between the point before and this one: the line is not drawn across it. */
  readonly breakBefore: boolean;
}

/** The series of every place of a comparable set. */
export interface Trend {
  readonly question: string;
  readonly set: string;
  readonly series: readonly {
    readonly place: string;
    readonly regions: readonly string[];
    readonly points: readonly TrendPoint[];
  }[];
}

export interface HeatCell {
  readonly region: string;
  readonly place: string;
  readonly role: PlaceRole;
  readonly value: number;
  /** Standard deviations from the mean of the set's places. */
  readonly z: number;
  /** The same, turned so that more is better; `null` where the indicator has no better side. */
  readonly better: number | null;
}

/** One row of the heat map: a comparable set of three places or more. */
export interface HeatRow {
  readonly question: string;
  readonly set: string;
  readonly polarity: Polarity;
  /** One a region, in the order of the regions; `null` where it has no value in this set. */
  readonly cells: readonly (HeatCell | null)[];
}

export interface ThemeOfRegion {
  readonly region: string;
  readonly count: number;
  /** `null` where no severity is given. */
  readonly severity: number | null;
}

/** `all`: every region (of two or more) names it; `most`: at least half; `one`: one alone; `some`: what is left. */
export type Sharing = 'all' | 'most' | 'some' | 'one' | 'none';

export interface ChallengeTheme {
  readonly theme: Theme;
  /** Regions that name it, in order. */
  readonly regions: readonly ThemeOfRegion[];
  readonly sharing: Sharing;
}

export interface SwotTheme {
  readonly theme: Theme;
  /** Regions that name it in any quadrant. */
  readonly regions: readonly { readonly region: string; readonly quadrants: Readonly<Record<Quadrant, number>> }[];
  readonly sharing: Sharing;
}

export interface Themes {
  /** Slugs of the regions whose lists are known: those that are not partial and name at least one challenge. */
  readonly challengesOf: readonly string[];
  readonly challenges: readonly ChallengeTheme[];
  readonly swotOf: readonly string[];
  readonly swot: readonly SwotTheme[];
}

export type Typology =
  | {
      readonly kind: 'made';
      /** What was sorted: regions by their own figures, or the places that stand in for them. */
      readonly of: 'own' | 'stand_in';
      /** Sets that it rests on, standardised: their questions and periods. */
      readonly basis: readonly { readonly question: string; readonly set: string }[];
      readonly types: readonly {
        /** The one in the middle. */
        readonly medoid: { readonly place: string; readonly regions: readonly string[] };
        readonly members: readonly {
          readonly place: string;
          readonly regions: readonly string[];
          /** −1 to 1: how well it sits in its type; `null` for a place outside the sample. */
          readonly silhouette: number | null;
        }[];
        /** Mean of each basis indicator among its members, in the indicator's unit, in the order of `basis`. */
        readonly means: readonly number[];
      }[];
      readonly silhouette: number;
      /** Rousseeuw 1987: above 0.7 strong, above 0.5 reasonable, above 0.25 weak, else none. */
      readonly structure: 'strong' | 'reasonable' | 'weak' | 'none';
      /** Tried numbers of types with their average silhouette. */
      readonly tried: readonly { readonly k: number; readonly silhouette: number }[];
      /** Regions left out because a figure is missing: nothing is filled in. */
      readonly leftOut: readonly string[];
      /** Set where so many were there that the types were found in a sample, and every other place put to the nearest. */
      readonly sampled: number | null;
    }
  | {
      readonly kind: 'refused';
      readonly reason: 'too_few_regions' | 'too_few_indicators' | 'all_alike';
      readonly regions: number;
      readonly indicators: number;
    };

export interface CoverageBeside {
  readonly region: string;
  /** Percent of the relevant cells, 0 to 100. */
  readonly coverage: number;
  readonly gaps: number;
  readonly singlePoints: number;
  /** One a stage, in the order of the stages; `coverage` is `null` where no cell of the stage is relevant. */
  readonly byStage: readonly {
    readonly stage: ServiceStage;
    readonly coverage: number | null;
    readonly covered: number;
    readonly relevant: number;
    readonly singlePoints: number;
  }[];
}

/** How a region's figures as a whole can be held against the others': the first table of a comparison. */
export interface Comparability {
  readonly region: string;
  /** Population concepts that its figures about groups are told apart by. */
  readonly concepts: readonly string[];
  /** Groups of its focus that have figures. */
  readonly groups: readonly string[];
  readonly ages: readonly string[];
  /** First and last period of its own and stand-in figures; `null` where it has none. */
  readonly periods: { readonly first: string; readonly last: string } | null;
  readonly definitions: readonly string[];
  /** Questions that it has an own figure for, only a stand-in's, and none. */
  readonly own: number;
  readonly standIn: number;
  readonly missing: number;
  /** Codes of the places that stand in. */
  readonly standIns: readonly { readonly place: string; readonly name: LocalisedText | null }[];
  /** Of its standings: in a set with others, and apart from them. */
  readonly inSets: number;
  readonly apart: number;
  readonly flags: readonly string[];
  readonly cautions: readonly string[];
}

/** Regions held against each other: everything that is computed, and nothing that is worded. */
export interface Comparison {
  /** By country, then slug. Every list by region follows this order. */
  readonly regions: readonly RegionHead[];
  /** Names of places, by code, where a study or a code list gives one. */
  readonly placeNames: Readonly<Record<string, LocalisedText>>;
  readonly comparability: readonly Comparability[];
  /** In the order of the catalogue; levels first, then gaps; focus, reference, total; total, female, male. */
  readonly questions: readonly Question[];
  readonly keyFigures: readonly KeyFigures[];
  readonly trends: readonly Trend[];
  readonly heatMap: readonly HeatRow[];
  readonly themes: Themes;
  readonly typology: Typology;
  /** Regions whose coverage is known. */
  readonly coverage: readonly CoverageBeside[];
  /** Who can learn from whom; its matrix is left empty for more than 300 regions. */
  readonly exchange: Exchange;
  readonly diagnostics: readonly Diagnostic[];
}
