import { describe, expect, it } from 'vitest';
import { openPx } from '../../../src/importers/px/open-px.ts';
import { readPx, shortly, smallTable } from './px-text.ts';

describe('the data of a PX file', () => {
  it('are read row by row, with the line of each cell', async () => {
    const { cells, found } = await readPx(smallTable('\r\n1 2 3 \r\n4 5 6;\r\n'));
    expect(found).toEqual([]);
    expect(cells.map(({ codes, value, line }) => [...codes, value, line])).toEqual([
      ['M', '2022', 1, 11],
      ['M', '2023', 2, 11],
      ['M', '2024', 3, 11],
      ['F', '2022', 4, 12],
      ['F', '2023', 5, 12],
      ['F', '2024', 6, 12],
    ]);
  });

  it('may be parted by blanks, tabs, commas, semicolons and line breaks', async () => {
    const { cells, found } = await readPx(smallTable('1\t2,3;\n4,\n 5 ; 6;'));
    expect(found).toEqual([]);
    expect(shortly(cells)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('keep their decimals as written, signs and exponents', async () => {
    const { cells } = await readPx(smallTable('1.50 -2.5 .5 1e3 1.25E1 -7.;'));
    expect(cells.map(({ value, decimals }) => [value, decimals])).toEqual([
      [1.5, 2],
      [-2.5, 1],
      [0.5, 1],
      [1000, 0],
      [12.5, 1],
      [-7, 0],
    ]);
  });

  it('keep a missing figure missing, never zero, with the symbol as the file has it', async () => {
    const { cells, found } = await readPx(smallTable('"." ".." - ...... "-" 0;'));
    expect(found).toEqual([]);
    expect(cells.map(({ value, flags }) => [value, flags])).toEqual([
      [null, '.'],
      [null, '..'],
      [null, '-'],
      [null, '......'],
      [null, '-'],
      [0, ''],
    ]);
  });

  it('may hold the words of DATASYMBOL, and unknown ones with a warning, said once', async () => {
    const { cells, found } = await readPx(smallTable('"n/a" "secret" "secret" 4 5 6;', 'DATASYMBOL2="n/a";\n'));
    expect(shortly(cells)).toEqual(['n/a', 'secret', 'secret', 4, 5, 6]);
    expect(found).toEqual(['px/unknown-symbol warning 11:12']);
  });

  it.each([
    ['too few', '\n1 2 3\n4 5;', 'px/too-few-cells error 12:4'],
    ['none', '', 'px/too-few-cells error 10:6'],
    ['too many', '\n1 2 3\n4 5 6 7;', 'px/too-many-cells error 12:7'],
    ['a word', '\n1 2 3\n4 five 6;', 'px/not-a-number error 12:3'],
    ['a decimal comma that makes two', '1,5 2 3 4 5 6;', 'px/too-many-cells error 10:18'],
    ['a number too large', '1 2 3 4 5 1e999;', 'px/not-a-number error 10:16'],
    ['a text that does not end', '1 2 "3 4 5 6;', 'px/unclosed-text error 10:10'],
  ])('are refused where they do not fit: %s', async (_, data, finding) => {
    expect((await readPx(smallTable(data))).found).toEqual([finding]);
  });

  it('are read with a warning where the closing semicolon is missing or more follows', async () => {
    expect((await readPx(smallTable('1 2 3 4 5 6'))).found).toEqual(['px/unfinished warning 10:17']);
    const { cells, found } = await readPx(smallTable('1 2 3 4 5 6;\nTITLE="another";'));
    expect(cells).toHaveLength(6);
    expect(found).toEqual(['px/after-data warning 11:1']);
  });

  it('come out the same however the bytes are cut', async () => {
    const bytes = new TextEncoder().encode(
      smallTable('\n1.25 "..", 333\n-4 "n/a"\n6;\n', 'DATASYMBOL1="n/a";NOTE="Ä";\n'),
    );
    const whole = await readPx(bytes);
    expect(whole.found).toEqual([]);
    for (const size of [1, 2, 3, 7]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.slice(at * size, (at + 1) * size),
      );
      const { cells, head, found } = await readPx(pieces);
      expect({ cells, head, found }).toEqual({ cells: whole.cells, head: whole.head, found: whole.found });
    }
  });

  it('are read as they come: the first cells before the last bytes', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `"${index}"`).join(',');
    let read = 0;
    function* pieces() {
      const encoder = new TextEncoder();
      yield encoder.encode(`STUB="a";HEADING="b";VALUES("a")=${many};VALUES("b")="1","2";DATA=\n`);
      for (; read < 20; read += 1) yield encoder.encode('1 2\n'.repeat(1000));
      yield encoder.encode(';');
    }
    const { value } = await openPx({ name: 'long.px', chunks: pieces() });
    let cells = 0;
    const seen: number[] = [];
    for await (const batch of value?.cells() ?? []) {
      cells += batch.length;
      seen.push(read);
    }
    expect(cells).toBe(40_000);
    expect(seen[0]).toBe(0);
    expect(Math.max(...seen)).toBeGreaterThan(18);
  });

  it('do not let a word without end fill the memory', async () => {
    function* pieces() {
      const encoder = new TextEncoder();
      yield encoder.encode(smallTable('1 2 '));
      for (;;) yield encoder.encode('9'.repeat(50_000));
    }
    expect((await readPx(pieces())).found).toEqual(['px/unclosed-text error 10:10']);
  });
});

describe('the data of a PX file with KEYS', () => {
  const keyed = (data: string, kind = 'VALUES') => smallTable(data, `KEYS("sex")=${kind};\n`);

  it('name their rows by VALUES or by CODES', async () => {
    expect(shortly((await readPx(keyed('"women",4 5 6 \n"men",1 2 3;'))).cells)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(shortly((await readPx(keyed('"M",1 2 3 \n"F",4 ".." 6;', 'CODES'))).cells)).toEqual([1, 2, 3, 4, '..', 6]);
  });

  it('have zeros where a row is left out, and it is said', async () => {
    const { cells, found } = await readPx(keyed('"women",4 5 6;'));
    expect(shortly(cells)).toEqual([0, 0, 0, 4, 5, 6]);
    expect(cells.map(({ line }) => line)).toEqual([null, null, null, 11, 11, 11]);
    expect(found).toEqual(['px/left-out-rows info']);
  });

  it.each([
    ['an unknown key', '"men",1 2 3\n"wimmen",4 5 6;', 'px/unknown-key error 12:1'],
    ['a code where labels are said to stand', '"M",1 2 3;', 'px/unknown-key error 11:6'],
    ['a row twice', '"men",1 2 3\n"men",4 5 6;', 'px/repeated-row error 12:1'],
    ['a row too short', '"men",1 2 3\n"women",4 5;', 'px/too-few-cells error 12:12'],
    ['a row cut off', '"men",1 2 3\n"women",4 5', 'px/too-few-cells error 12:12'],
    ['a row too long', '"men",1 2 3 4;', 'px/unknown-key error 11:18'],
    ['a word', '"men",1 two 3;', 'px/not-a-number error 11:14'],
  ])('are refused where they do not fit: %s', async (_, data, finding) => {
    const { cells, found } = await readPx(keyed(data));
    expect(found).toEqual([finding]);
    expect(cells).toEqual([]);
  });

  it('suggest the key that was meant', async () => {
    const { diagnostics } = await readPx(keyed('"wimen",1 2 3;'));
    expect(diagnostics[0]?.hint).toBe('Did you mean `women`?');
  });
});
