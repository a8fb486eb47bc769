import { cautionsOfFacts, mergeCautions } from '../indicators/cautions.ts';
import type { Caution, PlaceRole } from '../indicators/indicator-value.ts';
import { type Ranged, rangeOf, sourcesOf } from '../indicators/level.ts';
import { standInCaution } from '../indicators/places.ts';
import { dissimilarityIndex } from '../indicators/statistics/dissimilarity-index.ts';
import { locationQuotient } from '../indicators/statistics/location-quotient.ts';
import { areApart } from '../observations/groups.ts';
import type { Observation } from '../observations/observation.ts';
import type { Comparison, Study } from '../study/study.ts';
import type { ComparedGroups } from './composition/strata.ts';

/** How unevenly two groups are spread over the sectors or occupations in which they work. */
export interface Segregation {
  readonly about: ComparedGroups;
  readonly by: string;
  /** Duncan's index of dissimilarity, 0 (spread alike) to 1; `null` where a category lacks a count: see `missing`. */
  readonly dissimilarity: number | null;
  /** Employed persons over the categories; `null` where the index is. Small counts push the index up by chance. */
  readonly focusPeople: number | null;
  readonly referencePeople: number | null;
  readonly categories: readonly SegregatedCategory[];
  readonly missing: readonly string[];
  readonly cautions: readonly Caution[];
  readonly sources: readonly string[];
}

/** Shares in percent of the group's employed; `null` where missing or withheld. */
export interface SegregatedCategory {
  readonly category: string;
  readonly focusShare: number | null;
  readonly referenceShare: number | null;
}

/** How strongly a group is concentrated in one sector or occupation: its share there over everybody's share there. */
export interface LocationQuotients {
  readonly about: ComparedGroups;
  readonly by: string;
  /** A ratio: 1 is everybody's share. `null` where a count is missing or withheld, or nobody works there. */
  readonly quotients: readonly { readonly category: string; readonly value: number | null }[];
  readonly cautions: readonly Caution[];
  readonly sources: readonly string[];
}

const dimensions = ['sector', 'occupation'];
type Line = ReadonlyMap<string, Observation>;

interface SpreadGroups {
  readonly about: ComparedGroups;
  readonly by: string;
  readonly focus: Line;
  readonly reference: Line;
  readonly everybody: Line | null;
  readonly categories: readonly string[];
  readonly standIn: readonly Caution[];
}

/**
 * Dissimilarity of every focus group from its reference over sectors and occupations, from the employed of one table.
 * `study` is the one whose withheld counts are taken out: what rests on one is missing.
 */
export function segregation(study: Study): readonly Segregation[] {
  return spreadGroups(study).map(({ about, by, focus, reference, categories, standIn }) => {
    const counts = (line: Line): readonly (number | null)[] => categories.map((each) => line.get(each)?.value ?? null);
    const [a, b] = [counts(focus), counts(reference)];
    const missing = categories.filter((_, at) => a[at] === null || b[at] === null);
    const [peopleA, peopleB] = [total(a), total(b)];
    const known = peopleA !== null && peopleB !== null && peopleA > 0 && peopleB > 0;
    const facts = categories.flatMap((each) => [focus.get(each) ?? [], reference.get(each) ?? []].flat());
    const shareIn = (line: Line, category: string): number | null => {
      const [count, whole] = [line.get(category)?.value ?? null, wholeOf(line, categories)];
      return count === null || whole === null || whole === 0 ? null : (count / whole) * 100;
    };
    return {
      about,
      by,
      dissimilarity: known ? dissimilarityIndex(a.map(orNone), b.map(orNone)) : null,
      focusPeople: known ? peopleA : null,
      referencePeople: known ? peopleB : null,
      categories: categories.map((category) => ({
        category,
        focusShare: shareIn(focus, category),
        referenceShare: shareIn(reference, category),
      })),
      missing,
      cautions: mergeCautions(cautionsOfFacts(facts), standIn),
      sources: sourcesOf(facts),
    };
  });
}

/** Location quotients of every focus group by sector and occupation, where the table also says how everybody works. */
export function locationQuotients(study: Study): readonly LocationQuotients[] {
  return spreadGroups(study).flatMap(({ about, by, focus, everybody, categories, standIn }) => {
    if (!everybody) return [];
    const facts = categories.flatMap((each) => [focus.get(each) ?? [], everybody.get(each) ?? []].flat());
    const [local, wide] = [wholeOf(focus, categories), wholeOf(everybody, categories)];
    const quotients = categories.map((category) => {
      const [here, there] = [focus.get(category)?.value ?? null, everybody.get(category)?.value ?? null];
      const known = here !== null && there !== null && local !== null && wide !== null;
      const sound = known && local > 0 && there > 0 && here <= local && there <= wide;
      return { category, value: sound ? locationQuotient(here, local, there, wide) : null };
    });
    return [
      { about, by, quotients, cautions: mergeCautions(cautionsOfFacts(facts), standIn), sources: sourcesOf(facts) },
    ];
  });
}

function spreadGroups(study: Study): readonly SpreadGroups[] {
  const employed = study.observations.filter(({ measure, unit }) => measure === 'employed' && unit === 'persons');
  return dimensions.flatMap((by) => {
    const told = employed.filter(({ breakdown }) => Object.hasOwn(breakdown, by));
    if (told.length === 0) return [];
    const tables = new Set(told.map(({ row }) => row.table));
    const lines = linesAlong(
      employed.filter(({ row }) => tables.has(row.table)),
      by,
    );
    return study.comparisons.flatMap((comparison) =>
      comparison.focus.flatMap((group) =>
        [...lines.values()].flatMap((line) => spread(study, comparison, group, line, lines, by)),
      ),
    );
  });
}

function spread(
  study: Study,
  { concept, focus: groups, reference }: Comparison,
  group: string,
  focus: Line,
  lines: ReadonlyMap<string, Line>,
  by: string,
): readonly SpreadGroups[] {
  const [first] = focus.values();
  if (!first || first.concept !== concept || first.group !== group) return [];
  const placeRole = roleOf(study, first.place);
  const other = lines.get(lineKey(first, by, reference));
  if (!other || placeRole === null) return [];
  const everybody = lines.get(lineKey(first, by, 'total')) ?? null;
  const categories = [...new Set([...focus.keys(), ...other.keys()])].filter((category) => category !== 'total');
  if (categories.length < 2 || ![focus, other].every((line) => isPartition(line, categories))) return [];
  const { sex, age, education, breakdown, place, period, time, definition } = first;
  const wanted = groups[0];
  const better = groups.slice(0, groups.indexOf(group)).some((each) => lines.has(lineKey(first, by, each)));
  const substituted: readonly Caution[] =
    wanted === undefined || wanted === group || better || areApart(wanted, group)
      ? []
      : [{ code: 'substituted_group', details: { wanted, used: group } }];
  return [
    {
      about: {
        concept,
        focus: group,
        reference,
        sex,
        age,
        education,
        breakdown: Object.fromEntries(Object.entries(breakdown).filter(([name]) => name !== by)),
        place,
        placeRole,
        period,
        time,
        definition,
      },
      by,
      focus,
      reference: other,
      everybody: everybody && isPartition(everybody, categories) ? everybody : null,
      categories,
      standIn: mergeCautions(standInCaution(study, placeRole, place), substituted),
    },
  ];
}

function roleOf(study: Study, place: string): PlaceRole | null {
  const { own, standIns, benchmarks } = study.places;
  if (place === own.code) return 'own';
  if (standIns.some(({ code }) => code === place)) return 'stand_in';
  return benchmarks.some(({ code }) => code === place) ? 'benchmark' : null;
}

function linesAlong(observations: readonly Observation[], by: string): ReadonlyMap<string, Line> {
  const lines = new Map<string, Map<string, Observation>>();
  for (const observation of observations) {
    const key = lineKey(observation, by, observation.group);
    const line = lines.get(key) ?? new Map<string, Observation>();
    const category = observation.breakdown[by] ?? 'total';
    if (!line.has(category)) line.set(category, observation);
    lines.set(key, line);
  }
  return lines;
}

function lineKey(observation: Observation, by: string, group: string): string {
  const { concept, sex, age, education, breakdown, place, period, time, definition, basis, source, row } = observation;
  const others = Object.entries(breakdown).filter(([name]) => name !== by);
  const sorted = others.sort(([a], [b]) => (a < b ? -1 : 1));
  const who = [group === 'total' ? null : concept, group, sex, age, education, sorted];
  return JSON.stringify([row.table, source, ...who, place, period, time, definition, basis]);
}

/** Categories that add up to more than the total row overlap (a section and a division of it), and are no partition. */
function isPartition(line: Line, categories: readonly string[]): boolean {
  const whole = line.get('total');
  const range = whole ? rangeOf(whole) : null;
  if (!range) return true;
  const parts = categories.flatMap((category): Ranged[] => {
    const count = line.get(category);
    const part = count ? rangeOf(count) : null;
    return part ? [part] : [];
  });
  return parts.reduce((sum, { lower }) => sum + lower, 0) <= range.upper + 1e-6;
}

/** Everybody of the line: its total row where there is one, else its categories if none is missing. */
function wholeOf(line: Line, categories: readonly string[]): number | null {
  return line.get('total')?.value ?? total(categories.map((category) => line.get(category)?.value ?? null));
}

function total(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

function orNone(count: number | null): number {
  return count ?? 0;
}
