import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/importers/import-table.ts';
import { tidyTable } from '../../src/importers/tidy.ts';
import { asFacts, readBack } from './read-back.ts';
import { areThere, openShared } from './shared-tables.ts';
import { everything, type TableOptions, tableOf } from './tables.ts';

async function importedOf(
  dimensions: string,
  lines: readonly string[],
  options: TableOptions = {},
  measure: string | null = null,
) {
  const { value, diagnostics } = await importTable(tableOf(dimensions, lines, options), { ...everything, measure });
  if (value === null) throw new Error(`nothing imported: ${diagnostics.map(({ message }) => message).join(' ')}`);
  return value;
}

const errorsOf = (
  diagnostics: readonly { readonly severity: string; readonly code: string; readonly message: string }[],
) => diagnostics.filter(({ severity }) => severity === 'error');

describe('tidyTable', () => {
  it('writes figures as published, with their flags, and what is one for all at the table', async () => {
    const imported = await importedOf('unit|sex|age|citizen|geo|TIME_PERIOD', [
      'PC|F|Y15-64|NEU27_2020_FOR|GR|2024|53.1 b',
      'PC|F|Y15-64|TOTAL|GR|2023|67.0',
      'PC|F|Y15-64|STLS|GR|2024|:u',
      'PC|T|Y15-64|TOTAL|GR|2023|71.25',
    ]);
    const tidy = tidyTable(imported);
    expect(tidy.csv).toBe(
      [
        'period,citizenship,sex,employment_rate',
        '2023,total,total,71.25',
        '2023,total,female,67.0',
        '2024,non_eu,female,53.1 b',
        '2024,stateless,female,:u',
        '',
      ].join('\n'),
    );
    expect(tidy.tableDefaults).toEqual({
      place: 'EL',
      age: '15-64',
      time: 'annual_average',
      definition: 'lfs',
      basis: 'residence',
    });
    expect(tidy.measures).toEqual({});
  });

  it('puts the counts of one row beside each other, so that rates can be made of them', async () => {
    const imported = await importedOf(
      'unit|sex|citizen|age|wstatus|geo|time',
      ['POP', 'EMP', 'UNE', 'INAC', 'ACT'].map(
        (status, index) => `THS_PER|M|FOR|Y15-64|${status}|FI|2024|${index + 1}.5`,
      ),
      { dataset: 'LFSA_PGANWS' },
    );
    const tidy = tidyTable(imported);
    expect(tidy.columns).toEqual([
      'period',
      'citizenship',
      'sex',
      'population',
      'labour_force',
      'employed',
      'unemployed',
      'inactive',
    ]);
    expect(tidy.rows).toEqual([['2024', 'foreign', 'male', '1.5', '5.5', '2.5', '3.5', '4.5']]);
    expect(tidy.measures).toEqual({
      population: 'thousand',
      labour_force: 'thousand',
      employed: 'thousand',
      unemployed: 'thousand',
      inactive: 'thousand',
    });
  });

  it('orders by place, group, sex, age and period', async () => {
    const cells = ['IT', 'FI'].flatMap((geo) =>
      ['UA', 'FOR', 'NAT'].flatMap((citizen) =>
        ['2024', '2015'].map((year) => `${citizen}|${geo}|Y15-64|${year}|50.0`),
      ),
    );
    const { rows } = tidyTable(await importedOf('citizen|geo|age|time', cells));
    expect(rows.map((row) => row.slice(0, 3).join(' '))).toEqual(
      ['FI', 'IT'].flatMap((geo) =>
        ['national', 'foreign', 'UA'].flatMap((group) => ['2015', '2024'].map((year) => `${year} ${geo} ${group}`)),
      ),
    );
  });

  it('keeps dimensions of the study’s own, negative figures and texts that look like formulas apart', async () => {
    const imported = await importedOf(
      'nace_r2|geo|age|time|unit',
      ['F|FI|TOTAL|2024|EUR|-12.5', 'TOTAL|FI|TOTAL|2024|EUR|3', '=A1|FI|TOTAL|2024|EUR|4'],
      { dataset: null },
      'balance',
    );
    const tidy = tidyTable(imported);
    expect(tidy.dimensions).toEqual(['sector']);
    expect(tidy.csv).toBe('period,sector,balance\n2024,F,-12.5\n2024,total,3\n');
    expect(tidy.measures).toEqual({ balance: 'eur' });
    expect(imported.leftOut).toEqual([{ reason: 'unknown_code', cells: 1, examples: ['nace_r2==A1'] }]);
    const { observations } = await readBack(imported);
    expect(asFacts(observations)).toEqual(asFacts(imported.observations));
  });

  it('is read back by the region file’s reader as the same observations, whatever the table', async () => {
    const figure = fc.oneof(
      fc
        .tuple(fc.nat(1000), fc.nat(2), fc.constantFrom('', 'b', 'bu', 'de', 'p'))
        .map(([number, digits, flags]) => `${(number / 10).toFixed(digits)} ${flags}`),
      fc.constantFrom(':', ':u', ':c', ':uC', ':z'),
    );
    const rate = figure.map((text) => (/^\d{3}/.test(text) && !text.startsWith('100') ? '100' : text));
    const codes = fc.record({
      sex: fc.constantFrom('F', 'M', 'T'),
      age: fc.constantFrom('Y15-64', 'Y_GE15', 'TOTAL', 'Y_LT15', 'UNK', 'Y20'),
      citizen: fc.constantFrom('NAT', 'FOR', 'EU27_2020_FOR', 'UA', 'UK', 'TOTAL', 'STLS', 'UNK'),
      education: fc.constantFrom('ED0-2', 'ED3_4', 'TOTAL'),
      sector: fc.constantFrom('A', 'TOTAL', 'B-E'),
      geo: fc.constantFrom('FI', 'ITC1', 'GB', 'EU27_2020', 'FI1D'),
      time: fc.constantFrom('2024', '2023Q4', '2022M01', '2024W05'),
    });
    const measured = fc.constantFrom<readonly [string, string]>(['LFSA_EGAN', 'THS_PER'], ['LFSA_ERGAN', 'PC']);
    await fc.assert(
      fc.asyncProperty(
        measured,
        fc.uniqueArray(fc.tuple(codes, rate), {
          minLength: 1,
          maxLength: 25,
          selector: ([cell]) => JSON.stringify(cell),
        }),
        async ([dataset, unit], cells) => {
          const table = tableOf(
            'unit|sex|age|citizen|isced11|nace_r2|geo|time',
            cells.map(([cell, written]) =>
              [unit, cell.sex, cell.age, cell.citizen, cell.education, cell.sector, cell.geo, cell.time, written].join(
                '|',
              ),
            ),
            { dataset },
          );
          const { value } = await importTable(table, everything);
          // All of them may be missing.
          if (value === null) return;
          const { observations, diagnostics } = await readBack(value);
          expect(errorsOf(diagnostics)).toEqual([]);
          expect(asFacts(observations)).toEqual(asFacts(value.observations));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is read back whatever the codes of a national office look like', async () => {
    const code = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...'aÄ0,;"\'\n\t =+-@:#|{}'), maxLength: 6 }),
      fc.constantFrom('__proto__', 'constructor', 'total', '0179', 'GB1', 'null', '~', 'a\rb', 'a\u0000b'),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.tuple(code, code), { minLength: 1, maxLength: 12 }), async (codes) => {
        const table = tableOf('Kunta|Ala|age|Vuosi', [], {
          format: 'csv',
          dataset: null,
          publisher: null,
          unit: 'persons',
        });
        const cells = codes.map(([place, sector], index) => ({
          codes: [place, sector, 'Y15-64', '2024'],
          value: index,
          decimals: 0,
          flags: '',
          line: index,
        }));
        const walked = async function* () {
          yield cells;
        };
        const { value } = await importTable({ ...table, cells: walked }, { ...everything, measure: 'population' });
        if (value === null) return;
        const { observations, diagnostics } = await readBack(value);
        // The figures are made up: parts of them may well be more than their total.
        expect(errorsOf(diagnostics).filter(({ code }) => code !== 'data/parts-exceed-total')).toEqual([]);
        expect(asFacts(observations)).toEqual(asFacts(value.observations));
      }),
      { numRuns: 40 },
    );
  });

  const names = ['lfsa_pganws.csv', 'lfsa_ugan-labels.csv', 'migr_asytpsm.csv'];
  it.skipIf(!areThere(...names)).each(names)('gives back every figure of Eurostat’s %s', async (name) => {
    const { value } = await importTable(openShared(name).table, everything);
    if (value === null) throw new Error('nothing imported');
    const { observations, diagnostics } = await readBack(value);
    expect(errorsOf(diagnostics)).toEqual([]);
    expect(observations.length).toBe(value.observations.length);
    expect(asFacts(observations)).toEqual(asFacts(value.observations));
  });
});
