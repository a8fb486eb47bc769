import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type AgeSpan, ageSpan, partitionsOf } from '../../../observations/age-partition.ts';
import type { Observation } from '../../../observations/observation.ts';
import { cellsBy, firstBy } from './figure-cells.ts';
import {
  at,
  dust,
  type FigureCheck,
  type FigureContext,
  firm,
  type Ranged,
  rowWords,
  sumOf,
  written,
} from './figure-check.ts';

/** How many ways of making up a band are looked at. */
const mostWays = 4;

/**
 * Counts by age, education and breakdown against the totals of the same source. A part, or parts that make up the whole
 * without overlap, that are more than it: `data/parts-exceed-total`, an error; a warning for breakdowns of the study's own,
 * of which nobody can tell whether their values overlap. Ages that make up a band and are less than it:
 * `data/parts-below-total`, a warning. Levels of education and breakdowns may be less, for some give no answer.
 * Rounding of every cell is allowed for.
 */
export const bandsOfTotals: FigureCheck = (observations, context) => {
  const counts = observations.filter(({ unit }) => unit === 'persons');
  return [...ages(counts, context), ...levels(counts, context), ...breakdowns(counts, context)];
};

function ages(counts: readonly Observation[], context: FigureContext): readonly Diagnostic[] {
  if (new Set(counts.map(({ age }) => age)).size < 2) return [];
  return [...cellsBy(counts, ['age']).values()].flatMap((cell) => {
    if (cell.length < 2) return [];
    const byAge = firstBy(cell, ({ age }) => age);
    // Those whose age is not known are of all ages, and of no other band.
    return [...byAge].flatMap(([age, whole]) =>
      held(whole, byAge, ageSpan(age), age === 'all' ? ['not_stated'] : [], ageSpan, context, true),
    );
  });
}

const everyLevel: AgeSpan = { from: 0, to: 8 };

function levels(counts: readonly Observation[], context: FigureContext): readonly Diagnostic[] {
  if (counts.every(({ education }) => education === 'total')) return [];
  // Levels of ISCED are written and nest as ages do.
  const spanOf = (level: string): AgeSpan | null => (level === 'total' ? everyLevel : ageSpan(level));
  return [...cellsBy(counts, ['education']).values()].flatMap((cell) => {
    if (cell.length < 2) return [];
    const byLevel = firstBy(cell, ({ education }) => education);
    return [...byLevel].flatMap(([level, whole]) =>
      held(whole, byLevel, spanOf(level), level === 'total' ? ['not_stated'] : [], spanOf, context, false),
    );
  });
}

/** The whole against every part of it, and against the parts that make it up. */
function held(
  whole: Observation,
  bands: ReadonlyMap<string, Observation>,
  span: AgeSpan | null,
  beside: readonly string[],
  spanOf: (band: string) => AgeSpan | null,
  context: FigureContext,
  mustBeAll: boolean,
): readonly Diagnostic[] {
  if (span === null) return [];
  const inside = [...bands.keys()].filter((band) => isWithin(spanOf(band), span));
  const unplaced = beside.filter((band) => firm(bands.get(band)) !== null);
  const ways = partitionsOf(span, inside, mostWays).map((way) => [...way, ...unplaced]);
  for (const way of [...ways, ...inside.map((band) => [band])]) {
    const parts = way.flatMap((band) => named(band, bands.get(band)));
    const more = exceeding(whole, parts, context, 'error');
    if (more.length > 0) return more;
  }
  if (!mustBeAll) return [];
  const complete = ways.filter((way) => way.every((band) => firm(bands.get(band)) !== null));
  const [less] = complete.flatMap((way) =>
    below(
      whole,
      way.flatMap((band) => named(band, bands.get(band))),
      context,
    ),
  );
  return less ? [less] : [];
}

function isWithin(inner: AgeSpan | null, outer: AgeSpan): boolean {
  if (inner === null || inner.from < outer.from || inner.to > outer.to) return false;
  return inner.from > outer.from || inner.to < outer.to;
}

function breakdowns(counts: readonly Observation[], context: FigureContext): readonly Diagnostic[] {
  const names = new Set(counts.flatMap(({ breakdown }) => Object.keys(breakdown)));
  return [...names].flatMap((name) => {
    const without = counts.map((count) => ({ count, bare: { ...count, breakdown: omit(count.breakdown, name) } }));
    const original = new Map(without.map(({ count, bare }) => [bare, count]));
    return [
      ...cellsBy(
        without.map(({ bare }) => bare),
        [],
      ).values(),
    ].flatMap((cell) => {
      const all = cell.flatMap((bare) => original.get(bare) ?? []);
      const byValue = firstBy(all, ({ breakdown }) => breakdown[name] ?? 'total');
      const whole = byValue.get('total');
      const values = [...byValue.keys()].filter((value) => value !== 'total');
      if (!whole || values.length === 0) return [];
      const single = values.flatMap((value) => exceeding(whole, named(value, byValue.get(value)), context, 'error'));
      if (single.length > 0 || values.some((value) => mayHold(value, values))) return single.slice(0, 1);
      const parts = values.flatMap((value) => named(value, byValue.get(value)));
      return exceeding(whole, parts, context, 'warning');
    });
  });
}

/** A value such as `B-E` or `C` beside `C10` may hold others, so that they are not added up. */
function mayHold(value: string, values: readonly string[]): boolean {
  return /[-–+,]/.test(value) || values.some((other) => other !== value && other.startsWith(value));
}

function omit(breakdown: Observation['breakdown'], name: string): Observation['breakdown'] {
  return Object.fromEntries(Object.entries(breakdown).filter(([key]) => key !== name));
}

interface Part extends Ranged {
  readonly name: string;
  readonly observation: Observation;
}

/** A part of a total, where its figure is firm. */
function named(name: string, observation: Observation | undefined): readonly Part[] {
  const range = firm(observation);
  return observation && range ? [{ ...range, name, observation }] : [];
}

function wordsOf(parts: readonly Part[]): string {
  return parts.map(({ name, value }) => `\`${name}\` (${written(value)})`).join(' and ');
}

function exceeding(
  total: Observation,
  parts: readonly Part[],
  context: FigureContext,
  severity: 'error' | 'warning',
): readonly Diagnostic[] {
  const whole = firm(total);
  const [first] = parts;
  const sum = sumOf(parts);
  if (!whole || !first || sum.lower <= whole.upper + dust) return [];
  return [
    at(
      first.observation,
      context,
      severity,
      'data/parts-exceed-total',
      `${wordsOf(parts)} ${parts.length === 1 ? 'is' : 'make'} ${written(sum.value)} of \`${total.measure}\`, ${written(sum.value - whole.value)} more than the whole that they are of, which is ${written(whole.value)} (${rowWords(total)}).`,
      severity === 'error'
        ? 'Check the figures against the source; the parts of a total cannot be more than it.'
        : 'Check the figures against the source; where one person may be of several of these values, nothing is wrong.',
    ),
  ];
}

function below(total: Observation, parts: readonly Part[], context: FigureContext): readonly Diagnostic[] {
  const whole = firm(total);
  const sum = sumOf(parts);
  if (!whole || parts.length < 2 || sum.upper >= whole.lower - dust) return [];
  return [
    at(
      total,
      context,
      'warning',
      'data/parts-below-total',
      `${wordsOf(parts)} make ${written(sum.value)} of \`${total.measure}\`, ${written(whole.value - sum.value)} less than the whole of ${written(whole.value)} (${rowWords(total)}).`,
      'Check the figures; people whose age is not known go into a row with `age: not_stated`.',
    ),
  ];
}
