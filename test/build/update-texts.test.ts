import { describe, expect, it } from 'vitest';
import { type CsvChanges, changeCsv } from '../../src/build/update-csv.ts';
import { changeInline, type InlineChanges } from '../../src/build/update-inline.ts';
import { spliced } from '../../src/study/editing/splice.ts';
import { readStudy } from '../../src/study/read-study.ts';

const figures = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));

function csv(text: string, changes: Partial<CsvChanges>) {
  const isMeasure = (column: string) => ['rate', 'count'].includes(column);
  return changeCsv(new TextEncoder().encode(text), 'data.csv', { cells: [], rows: [], isMeasure, ...changes });
}

describe('changing a CSV file', () => {
  it('keeps the byte order mark, the separator, quotation marks, line ends and blank lines', () => {
    const text = '\uFEFFsep=;\r\nperiod;"place";rate\r\n2023;"A;B"; 1.0 \r\n\r\n2024;"A\r\nB";"2.0"\r\n';
    const cells = [
      { line: 3, column: 'rate', text: '1.1' },
      { line: 5, column: 'rate', text: '2.1 b' },
    ];
    expect(csv(text, { cells })?.text).toBe(text.replace('1.0', '1.1').replace('"2.0"', '2.1 b'));
  });

  it('fills an empty cell, at the end of a row as well', () => {
    expect(csv('period,rate,count\n2024,,\n', { cells: [{ line: 2, column: 'count', text: '7' }] })?.text).toBe(
      'period,rate,count\n2024,,7\n',
    );
    expect(csv('period,rate,count\n2024,,7\n', { cells: [{ line: 2, column: 'rate', text: '1' }] })?.text).toBe(
      'period,rate,count\n2024,1,7\n',
    );
  });

  it('writes a negative figure with its flags as a figure, in place of another and in a new row', () => {
    const text = 'period,rate,count\n2023,-4.0,1\n2024,-4.5,2\n';
    const cells = [{ line: 2, column: 'rate', text: '-5.0 b' }];
    const rows = [{ like: 3, period: '2025', figures: figures({ rate: '-6.0 bu', count: '-3' }) }];
    expect(csv(text, { cells, rows })?.text).toBe('period,rate,count\n2023,-5.0 b,1\n2024,-4.5,2\n2025,-6.0 bu,-3\n');
  });

  it('adds rows as a block where the last rows follow on each other, else each after its own', () => {
    const rows = [
      { like: 2, period: '2025', figures: figures({ rate: '1.5' }) },
      { like: 3, period: '2025', figures: figures({ rate: '2.5' }) },
      { like: 3, period: '2026', figures: figures({ rate: '2.6' }) },
    ];
    expect(csv('sex,period,rate\nf,2024,1.4\nm,2024,2.4', { rows })?.text).toBe(
      'sex,period,rate\nf,2024,1.4\nm,2024,2.4\nf,2025,1.5\nm,2025,2.5\nm,2026,2.6',
    );
    const apart = [rows[0], { like: 4, period: '2025', figures: figures({ rate: '2.5' }) }].flatMap((row) => row ?? []);
    expect(csv('sex,period,rate\nf,2024,1.4\nm,2023,2.3\nm,2024,2.4\n', { rows: apart })?.text).toBe(
      'sex,period,rate\nf,2024,1.4\nf,2025,1.5\nm,2023,2.3\nm,2024,2.4\nm,2025,2.5\n',
    );
  });

  it('takes no figure and no note of another period into a new row', () => {
    const rows = [{ like: 2, period: '2025', figures: figures({ count: '8' }) }];
    expect(csv('period,sector,rate,count,note\n2024,C,1.4,7,odd\n', { rows })?.text).toBe(
      'period,sector,rate,count,note\n2024,C,1.4,7,odd\n2025,C,,8,\n',
    );
  });

  it('tells where no row can be added, and leaves a broken file alone', () => {
    const rows = [{ like: 2, period: '2025', figures: figures({ rate: '1.5' }) }];
    expect(csv('sex,rate\nf,1.4\n', { rows })).toEqual({
      text: 'sex,rate\nf,1.4\n',
      untold: 'the file has no column `period`',
    });
    expect(csv('sex,rate\nf,1.4,5\n', { rows })).toBeNull();
    expect(csv('sex,rate\nf,1.4\n', { cells: [{ line: 9, column: 'rate', text: '1' }] })).toBeNull();
  });
});

const head = `format: 1
region: { name: Town, country: FI, nuts: FI193 }
study: { title: Town, organisation: City, date: 2026-01-15, status: draft, languages: [en], places: { stand_ins: [FI] }, comparisons: { citizenship: { focus: [foreign], reference: national } } }
sources: { lfs: { title: Rates, publisher: Eurostat, dataset: LFSA_ERGAN, type: survey } }
data:
  tables:
`;

async function inline(tables: string, changes: Partial<InlineChanges>) {
  const text = head + tables;
  const read = await readStudy({
    file: 'region.yaml',
    slug: 'town',
    bytes: new TextEncoder().encode(text),
    readBeside: async () => ({ kind: 'missing' }),
  });
  const study = read.value;
  if (study === null) throw new Error(read.diagnostics.map(({ message }) => message).join(' '));
  const rowOf = (path: readonly (string | number)[]) =>
    study.region.data.tables[Number(path[2])]?.rows?.[Number(path[4])];
  const isMeasure = (_: number, key: string) => key === 'employment_rate';
  const changed = changeInline(study.source, rowOf, { cells: [], rows: [], isMeasure, ...changes });
  return { ...changed, text: changed.text.slice(head.length) };
}

const row = (number: number) => ['data', 'tables', 0, 'rows', number];
const cell = (number: number) => [...row(number), 'employment_rate'];
const table = '    - { source: lfs, place: FI, age: 15-64, time: annual_average, definition: lfs, rows: ';

describe('changing rows in a region file', () => {
  it('keeps the digits of a figure and quotes what is no number', async () => {
    const text = `${table}[ { period: 2024, citizenship: foreign, employment_rate: 60.9 }, { period: 2023, citizenship: foreign, employment_rate: "61.0 b" } ] }\n`;
    const cells = [
      { path: cell(0), text: '61.0' },
      { path: cell(1), text: ':u' },
    ];
    const changed = await inline(text, { cells });
    expect(changed.text).toBe(text.replace('60.9', '61.0').replace('"61.0 b"', '":u"'));
    expect(changed.byHand).toEqual([]);
  });

  it('adds rows between brackets, each on a line of its own', async () => {
    const text = `${table}[
        { period: 2024, citizenship: national, employment_rate: 73.6 },
        { period: 2024, citizenship: foreign, employment_rate: 60.9 } ] }
`;
    const rows = [0, 1].map((number) => ({
      like: row(number),
      period: '2025',
      figures: figures({ employment_rate: `${number}.5 p` }),
    }));
    const changed = await inline(text, { rows });
    expect(changed.text).toBe(
      text.replace(
        '60.9 }',
        `60.9 },
        { period: 2025, citizenship: national, employment_rate: "0.5 p" },
        { period: 2025, citizenship: foreign, employment_rate: "1.5 p" }`,
      ),
    );
    expect(changed.moved(row(1))).toEqual(row(1));
  });

  it('knows where rows stand once others have come before them', async () => {
    const text = `    - source: lfs
      place: FI
      age: 15-64
      rows:
        - { period: 2024, citizenship: national, employment_rate: 73.6 }   # a remark
        - { period: 2023, citizenship: foreign, employment_rate: 60.9 }\r
        - { period: 2024, citizenship: foreign, employment_rate: 60.9 }\r
`;
    const rows = [0, 2].map((number) => ({ like: row(number), period: '2025-Q1', figures: figures({}) }));
    const changed = await inline(text, { rows });
    expect(changed.text.split(/\r?\n/).slice(4, 9)).toEqual([
      '        - { period: 2024, citizenship: national, employment_rate: 73.6 }   # a remark',
      '        - { period: 2025-Q1, citizenship: national, employment_rate: ":" }',
      '        - { period: 2023, citizenship: foreign, employment_rate: 60.9 }',
      '        - { period: 2024, citizenship: foreign, employment_rate: 60.9 }',
      '        - { period: 2025-Q1, citizenship: foreign, employment_rate: ":" }',
    ]);
    expect([row(0), cell(1), row(2)].map((path) => changed.moved(path)[4])).toEqual([0, 2, 3]);
  });

  it.each([
    [
      'shared through an anchor',
      '- { period: 2024, citizenship: foreign, employment_rate: &x 60.9 }\n        - { period: 2023, citizenship: foreign, employment_rate: *x }',
      1,
    ],
    [
      'in a block of its own',
      '- period: 2024\n          citizenship: foreign\n          employment_rate: { value: 60.9, flags: b }',
      0,
    ],
    [
      'with a note of its own',
      '- { period: 2024, citizenship: foreign, employment_rate: { value: 60.9, flags: b }, note: odd }',
      0,
    ],
  ])('leaves a row %s to the user', async (_, written, number) => {
    const text = `    - source: lfs\n      place: FI\n      age: 15-64\n      rows:\n        ${written}\n`;
    const changed = await inline(text, {
      cells: [{ path: cell(number), text: '1.0' }],
      rows: [{ like: row(number), period: '2025', figures: figures({ employment_rate: '1.0' }) }],
    });
    expect(changed.byHand).toEqual([cell(number), row(number)]);
    expect(changed.text).toBe(text);
  });
});

describe('pieces of a text', () => {
  it('are put in wherever they come from, never one within another', () => {
    const pieces = [
      { offset: 4, end: 6, text: 'X' },
      { offset: 0, end: 1, text: '' },
      { offset: 5, end: 7, text: 'never' },
      { offset: 8, end: 8, text: '!' },
    ];
    expect(spliced('abcdefgh', pieces)).toBe('bcdXgh!');
  });
});
