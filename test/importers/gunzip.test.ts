import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../src/importers/gunzip.ts';
import { cut } from './opened.ts';

async function unpack(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) {
  const unpacked = gunzip(chunks);
  const pieces: Uint8Array[] = [];
  for await (const piece of unpacked.chunks) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString(), problem: unpacked.problem() };
}

const text = 'geo\\time\t2013 \n'.repeat(5000);
const packed = gzipSync(text);

describe('unpacking gzip', () => {
  it('gives the same bytes however the packed ones are cut', async () => {
    expect(await unpack(cut(packed, [1, 2, 9, 10, 50, 51]))).toEqual({ text, problem: null });
  });

  it('joins the members of a file that was put together', async () => {
    expect((await unpack([gzipSync('a\n'), gzipSync('b\n')])).text).toBe('a\nb\n');
  });

  it('tells a file that was cut off, wherever it was', async () => {
    for (const length of [4, 12, packed.length - 9, packed.length - 1]) {
      expect((await unpack([packed.subarray(0, length)])).problem, `${length} bytes`).toBe('truncated');
    }
  });

  it('tells a file that was damaged, in its data or in its checksum', async () => {
    const flipped = (at: number) => Uint8Array.from(packed, (byte, index) => (index === at ? byte ^ 0xff : byte));
    expect((await unpack([flipped(15)])).problem).toBe('damaged');
    expect((await unpack([flipped(packed.length - 7)])).problem).toBe('damaged');
  });

  it('passes on what reading the file throws', async () => {
    async function* failing() {
      yield packed.subarray(0, 20);
      throw new Error('EIO');
    }
    await expect(unpack(failing())).rejects.toThrow('EIO');
  });

  it('stops where nobody wants more, without reading the rest', async () => {
    let asked = 0;
    function* pieces() {
      for (let at = 0; at < bomb.length; at += 1000) {
        asked += 1;
        yield bomb.subarray(at, at + 1000);
      }
    }
    const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024), { level: 1 });
    let length = 0;
    for await (const piece of gunzip(pieces()).chunks) {
      length += piece.length;
      if (length >= 200_000) break;
    }
    expect(asked).toBeLessThan(bomb.length / 1000 / 2);
  });
});
