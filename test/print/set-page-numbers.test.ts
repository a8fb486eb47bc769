import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PdfObjects } from '../../src/print/pdf-objects.ts';
import { hasPlaces, setPageNumbers } from '../../src/print/set-page-numbers.ts';

const figures = ['0010', '0011', '0012', '0013', '0014', '0015', '0016', '0017', '0018', '0019'];

function text(x: number, glyphs: readonly string[], advance = 5): string {
  return `BT\n/F5 11 Tf\n1 0 0 -1 ${x} 100 Tm\n${glyphs.map((glyph) => `<${glyph}> Tj`).join(`\n${advance} 0 Td `)}\nET`;
}

function pdf(...contents: readonly string[]): PdfObjects {
  const objects = new Map<number, Buffer>([
    [1, Buffer.from('<</Type /Catalog /Pages 2 0 R>>')],
    [2, Buffer.from(`<</Type /Pages /Kids [${contents.map((_, index) => `${10 + index} 0 R`).join(' ')}]>>`)],
  ]);
  for (const [index, content] of contents.entries()) {
    const bytes = deflateSync(Buffer.from(content));
    objects.set(10 + index, Buffer.from(`<</Type /Page /Contents ${20 + index} 0 R>>`));
    objects.set(
      20 + index,
      Buffer.concat([
        Buffer.from(`<</Filter /FlateDecode\n/Length ${bytes.length}>> stream\n`),
        bytes,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  return { objects, catalog: 1, info: null };
}

function contentOf(made: PdfObjects | null, page: number): string {
  const body = made?.objects.get(20 + page) ?? Buffer.alloc(0);
  const start = body.indexOf('stream') + 7;
  return inflateSync(body.subarray(start, body.lastIndexOf('\nendstream'))).toString('latin1');
}

describe('page numbers set in a finished print', () => {
  it('puts each number at the right edge of its place, in the order in which they were printed', () => {
    const words = text(0, ['0041', '0042'], 7);
    const made = setPageNumbers(pdf(words, `${text(100, figures)}\n${words}\n${text(200, figures)}`), [7, 42]);
    expect(contentOf(made, 0)).toBe(words);
    expect(contentOf(made, 1)).toBe(`${text(145, ['0017'])}\n${words}\n${text(240, ['0014', '0012'])}`);
  });

  it('says that it cannot where there are fewer or more places than numbers', () => {
    expect(setPageNumbers(pdf(text(100, figures)), [7, 42])).toBeNull();
    expect(setPageNumbers(pdf(`${text(100, figures)}\n${text(200, figures)}`), [7])).toBeNull();
    const two = pdf(`${text(100, figures)}\n${text(200, figures)}`);
    expect([1, 2, 3].map((count) => hasPlaces(two, count))).toEqual([false, true, false]);
  });

  it('leaves text of ten glyphs alone that are not all unlike, or not all as wide', () => {
    const repeated = text(0, [...figures.slice(0, 9), '0010']);
    const uneven = text(0, figures).replace('5 0 Td <0015>', '6 0 Td <0015>');
    const made = setPageNumbers(pdf(`${repeated}\n${uneven}\n${text(100, figures)}`), [3]);
    expect(contentOf(made, 0)).toBe(`${repeated}\n${uneven}\n${text(145, ['0013'])}`);
  });

  it('touches nothing of a print whose pages are written in a way that it does not know', () => {
    const other = pdf(text(100, figures));
    const objects = new Map(other.objects).set(
      20,
      Buffer.from('<</Filter /LZWDecode\n/Length 3>> stream\nabc\nendstream'),
    );
    expect(setPageNumbers({ ...other, objects }, [7])).toBeNull();
  });
});
