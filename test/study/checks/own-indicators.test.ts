import { describe, expect, it } from 'vitest';
import { read, smallRegion } from '../reading.ts';

const table = `    - source: lfs
      age: 15-64
      measures: { insured: persons, foreign_insured: persons, wages: EUR, employed: persons, population: persons }
      rows:
        - { period: 2024, insured: 1000, foreign_insured: 100, wages: 2500, employed: 500, population: 900 }
`;

async function findings(indicator: string) {
  const text = `${smallRegion}${table}  indicators:\n    - ${indicator}\n`;
  const { diagnostics } = await read(text);
  const lines = text.split('\n');
  return diagnostics
    .filter(({ path }) => path[1] === 'indicators')
    .map(({ code, severity, range, hint }) => ({
      code,
      severity,
      hint,
      at: range && lines[range.start.line - 1]?.slice(range.start.column - 1, range.end.column - 1),
    }));
}

const own = (id: string, formula: string, unit = 'percent'): string =>
  `{ id: ${id}, name: Own, formula: ${formula}, unit: ${unit}, polarity: neutral }`;

describe('indicators of the region’s own', () => {
  it('accepts a formula over measures of one row', async () => {
    expect(await findings(own('insured_share', 'foreign_insured / insured * 100'))).toEqual([]);
  });

  it('points at an unknown measure inside the formula, and offers the nearest', async () => {
    const [first, ...more] = await findings(own('share', 'foreign_insurd / insured * 100'));
    expect(more).toEqual([]);
    expect(first).toMatchObject({ code: 'data/formula-unknown-measure', severity: 'error', at: 'foreign_insurd' });
    expect(first?.hint).toContain('`foreign_insured`');
  });

  it('points into quoted and folded formulas too', async () => {
    expect(await findings(own('share', '"foreign_insured / insurd"'))).toMatchObject([{ at: 'insurd' }]);
    const folded =
      'id: share\n      name: Own\n      unit: percent\n      formula: >\n        foreign_insured /\n        insurd';
    expect(await findings(folded)).toMatchObject([{ at: 'insurd' }]);
  });

  it.each([
    ['sqrt(insured)', 'data/formula-function', 'sqrt'],
    ['share / insured', 'data/formula-refers-to-itself', 'share'],
    ['employment_rate / 2', 'data/formula-refers-to-indicator', 'employment_rate'],
  ])('refuses %s', async (formula, code, at) => {
    expect(await findings(own('share', formula))).toMatchObject([{ code, severity: 'error', at }]);
  });

  it('refuses a formula that refers to another own indicator, so that none can go in a circle', async () => {
    const found = await findings(`${own('one', 'other * 2')}\n    - ${own('other', 'one * 2')}`);
    expect(found.map(({ code, at }) => [code, at])).toEqual([
      ['data/formula-refers-to-indicator', 'other'],
      ['data/formula-refers-to-indicator', 'one'],
    ]);
  });

  it.each(['employment_rate', 'employment_rate_gap', 'employment_shortfall', 'population', 'insured'])(
    'refuses the id %s, which means something else already',
    async (id) => {
      expect(await findings(own(id, 'foreign_insured / insured'))).toMatchObject([
        { code: 'data/indicator-id-taken', severity: 'error', at: id },
      ]);
    },
  );

  it('refuses two of one id', async () => {
    const one = own('share', 'foreign_insured / insured');
    expect(await findings(`${one}\n    - ${one}`)).toMatchObject([{ code: 'study/duplicate-id' }]);
  });

  it.each([
    ['insured', 'Write `unit: persons`.'],
    ['insured / 1000', 'Write `unit: persons`.'],
    ['foreign_insured / insured', 'Name the unit that the formula makes, which is a plain number.'],
  ])('refuses thousands as the unit of %s, since formulas count in persons', async (formula, hint) => {
    expect(await findings(own('mine', formula, 'thousand'))).toEqual([
      { code: 'data/formula-unit', severity: 'error', hint, at: 'thousand' },
    ]);
  });

  it.each([
    ['wages / insured', 'percent'],
    ['wages + insured', 'EUR'],
    ['insured * insured', 'persons'],
    ['insured - employed', 'ratio'],
  ])('warns of %s in %s: the units do not fit', async (formula, unit) => {
    expect(await findings(own('share', formula, unit))).toMatchObject([
      { code: 'data/formula-unit', severity: 'warning' },
    ]);
  });

  it('says where no row holds all of its measures', async () => {
    expect(await findings(own('share', 'vacancies / insured'))).toMatchObject([
      { code: 'data/indicator-without-figures', severity: 'warning' },
    ]);
  });
});

describe('ages and periods of a table', () => {
  const codes = async (rows: string, head = 'measures: { employed: persons }') => {
    const text = `${smallRegion}    - source: lfs\n      ${head}\n      rows:\n${rows}`;
    return (await read(text)).diagnostics.map(({ code }) => code).filter((code) => code.startsWith('data/'));
  };
  const row = (age: string, period: string | number = 2024) =>
    `        - { period: ${period}, age: ${age}, employed: 10 }\n`;

  it('warns of bands that overlap, not of those that nest or follow on each other', async () => {
    expect(await codes(row('15-29') + row('25-54'))).toContain('data/ages-overlap');
    expect(await codes(row('15-64') + row('15-24') + row('25-64') + row('20-64') + row('all'))).not.toContain(
      'data/ages-overlap',
    );
  });

  it('warns of years and quarters in one series, once', async () => {
    const found = await codes(row('15-64', 2023) + row('15-64', '2024-Q1') + row('15-64', '2024-Q2'));
    expect(found.filter((code) => code === 'data/periods-mixed')).toHaveLength(1);
    expect(await codes(row('15-64', '2023-Q4') + row('15-64', '2024-Q1'))).not.toContain('data/periods-mixed');
  });

  it('remarks on illustrative figures once a table, and on none of a real source', async () => {
    const marked = smallRegion.replace('type: survey }', 'type: survey, illustrative: true }');
    const found = (await read(marked)).diagnostics.filter(({ code }) => code === 'data/illustrative');
    expect(found).toMatchObject([{ severity: 'info', path: ['data', 'tables', 0, 'source'] }]);
    expect((await read(smallRegion)).diagnostics.map(({ code }) => code)).not.toContain('data/illustrative');
  });
});
