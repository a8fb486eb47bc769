import { eurostatQuery } from '../importers/eurostat-query.ts';
import type { Imported, Selection } from '../importers/imported.ts';
import type { Observation } from '../observations/observation.ts';
import { comparePeriods } from '../observations/period.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import type { Study } from '../study/study.ts';
import { entered } from './update-series.ts';

/** A source that Eurostat's service can be asked about again. */
export interface FetchableSource {
  readonly id: string;
  readonly dataset: string;
  /** The study's figures of it, each in a cell of its own. */
  readonly figures: readonly Observation[];
}

export interface SkippedSource {
  readonly id: string;
  /** In a few words, for people. */
  readonly why: string;
}

type Source = RegionFile['sources'][string];

function isEurostat({ publisher, url }: Source): boolean {
  if (publisher !== undefined && /\beurostat\b/i.test(publisher)) return true;
  return url !== undefined && /^https?:\/\/(?:[^/]*\.)?ec\.europa\.eu\/eurostat\b/i.test(url);
}

/** The sources of a study that can be fetched again, in the order of the file, and why the others with a dataset cannot. */
export function sourcesToFetch(
  study: Study,
  only: readonly string[] | null,
): { readonly fetchable: readonly FetchableSource[]; readonly skipped: readonly SkippedSource[] } {
  const fetchable: FetchableSource[] = [];
  const skipped: SkippedSource[] = [];
  for (const [id, source] of Object.entries(study.region.sources)) {
    if (only !== null && !only.includes(id)) continue;
    const skip = (why: string) => void skipped.push({ id, why });
    const figures = entered(study.observations, id);
    if (source.dataset === undefined) {
      // Meetings and documents have no dataset, and nobody expects them to be fetched.
      if (only !== null) skip('it names no dataset');
    } else if (!isEurostat(source)) skip(`${source.publisher ?? 'its publisher'} has no service that is asked here`);
    else if (figures.length === 0) skip('no table has figures of it');
    else fetchable.push({ id, dataset: source.dataset, figures });
  }
  return { fetchable, skipped };
}

/** Codes that Eurostat's tables could have; a municipality of the study's own is none. */
const ofEurostat = /^(?:[A-Z]{2}[A-Z0-9]{0,3}|E[AU]\d+(?:_\d+)?)$/;

/** The question for all figures of a source: their places, groups, sexes, ages, and periods from the first on. */
export function questionFor({ dataset, figures }: FetchableSource): ReturnType<typeof eurostatQuery> {
  const distinct = (of: (observation: Observation) => string) => [...new Set(figures.map(of))];
  const concepts = new Set(figures.filter(({ group }) => group !== 'total').map(({ concept }) => concept));
  const byBirth = concepts.has('country_of_birth');
  const grouped = concepts.size === 0 || (concepts.size === 1 && (byBirth || concepts.has('citizenship')));
  const places = distinct(({ place }) => place).filter((place) => ofEurostat.test(place));
  const selection: Selection = {
    geo: places.length === 0 ? distinct(({ place }) => place) : places,
    citizenship: grouped ? distinct(({ group }) => group) : null,
    sex: distinct(({ sex }) => sex),
    age: distinct(({ age }) => age).filter((age) => age !== 'not_stated'),
    since: distinct(({ period }) => period).sort(comparePeriods)[0] ?? null,
    measure: null,
  };
  return eurostatQuery(dataset, selection, byBirth ? 'c_birth' : 'citizen');
}

/** What is taken of an answer: all of it, for it was asked for. */
export const everything: Selection = { geo: null, citizenship: null, sex: null, age: null, since: null, measure: null };

/** The measure of a source of which the study has but one; `null` where it has several. */
export function onlyMeasure({ figures }: FetchableSource): string | null {
  const [measure = null, ...others] = new Set(figures.map((figure) => figure.measure));
  return others.length === 0 ? measure : null;
}

/**
 * What was imported under the study's own name for it, where both have one measure and both count, or both are rates: what
 * one calls people under temporary protection, the other may enter as their population.
 */
export function named(imported: Imported | null, source: FetchableSource): Imported | null {
  const measure = onlyMeasure(source);
  const [theirs, ...others] = new Set(imported?.observations.map((observation) => observation.measure));
  if (imported === null || measure === null || theirs === undefined || others.length > 0 || theirs === measure)
    return imported;
  const unit = imported.observations[0]?.unit;
  if (unit !== source.figures[0]?.unit) return imported;
  const { [theirs]: published } = imported.units;
  return {
    ...imported,
    observations: imported.observations.map((observation) => ({ ...observation, measure })),
    units: published === undefined ? {} : { [measure]: published },
  };
}
