import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/build/cache/keys.ts';
import { filesIn, isUnchanged, recordingFiles } from '../../../src/build/cache/recording.ts';
import { nodeFiles } from '../../../src/build/write-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'milestone-reads-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = nodeFiles();
const at = (name: string) => path.join(folder, name);

describe('what is read', () => {
  it('is noted with the hash of its content, and what was looked for in vain as well', async () => {
    writeFileSync(at('a.csv'), 'a');
    mkdirSync(at('data'));
    const { files: noting, reads } = recordingFiles(files);
    await noting.read(at('a.csv'));
    await noting.kind(at('a.csv'));
    await noting.kind(at('logo.png'));
    await noting.kind(at('data'));
    expect(Object.fromEntries(reads)).toEqual({
      [at('a.csv')]: hashOf('a'),
      [at('logo.png')]: null,
      [at('data')]: null,
    });
    expect(filesIn(reads)).toEqual([at('a.csv')]);
  });

  it('goes on from what was read before', async () => {
    writeFileSync(at('a.csv'), 'a');
    writeFileSync(at('b.csv'), 'b');
    const before = recordingFiles(files);
    await before.files.read(at('a.csv'));
    const after = recordingFiles(files, before.reads);
    await after.files.read(at('b.csv'));
    expect(filesIn(after.reads)).toEqual([at('a.csv'), at('b.csv')]);
    expect(filesIn(before.reads)).toEqual([at('a.csv')]);
  });

  it('is unchanged when it is only touched, and changed when its content is, with the same size and time', async () => {
    writeFileSync(at('a.csv'), '100');
    const { files: noting, reads } = recordingFiles(files);
    await noting.read(at('a.csv'));
    const { atime, mtime } = statSync(at('a.csv'));
    utimesSync(at('a.csv'), 4_000_000_000, 4_000_000_000);
    expect(await isUnchanged(reads, files)).toBe(true);
    writeFileSync(at('a.csv'), '101');
    utimesSync(at('a.csv'), atime, mtime);
    expect(await isUnchanged(reads, files)).toBe(false);
    writeFileSync(at('a.csv'), '100');
    expect(await isUnchanged(reads, files)).toBe(true);
  });

  it('is changed where a file that was missing appears, or one that was there goes', async () => {
    writeFileSync(at('a.csv'), 'a');
    const { files: noting, reads } = recordingFiles(files);
    await noting.read(at('a.csv'));
    await noting.kind(at('logo.png'));
    writeFileSync(at('logo.png'), 'x');
    expect(await isUnchanged(reads, files)).toBe(false);
    rmSync(at('logo.png'));
    expect(await isUnchanged(reads, files)).toBe(true);
    rmSync(at('a.csv'));
    expect(await isUnchanged(reads, files)).toBe(false);
    mkdirSync(at('a.csv'));
    expect(await isUnchanged(reads, files)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is changed where a link leads elsewhere now', async () => {
    writeFileSync(at('2024.csv'), '2024');
    writeFileSync(at('2025.csv'), '2025');
    symlinkSync('2024.csv', at('newest.csv'));
    const { files: noting, reads } = recordingFiles(files);
    // As the tables beside a region file are read.
    await noting.kind(at('newest.csv'));
    await noting.read(await noting.realPath(at('newest.csv')));
    expect(await isUnchanged(reads, files)).toBe(true);
    rmSync(at('newest.csv'));
    symlinkSync('2025.csv', at('newest.csv'));
    expect(await isUnchanged(reads, files)).toBe(false);
  });

  it('counts as changed where it was one thing and then another, whatever it is now', async () => {
    writeFileSync(at('a.csv'), 'first');
    const { files: noting, reads } = recordingFiles(files);
    await noting.read(at('a.csv'));
    writeFileSync(at('a.csv'), 'second');
    await noting.read(at('a.csv'));
    expect(await isUnchanged(reads, files)).toBe(false);
    writeFileSync(at('a.csv'), 'first');
    expect(await isUnchanged(reads, files)).toBe(false);

    const late = recordingFiles(files);
    await late.files.kind(at('late.csv'));
    writeFileSync(at('late.csv'), 'x');
    await late.files.read(at('late.csv'));
    expect(await isUnchanged(late.reads, files)).toBe(false);
  });
});
