import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJsonStat } from '../../src/importers/json-stat.ts';
import type { TableCell } from '../../src/importers/statistical-table.ts';

async function read(document: unknown, table?: string) {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const bytes = new TextEncoder().encode(text);
  // In two pieces, as from a disk.
  const chunks = [bytes.subarray(0, 7), bytes.subarray(7)];
  const opened = await openJsonStat({ name: 'table.json', chunks }, table === undefined ? {} : { table });
  const cells: TableCell[] = [];
  if (opened.value) for await (const some of opened.value.cells()) cells.push(...some);
  return { ...opened, head: opened.value?.head ?? null, cells };
}

const codesOf = async (document: unknown) => (await read(document)).diagnostics.map(({ code }) => code);

const base = {
  version: '2.0',
  class: 'dataset',
  label: 'Unemployment',
  source: 'ESTAT',
  updated: '2026-08-01T11:00:00+0200',
  id: ['geo', 'time'],
  size: [2, 2],
  dimension: {
    geo: { label: 'Place', category: { index: { AT: 1, BE: 0 }, label: { AT: 'Austria', BE: 'Belgium' } } },
    time: { label: 'Time', category: { index: ['2023', '2024'] } },
  },
  value: { 0: 5.5, 3: 6 },
  status: { 0: ':u', 1: '|C', 3: 'b, u' },
  extension: { id: 'une_rt_a' },
};

describe('openJsonStat', () => {
  it('gives the cells in row-major order, the codes by their index, missing cells included', async () => {
    const { head, cells, diagnostics } = await read(base);
    expect(diagnostics).toEqual([]);
    expect(cells).toEqual([
      { codes: ['BE', '2023'], value: 5.5, decimals: 1, flags: 'u', line: null },
      { codes: ['BE', '2024'], value: null, decimals: 0, flags: 'C', line: null },
      { codes: ['AT', '2023'], value: null, decimals: 0, flags: '', line: null },
      { codes: ['AT', '2024'], value: 6, decimals: 0, flags: 'bu', line: null },
    ]);
    expect(head).toMatchObject({
      dataset: 'UNE_RT_A',
      publisher: 'Eurostat',
      updated: '2026-08-01',
      title: 'Unemployment',
    });
    expect(head?.dimensions.map(({ id, role, coded }) => [id, role, coded])).toEqual([
      ['geo', 'geo', true],
      ['time', 'time', true],
    ]);
    expect([...(head?.dimensions[0]?.labels ?? [])]).toEqual([
      ['BE', 'Belgium'],
      ['AT', 'Austria'],
    ]);
  });

  it('takes flags as a list, as one text for all, and as a list of one', async () => {
    const flags = async (status: unknown) => (await read({ ...base, status })).cells.map((cell) => cell.flags);
    expect(await flags(['e', null, '', ': p'])).toEqual(['e', '', '', 'p']);
    expect(await flags('|e')).toEqual(['e', 'e', 'e', 'e']);
    expect(await flags(['d'])).toEqual(['d', 'd', 'd', 'd']);
    expect(await flags(null)).toEqual(['', '', '', '']);
    expect(await flags({ 1: 'not yet published' })).toEqual(['', 'not yet published', '', '']);
  });

  it('takes sizes as texts, a single category without an index, and numbers as texts', async () => {
    const { cells, diagnostics } = await read({
      ...base,
      size: ['1', '2'],
      dimension: { ...base.dimension, geo: { category: { label: { AT: 'Austria' } } } },
      value: ['12.50', 'secret'],
      status: null,
    });
    expect(diagnostics).toEqual([]);
    expect(cells.map(({ value, decimals }) => [value, decimals])).toEqual([
      [12.5, 2],
      ['secret', 0],
    ]);
  });

  it('says where the order of several categories without an index had to be taken as it stands', async () => {
    const geo = { category: { label: { BE: 'Belgium', AT: 'Austria' } } };
    const { cells, diagnostics } = await read({ ...base, dimension: { ...base.dimension, geo } });
    expect(cells[0]?.codes).toEqual(['BE', '2023']);
    expect(diagnostics).toMatchObject([{ code: 'json-stat/no-order', severity: 'warning' }]);
  });

  it('gives a number the decimals that the unit of its measure says', async () => {
    const { head, cells } = await read({
      ...base,
      id: ['measure', 'time'],
      role: { metric: ['measure'], time: ['time'] },
      dimension: {
        measure: { category: { index: ['rate', 'persons'], unit: { rate: { label: '%', decimals: 1 }, persons: {} } } },
        time: base.dimension.time,
      },
      value: [4, 4.25, 7, 0],
      status: null,
    });
    expect(cells.map(({ decimals }) => decimals)).toEqual([1, 2, 0, 0]);
    expect(head?.dimensions[0]?.role).toBe('metric');
    expect(head?.unit).toBeNull();
  });

  it('reads a bundle of version 1.x: the first, or the one that is asked for', async () => {
    const old = { ...base, version: undefined, class: undefined, id: undefined, size: undefined };
    const dimension = { ...base.dimension, id: base.id, size: base.size, role: { geo: ['geo'] } };
    const bundle = { one: { ...old, dimension }, two: { ...old, dimension, label: 'Second', value: [1, 2, 3, 4] } };
    const first = await read(bundle);
    expect(first.diagnostics).toMatchObject([{ code: 'json-stat/several-tables', severity: 'info' }]);
    expect(first.cells[0]?.value).toBe(5.5);
    for (const name of ['2', 'two', 'SECOND']) expect((await read(bundle, name)).cells[0]?.value).toBe(1);
    expect((await read(bundle, '3')).diagnostics).toMatchObject([{ code: 'json-stat/no-table' }]);
    expect((await read({ dataset: { ...old, dimension } })).cells).toEqual((await read(base)).cells);
  });

  it('reads the datasets embedded in a collection, and in a collection within it', async () => {
    const inner = { class: 'collection', link: { item: [{ ...base, label: 'Inner' }] } };
    const collection = { version: '2.0', class: 'collection', link: { item: [base, inner] } };
    expect((await read(collection, '2')).head?.title).toBe('Inner');
    const linked = { class: 'collection', link: { item: [{ class: 'dataset', href: 'https://example.org/a.json' }] } };
    expect(await codesOf(linked)).toEqual(['json-stat/not-embedded']);
  });

  it('says what a document is that holds no table', async () => {
    expect(await codesOf({ class: 'dimension', category: { index: ['a'] } })).toEqual(['json-stat/only-a-dimension']);
    expect(await codesOf({ header: {}, dataSets: [] })).toEqual(['json-stat/sdmx-json']);
    expect(await codesOf({ error: [{ status: 400, id: 150, label: 'INVALID_QUERY' }] })).toEqual([
      'json-stat/service-error',
    ]);
    expect(await codesOf({ warning: { status: 413, label: 'ASYNCHRONOUS_RESPONSE' } })).toEqual([
      'json-stat/not-ready',
    ]);
    expect(await codesOf([1])).toEqual(['json-stat/no-dataset']);
    expect(await codesOf({})).toEqual(['json-stat/no-dataset']);
    expect(await codesOf({ ...base, value: undefined })).toEqual(['json-stat/no-values']);
    expect(await codesOf('<!DOCTYPE html><p>Sorry</p>')).toEqual(['json-stat/html']);
    expect(await codesOf(' \n')).toEqual(['json-stat/empty']);
  });

  it('points at the place where a text is no JSON, or is cut off', async () => {
    const text = JSON.stringify(base, null, 1);
    const cut = (await read(text.slice(0, 200))).diagnostics[0];
    expect(cut).toMatchObject({ code: 'json-stat/malformed', message: expect.stringContaining('cut off') });
    expect(cut?.range?.start.line).toBeGreaterThan(5);
    expect((await read('{\n "a": tru }')).diagnostics[0]?.range?.start).toEqual({ line: 2, column: 7 });
    expect(await codesOf('['.repeat(200_000))).toEqual(['json-stat/too-deep']);
    expect(await codesOf(`{"note": "${'[\\\\\\"'.repeat(1000)}"}`)).toEqual(['json-stat/no-dataset']);
  });

  it('refuses what does not fit together, with the place', async () => {
    const wrong = async (change: object) =>
      (await read(JSON.stringify({ ...base, ...change }, null, 1))).diagnostics[0];
    expect(await wrong({ size: [2] })).toMatchObject({ code: 'json-stat/shape' });
    expect(await wrong({ size: [2, 3] })).toMatchObject({ code: 'json-stat/codes' });
    expect(await wrong({ size: [2, -2] })).toMatchObject({ code: 'json-stat/shape' });
    expect(await wrong({ id: ['geo', 'geo'] })).toMatchObject({ code: 'json-stat/shape' });
    expect(await wrong({ id: ['geo', 'zeit'] })).toMatchObject({ code: 'json-stat/no-codes' });
    expect(await wrong({ id: undefined })).toMatchObject({ code: 'json-stat/no-shape' });
    expect(await wrong({ value: [1, 2, 3, 4, 5] })).toMatchObject({ code: 'json-stat/value-count' });
    expect(await wrong({ value: [1, 2, 3] })).toMatchObject({ code: 'json-stat/value-count' });
    expect(await wrong({ value: { 4: 1 } })).toMatchObject({ code: 'json-stat/value-outside' });
    expect(await wrong({ value: [1, {}, 3, 4] })).toMatchObject({ code: 'json-stat/value' });
    expect(await wrong({ status: ['a', 'b'] })).toMatchObject({ code: 'json-stat/status-count' });
    expect(await wrong({ status: { x: 'e' } })).toMatchObject({ code: 'json-stat/status-outside' });
    const twice = { geo: { category: { index: { AT: 0, BE: 0 } } }, time: base.dimension.time };
    const found = await wrong({ dimension: twice });
    expect(found).toMatchObject({ code: 'json-stat/codes' });
    expect(found?.range?.start.line).toBeGreaterThan(10);
    expect(JSON.parse('{"value": [1e999]}').value[0]).toBe(Number.POSITIVE_INFINITY);
    expect(await codesOf(JSON.stringify(base).replace('5.5', '1e999'))).toEqual(['json-stat/value']);
  });

  it('refuses a billion cells without making any of them', async () => {
    expect(await codesOf({ ...base, size: [50_000, 50_000] })).toEqual(['json-stat/too-large']);
    expect(await codesOf({ ...base, size: [1e15, 1e15] })).toEqual(['json-stat/too-large']);
    expect(await codesOf({ ...base, size: [9_000, 9_000], value: {} })).toEqual(['json-stat/codes', 'json-stat/codes']);
  });

  it('keeps names that objects have from birth apart from what the file says', async () => {
    const text = JSON.stringify(base).replaceAll('"geo"', '"constructor"').replaceAll('"AT"', '"toString"');
    expect((await read(text)).cells.at(-1)?.codes).toEqual(['toString', '2024']);
    expect(await codesOf(JSON.stringify(base).replaceAll('"AT"', '"__proto__"'))).toEqual(['json-stat/codes']);
  });

  it('reads back any table, dense or sparse, of either version', async () => {
    const word = fc.string({ minLength: 1, maxLength: 4 }).filter((text) => text !== '__proto__');
    const cube = fc
      .uniqueArray(word, { minLength: 1, maxLength: 3 })
      .filter((ids) => !ids.some((id) => ['id', 'size', 'role'].includes(id)))
      .chain((ids) =>
        fc.record({
          ids: fc.constant(ids),
          codes: fc.tuple(...ids.map(() => fc.uniqueArray(word, { minLength: 1, maxLength: 3 }))),
        }),
      )
      .chain(({ ids, codes }) => {
        const cells = codes.reduce((product, list) => product * list.length, 1);
        const value = fc.option(fc.integer({ min: -1e6, max: 1e6 }).map((whole) => whole / 8));
        return fc.record({
          ids: fc.constant(ids),
          codes: fc.constant(codes),
          values: fc.array(value, { minLength: cells, maxLength: cells }),
          old: fc.boolean(),
          sparse: fc.boolean(),
        });
      });
    await fc.assert(
      fc.asyncProperty(cube, async ({ ids, codes, values, old, sparse }) => {
        const shape = { id: ids, size: codes.map((list) => list.length) };
        const dimension = Object.fromEntries(
          ids.map((id, at) => {
            const index = Object.fromEntries((codes[at] ?? []).map((code, place) => [code, place]));
            return [id, { category: { index: sparse ? index : codes[at] } }];
          }),
        );
        const filled = values.flatMap((value, at): [number, number][] => (value === null ? [] : [[at, value]]));
        const value = sparse ? Object.fromEntries(filled) : values;
        const document = old
          ? { dataset: { dimension: { ...dimension, ...shape }, value } }
          : { version: '2.0', class: 'dataset', ...shape, dimension, value };
        const { cells, diagnostics } = await read(document);
        expect(diagnostics).toEqual([]);
        expect(cells.map((cell) => cell.value)).toEqual(values.map((written) => (written === 0 ? 0 : written)));
        const all = codes.reduce<string[][]>(
          (rows, list) => rows.flatMap((row) => list.map((code) => [...row, code])),
          [[]],
        );
        expect(cells.map((cell) => cell.codes)).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, and never gives a table together with an error', async () => {
    const leaf = fc.constantFrom<unknown>(
      null,
      1,
      '2',
      -1,
      1e20,
      true,
      [],
      {},
      ['a', 'b'],
      { a: 0, b: 1 },
      { a: 0, b: 0 },
    );
    const key = fc.constantFrom(
      'class',
      'id',
      'size',
      'dimension',
      'value',
      'status',
      'role',
      'link',
      'extension',
      'unit',
    );
    const change = fc.dictionary(
      key,
      fc.oneof(leaf, fc.dictionary(fc.constantFrom('id', 'item', 'a', 'category'), leaf)),
    );
    await fc.assert(
      fc.asyncProperty(change, async (changed) => {
        const small = { id: ['a'], size: [2], dimension: { a: { category: { index: ['a', 'b'] } } }, value: [1, 2] };
        const { value, diagnostics } = await read({ class: 'dataset', ...small, ...changed });
        expect(value === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 150 },
    );
  });
});
