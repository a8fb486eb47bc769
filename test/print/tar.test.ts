import { describe, expect, it } from 'vitest';
import { readTar } from '../../src/print/tar.ts';
import { tarEntry as entry } from './fixtures/tar-entry.ts';

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
