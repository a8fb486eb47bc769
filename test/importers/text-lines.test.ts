import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '../../src/importers/text-lines.ts';
import { cut } from './opened.ts';

async function linesOf(chunks: readonly Uint8Array[], longest?: number) {
  const text = textLines({ name: 'table.tsv', chunks }, longest);
  const lines: (readonly [number, string])[] = [];
  for await (const { first, lines: some } of text.blocks()) {
    for (const [index, line] of some.entries()) lines.push([first + index, line]);
  }
  return { lines: lines.map(([, line]) => line), numbers: lines.map(([number]) => number), found: text.diagnostics() };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('lines of a text', () => {
  it('are the same wherever the bytes are cut, with any line ends and letters', async () => {
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', ',', 'é', '€', '日', '😀', ' '), maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        lines,
        ends,
        fc.array(fc.nat(80), { maxLength: 8 }),
        fc.boolean(),
        async (all, end, places, mark) => {
          const bytes = utf8((mark ? '\ufeff' : '') + all.map((line) => line + end).join(''));
          const { lines: read, numbers, found } = await linesOf(cut(bytes, places));
          expect(read).toEqual(all);
          expect(numbers).toEqual(all.map((_, index) => index + 1));
          expect(found).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('give the last one though no line end follows it', async () => {
    expect((await linesOf([utf8('a\nb')])).lines).toEqual(['a', 'b']);
    expect((await linesOf([])).lines).toEqual([]);
  });

  it('are read as Windows-1252 where they are not UTF-8, which is said with the place', async () => {
    const bytes = Uint8Array.of(...utf8('geo\nMal'), 0xe9, 0x20, 0x80, 0x96, 0x0a);
    const { lines, found } = await linesOf(cut(bytes, [5, 8]));
    expect(lines).toEqual(['geo', 'Malé €–']);
    expect(found).toMatchObject([
      { code: 'import/read-as-windows-1252', severity: 'info', range: { start: { line: 2, column: 4 } } },
    ]);
  });

  it('are refused where UTF-8 turns into something else', async () => {
    const bytes = Uint8Array.of(...utf8('Málaga\nMal'), 0xe9, ...utf8('x\n'));
    const { found } = await linesOf(cut(bytes, [9]));
    expect(found).toMatchObject([{ code: 'import/mixed-encoding', range: { start: { line: 2, column: 4 } } }]);
  });

  it('are refused where there is a zero byte', async () => {
    const { found } = await linesOf(cut(utf8('ab\nc\0d'), [1]));
    expect(found).toMatchObject([{ code: 'import/not-text', range: { start: { line: 2, column: 2 } } }]);
  });

  it('end where one is longer than any table has, however little of it comes at once', async () => {
    function* endless() {
      yield utf8('ok\n');
      for (;;) yield new Uint8Array(1000).fill(0x61);
    }
    const text = textLines({ name: 'table.tsv', chunks: endless() }, 50_000);
    const read: string[] = [];
    for await (const { lines } of text.blocks()) read.push(...lines);
    expect(read).toEqual(['ok']);
    expect(text.diagnostics()).toMatchObject([
      { code: 'import/line-too-long', range: { start: { line: 2, column: 1 } } },
    ]);
  });
});
