import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../src/build/cache/keys.ts';
import { type Clock, gatherChanges } from '../../src/build/changes.ts';
import { lookAt, lookAtFile, type Watcher, watchFiles } from '../../src/build/watch.ts';
import { nodeFiles } from '../../src/build/write-files.ts';

/** A clock that stands still until it is told. */
function fakeClock() {
  let now = 0;
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  let most = 0;
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      waiting.add(timer);
      most = Math.max(most, waiting.size);
      return () => waiting.delete(timer);
    },
  };
  const letOthers = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    clock,
    mostTimers: () => most,
    async pass(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        await letOthers();
        const [next] = [...waiting].sort((one, other) => one.at - other.at);
        if (next === undefined || next.at > end) break;
        waiting.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}

/** A disk of texts, and what was told of it: when, what, and how it stood. */
function gathering(disk: Map<string, string>, works: () => Promise<void> = async () => undefined) {
  const time = fakeClock();
  const told: { readonly at: number; readonly paths: readonly string[]; readonly found: string | undefined }[] = [];
  let looks = 0;
  const changes = gatherChanges({
    look: async (at) => {
      looks += 1;
      return disk.get(at) ?? null;
    },
    changed: async (paths) => {
      told.push({ at: time.clock.now(), paths: [...paths].sort(), found: disk.get('a') });
      await works();
    },
    empty: '',
    clock: time.clock,
  });
  changes.follow(new Map(disk));
  return { changes, time, told, looks: () => looks };
}

describe('changes of files', () => {
  it('are one for a burst of saves, told shortly after the last', async () => {
    const disk = new Map([
      ['a', 'one'],
      ['b', 'one'],
    ]);
    const { changes, time, told } = gathering(disk);
    await time.pass(1000);
    for (const text of ['two', 'three', 'four']) {
      disk.set('a', text);
      changes.touched('a');
      await time.pass(15);
    }
    disk.set('b', 'two');
    changes.touched('b');
    await time.pass(1000);
    expect(told).toEqual([{ at: 1000 + 45 + 20 + 10, paths: ['a', 'b'], found: 'four' }]);
  });

  it('are none where a save changes nothing, or a file is not followed', async () => {
    const { changes, time, told } = gathering(new Map([['a', 'one']]));
    changes.touched('a');
    changes.touched('elsewhere');
    await time.pass(1000);
    expect(told).toEqual([]);
  });

  it('are told after 200 ms at the latest, though the file is written on and on', async () => {
    const disk = new Map([['a', '0']]);
    const { changes, time, told } = gathering(disk);
    await time.pass(1000);
    for (let at = 0; at < 400; at += 5) {
      disk.set('a', String(at + 1));
      changes.touched('a');
      await time.pass(5);
    }
    await time.pass(1000);
    expect(told[0]?.at).toBeLessThanOrEqual(1000 + 220);
    expect(told.at(-1)?.found).toBe('396');
  });

  it('lead to one more build with the newest content where they come while one runs', async () => {
    const disk = new Map([['a', 'one']]);
    let done = () => {};
    const { changes, time, told } = gathering(disk, () => new Promise((resolve) => (done = resolve)));
    disk.set('a', 'two');
    changes.touched('a');
    await time.pass(100);
    for (const text of ['three', 'four', 'five']) {
      disk.set('a', text);
      changes.touched('a');
      await time.pass(300);
    }
    expect(told.map(({ found }) => found)).toEqual(['two']);
    done();
    await time.pass(300);
    done();
    await time.pass(300);
    expect(told.map(({ found }) => found)).toEqual(['two', 'five']);
  });

  it('wait for a file that is emptied or removed before it is written', async () => {
    const disk = new Map([['a', 'one']]);
    const { changes, time, told } = gathering(disk);
    disk.set('a', '');
    changes.touched('a');
    await time.pass(60);
    disk.delete('a');
    changes.touched('a');
    await time.pass(60);
    expect(told).toEqual([]);
    disk.set('a', 'two');
    changes.touched('a');
    await time.pass(100);
    expect(told.map(({ found }) => found)).toEqual(['two']);
    disk.delete('a');
    changes.touched('a');
    await time.pass(400);
    expect(told.map(({ found }) => found)).toEqual(['two', undefined]);
  });

  it('wait for what is still being written when the time is up', async () => {
    const disk = new Map([['a', 'one']]);
    const { changes, time, told } = gathering(disk);
    disk.set('a', 'tw');
    changes.touched('a');
    await time.pass(25);
    disk.set('a', 'two');
    await time.pass(100);
    expect(told.map(({ found }) => found)).toEqual(['two']);
  });

  it('are seen where a file changed between its reading and the watching', async () => {
    const disk = new Map([['a', 'one']]);
    const { changes, time, told } = gathering(disk);
    await time.pass(100);
    disk.set('a', 'three');
    changes.follow(new Map([['a', 'two']]));
    await time.pass(100);
    expect(told).toMatchObject([{ paths: ['a'] }]);
  });

  it('stay few and small for 10,000 saves in a minute', async () => {
    const disk = new Map([['a', 'start']]);
    const { changes, time, told, looks } = gathering(disk);
    for (let save = 0; save < 10_000; save++) {
      disk.set('a', `save ${save}`);
      changes.touched('a');
      await time.pass(6);
    }
    await time.pass(1000);
    expect(told.at(-1)?.found).toBe('save 9999');
    expect(told.length).toBeLessThan(60_000 / 200);
    expect(looks()).toBeLessThan(1500);
    expect(time.mostTimers()).toBeLessThanOrEqual(2);
  });

  it('are no longer told once it is closed', async () => {
    const disk = new Map([['a', 'one']]);
    const { changes, time, told } = gathering(disk);
    disk.set('a', 'two');
    changes.touched('a');
    changes.close();
    await time.pass(1000);
    expect(told).toEqual([]);
  });
});

const files = nodeFiles();
const made: string[] = [];
const watching: Watcher[] = [];
afterAll(async () => {
  await Promise.all(watching.map((watcher) => watcher.close()));
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const at = mkdtempSync(path.join(tmpdir(), 'milestone-watch-'));
  made.push(at);
  return at;
}

/** Watches on a real disk, and waits for what is told. */
async function watched(paths: readonly string[], env = {}, folders: readonly string[] = []) {
  const seen = new Map<string, string | null>();
  for (const at of paths) seen.set(at, await lookAtFile(at, files));
  for (const at of folders) seen.set(at, await lookAt(at, new Set(folders), files));
  const told: string[] = [];
  const changed = async (news: ReadonlySet<string>) => {
    for (const at of news) told.push(path.basename(at));
  };
  watching.push(watchFiles(seen, { files, env }, { changed, folders: new Set(folders) }));
  await wait(150);
  return async (names: readonly string[], most = 3000, among: readonly (readonly string[])[] | null = null) => {
    for (let waited = 0; told.length < names.length && waited < most; waited += 10) await wait(10);
    await wait(40);
    const heard = told.splice(0);
    expect(among === null ? [names] : among).toContainEqual(heard);
  };
}

describe.concurrent('watching a disk', () => {
  it('hears of every way in which an editor saves, and of nothing else', async () => {
    const at = folder();
    const file = path.join(at, 'region.yaml');
    writeFileSync(file, 'one');
    const told = await watched([file]);
    writeFileSync(file, 'in place');
    await told(['region.yaml']);
    for (const text of ['by rename', 'by rename again']) {
      writeFileSync(path.join(at, '.region.yaml.swp'), text);
      renameSync(path.join(at, '.region.yaml.swp'), file);
      await told(['region.yaml']);
    }
    rmSync(file);
    writeFileSync(file, 'removed first');
    await told(['region.yaml']);
    writeFileSync(file, 'removed first');
    writeFileSync(path.join(at, 'other.yaml'), 'other');
    await told([], 100);
    // Two saves within the time in which the library tells of one alone: told once or twice, as the machine is busy or not, and
    // nothing is left to be told of the second.
    writeFileSync(file, 'first');
    await wait(42);
    writeFileSync(file, 'second');
    await wait(400);
    expect(hashOf('second')).toBe(await lookAtFile(file, files));
    await told(['region.yaml'], 3000, [['region.yaml'], ['region.yaml', 'region.yaml']]);
  });

  it('hears of a file that was not there, nor its folder', async () => {
    const at = folder();
    const told = await watched([path.join(at, 'tables', 'rates.csv')]);
    mkdirSync(path.join(at, 'tables'));
    await wait(50);
    writeFileSync(path.join(at, 'tables', 'rates.csv'), 'period\n');
    await told(['rates.csv']);
    rmSync(path.join(at, 'tables'), { recursive: true });
    await told(['rates.csv']);
  });

  it('follows a link to where its file lies', async () => {
    const [at, elsewhere] = [folder(), folder()];
    writeFileSync(path.join(elsewhere, 'real.yaml'), 'one');
    symlinkSync(path.join(elsewhere, 'real.yaml'), path.join(at, 'region.yaml'));
    const told = await watched([path.join(at, 'region.yaml')]);
    writeFileSync(path.join(elsewhere, 'real.yaml'), 'two');
    await told(['region.yaml']);
  });

  it('counts every file of a folder, new ones too', async () => {
    const at = folder();
    mkdirSync(path.join(at, 'own', 'parts'), { recursive: true });
    const told = await watched([], {}, [path.join(at, 'own')]);
    writeFileSync(path.join(at, 'own', 'parts', 'cover.hbs'), 'new');
    await told(['own']);
    writeFileSync(path.join(at, 'own', 'parts', 'cover.hbs'), 'changed');
    await told(['own']);
    writeFileSync(path.join(at, 'beside.css'), '');
    await told([], 100);
  });

  it('asks the disk where it is told to', async () => {
    const at = folder();
    const file = path.join(at, 'region.yaml');
    writeFileSync(file, 'one');
    const told = await watched([file], { MILESTONE_POLL: '1' });
    writeFileSync(file, 'and another');
    await told(['region.yaml']);
  });
});
