import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeFiles } from '../../src/build/write-files.ts';
import type { PrintPool } from '../../src/print/print-pool.ts';
import { runHere, type Said } from '../run-here.ts';
import { type Ended, folder, minimal, root, run } from './fixtures/run.ts';

// The program is run in this process, which keeps nothing of itself, as if it were built.
vi.mock('../../src/cli/kept.ts', async (load) => {
  const real = await load<typeof import('../../src/cli/kept.ts')>();
  const openKept: typeof real.openKept = (force, effects) => real.openKept(force, effects, async () => 'as it is now');
  return { ...real, openKept };
});

/** What stands for the browser: how often it was started, and what it prints. */
const browser = vi.hoisted(() => ({ started: 0 }));
vi.mock('../../src/print/print-pool.ts', async () => {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const openPrintPool = (): PrintPool => {
    browser.started += 1;
    const print = async () => {
      const document = await PDFDocument.create();
      document.addPage([100, 100]);
      const bytes = await document.save({ useObjectStreams: false });
      return { bytes, numbers: [], browserVersion: '1.0' };
    };
    const close = async () => undefined;
    return { version: async () => '1.0', print, notes: () => [], isLost: () => false, close };
  };
  return { openPrintPool };
});

const longAgo = 1_000_000;

/** A target that the region can hardly reach by itself, which is a warning. */
const aim = `challenges: [{ id: work, title: Few find work, theme: employers }]
improvements:
  - id: more
    title: More work
    answers: [work]
    owner: The city
    due: 2026-12
    targets: [{ indicator: employment_rate, of: { citizenship: foreign }, place: FI, target: 65, period: 2028 }]
`;

/** A folder to work in with a cache of its own, and the program there. */
function place() {
  const cwd = folder();
  const cache = path.join(folder(), 'cache');
  const env = { MILESTONE_CACHE: cache, MILESTONE_CACHE_SIZE: '' };
  const at = (name: string) => path.join(cwd, name);
  const build = (...args: readonly string[]): Promise<Said> =>
    runHere(['build-report', '--format', 'html,json', ...args], { cwd, env });
  /** The same in a process of its own, by the program as it is built, with its threads. */
  const buildThere = (...args: readonly string[]): Promise<Ended> =>
    run(['build-report', '--format', 'html', ...args], { cwd, env });
  const entries = (stage: string): readonly string[] => {
    const inside = path.join(cache, 'reports', stage);
    if (!existsSync(inside)) return [];
    return readdirSync(inside, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60);
  };
  return { cwd, cache, env, at, build, buildThere, entries };
}

/** What lies in a folder, with the time of each file. */
function listing(inside: string): Readonly<Record<string, string>> {
  const names = existsSync(inside) ? readdirSync(inside).sort() : [];
  return Object.fromEntries(
    names.map((name) => {
      const file = path.join(inside, name);
      return [name, `${statSync(file).mtimeMs} ${readFileSync(file, 'utf8')}`];
    }),
  );
}

function age(inside: string): void {
  for (const name of readdirSync(inside)) utimesSync(path.join(inside, name), longAgo, longAgo);
}

// One story: each test goes on where the one before it ended.
describe('a report that is built again', () => {
  const { cwd, cache, env, at, build, buildThere, entries } = place();
  const region = at('town/region.yaml');
  const table = at('town/rates.csv');
  let first: Said = { exit: -1, stdout: '', stderr: '' };
  beforeAll(async () => {
    mkdirSync(at('town'));
    const [head = ''] = readFileSync(minimal, 'utf8').split(', rows: [');
    writeFileSync(region, `${head}, file: rates.csv }\n${aim}`);
    writeFileSync(table, 'period,citizenship,sex,employment_rate\n2024,national,total,73.6\n2024,foreign,total,60.9\n');
    first = await build('town');
  });

  it('is not made where nothing has changed: nothing is read or written anew, and the same is said', async () => {
    expect(first).toMatchObject({ exit: 0, stdout: 'reports/town.json\nreports/town.html\n' });
    expect(first.stderr).toMatch(/warning/);
    age(at('reports'));
    utimesSync(region, longAgo, longAgo);
    const before = listing(at('reports'));
    const again = await build('town', '--verbose');
    expect(listing(at('reports'))).toEqual(before);
    expect(again.stdout).toBe(first.stdout);
    expect(again.stderr).toBe(`${first.stderr}1 of 1 region unchanged.\n`);
  });

  it('is put back from what is kept where it was deleted or edited by hand', async () => {
    const whole = listing(at('reports'));
    rmSync(at('reports/town.html'));
    const json = readFileSync(at('reports/town.json'), 'utf8');
    writeFileSync(at('reports/town.json'), json.replace(/\d/, 'x'));
    utimesSync(at('reports/town.json'), longAgo, longAgo);
    const again = await build('town', '--verbose');
    expect(again).toMatchObject({ exit: 0, stdout: first.stdout });
    expect(again.stderr).not.toMatch(/ms {2}(?:read|compute|charts)/);
    const content = (files: Readonly<Record<string, string>>) =>
      Object.entries(files).map(([name, text]) => [name, text.replace(/^\S+ /, '')]);
    expect(content(listing(at('reports')))).toEqual(content(whole));
  });

  it('has no chart drawn again for another sentence', async () => {
    // An entry that is written again is another file under the same name.
    const drawn = () =>
      readdirSync(path.join(cache, 'reports', 'chart'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.name} ${statSync(path.join(entry.parentPath ?? entry.path, entry.name)).ino}`)
        .sort();
    const charts = drawn();
    expect(charts.length).toBeGreaterThan(1);
    const before = readFileSync(at('reports/town.html'), 'utf8');
    const text = readFileSync(region, 'utf8');
    writeFileSync(region, text.replace('summary: "', 'summary: "Quite another sentence. '));
    expect(await build('town')).toMatchObject({ exit: 0, stdout: first.stdout, stderr: first.stderr });
    expect(readFileSync(at('reports/town.html'), 'utf8')).not.toBe(before);
    expect(drawn()).toEqual(charts);
  });

  it('is out of date with another figure in a table beside it, of the same size and time; --check writes nothing', async () => {
    const { atime, mtime } = statSync(table);
    const text = readFileSync(table, 'utf8');
    const other = text.replace('60.9', '61.9');
    writeFileSync(table, other);
    utimesSync(table, atime, mtime);
    const before = listing(at('reports'));
    const checked = await build('town', '--check');
    expect(checked).toMatchObject({ exit: 1, stdout: first.stdout });
    expect(checked.stderr).toContain('2 files are out of date');
    expect(listing(at('reports'))).toEqual(before);
    writeFileSync(table, text);
    expect(await build('town', '--check')).toMatchObject({ exit: 0, stdout: '', stderr: first.stderr });
  });

  it('is checked as well without anything kept, or with nothing but rubbish; --force makes it anew, the same', async () => {
    age(at('reports'));
    const before = listing(at('reports'));
    for (const stage of readdirSync(path.join(cache, 'reports')))
      for (const entry of entries(stage)) writeFileSync(path.join(cache, 'reports', stage, entry), 'rubbish');
    expect(await build('town', '--check')).toMatchObject({ exit: 0, stdout: '' });
    rmSync(cache, { recursive: true });
    expect(await build('town', '--check')).toMatchObject({ exit: 0, stdout: '' });
    const forced = await build('town', '--force', '--verbose', '--deps', 'made/reports.d');
    expect(forced.stderr).toMatch(/ms {2}charts/);
    expect(listing(at('reports'))).toEqual(before);
    const rules = readFileSync(at('made/reports.d'), 'utf8');
    expect(rules).toMatch(
      /^reports\/town\.json reports\/town\.html: \\\n {2}town\/rates\.csv \\\n {2}town\/region\.yaml\n/,
    );
  });

  it('is another with another template of the own', async () => {
    mkdirSync(at('own'));
    const own = at('own/contents.hbs');
    const text = readFileSync(path.join(root, 'templates/theme/parts/contents.hbs'), 'utf8');
    writeFileSync(own, text);
    const args = ['town', '--template', 'own', '--format', 'html', '-o', 'one'];
    const plain = await build(...args, '--deps', 'one.d');
    writeFileSync(own, `${text}<!-- mine -->`);
    const mine = await build(...args, '--check');
    expect([plain.exit, mine.exit, mine.stdout]).toEqual([0, 1, 'one/town.html\n']);
    expect(readFileSync(at('one.d'), 'utf8')).toContain(' own/contents.hbs ');
    // A template that is saved once it was read is told from the one that the page was made with.
    const files = nodeFiles();
    const read = async (file: string) => {
      const bytes = await files.read(file);
      if (file === own) writeFileSync(own, `${text}<!-- saved meanwhile -->`);
      return bytes;
    };
    await runHere(['build-report', ...args], { cwd, env, files: { ...files, read } });
    expect(readFileSync(at('one/town.html'), 'utf8')).toContain('<!-- mine -->');
    expect((await build(...args, '--check')).exit).toBe(1);
  });

  it('has its PDF put back, byte by byte, without a browser', async () => {
    const args = ['town', '--format', 'pdf', '-o', 'printed', '--browser', process.execPath];
    expect(await build(...args)).toMatchObject({ exit: 0, stdout: 'printed/town.pdf\n' });
    expect(browser.started).toBe(1);
    const printed = readFileSync(at('printed/town.pdf'));
    rmSync(at('printed/town.pdf'));
    expect(await build(...args)).toMatchObject({ exit: 0, stdout: 'printed/town.pdf\n' });
    expect(readFileSync(at('printed/town.pdf')).equals(printed)).toBe(true);
    expect(browser.started).toBe(1);
  });

  it('is built again at every save with --watch, until it is interrupted', async () => {
    const interruption = new AbortController();
    const args = ['build-report', 'town', '--format', 'html', '-o', 'watched', '--watch'];
    const watching = runHere(args, { cwd, env, signal: interruption.signal });
    const page = at('watched/town.html');
    const shows = async (words: string) => {
      for (let waited = 0; waited < 20_000; waited += 20) {
        if (existsSync(page) && readFileSync(page, 'utf8').includes(words)) return;
        await wait(20);
      }
      expect(existsSync(page) ? readFileSync(page, 'utf8') : 'no page').toContain(words);
    };
    await shows('Quite another sentence.');
    writeFileSync(region, readFileSync(region, 'utf8').replace('Quite another sentence.', 'A third one.'));
    await shows('A third one.');
    interruption.abort();
    const { exit, stderr } = await watching;
    expect(exit).toBe(130);
    expect(stderr).toMatch(/^Built in \d+\.\d s\. Watching \d files; Ctrl-C ends\.$/m);
  });

  it('is found again by the program as it is built', async () => {
    const made = await buildThere('town', '-o', 'there', '--verbose');
    expect(made.stderr).toMatch(/ms {2}charts/);
    const again = await buildThere('town', '-o', 'there', '--verbose');
    expect(again).toMatchObject({ exit: 0, stdout: 'there/town.html\n' });
    expect(again.stderr).toMatch(/1 of 1 region unchanged\.\n$/);
  });
});

describe('many regions', () => {
  const { cwd, at, build, buildThere, env } = place();
  const slugs = Array.from({ length: 6 }, (_, index) => `town-${index}`);
  beforeAll(() => {
    for (const slug of slugs) copyFileSync(minimal, at(`${slug}.yaml`));
    writeFileSync(at('town-3.yaml'), readFileSync(minimal, 'utf8').replace('73.6', 'many'));
  });
  const htmlOf = (names: readonly string[]) => names.map((slug) => `${slug}.html`);

  it('are built over several threads although one has errors, and told in their order', async () => {
    const ended = await buildThere('town-*.yaml', '--jobs', '2');
    const good = slugs.filter((slug) => slug !== 'town-3');
    expect(ended.exit).toBe(1);
    expect(ended.stdout.split('\n').filter((line) => line.includes('town'))).toEqual(
      htmlOf(good).map((name) => `reports/${name}`),
    );
    expect(ended.stderr).toContain('town-3.yaml');
    for (const slug of good) expect(readFileSync(at(`reports/${slug}.html`), 'utf8')).toMatch(/<\/html>\s*$/);
    // The list of all is right again as well, although no report has changed.
    const list = readFileSync(at('reports/index.html'), 'utf8');
    writeFileSync(at('reports/index.html'), list.replace('town-5', 'town-x'));
    const again = await buildThere('town-*.yaml', '--jobs', '2');
    expect(again).toEqual(ended);
    expect(readFileSync(at('reports/index.html'), 'utf8')).toBe(list);
  });

  it('are everything together, each shard its own', async () => {
    const [one, two] = await Promise.all(
      ['1/2', '2/2'].map((shard) => build('town-*.yaml', '--shard', shard, '--format', 'html')),
    );
    const told = (ended: Said | undefined) => (ended?.stdout ?? '').split('\n').filter((line) => line.includes('town'));
    expect([...told(one), ...told(two)].sort()).toEqual(
      htmlOf(slugs.filter((slug) => slug !== 'town-3')).map((name) => `reports/${name}`),
    );
    expect(told(one).length).toBeGreaterThan(0);
    expect(told(two).length).toBeGreaterThan(0);
    expect([one?.exit, two?.exit].sort()).toEqual([0, 1]);
  });

  it('are built where nothing can be kept, which is said', async () => {
    writeFileSync(at('no-folder'), '');
    const ended = await runHere(['build-report', 'town-0.yaml', '--format', 'html', '-o', 'again'], {
      cwd,
      env: { ...env, MILESTONE_CACHE: at('no-folder') },
    });
    expect(ended).toMatchObject({ exit: 0, stdout: 'again/town-0.html\n' });
    expect(ended.stderr).toMatch(
      /^warning: Nothing is kept for the next run in .*: a file stands where the folder should be\.\n$/,
    );
    const wrong = await runHere(['build-report', 'town-0.yaml'], {
      cwd,
      env: { ...env, MILESTONE_CACHE_SIZE: '1 GB' },
    });
    expect(wrong.exit).toBe(2);
    expect(wrong.stderr).toMatch(/^error: MILESTONE_CACHE_SIZE is “1 GB”.*\nhint: /);
  });

  it.skipIf(process.platform === 'win32')('are not taken for finished where no browser starts', async () => {
    const args = ['town-0.yaml', 'town-1.yaml', '--format', 'html,pdf', '--browser', '/bin/false'];
    const build = (...more: readonly string[]) => run(['build-report', ...more], { cwd, env });
    const first = await build(...args);
    expect(first.exit).toBe(3);
    expect(first.stderr).toMatch(/^error: .*\nhint: .*\n$/);
    expect(await build(...args)).toEqual(first);
  });
});
