import type { Cost, GroupKind, Theme, Typology } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import type { LocalisedText, Study } from '../study/study.ts';

/** A source as the region file describes it. */
export type ExchangeSource = RegionFile['sources'][string];

export interface ExchangeGroup {
  readonly id: string;
  readonly name: LocalisedText;
  /** Where left out or `null`, it is taken from the id where that is in the list. */
  readonly kind?: GroupKind | null | undefined;
}

export interface ExchangeChallenge {
  readonly id: string;
  readonly title: LocalisedText;
  readonly theme: Theme;
  /** 1 to 5; `null` where it is not rated. */
  readonly severity: number | null;
  /** Ids of the region's own target groups; empty where the file names none. */
  readonly targetGroups: readonly string[];
}

export interface ExchangePractice {
  readonly id: string;
  readonly title: LocalisedText;
  readonly summary?: LocalisedText | null;
  readonly themes: readonly Theme[];
  /** Ids of the region's own target groups; empty: for everybody. */
  readonly targetGroups: readonly string[];
  /** 1 an idea … 5 ready to be taken over; `null` where the file does not say. */
  readonly readiness: number | null;
  readonly cost: Cost | null;
  /** What must be there before it can be taken over; left out where it is not known whether the file says so. */
  readonly conditions?: readonly LocalisedText[];
  readonly contact?: LocalisedText | null;
  readonly url?: string | null;
  /** Where the file says that it comes from. */
  readonly sources?: readonly ExchangeSource[];
  /** True where any of those is marked illustrative. */
  readonly illustrative?: boolean;
}

/** What an exchange needs of one region; a digest of a comparison is one. Texts stand as in the file. */
export interface ExchangeRegion {
  readonly slug: string;
  readonly country: string;
  readonly name: LocalisedText;
  /** Of the study, the first its default. */
  readonly languages: readonly string[];
  readonly nuts: string;
  readonly typology: Typology | null;
  /** `YYYY-MM-DD`; `null` where unknown. */
  readonly date: string | null;
  readonly targetGroups: readonly ExchangeGroup[];
  readonly challenges: readonly ExchangeChallenge[];
  readonly practices: readonly ExchangePractice[];
}

/** What an exchange needs of a study: its challenges and its good practices, with where these come from. */
export function exchangeRegionOf(study: Study): ExchangeRegion {
  const file = study.region;
  return {
    slug: study.slug,
    country: file.region.country,
    name: file.region.name,
    languages: file.study.languages,
    nuts: file.region.nuts,
    typology: file.region.typology ?? null,
    date: file.study.date,
    targetGroups: file.target_groups.map(({ id, name, kind }) => ({ id, name, kind: kind ?? null })),
    challenges: file.challenges.map(({ id, title, theme, severity, target_groups }) => ({
      id,
      title,
      theme,
      severity: severity ?? null,
      targetGroups: target_groups,
    })),
    practices: file.good_practices.map((practice) => {
      const sources = sourcesOf(file, practice);
      return {
        id: practice.id,
        title: practice.title,
        summary: practice.summary ?? null,
        themes: practice.themes,
        targetGroups: practice.target_groups,
        readiness: practice.transferability?.readiness ?? null,
        cost: practice.transferability?.cost ?? null,
        conditions: practice.transferability?.conditions ?? [],
        contact: practice.contact ?? null,
        url: practice.url ?? null,
        sources,
        illustrative: sources.some(({ illustrative }) => illustrative),
      };
    }),
  };
}

function sourcesOf(file: RegionFile, practice: RegionFile['good_practices'][number]): readonly ExchangeSource[] {
  const ids = [practice.source, ...practice.evidence.map(({ source }) => source)];
  return [...new Set(ids)].flatMap((id) => {
    const source = id !== undefined && Object.hasOwn(file.sources, id) ? file.sources[id] : undefined;
    return source === undefined ? [] : [source];
  });
}
