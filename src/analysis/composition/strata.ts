import { mergeCautions } from '../../indicators/cautions.ts';
import type { Caution, IndicatorValue } from '../../indicators/indicator-value.ts';
import type { Level } from '../../indicators/level.ts';
import type { RowRate } from '../../indicators/row-rates.ts';
import { ageSpan, partitionsOf } from '../../observations/age-partition.ts';
import type { Comparison } from '../../study/study.ts';

/** Whom, where and when a comparison of two groups is about. */
export interface ComparedGroups
  extends Pick<
    IndicatorValue,
    'concept' | 'sex' | 'age' | 'education' | 'breakdown' | 'place' | 'placeRole' | 'period' | 'time' | 'definition'
  > {
  readonly focus: string;
  readonly reference: string;
}

/** One category of both groups. Rates in percent, people in persons; `null` where missing or withheld. */
export interface Stratum {
  readonly category: string;
  readonly focus: StratumOfGroup;
  readonly reference: StratumOfGroup;
}

export interface StratumOfGroup {
  readonly rate: number | null;
  readonly people: number | null;
  readonly level: Level;
}

/** Two groups told apart by the same categories, which together are the whole: without gap or overlap, of one table. */
export interface Stratified {
  readonly indicator: string;
  readonly about: ComparedGroups;
  /** `age`, `education`, or the name of a breakdown. */
  readonly by: string;
  readonly strata: readonly Stratum[];
  /** Categories that lack a rate or its people in one of the groups; then nothing is computed. */
  readonly missing: readonly string[];
  readonly cautions: readonly Caution[];
  readonly sources: readonly string[];
}

type Line = ReadonlyMap<string, RowRate>;

/**
 * Finds where rates and weights by category are there for a focus group and its reference in one table, alike in all else.
 * Of several ways in which age bands add up the one with the most bands is taken whose figures are all there. Own and
 * stand-in places only.
 */
export function stratifiedGroups(rates: readonly RowRate[], comparisons: readonly Comparison[]): readonly Stratified[] {
  const here = rates.filter(({ level }) => level.figure.placeRole === 'own' || level.figure.placeRole === 'stand_in');
  const names = new Set(here.flatMap(({ level }) => Object.keys(level.figure.breakdown)));
  return ['age', 'education', ...names].flatMap((by) => {
    const lines = linesAlong(here, by);
    return comparisons.flatMap(({ concept, focus, reference }) =>
      focus.flatMap((group) =>
        [...lines.values()].flatMap((line) => {
          const [first] = line.values();
          if (!first || first.level.figure.concept !== concept || first.level.figure.group !== group) return [];
          const other = lines.get(lineKey(first, by, reference));
          return other ? stratify(line, other, by, group, reference) : [];
        }),
      ),
    );
  });
}

function linesAlong(rates: readonly RowRate[], by: string): ReadonlyMap<string, Line> {
  const lines = new Map<string, Map<string, RowRate>>();
  for (const rate of rates) {
    const key = lineKey(rate, by, rate.level.figure.group);
    const line = lines.get(key) ?? new Map<string, RowRate>();
    const category = categoryOf(rate.level.figure, by);
    if (!line.has(category)) line.set(category, rate);
    lines.set(key, line);
  }
  return lines;
}

function categoryOf({ age, education, breakdown }: IndicatorValue, by: string): string {
  if (by === 'age') return age;
  return by === 'education' ? education : (breakdown[by] ?? 'total');
}

function lineKey({ level, table, source }: RowRate, by: string, group: string): string {
  const { base, concept, sex, age, education, breakdown, place, period, time, definition } = level.figure;
  const others = Object.entries(breakdown).filter(([name]) => name !== by);
  return JSON.stringify([
    table,
    source,
    base,
    group === 'total' ? null : concept,
    group,
    sex,
    by === 'age' ? null : age,
    by === 'education' ? null : education,
    others.sort(([a], [b]) => (a < b ? -1 : 1)),
    place,
    period,
    time,
    definition,
    level.basis,
  ]);
}

function stratify(focus: Line, reference: Line, by: string, group: string, against: string): readonly Stratified[] {
  const common = [...focus.keys()].filter((category) => reference.has(category));
  return waysOf(common, by).flatMap(({ whole, ways }) => {
    const made = ways
      .map((way) => stratifiedBy(way, focus, reference, by))
      .sort((a, b) => a.missing.length - b.missing.length || b.strata.length - a.strata.length);
    const [best] = made;
    const [first] = best?.strata ?? [];
    if (!best || !first) return [];
    const { concept, sex, age, education, breakdown, place, placeRole, period, time, definition } =
      first.focus.level.figure;
    return [
      {
        ...best,
        indicator: first.focus.level.figure.base,
        by,
        about: {
          concept,
          sex,
          age: by === 'age' ? whole : age,
          education: by === 'education' ? whole : education,
          breakdown: Object.fromEntries(Object.entries(breakdown).filter(([name]) => name !== by)),
          place,
          placeRole,
          period,
          time,
          definition,
          focus: group,
          reference: against,
        },
      },
    ];
  });
}

/** The wholes that the categories can make, each with the ways in which they do. */
function waysOf(
  categories: readonly string[],
  by: string,
): readonly { readonly whole: string; readonly ways: readonly (readonly string[])[] }[] {
  const parts = categories.filter((category) => category !== 'total');
  if (by === 'age') {
    const whole = parts.flatMap((age) => {
      const span = ageSpan(age);
      const ways = span ? partitionsOf(span, parts, 12) : [];
      return ways.length > 0 ? [{ whole: age, ways }] : [];
    });
    return whole.length > 0 ? whole : unnamedWhole(parts);
  }
  if (by === 'education') {
    const ways = partitionsOf({ from: 0, to: 8 }, parts, 12);
    return ways.length > 0 ? [{ whole: 'total', ways }] : [];
  }
  // Whether categories of another kind nest cannot be told from their names: they must be told apart from a total.
  return categories.includes('total') && parts.length > 1 ? [{ whole: 'total', ways: [parts] }] : [];
}

/** Bands that follow on each other make a whole that the table need not hold. */
function unnamedWhole(ages: readonly string[]): ReturnType<typeof waysOf> {
  const bands = ages
    .flatMap((text) => {
      const span = ageSpan(text);
      return span ? [{ text, span }] : [];
    })
    .sort((a, b) => a.span.from - b.span.from);
  const follows = bands.every(({ span }, at) => at === 0 || bands[at - 1]?.span.to === span.from - 1);
  const [first, last] = [bands[0], bands.at(-1)];
  if (!first || !last || bands.length < 2 || !follows) return [];
  const whole = Number.isFinite(last.span.to) ? `${first.span.from}-${last.span.to}` : `${first.span.from}+`;
  return [{ whole, ways: [bands.map(({ text }) => text)] }];
}

function stratifiedBy(
  way: readonly string[],
  focus: Line,
  reference: Line,
  by: string,
): Pick<Stratified, 'strata' | 'missing' | 'cautions' | 'sources'> {
  const strata = way.flatMap((category): Stratum[] => {
    const [a, b] = [focus.get(category), reference.get(category)];
    return a && b ? [{ category, focus: ofGroup(a), reference: ofGroup(b) }] : [];
  });
  const figures = strata.flatMap((stratum) => [stratum.focus.level.figure, stratum.reference.level.figure]);
  const addsUp =
    by === 'age' ||
    by === 'education' ||
    (partsMake(strata, focus, 'focus') && partsMake(strata, reference, 'reference'));
  return {
    strata: addsUp ? strata : [],
    missing: strata
      .filter(({ focus: a, reference: b }) => [a.rate, a.people, b.rate, b.people].includes(null))
      .map(({ category }) => category),
    cautions: mergeCautions(...figures.map(({ cautions }) => cautions)),
    sources: [...new Set(figures.flatMap(({ sources }) => sources))],
  };
}

function ofGroup({ level, people }: RowRate): StratumOfGroup {
  return { rate: level.figure.value, people: people?.value ?? null, level };
}

/** True where the people of the categories are those of the total row, rounding allowed for; also where one is missing. */
function partsMake(strata: readonly Stratum[], line: Line, side: 'focus' | 'reference'): boolean {
  const whole = line.get('total')?.people;
  const parts = strata.map(({ category }) => line.get(category)?.people ?? null);
  if (!whole || parts.includes(null) || strata.some((stratum) => stratum[side].people === null)) return true;
  const lower = parts.reduce((sum, part) => sum + (part?.lower ?? 0), 0);
  const upper = parts.reduce((sum, part) => sum + (part?.upper ?? 0), 0);
  return lower <= whole.upper + 1e-6 && upper >= whole.lower - 1e-6;
}
