import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../../src/diagnostics/diagnostic.ts';
import { readPx, smallTable } from './px-text.ts';

interface Variable {
  readonly name: string;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
}

interface Cube {
  readonly title: string;
  readonly note: string;
  readonly stub: readonly Variable[];
  readonly heading: readonly Variable[];
  /** Numbers, or the symbol of a missing one. */
  readonly cells: readonly (number | string)[];
  /** After how many signs of a text its next line begins. */
  readonly wrap: number;
}

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...'ab 0";,()[]=#-.äßΩΣφ\n'), maxLength: 12 }) },
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('\r', '')),
);

const variable = fc.uniqueArray(anyText, { minLength: 1, maxLength: 4 }).chain((codes) =>
  fc.record({
    name: anyText,
    codes: fc.constant(codes),
    labels: fc.uniqueArray(anyText, { minLength: codes.length, maxLength: codes.length }),
  }),
);

const cell = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom('.', '..', '......', '-', 'n/a'),
);

const cube: fc.Arbitrary<Cube> = fc
  .uniqueArray(variable, { minLength: 1, maxLength: 3, selector: ({ name }) => name })
  .chain((variables) =>
    fc.record({
      title: anyText,
      note: anyText,
      stub: fc.constant(variables.slice(0, -1)),
      heading: fc.constant(variables.slice(-1)),
      cells: fc.array(cell, {
        minLength: variables.reduce((product, { codes }) => product * codes.length, 1),
        maxLength: variables.reduce((product, { codes }) => product * codes.length, 1),
      }),
      wrap: fc.integer({ min: 1, max: 20 }),
    }),
  );

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const listed = (texts: readonly string[]): string => texts.map(quoted).join(',\n');
const wrapped = (text: string, width: number): string => {
  const signs = [...text];
  const parts = Array.from({ length: Math.max(1, Math.ceil(signs.length / width)) }, (_, at) =>
    signs.slice(at * width, (at + 1) * width).join(''),
  );
  return parts.map(quoted).join('\n');
};
const word = (value: number | string): string => (typeof value === 'string' ? `"${value}"` : String(value));

function rowsOf({ cells, heading }: Cube): readonly (readonly (number | string)[])[] {
  const width = heading[0]?.codes.length ?? 1;
  return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
}

function keyOf({ stub }: Cube, row: number): readonly string[] {
  let rest = row;
  return stub
    .toReversed()
    .map(({ codes }) => {
      const code = codes[rest % codes.length] ?? '';
      rest = Math.floor(rest / codes.length);
      return code;
    })
    .toReversed();
}

function written(table: Cube, keyed: boolean): string {
  const variables = [...table.stub, ...table.heading];
  const rows = rowsOf(table);
  const order = keyed ? rows.map((_, row) => rows.length - 1 - row) : rows.map((_, row) => row);
  const lines = order.flatMap((row) => {
    const values = rows[row] ?? [];
    if (keyed && values.every((value) => Object.is(value, 0))) return [];
    const keys = keyed ? keyOf(table, row).map((key) => `${quoted(key)},`) : [];
    return [keys.join('') + values.map(word).join(' ')];
  });
  return [
    `TITLE=${wrapped(table.title, table.wrap)};`,
    `STUB=${listed(table.stub.map(({ name }) => name))};`,
    `HEADING=${listed(table.heading.map(({ name }) => name))};`,
    ...variables.map(({ name, labels }) => `VALUES(${quoted(name)})=${listed(labels)};`),
    ...variables.map(({ name, codes }) => `CODES(${quoted(name)})=${listed(codes)};`),
    ...(keyed ? table.stub.map(({ name }) => `KEYS(${quoted(name)})=CODES;`) : []),
    'DATASYMBOL1="n/a";',
    `NOTE=${quoted(table.note)};`,
    `DATA=\n${lines.join(' \n')};`,
  ].join('\r\n');
}

function expected({ stub, heading, cells }: Cube) {
  const all = [...stub, ...heading].reduce<readonly (readonly string[])[]>(
    (before, { codes }) => before.flatMap((prefix) => codes.map((code) => [...prefix, code])),
    [[]],
  );
  return cells.map((value, index) => ({
    codes: all[index],
    value: typeof value === 'string' ? null : value + 0,
    flags: typeof value === 'string' ? value : '',
  }));
}

describe('a table written as PX', () => {
  it('reads back the same, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(cube, async (table) => {
        const { head, cells, diagnostics } = await readPx(written(table, false));
        expect(diagnostics).toEqual([]);
        expect(cells.map(({ codes, value, flags }) => ({ codes, value, flags }))).toEqual(expected(table));
        expect(head?.title ?? '').toBe(table.title.trim());
        expect(head?.dimensions.map(({ label, labels }) => [label, [...labels]])).toEqual(
          [...table.stub, ...table.heading].map(({ name, codes, labels }) => [
            name,
            codes.map((code, index) => [code, labels[index]]),
          ]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('reads back the same with KEYS, rows backwards and those of zeros left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        cube.filter(({ stub }) => stub.length > 0),
        async (table) => {
          const { cells, diagnostics } = await readPx(written(table, true));
          expect(hasErrors(diagnostics)).toBe(false);
          expect(cells.map(({ codes, value, flags }) => ({ codes, value, flags }))).toEqual(expected(table));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never throws for a damaged file, and without an error has every cell', async () => {
    const whole = smallTable('1 2 ".." 4 5 6;', 'KEYS("sex")=VALUES;')
      .replace('DATA=1', 'DATA="men",1')
      .replace(' 4', ' "women",4');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(8),
        fc.string({ unit: fc.constantFrom(...'";,()[]=\n-.1aDATA'), maxLength: 3 }),
        async (at, cut, put) => {
          const { head, cells, diagnostics } = await readPx(whole.slice(0, at) + put + whole.slice(at + cut));
          if (hasErrors(diagnostics)) return;
          const sizes = head?.dimensions.map(({ labels }) => labels.size) ?? [];
          const isWhole = cells.length === sizes.reduce((product, size) => product * size, 1);
          // A code that stands twice makes more cells than codes.
          expect(isWhole || diagnostics.some(({ code }) => code === 'px/repeated-code')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
