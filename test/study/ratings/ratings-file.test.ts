import { describe, expect, it } from 'vitest';
import type { BesideFile } from '../../../src/study/tables/table-context.ts';
import { agreementOf } from '../../../src/swot/agreement.ts';
import { type CellContent, workbook } from '../../importers/fixtures/workbook.ts';
import { fullRegion, read } from '../reading.ts';

const inline = `  raters: [city, employers, ngo-1, ngo-2]
  ratings: { s-ecosystem: [5, 4, null, 5], w-gap: [5, 5, 4, 5] }
`;
const withFile = (name: string, more = '') => fullRegion.replace(inline, `  ratings_file: ${name}\n${more}`);

const named = ['data/missing.csv', '../outside.csv'];

function reading(text: string, name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const beside = (asked: string): BesideFile => {
    if (asked === name) return { kind: 'file', name, bytes };
    return { kind: asked.startsWith('..') ? 'outside' : 'missing' };
  };
  return read(text, beside);
}

const csv = (content: string, more = '') => reading(withFile('data/ratings.csv', more), 'data/ratings.csv', content);
const xlsx = (rows: readonly (readonly CellContent[])[]) =>
  reading(withFile('data/ratings.xlsx'), 'data/ratings.xlsx', workbook({ Notes: [['Read me']], Ratings: rows }));

/** What is said of the ratings, not of the rest of the file. */
async function found(outcome: ReturnType<typeof read>) {
  return (await outcome).diagnostics.filter(({ file, code }) => file !== 'region.yaml' || /ratings|file-/.test(code));
}

const asGiven = {
  raters: ['City', 'Employers'],
  ratings: { 's-ecosystem': [5, null], 'w-gap': [4, 3], employers: [null, 5] },
};

describe('ratings from a file', () => {
  const wide: readonly (readonly CellContent[])[] = [
    ['id', 'label', 'City', 'Employers', 'remark'],
    ['s-ecosystem', 'S1', 5, null, '3 people were away'],
    ['w-gap', 'W1', 4, 3],
    [null, null, null, null, '20 % of all'],
    ['employers', null, null, 5],
  ];

  it.each([
    [',', '\n', ''],
    [';', '\r\n', '\uFEFF'],
    ['\t', '\n', ''],
  ])('come from CSV, one column a rater, separated by %j', async (separator, end, mark) => {
    const rows = wide.map((cells) => Array.from({ length: 5 }, (_, column) => cells[column] ?? '').join(separator));
    const outcome = csv(mark + rows.join(end));
    expect(await found(outcome)).toEqual([]);
    expect((await outcome).value?.region.consultation).toMatchObject(asGiven);
  });

  it('come from the sheet of a workbook that has a column `id`', async () => {
    const outcome = xlsx(wide);
    expect(await found(outcome)).toEqual([]);
    expect((await outcome).value?.region.consultation).toMatchObject(asGiven);
  });

  it('come one a row', async () => {
    const outcome = csv(
      'ID;rater;rating\ns-ecosystem;City;5\nw-gap;City;4\nw-gap;Employers;3\nemployers;Employers;5\nemployers;City;\n',
    );
    expect(await found(outcome)).toEqual([]);
    expect((await outcome).value?.region.consultation).toMatchObject(asGiven);
  });

  it('are part of the checksum, and travel with the study as they are', async () => {
    const before = (await csv('id,City\nw-gap,4\n')).value?.source;
    const after = (await csv('id,City\nw-gap,5\n')).value?.source;
    expect(before?.dataFiles.map(({ name }) => name)).toContain('data/ratings.csv');
    expect(before?.checksum).not.toBe(after?.checksum);
  });

  it('leave out a rater who gave none, and say so', async () => {
    const outcome = csv('id,City,rater 2,rater 3\nw-gap,4,,\n');
    expect((await outcome).value?.region.consultation?.raters).toEqual(['City']);
    expect(await found(outcome)).toMatchObject([
      { code: 'ratings/nothing-rated', severity: 'info', message: expect.stringContaining('`rater 2`, `rater 3`') },
    ]);
  });

  it.each([
    ['id,City\nw-gap,6', 'ratings/out-of-scale', 2, 7, '1 (unimportant)'],
    ['id,City\nw-gap,0', 'ratings/out-of-scale', 2, 7, '1 (unimportant)'],
    ['id;City\nw-gap;4,5', 'ratings/out-of-scale', 2, 7, 'whole numbers'],
    ['id,City\nw-gap,high', 'ratings/not-a-number', 2, 7, '`remark`'],
    ['id,City\ns-ecosystm,4', 'ratings/unknown-item', 2, 1, 'Did you mean `s-ecosystem`?'],
    ['id,City\nw-gap,4\nw-gap,5', 'ratings/item-twice', 3, 1, 'one row an item'],
    ['id,City,City\nw-gap,4,5', 'ratings/rater-twice', 1, 9, 'one column'],
    ['id,City\n,4', 'ratings/no-id', 2, 2, 'column `id`'],
    ['item,City\nw-gap,4', 'ratings/no-id-column', 1, 1, 'names the columns'],
    ['id,rater,rating\nw-gap,City,4\nw-gap,City,5', 'ratings/twice', 3, 12, 'Keep one'],
    ['id,rater,rating\nw-gap,,4', 'ratings/unnamed-rater', 2, 8, 'column `rater`'],
  ])('%j is wrong at its own line and column', async (content, code, line, column, hint) => {
    const all = await found(csv(content));
    expect(all).toMatchObject([
      {
        code,
        severity: 'error',
        file: 'data/ratings.csv',
        range: { start: { line, column } },
        hint: expect.stringContaining(hint),
      },
    ]);
  });

  it.each<readonly [string, readonly (readonly CellContent[])[], string]>([
    ['ratings/out-of-scale', [['id', 'A', 'City'], [], ['w-gap', 4, 7]], 'Ratings!C3'],
    [
      'ratings/unknown-item',
      [
        ['id', 'City'],
        ['w-gp', 4],
      ],
      'Ratings!A2',
    ],
    [
      'ratings/rater-twice',
      [
        ['id', 'City', 'City'],
        ['w-gap', 4, 4],
      ],
      'Ratings!C1',
    ],
    [
      'ratings/unnamed-rater',
      [
        ['id', 'City', null],
        ['w-gap', 4, 4],
      ],
      'Ratings!C2',
    ],
    [
      'xlsx/formula-error',
      [
        ['id', 'City'],
        ['w-gap', { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }],
      ],
      'Ratings!B2',
    ],
  ])('%s is said at the cell of the sheet', async (code, rows, cell) => {
    expect(await found(xlsx(rows))).toMatchObject([{ code, file: 'data/ratings.xlsx', range: null, cell }]);
  });

  it('have to be there: an empty file, sheet or form is an error', async () => {
    expect(await found(csv(''))).toMatchObject([{ code: 'csv/empty' }]);
    expect(await found(csv('id,City\nw-gap,\n'))).toMatchObject([{ code: 'ratings/empty' }]);
    expect(await found(csv('id,label\nw-gap,W1\n'))).toMatchObject([{ code: 'ratings/empty' }]);
    const bare = reading(withFile('a.xlsx'), 'a.xlsx', workbook({ Sheet1: [] }));
    expect(await found(bare)).toMatchObject([{ code: 'ratings/empty' }]);
  });

  it.each(named)('are looked for in the folder of the region file: %s', async (name) => {
    const line = fullRegion.slice(0, fullRegion.indexOf(inline)).split('\n').length;
    expect(await found(reading(withFile(name), 'other.csv', ''))).toMatchObject([
      { code: /outside/.test(name) ? 'data/file-outside' : 'data/file-missing', range: { start: { line } } },
    ]);
  });

  it('say what to do with a spreadsheet of another kind', async () => {
    const old = reading(withFile('a.xls'), 'a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
    expect(await found(old)).toMatchObject([{ code: 'xlsx/old-format', hint: expect.stringContaining('.xlsx') }]);
    expect(await found(reading(withFile('a.ods'), 'a.ods', 'PK'))).toMatchObject([{ code: 'data/file-format' }]);
  });

  it('stand in one place: not in the region file too', async () => {
    const both = withFile('data/ratings.csv', '  raters: [City]\n  ratings: { w-gap: [4] }\n');
    const outcome = reading(both, 'data/ratings.csv', 'id,City\nw-gap,4\n');
    expect(await found(outcome)).toMatchObject([{ code: 'study/ratings-twice', severity: 'error' }]);
  });

  it('warn of a rater whom the region file does not name, with the nearest name', async () => {
    const outcome = csv('id,City,Employer\nw-gap,4,5\n', '  raters: [City, Employers]\n');
    expect(await found(outcome)).toMatchObject([
      { code: 'ratings/unknown-rater', severity: 'warning', hint: 'Did you mean `Employers`?' },
    ]);
  });

  it('give the same agreement, whichever way they come', async () => {
    const rows = [
      ['s-ecosystem', 5, 4],
      ['s-education', 3, 3],
      ['w-gap', 4, 5],
      ['t-cuts', 1, 2],
    ] as const;
    const text = `id,City,Employers\n${rows.map((row) => row.join(',')).join('\n')}\n`;
    const direct = fullRegion.replace(
      inline,
      `  raters: [City, Employers]\n  ratings: { ${rows.map(([id, a, b]) => `${id}: [${a}, ${b}]`).join(', ')} }\n`,
    );
    const [fromText, fromSheet, fromRegion] = await Promise.all([
      csv(text),
      xlsx([['id', 'City', 'Employers'], ...rows]),
      read(direct),
    ]);
    const [a, b, c] = [fromText, fromSheet, fromRegion].map(({ value }) => (value ? agreementOf(value.region) : null));
    expect(a?.[0]).toMatchObject({ scope: 'swot', raters: 2, items: 4, w: 0.9 });
    expect(b).toEqual(a);
    expect(c).toEqual(a);
  });
});
