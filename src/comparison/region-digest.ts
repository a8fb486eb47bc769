import type { CoverageShare } from '../ecosystem/coverage.ts';
import type { Polarity } from '../indicators/indicator-definition.ts';
import type { IndicatorRow } from '../indicators/indicator-row.ts';
import type {
  Cost,
  GroupKind,
  ImprovementStatus,
  Quadrant,
  ServiceStage,
  StrategyType,
  StudyStatus,
  Theme,
  Typology,
} from '../observations/code-lists.ts';
import type { Comparison as GroupComparison, LocalisedText } from '../study/study.ts';
import type { ClaimState } from '../swot/evidence.ts';

export interface DigestChallenge {
  readonly id: string;
  readonly title: LocalisedText;
  readonly theme: Theme;
  /** 1 hardly felt … 5 decides; `null` where the file does not say. */
  readonly severity: number | null;
  /** Ids of the region's own target groups. */
  readonly targetGroups: readonly string[];
}

export interface DigestSwotItem {
  readonly id: string;
  readonly quadrant: Quadrant;
  readonly theme: Theme | null;
  readonly text: LocalisedText;
  readonly state: ClaimState;
  /** Weight among all items of the region, 0 to 1; `null` where it is not weighed. */
  readonly global: number | null;
}

export interface DigestPractice {
  readonly id: string;
  /** How every other region names it: `<country in lower case>-<slug>/<id>`. */
  readonly reference: string;
  readonly title: LocalisedText;
  readonly summary: LocalisedText | null;
  readonly themes: readonly Theme[];
  /** Ids of the region's own target groups. */
  readonly targetGroups: readonly string[];
  /** 1 an idea … 5 ready to be taken over; `null` where the file does not say. */
  readonly readiness: number | null;
  readonly cost: Cost | null;
  readonly conditions: readonly LocalisedText[];
  readonly contact: LocalisedText | null;
  /** True where it comes from a source marked illustrative. */
  readonly illustrative: boolean;
}

/** Services side by side: what share of the cells that count is covered, by stage. */
export interface DigestCoverage {
  /** Percent of the relevant cells, 0 to 100. */
  readonly coverage: number;
  readonly covered: number;
  readonly relevant: number;
  readonly gaps: number;
  readonly singlePoints: number;
  readonly byStage: readonly (CoverageShare & { readonly stage: ServiceStage; readonly singlePoints: number })[];
}

export interface DigestImprovement {
  readonly id: string;
  readonly title: LocalisedText;
  /** Ids of the region's challenges. */
  readonly answers: readonly string[];
  readonly inspiredBy: readonly string[];
  readonly status: ImprovementStatus | null;
}

export interface DigestStrategy {
  readonly id: string;
  readonly type: StrategyType;
  readonly text: LocalisedText;
}

/** An indicator of the region's own: alike in two regions only where the formula and the unit are. */
export interface DigestIndicator {
  readonly id: string;
  readonly name: LocalisedText;
  /** As written, without blanks. */
  readonly formula: string;
  readonly unit: string;
  readonly polarity: Polarity;
}

/** A source as it is cited. */
export interface DigestSource {
  readonly title: LocalisedText;
  readonly publisher: LocalisedText | null;
  readonly dataset: string | null;
  readonly url: string | null;
  /** ISO 8601, as exact as the file gives them. */
  readonly date: string | null;
  readonly retrieved: string | null;
  readonly illustrative: boolean;
}

/**
 * What a comparison needs of one region, and no more: plain data that a worker thread can hand over. Text stands as in the
 * file, one string or one a language. Where only rows are known (a JSON file of `milestone indicators`), `partial` is true
 * and every list but `rows` is empty, which does not say that the region has none.
 */
export interface RegionDigest {
  readonly slug: string;
  /** `<country in lower case>-<slug>`: how other regions name it. */
  readonly id: string;
  /** As the user named it. */
  readonly file: string;
  readonly partial: boolean;
  readonly name: LocalisedText;
  readonly country: string;
  readonly nuts: string;
  readonly typology: Typology | null;
  /** `YYYY-MM-DD`; `null` where unknown. */
  readonly date: string | null;
  readonly status: StudyStatus | null;
  /** Of the study; `null` where unknown. */
  readonly title: LocalisedText | null;
  /** SHA-256 of its files; `null` where only rows are known. */
  readonly checksum: string | null;
  readonly organisation: LocalisedText | null;
  /** Of the study, the first its default; empty where unknown. */
  readonly languages: readonly string[];
  /** Code of the own place. */
  readonly ownPlace: string;
  /** Slug by which the own place goes in sets, where another study of it came first; its own where left out. */
  readonly placeSlug?: string;
  /** Names of the places that the rows are about, where the study or the code list gives one. */
  readonly placeNames: Readonly<Record<string, LocalisedText>>;
  /** Whom the study is about, and whom gaps are measured against; the usual groups where unknown. */
  readonly comparisons: readonly GroupComparison[];
  readonly rows: readonly IndicatorRow[];
  readonly ownIndicators: readonly DigestIndicator[];
  /** The sources that the rows name, by their ids; empty where only rows are known. */
  readonly sources: Readonly<Record<string, DigestSource>>;
  readonly targetGroups: readonly {
    readonly id: string;
    readonly name: LocalisedText;
    /** As the file says; `null` where it is left to the id. */
    readonly kind: GroupKind | null;
  }[];
  readonly challenges: readonly DigestChallenge[];
  readonly swot: readonly DigestSwotItem[];
  readonly strategies: readonly DigestStrategy[];
  readonly practices: readonly DigestPractice[];
  readonly improvements: readonly DigestImprovement[];
  /** `null` where the file has no services or no target groups, or where it is not known. */
  readonly coverage: DigestCoverage | null;
}

/** Of a digest, what every part of a comparison says about a region. */
export type RegionHead = Pick<
  RegionDigest,
  | 'slug'
  | 'id'
  | 'file'
  | 'partial'
  | 'name'
  | 'country'
  | 'nuts'
  | 'typology'
  | 'date'
  | 'status'
  | 'title'
  | 'checksum'
  | 'organisation'
  | 'languages'
  | 'ownPlace'
  | 'ownIndicators'
  | 'sources'
> & {
  /** Slug of the first study of the same territory; its own where there is no other. */
  readonly territory: string;
};
