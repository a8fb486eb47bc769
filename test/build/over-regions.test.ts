import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareDigests } from '../../src/analysis/compare-studies.ts';
import { noNetwork } from '../../src/build/network.ts';
import { type OverRegionsOptions, overRegions, type RegionInput } from '../../src/build/over-regions.ts';
import type { RegionTask } from '../../src/build/region-tasks.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import type { Effects } from '../../src/effects.ts';
import { noStreams } from '../no-streams.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generator = path.join(root, 'bench', 'generate-regions.mjs');
const bundled = pathToFileURL(path.join(root, 'dist', 'region-worker.js'));
const falling = new URL('fixtures/falling-worker.mjs', import.meta.url);
const broken = new URL('fixtures/broken-worker.mjs', import.meta.url);

function effectsIn(cwd: string, signal: AbortSignal = new AbortController().signal): Effects {
  const silent = () => undefined;
  return {
    files: nodeFiles(),
    terminal: {
      print: silent,
      say: silent,
      alert: silent,
      progress: silent,
      colour: { stdout: false, stderr: false },
      columns: 80,
    },
    env: {},
    platform: 'linux',
    cwd,
    elapsed: () => 0,
    today: () => '2025-06-02',
    network: noNetwork,
    ...noStreams(),
    signal,
  };
}

let folder = '';
let inputs: readonly RegionInput[] = [];
/** The smallest region files there are, each with a figure of its own: where it does not matter what is read. */
let small: readonly RegionInput[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'milestone-regions-'));
  await promisify(execFile)(process.execPath, [generator, folder, '--count', '9', '--seed', '5']);
  const slugs = (await readdir(folder)).sort();
  inputs = slugs.map((slug) => ({ file: path.join(slug, 'region.yaml'), slug }));
  const text = await readFile(path.join(root, 'examples', 'minimal', 'region.yaml'), 'utf8');
  small = Array.from({ length: 9 }, (_, index) => ({ file: `small-${index}.yaml`, slug: `small-${index}` }));
  for (const [index, { file }] of small.entries())
    await writeFile(path.join(folder, file), text.replace('73.6', `7${index}.6`));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything of the results but the texts, which are functions. */
async function resultsOf<Task extends RegionTask>(
  task: Task,
  files: readonly RegionInput[],
  options: OverRegionsOptions,
  signal?: AbortSignal,
) {
  const results = [];
  for await (const { text: _text, ...result } of overRegions(files, task, effectsIn(folder, signal), options))
    results.push(result);
  return results;
}

// On a machine with much else to do, the files take a while.
const patience = { timeout: 120_000 };

describe('many region files over the cores', patience, () => {
  it('are the same as one after another, in the order asked for', async () => {
    const told: number[] = [];
    const digestsBy = (options: OverRegionsOptions) => resultsOf('digest', inputs, options);
    const here = await digestsBy({ worker: null });
    expect(here.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
    const there = await digestsBy({ worker: bundled, jobs: 2, progress: (done) => told.push(done) });
    expect(there.map(({ file }) => file)).toEqual(inputs.map(({ file }) => file));
    // Tens of thousands of figures: told apart at once, not shown.
    expect(isDeepStrictEqual(there, here)).toBe(true);
    expect(here.every(({ value }) => value !== null && value.rows.length > 400)).toBe(true);
    expect(told).toEqual(inputs.map((_, index) => index + 1));
    const digests = (results: typeof here) => results.flatMap(({ value }) => value ?? []);
    expect(isDeepStrictEqual(compareDigests(digests(there)), compareDigests(digests(here)))).toBe(true);
  });

  it('give their indicators as the parts of one CSV file and one JSON array', async () => {
    for (const task of ['csv', 'json'] as const) {
      const here = await resultsOf(task, small, { worker: null });
      expect(await resultsOf(task, small, { worker: bundled, jobs: 2 })).toEqual(here);
      expect(new Set(here.map(({ value }) => value)).size).toBe(small.length);
    }
  });

  it('name the one that is broken and the one that is not there, and go on', async () => {
    await writeFile(path.join(folder, 'broken.yaml'), 'format: 1\nregion: { name: Nowhere\n');
    const files = [
      ...small.slice(0, 4),
      { file: 'broken.yaml', slug: 'broken' },
      { file: 'missing.yaml', slug: 'missing' },
      ...small.slice(4, 8),
    ];
    const results = [];
    for await (const result of overRegions(files, 'check', effectsIn(folder), { worker: bundled, jobs: 2 }))
      results.push(result);
    expect(results.map(({ value }) => value)).toEqual([true, true, true, true, null, null, true, true, true, true]);
    expect(results[4]?.diagnostics[0]?.code).toMatch(/^yaml\//);
    expect(results[4]?.text('broken.yaml')).toBe(await readFile(path.join(folder, 'broken.yaml'), 'utf8'));
    expect(results[4]?.error).toBeNull();
    expect(results[5]?.error).toMatchObject({ code: 'ENOENT', path: path.join(folder, 'missing.yaml') });
  });

  it('take what comes on standard input in its turn', async () => {
    const bytes = await readFile(path.join(folder, small[0]?.file ?? ''));
    const files = [...small.slice(0, 5), { file: '-', slug: 'region' }, ...small.slice(5, 9)];
    const results = await resultsOf('check', files, { worker: bundled, jobs: 2, stdin: async () => bytes });
    expect(results.map(({ file }) => file)[5]).toBe('<stdin>');
    expect(results.map(({ error }) => error)).toEqual(files.map(() => null));
  });

  it('name the file over which a worker dies, and lose no other', async () => {
    const files = Array.from({ length: 40 }, (_, index) => ({
      file: `${index}.yaml`,
      slug: index % 13 === 5 ? `falls-${index}` : `stands-${index}`,
    }));
    const results = await resultsOf('check', files, { worker: falling, jobs: 3 });
    expect(results.map(({ input }) => input)).toEqual(files);
    const fallen = results.filter(({ error }) => error !== null);
    expect(fallen.map(({ file }) => file)).toEqual(['5.yaml', '18.yaml', '31.yaml']);
    expect(fallen[0]?.error?.message).toContain('9');
  });

  it('are read here where no worker can be started', async () => {
    const some = small.slice(0, 8);
    const results = await resultsOf('check', some, { worker: broken, jobs: 2 });
    expect(results).toEqual(await resultsOf('check', some, { worker: null }));
  });

  it('stop when the run is interrupted', async () => {
    const interruption = new AbortController();
    const options = { worker: bundled, jobs: 2, progress: (done: number) => done === 3 && interruption.abort() };
    await expect(resultsOf('check', small, options, interruption.signal)).rejects.toThrow(/abort/i);
  });
});

describe('the generator of region files', () => {
  it('writes the same region whether few or many are asked for', async () => {
    const few = await mkdtemp(path.join(tmpdir(), 'milestone-few-'));
    try {
      await promisify(execFile)(process.execPath, [generator, few, '--count', '2', '--seed', '5']);
      const slugs = (await readdir(few)).sort();
      expect(slugs).toHaveLength(2);
      for (const slug of slugs) {
        const file = path.join(slug, 'region.yaml');
        expect(await readFile(path.join(few, file), 'utf8')).toBe(await readFile(path.join(folder, file), 'utf8'));
      }
    } finally {
      await rm(few, { recursive: true, force: true });
    }
  });

  it('writes about forty kilobytes a region', async () => {
    const sizes = await Promise.all(
      inputs.map(async ({ file }) => (await readFile(path.join(folder, file))).byteLength),
    );
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(36_000);
    expect(mean).toBeLessThan(48_000);
  });
});
