import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import { catalogue } from '../../src/indicators/catalogue/index.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { formatCatalogueCsv, formatCatalogueJson, formatCatalogueTable } from '../../src/indicators/list-catalogue.ts';
import { findValue } from '../../src/indicators/look-up.ts';
import { formatIndicatorsCsv, formatIndicatorsJson, indicatorRows } from '../../src/indicators/rows.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { fact, row, study } from './study-builder.ts';

const own = (formula: string, unit = 'percent', polarity = 'positive') => ({
  data: { tables: [{ rows: [] }], indicators: [{ id: 'insured_share', name: 'Insured', formula, unit, polarity }] },
});
const share = own('insured / population * 100');

function levels(observations: readonly Observation[], more = share) {
  return computeIndicators(study(observations, more)).values.filter(({ base }) => base === 'insured_share');
}

describe('an indicator of the region’s own', () => {
  it('flows like one of the catalogue: levels, gaps, ratios, changes, with sources and rounding', () => {
    const observations = [
      ...row({ insured: 50, population: 100 }, { period: '2023' }),
      ...row({ insured: 60, population: 100 }),
      ...row({ insured: 80, population: 100 }, { group: 'national' }),
    ];
    const found = levels(observations);
    const of = (indicator: string) => found.filter((value) => value.indicator === indicator).map(({ value }) => value);
    expect(of('insured_share')).toEqual([50, 60, 80]);
    expect(of('insured_share_gap')).toEqual([-20]);
    expect(of('insured_share_change')).toEqual([10]);
    expect(found[0]).toMatchObject({ unit: 'percent', placeRole: 'stand_in', sources: ['lfs'] });
    const analysis = analyseStudy(study(observations, share));
    expect(findValue(analysis, { indicator: 'insured_share_gap' })?.value).toBe(-20);
    expect(findValue(analysis, { indicator: 'insured_share' })?.value).toBe(60);
  });

  it('keeps a missing measure missing and divides nothing of two rows', () => {
    expect(levels(row({ insured: null, population: 100 })).map(({ value }) => value)).toEqual([null]);
    expect(levels([fact('insured', 5), fact('population', 10, { source: 'register' })])).toEqual([]);
  });

  it('is missing where it divides by nought, with a warning at the row', () => {
    const { values, diagnostics } = analyseStudy(study(row({ insured: 50, population: 0 }), share));
    expect(values.find(({ indicator }) => indicator === 'insured_share')?.value).toBeNull();
    const [found] = diagnostics.filter(({ code }) => code === 'data/formula-divides-by-zero');
    expect(found).toMatchObject({ severity: 'warning', path: ['data', 'tables', 0, 'rows', 0] });
    expect(found?.message).toContain('FI 2024');
  });

  it('withholds what rests on a small count, and a small count that it makes itself', () => {
    expect(levels(row({ insured: 3, population: 100 })).map(({ value }) => value)).toEqual([null]);
    const left = levels(row({ insured: 97, population: 100 }), own('population - insured', 'persons'));
    expect(left.map(({ value }) => value)).toEqual([null]);
    expect(left[0]?.cautions.map(({ code }) => code)).toContain('small_count');
  });

  it('knows which way is better, for targets', () => {
    const improvements = [
      {
        id: 'a',
        title: 'A',
        owner: 'City',
        targets: [{ indicator: 'insured_share', of: { citizenship: 'foreign' }, target: 40, period: 2027 }],
      },
    ];
    const codes = (polarity: string) =>
      analyseStudy(
        study(row({ insured: 50, population: 100 }), {
          ...own('insured / population * 100', 'percent', polarity),
          improvements,
        }),
      ).diagnostics.map(({ code }) => code);
    expect(codes('positive')).toContain('study/target-no-better');
    expect(codes('negative')).not.toContain('study/target-no-better');
  });
});

describe('the list of indicators', () => {
  it('holds every definition in every format', () => {
    const parsed: unknown = JSON.parse(formatCatalogueJson());
    expect(parsed).toHaveLength(catalogue.length);
    expect(formatCatalogueCsv().trimEnd().split('\n')).toHaveLength(catalogue.length + 1);
    const text = formatCatalogueTable({ width: 80, colour: false });
    for (const { id } of catalogue) expect(text).toContain(`${id}  `);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(text).not.toContain('\u001b');
  });
});

describe('what always holds', () => {
  const count = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null });
  const cell = fc.record({ employed: count, unemployed: count, inactive: count });
  const cells = fc.array(cell, { minLength: 6, maxLength: 6 });
  const groups = ['foreign', 'national'] as const;
  const sexes = ['total', 'female', 'male'] as const;

  function observations(
    filled: readonly { employed: number | null; unemployed: number | null; inactive: number | null }[],
  ) {
    return groups.flatMap((group, g) =>
      sexes.flatMap((sex, s) => {
        const parts = filled[g * 3 + s] ?? { employed: null, unemployed: null, inactive: null };
        const { employed, unemployed, inactive } = parts;
        const all =
          employed === null || unemployed === null || inactive === null ? null : employed + unemployed + inactive;
        return row({ ...parts, population: all }, { group, sex, age: '15-64' });
      }),
    );
  }

  it('a missing value never becomes zero: what rests on one is missing', () => {
    fc.assert(
      fc.property(cells, (filled) => {
        const more = own('employed / population * 100');
        const { values, counts } = computeIndicators(study(observations(filled), more));
        for (const figure of [...values, ...counts]) {
          if (figure.value === null) continue;
          expect(figure.observations.some(({ value }) => value === null)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a gap of unlike figures always carries a caution', () => {
    const definition = fc.constantFrom('lfs' as const, 'census' as const, 'administrative' as const, null);
    const basis = fc.constantFrom('residence' as const, 'workplace' as const, null);
    const time = fc.constantFrom('annual_average' as const, '12-31' as const, null);
    const facts = fc.record({ definition, basis, time });
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const pair = [
          fact('employment_rate', 50, a),
          fact('employment_rate', 70, { ...b, group: 'national', source: 'register' }),
        ];
        const gaps = computeIndicators(study(pair)).values.filter(({ form }) => form === 'gap');
        const unlike = (['definition', 'basis', 'time'] as const).filter(
          (key) => a[key] !== null && b[key] !== null && a[key] !== b[key],
        );
        for (const gap of gaps) {
          const codes = gap.cautions.map(({ code }) => String(code));
          for (const key of unlike) expect(codes).toContain(`unlike_${key}`);
        }
        expect(gaps).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('no small count can be had within its table from what is printed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }), (numbers) => {
        const [ff = 0, fm = 0, nf = 0, nm = 0] = numbers;
        const table: Readonly<Record<string, readonly [number, number, number]>> = {
          foreign: [ff, fm, ff + fm],
          national: [nf, nm, nf + nm],
          total: [ff + nf, fm + nm, ff + fm + nf + nm],
        };
        const facts = Object.entries(table).flatMap(([group, [female, male, total]]) => [
          fact('employed', female, { group, sex: 'female' }),
          fact('employed', male, { group, sex: 'male' }),
          fact('employed', total, { group, sex: 'total' }),
          fact('population', 1000, { group, sex: 'total' }),
        ]);
        const analysis = analyseStudy(study(facts));
        const known = new Map(
          analysis.counts
            .filter(({ base }) => base === 'employed')
            .map(({ group, sex, value }) => [`${group} ${sex}`, value]),
        );
        const lines = [
          ...Object.keys(table).map((group) => sexes.map((sex) => `${group} ${sex}`)),
          ...sexes.map((sex) => ['total', ...groups].map((group) => `${group} ${sex}`)),
        ];
        // A rate with its denominator gives the count as well as the count itself would.
        for (const { base, group, sex, value } of analysis.values)
          if (base === 'employment_rate' && value !== null) known.set(`${group} ${sex}`, value * 10);
        for (let again = true; again; ) {
          again = false;
          for (const line of lines) {
            const [unknown, ...others] = line.filter((key) => known.get(key) === null);
            if (unknown === undefined || others.length > 0) continue;
            const [whole = '', ...parts] = line;
            const sum = parts.reduce((total, key) => total + (known.get(key) ?? 0), 0);
            known.set(unknown, unknown === whole ? sum : (known.get(whole) ?? 0) - sum);
            again = true;
          }
        }
        for (const [group, [female, male, total]] of Object.entries(table)) {
          for (const [sex, count] of [
            ['female', female],
            ['male', male],
            ['total', total],
          ] as const) {
            if (count < 5) expect(known.get(`${group} ${sex}`), `${group} ${sex} is ${count}`).toBeNull();
          }
        }
        // Nor does any output print one.
        const rows = indicatorRows(analysis);
        const printed = rows.filter(({ unit, value, numerator }) => (unit === 'persons' ? value : numerator) !== null);
        for (const { indicator, numerator, value, unit } of printed) {
          if (indicator.endsWith('shortfall')) continue;
          expect(unit === 'persons' ? value : numerator).toBeGreaterThanOrEqual(5);
        }
        expect(formatIndicatorsCsv(rows).split('\n').length).toBe(rows.length + 2);
        expect(formatIndicatorsJson(rows)).not.toContain('undefined');
      }),
      { numRuns: 80 },
    );
  });
});
