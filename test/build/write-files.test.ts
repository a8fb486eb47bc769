import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, nodeFiles, removeTemporaries, sweepStale } from '../../src/build/write-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milestone-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fault(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}

/** A disk that takes the first bytes of a file and then has no room. */
const full: Disk = {
  ...disk,
  open: async (path, flags, mode) => {
    const file = await disk.open(path, flags, mode);
    file.writeFile = async () => {
      await file.write('half');
      throw fault('ENOSPC');
    };
    return file;
  },
};

describe('replace', () => {
  it('writes a file piece by piece, each where the one before it ended', async () => {
    function* pieces() {
      yield 'one\n';
      yield new TextEncoder().encode('zwölf\n');
      yield 'three\n';
    }
    await nodeFiles().replace(join(folder, 'out.txt'), pieces());
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('one\nzwölf\nthree\n');
  });

  it.skipIf(process.platform === 'win32')('writes into a device and leaves it in its place', async () => {
    // Through a link, so that no fault of this test can take the machine's own.
    const sink = join(folder, 'sink');
    symlinkSync('/dev/null', sink);
    await nodeFiles().replace(sink, 'gone');
    await nodeFiles().replace(sink, ['gone', 'too']);
    expect(lstatSync(sink).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toEqual(['sink']);
  });

  it('makes the folders on the way and leaves only the file', async () => {
    const path = join(folder, 'a', 'b', 'report.html');
    await nodeFiles().replace(path, 'Łódź');
    await nodeFiles().replace(path, Buffer.from('second'));
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['report.html']);
  });

  it('keeps what was there when the disk is full, and leaves nothing half written', async () => {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, 'from before');
    await expect(nodeFiles({ disk: full }).replace(path, 'new')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(path, 'utf8')).toBe('from before');
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  it.each(['EACCES', 'EROFS', 'EDQUOT'])('gives the error of the system as it is: %s', async (code) => {
    const failing: Disk = { ...disk, open: () => Promise.reject(fault(code)) };
    await expect(nodeFiles({ disk: failing }).replace(join(folder, 'x'), '')).rejects.toMatchObject({ code });
  });

  it('gives up where the system makes no folder although the one above is there', async () => {
    // As under /proc, where Node's own `recursive` tries for ever.
    const stubborn: Disk = { ...disk, mkdir: (): Promise<never> => Promise.reject(fault('ENOENT')) };
    const writing = nodeFiles({ disk: stubborn }).replace(join(folder, 'a', 'b', 'report.html'), '');
    await expect(writing).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says so where a file is in the place of the folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    const writing = nodeFiles().replace(join(folder, 'file', 'report.html'), 'x');
    await expect(writing).rejects.toMatchObject({ code: expect.stringMatching(/^(ENOTDIR|EEXIST)$/) });
  });

  it('waits on Windows for whoever holds the old file, and nowhere else', async () => {
    const busy = (times: number): Disk => {
      let left = times;
      return { ...disk, rename: (from, to) => (left-- > 0 ? Promise.reject(fault('EPERM')) : disk.rename(from, to)) };
    };
    const path = join(folder, 'report.pdf');
    await nodeFiles({ disk: busy(2), platform: 'win32' }).replace(path, 'x');
    expect(readFileSync(path, 'utf8')).toBe('x');
    await expect(nodeFiles({ disk: busy(99), platform: 'win32' }).replace(path, 'y')).rejects.toMatchObject({
      code: 'EPERM',
    });
    await expect(nodeFiles({ disk: busy(1), platform: 'linux' }).replace(path, 'y')).rejects.toMatchObject({
      code: 'EPERM',
    });
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  it('writes a name as long as the system takes', async () => {
    const path = join(folder, `${'ł'.repeat(120)}.html`);
    await nodeFiles().replace(path, 'x');
    expect(existsSync(path)).toBe(true);
  });

  it('lets the last of many writers win, whole', async () => {
    const path = join(folder, 'report.html');
    const texts = Array.from({ length: 8 }, (_, index) => `${index}`.repeat(50_000));
    await Promise.all(texts.map((text) => nodeFiles().replace(path, text)));
    expect(texts).toContain(readFileSync(path, 'utf8'));
    expect(readdirSync(folder)).toEqual(['report.html']);
  });
});

describe('removeTemporaries', () => {
  it('removes at once what is being written', async () => {
    let atRename = () => {};
    const there = new Promise<void>((resolve) => {
      atRename = resolve;
    });
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow: Disk = {
      ...disk,
      rename: async (from, to) => {
        atRename();
        await held;
        return disk.rename(from, to);
      },
    };
    const writing = nodeFiles({ disk: slow }).replace(join(folder, 'report.html'), 'x');
    await there;
    expect(readdirSync(folder)).toHaveLength(1);
    removeTemporaries();
    expect(readdirSync(folder)).toEqual([]);
    goOn();
    await expect(writing).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('sweepStale', () => {
  const dead = '.milestone-999999999-0123456789ab-report.pdf.tmp';
  const alive = `.milestone-${process.pid}-0123456789ab-report.pdf.tmp`;

  it('removes the temporary files of runs that are gone', async () => {
    writeFileSync(join(folder, dead), '');
    writeFileSync(join(folder, alive), '');
    expect(await sweepStale(folder)).toEqual([dead]);
    expect(readdirSync(folder)).toEqual([alive]);
  });

  it('removes what is older than an hour, whoever has the number of its process now', async () => {
    writeFileSync(join(folder, alive), '');
    const longAgo = Date.now() / 1000 - 3700;
    utimesSync(join(folder, alive), longAgo, longAgo);
    expect(await sweepStale(folder)).toEqual([alive]);
  });

  it('touches nothing that is not a temporary file of ours', async () => {
    const others = ['report.pdf', '.milestone', '.milestone-1-zz-x.tmp', 'x.milestone-1-0123456789ab-x.tmp'];
    for (const name of others) writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, dead));
    expect(await sweepStale(folder)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([...others, dead].sort());
  });

  it('has nothing to do in a folder that is not there', async () => {
    expect(await sweepStale(join(folder, 'nowhere'))).toEqual([]);
  });
});

describe('the files of the machine', () => {
  it('tell a file from a folder from nothing', async () => {
    writeFileSync(join(folder, 'file'), 'four');
    const files = nodeFiles();
    expect(await files.kind(folder)).toBe('folder');
    expect(await files.kind(join(folder, 'file'))).toBe('file');
    expect(await files.kind(join(folder, 'nowhere'))).toBe('missing');
    expect(await files.kind(join(folder, 'file', 'below'))).toBe('missing');
    expect(await files.size(join(folder, 'file'))).toBe(4);
    expect(await files.list(folder)).toEqual(['file']);
    await expect(files.read(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.skipIf(process.platform === 'win32')('follow every symbolic link to the real path', async () => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(join(folder, 'file'), join(folder, 'link'));
    expect(await nodeFiles().realPath(join(folder, 'link'))).toBe(await nodeFiles().realPath(join(folder, 'file')));
  });
});
