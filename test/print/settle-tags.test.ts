import { describe, expect, it } from 'vitest';
import { readStream } from '../../src/print/page-streams.ts';
import { streamObject } from '../../src/print/pdf-objects.ts';
import { settleTags } from '../../src/print/settle-tags.ts';

const unseen = '/Span<</ActualText <FEFF00AD> >> BDC\n<0012> Tj\nEMC\n';

describe('the tags of a page that is drawn by several streams', () => {
  it('stay as they are, but soft hyphens are no part of its words', async () => {
    const body = (text: string) => Buffer.from(text);
    const drawn = [`BT\n<0001> Tj\n${unseen}<0002> Tj\nET\n0 0 9 9 re f\n`, 'BT\n<0003> Tj\nET\n'];
    const second = streamObject([], body(drawn[1] ?? ''));
    const objects = new Map([
      [1, body('<</Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R>>')],
      [2, body('<</Type /Pages /Kids [3 0 R] /Count 1>>')],
      [3, body('<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents [4 0 R 5 0 R]>>')],
      [4, streamObject([], body(drawn[0] ?? ''))],
      [5, second],
      [6, body('<</Type /StructTreeRoot>>')],
    ]);
    await settleTags(objects, 1, 6, new Map(), () => '');
    expect(readStream(objects.get(4))?.text).toBe('BT\n<0001> Tj\n<0002> Tj\nET\n0 0 9 9 re f\n');
    expect(objects.get(5)).toBe(second);
  });
});
