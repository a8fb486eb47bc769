import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/build/make-report.ts';
import type { RegionReports } from '../../src/build/region-reports.ts';
import { type MakerSetting, openMakers } from '../../src/build/report-makers.ts';
import { nodeFiles } from '../../src/build/write-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundled = pathToFileURL(path.join(root, 'dist', 'report-worker.js'));
const worker = new URL('fixtures/maker-worker.mjs', import.meta.url);
const broken = new URL('fixtures/broken-worker.mjs', import.meta.url);

const setting: MakerSetting = {
  cwd: '/',
  documents: [],
  wanted: {
    languages: null,
    known: ['en'],
    formats: ['html'],
    strict: false,
    others: [],
    withOthers: false,
    sourceDateEpoch: null,
  },
  cache: null,
};

type Input = { readonly file: string; readonly slug: string };
const region = (slug: string): Input => ({ file: slug === '-' ? '-' : `${slug}.yaml`, slug });

function house() {
  const state = { under: 0, most: 0 };
  const here = async ({ file }: Input): Promise<RegionReports> => {
    state.most = Math.max(state.most, ++state.under);
    await new Promise((resolve) => setImmediate(resolve));
    state.under -= 1;
    return { file, diagnostics: [], texts: new Map(), said: ['made here'], documents: null, reads: new Map() };
  };
  return { here, state };
}

const ends = (made: PromiseSettledResult<RegionReports>) =>
  made.status === 'fulfilled' ? `${made.value.file}: ${made.value.said[0]}` : String(made.reason);

describe('makers of reports', () => {
  it('give to each the report of its own region, over several threads', async () => {
    const makers = openMakers(setting, 2, house().here, worker);
    const slugs = Array.from({ length: 12 }, (_, index) => `town-${index}`);
    const made = await Promise.all(slugs.map((slug) => makers.make(region(slug))));
    await makers.close();
    expect(made.map(({ file }) => file)).toEqual(slugs.map((slug) => `${slug}.yaml`));
    expect(new Set(made.map(({ said }) => said[0])).size).toBe(2);
  });

  it('fail the region alone that a thread dies over, and make the others', async () => {
    const makers = openMakers(setting, 2, house().here, worker);
    const slugs = ['town-1', 'falls-1', 'town-2', 'town-3', 'falls-2', 'town-4', 'town-5'];
    const made = await Promise.allSettled(slugs.map((slug) => makers.make(region(slug))));
    await makers.close();
    expect(made.map(({ status }) => status === 'fulfilled')).toEqual(slugs.map((slug) => slug.startsWith('town')));
    expect(made.map(ends)[1]).toMatch(/worker thread ended with 9/);
  });

  it('make what is made here as well, from the templates as they were read before', async () => {
    const { manifest, templates, ownWords } = await loadResources(null, nodeFiles());
    const { layout } = templates;
    const marked = { ...templates, layout: { ...layout, text: `${layout.text}<!-- as it was read -->` } };
    const documents = [{ manifest, templates: marked, ownWords }];
    const nobody = () => Promise.reject(new Error('made here'));
    const makers = openMakers({ ...setting, cwd: root, documents }, 1, nobody, bundled);
    const minimal = { file: 'examples/minimal/region.yaml', slug: 'town' };
    const [one, two] = await Promise.all([makers.make(minimal), makers.make({ ...minimal, slug: 'other' })]);
    await makers.close();
    const pages = [one, two].flatMap(({ documents }) => documents ?? []).flatMap(({ files }) => files);
    expect(pages.map(({ name }) => name)).toEqual(['town.html', 'other.html']);
    for (const { content } of pages) expect(content).toMatch(/<!-- as it was read -->\s*$/);
  });

  it('make the only one here, and start threads once there are two', async () => {
    const makers = openMakers(setting, 2, house().here, worker);
    expect((await makers.make(region('town'))).said).toEqual(['made here']);
    const made = await Promise.all(['a', 'b'].map((slug) => makers.make(region(slug))));
    expect(made.every(({ said }) => said[0]?.startsWith('made by'))).toBe(true);
    await makers.close();
  });

  it("hand on the system's own error", async () => {
    const makers = openMakers(setting, 1, house().here, worker);
    const town = makers.make(region('town'));
    await expect(makers.make(region('gone'))).rejects.toMatchObject({ code: 'ENOENT', path: 'gone.yaml' });
    await town;
    await makers.close();
  });

  it.each([
    ['there are no threads', 0, worker],
    ['there is no worker', 2, null],
    ['no thread can be loaded', 2, broken],
  ])('make them here, one at a time, where %s', async (_, threads, file) => {
    const { here, state } = house();
    const makers = openMakers(setting, threads, here, file);
    const made = await Promise.allSettled(['a', 'b', 'c'].map((slug) => makers.make(region(slug))));
    expect(made.map(ends)).toEqual(['a.yaml: made here', 'b.yaml: made here', 'c.yaml: made here']);
    expect(state.most).toBe(1);
    await makers.close();
  });

  it('read standard input here alone, for a thread has none', async () => {
    const makers = openMakers(setting, 1, house().here, worker);
    expect((await makers.make(region('-'))).said).toEqual(['made here']);
    await makers.close();
  });

  it('go on after one that failed here', async () => {
    const { here } = house();
    const failing = (input: Input) => (input.slug === 'bad' ? Promise.reject(new Error('bad')) : here(input));
    const makers = openMakers(setting, 0, failing, null);
    const made = await Promise.allSettled(['bad', 'good'].map((slug) => makers.make(region(slug))));
    expect(made.map(ends)).toEqual(['Error: bad', 'good.yaml: made here']);
  });
});
