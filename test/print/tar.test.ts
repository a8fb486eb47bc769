import { describe, expect, it } from 'vitest';
import { readTar } from '../../src/print/tar.ts';

function entry(path: string, content: string, kind = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write('0000755\0', 100);
  header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(kind, 156);
  header.write('ustar\x0000', 257);
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

const end = Buffer.alloc(1024);

describe('readTar', () => {
  it('gives the regular files with their bytes, folders left out', () => {
    const files = readTar(
      Buffer.concat([entry('lib/', '', '5'), entry('lib/a.so', 'x'.repeat(600)), entry('b', ''), end]),
    );
    expect(files.map(({ path, bytes }) => [path, bytes.length])).toEqual([
      ['lib/a.so', 600],
      ['b', 0],
    ]);
  });

  it.each([
    ['a path that leaves the folder', entry('../b', 'x')],
    ['an absolute path', entry('/etc/b', 'x')],
    ['a link', entry('b', '', '2')],
  ])('refuses %s', (_, bad) => {
    expect(() => readTar(Buffer.concat([bad, end]))).toThrow();
  });

  it('notices an archive that is cut short or damaged', () => {
    const whole = Buffer.concat([entry('a', 'x'.repeat(600)), end]);
    expect(() => readTar(whole.subarray(0, 1024))).toThrow('cut short');
    expect(() => readTar(whole.subarray(0, 1536))).toThrow('cut short');
    whole[3] = 7;
    expect(() => readTar(whole)).toThrow('damaged');
  });
});
