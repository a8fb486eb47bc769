import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue/index.ts';
import { candidateLevels } from '../../src/indicators/levels.ts';
import type { Sex } from '../../src/observations/code-lists.ts';
import type { Observation } from '../../src/observations/observation.ts';

// Eurostat's own tables beside the repository: counts of LFSA_PGANWS, rates of LFSA_URGAN and LFSA_ERGAN.
const folder = new URL('../../../shared/data/sdmx-csv/', import.meta.url);
const names = ['lfsa_pganws.csv', 'lfsa_urgan.csv', 'lfsa_ergan.csv'] as const;
const absent = names.filter((name) => !existsSync(new URL(name, folder)));
if (absent.length > 0) {
  console.warn(`The outside check on rates is skipped: ${absent.join(', ')} not found in ${folder.pathname}`);
}

interface Cell {
  readonly sex: string;
  readonly age: string;
  readonly citizen: string;
  readonly status: string;
  readonly geo: string;
  readonly period: string;
  readonly value: number | null;
}

function cells(name: (typeof names)[number]): readonly Cell[] {
  const rows: readonly Record<string, string>[] = parse(readFileSync(new URL(name, folder)), {
    columns: true,
    bom: true,
  });
  return rows.map((row) => ({
    sex: row.sex ?? '',
    age: row.age ?? '',
    citizen: row.citizen ?? '',
    status: row.wstatus ?? '',
    geo: row.geo ?? '',
    period: row.TIME_PERIOD ?? '',
    value: row.OBS_VALUE === undefined || row.OBS_VALUE === '' ? null : Number(row.OBS_VALUE),
  }));
}

const subjectOf = ({ sex, age, citizen, geo, period }: Cell): string => [sex, age, citizen, geo, period].join(' ');

function byStatus(counts: readonly Cell[]): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  const groups = new Map<string, Map<string, Cell>>();
  for (const cell of counts) {
    const group = groups.get(subjectOf(cell)) ?? new Map<string, Cell>();
    group.set(cell.status, cell);
    groups.set(subjectOf(cell), group);
  }
  return groups;
}

const sexes: Readonly<Record<string, Sex>> = { T: 'total', F: 'female', M: 'male' };
const half = 50; // persons: the table is in thousands with one digit

function count(cell: Cell, measure: string, persons: number | null, parts: number): Observation {
  return {
    measure,
    value: persons,
    unit: 'persons',
    bounds: persons === null ? null : { lower: Math.max(0, persons - parts * half), upper: persons + parts * half },
    decimals: 0,
    flags: [],
    missing: persons === null ? 'suppressed' : null,
    qualifier: null,
    derivedFromShare: false,
    sampleSize: null,
    effectiveSampleSize: null,
    standardError: null,
    source: 'counts',
    illustrative: false,
    note: null,
    row: { table: 0, path: [], file: null, line: null },
    concept: 'citizenship',
    group: cell.citizen,
    sex: sexes[cell.sex] ?? 'not_stated',
    age: cell.age.replace(/^Y/, ''),
    education: 'total',
    breakdown: {},
    place: cell.geo,
    period: cell.period,
    time: 'annual_average',
    definition: 'lfs',
    basis: 'residence',
  };
}

/** The table has no population; it is those in work, those looking for it and those outside the labour force. */
function observations(subject: ReadonlyMap<string, Cell>): readonly Observation[] {
  const [first] = subject.values();
  if (!first) return [];
  const persons = (status: string): number | null => {
    const value = subject.get(status)?.value ?? null;
    return value === null ? null : value * 1000;
  };
  const [employed, unemployed, inactive] = [persons('EMP'), persons('UNE'), persons('INAC')];
  const all = employed === null || unemployed === null || inactive === null ? null : employed + unemployed + inactive;
  return [
    count(first, 'employed', employed, 1),
    count(first, 'unemployed', unemployed, 1),
    count(first, 'population', all, 3),
  ];
}

/** The lowest and highest rate that the counts allow, each within half a step of its rounding: not taken from our code. */
function possible(indicator: string, subject: ReadonlyMap<string, Cell> | undefined): { lower: number; upper: number } {
  const persons = (status: string): number => (subject?.get(status)?.value ?? Number.NaN) * 1000;
  const share = (part: number, rest: number): number =>
    (Math.max(0, part) / (Math.max(0, part) + Math.max(0, rest))) * 100;
  const part = indicator === 'employment_rate' ? persons('EMP') : persons('UNE');
  const rest = indicator === 'employment_rate' ? persons('UNE') + persons('INAC') : persons('EMP');
  const open = indicator === 'employment_rate' ? 2 * half : half;
  return { lower: share(part - half, rest + open), upper: share(part + half, rest - open) };
}

describe.skipIf(absent.length > 0)('our arithmetic against the rates that Eurostat publishes', () => {
  const cases = [
    ['unemployment_rate', 'lfsa_urgan.csv'],
    ['employment_rate', 'lfsa_ergan.csv'],
  ] as const;

  it.each(cases)('recomputes %s from LFSA_PGANWS within the rounding of both sides', (indicator, table) => {
    const groups = byStatus(cells('lfsa_pganws.csv'));
    const published = new Map(
      cells(table).flatMap((cell) => (cell.value === null ? [] : [[subjectOf(cell), cell.value]])),
    );
    const facts = [...groups].flatMap(([key, subject]) => (published.has(key) ? observations(subject) : []));
    const definitions = catalogue.filter(({ id }) => id === indicator);
    const outside: string[] = [];
    let compared = 0;
    for (const { computed, row } of candidateLevels(definitions, facts, () => true)) {
      const figure = computed?.figure;
      if (!figure || figure.value === null) continue;
      const { sex, age, group, place, period } = row.subject;
      const code = Object.keys(sexes).find((each) => sexes[each] === sex);
      const rate = published.get(`${code} Y${age} ${group} ${place} ${period}`);
      if (rate === undefined) continue;
      compared += 1;
      const { lower, upper } = possible(indicator, groups.get(`${code} Y${age} ${group} ${place} ${period}`));
      expect(figure.value).toBeGreaterThanOrEqual(lower);
      expect(figure.value).toBeLessThanOrEqual(upper);
      if (rate - 0.05 > upper + 1e-9 || rate + 0.05 < lower - 1e-9) {
        outside.push(`${place} ${period} ${sex}: ${rate} published, ${figure.value.toFixed(3)} computed`);
      }
    }
    const places = new Set(facts.map(({ place }) => place)).size;
    console.info(
      `${indicator}: ${compared} cells of ${places} places compared with ${table}, ${outside.length} outside`,
    );
    expect(outside).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });
});
