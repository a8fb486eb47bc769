import { ageSpan, partitionsOf } from '../observations/age-partition.ts';
import type { Observation, Subject } from '../observations/observation.ts';
import { type ObservationIndex, type ObservationRow, subjectKey } from '../observations/table.ts';
import type { Quantity } from './indicator-definition.ts';
import { type Ranged, rangeOf } from './level.ts';

/** A number of persons made from counts, with the counts. `range` is `null` where one of them is missing. */
export interface Amount {
  readonly range: Ranged | null;
  readonly observations: readonly Observation[];
}

/** Finds and adds up the counts that indicators are made of. */
export interface Quantities {
  /** The first quantity whose counts are all there with a value; else the first whose counts are all named; else `null`. */
  readonly first: (row: ObservationRow, quantities: readonly Quantity[]) => Amount | null;
}

/**
 * Prepares the adding up of counts. Only counts of one row are joined; those of another group or age band only where they
 * stand in the same table and differ in nothing else.
 */
export function quantitiesOf(index: ObservationIndex): Quantities {
  const bands = new Map<string, { ages: string[]; rows: Map<string, ObservationRow> }>();
  const bandKey = (subject: Subject, source: string | null): string => `${source} ${subjectKey(subject, ['age'])}`;
  const bandsBeside = (row: ObservationRow): { ages: string[]; rows: Map<string, ObservationRow> } => {
    if (bands.size === 0) {
      for (const each of index.rows) {
        const key = bandKey(each.subject, each.source);
        const held = bands.get(key) ?? { ages: [], rows: new Map<string, ObservationRow>() };
        held.ages.push(each.subject.age);
        held.rows.set(each.subject.age, each);
        bands.set(key, held);
      }
    }
    return bands.get(bandKey(row.subject, row.source)) ?? { ages: [], rows: new Map() };
  };

  const rowsFor = (row: ObservationRow, quantity: Quantity): readonly ObservationRow[] => {
    if (quantity.group !== null) {
      const other = index.row({ ...row.subject, group: quantity.group }, row.source);
      return other ? [other] : [];
    }
    if (quantity.age === null) return [row];
    const span = ageSpan(quantity.age);
    if (!span) return [];
    const { ages, rows } = bandsBeside(row);
    const same = ages.find((age) => {
      const other = ageSpan(age);
      return other !== null && other.from === span.from && other.to === span.to;
    });
    const parts = same === undefined ? partitionsOf(span, ages, 1)[0] : [same];
    return (parts ?? []).flatMap((age) => rows.get(age) ?? []);
  };

  const amountOf = (row: ObservationRow, quantity: Quantity): Amount | null => {
    // Most rows hold the counts of few indicators.
    if (quantity.group === null && quantity.age === null && !holds(row, quantity)) return null;
    const rows = rowsFor(row, quantity);
    if (rows.length === 0) return null;
    const observations: Observation[] = [];
    let range: Ranged | null = { value: 0, lower: 0, upper: 0 };
    for (const each of rows) {
      for (const measure of [...quantity.add, ...quantity.subtract]) {
        const observation = each.figures.get(measure);
        if (!observation) return null;
        observations.push(observation);
        const part = rangeOf(observation);
        if (range && part) range = quantity.subtract.includes(measure) ? less(range, part) : plus(range, part);
        else range = null;
      }
    }
    return inOneTable(observations, quantity) ? { range, observations } : null;
  };

  return {
    first: (row, quantities) => {
      let named: Amount | null = null;
      for (const quantity of quantities) {
        const amount = amountOf(row, quantity);
        if (amount?.range) return amount;
        named ??= amount;
      }
      return named;
    },
  };
}

function holds({ figures }: ObservationRow, { add, subtract }: Quantity): boolean {
  return add.every((measure) => figures.has(measure)) && subtract.every((measure) => figures.has(measure));
}

/** Figures without a source have nothing but their table to say that they belong together. */
function inOneTable(observations: readonly Observation[], quantity: Quantity): boolean {
  const bound = quantity.group !== null || quantity.age !== null || observations[0]?.source === null;
  return !bound || observations.every((observation) => observation.row.table === observations[0]?.row.table);
}

function plus(a: Ranged, b: Ranged): Ranged {
  return { value: a.value + b.value, lower: a.lower + b.lower, upper: a.upper + b.upper };
}

function less(a: Ranged, b: Ranged): Ranged {
  return { value: a.value - b.value, lower: a.lower - b.upper, upper: a.upper - b.lower };
}
