import { describe, expect, it } from 'vitest';
import { noNetwork } from '../../src/build/network.ts';
import type { RegionReports } from '../../src/build/region-reports.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import { inOrder } from '../../src/cli/in-order.ts';
import type { OutputFolder } from '../../src/cli/output-folder.ts';
import { buildRegion, type Run } from '../../src/cli/region-build.ts';
import type { Effects } from '../../src/effects.ts';
import { noStreams } from '../no-streams.ts';

/** A run whose regions are made by `make`; nothing is kept, and nothing is on the disk. */
function runOf(make: (slug: string) => Promise<RegionReports>, signal = new AbortController().signal) {
  const said: string[] = [];
  const put: string[] = [];
  const say = (text: string) => said.push(text);
  const effects: Effects = {
    files: { ...nodeFiles(), kind: async () => 'missing' },
    terminal: {
      ...{ print: () => undefined, say, alert: say, progress: () => undefined },
      ...{ colour: { stdout: false, stderr: false }, columns: 80 },
    },
    ...{ env: {}, platform: 'linux', cwd: '/', network: noNetwork, ...noStreams(), signal },
    elapsed: () => 0,
    today: () => '2025-06-02',
  };
  const folder: OutputFolder = {
    put: async (name) => {
      put.push(name);
      return { name, hash: '' };
    },
    has: async () => false,
    tell: () => undefined,
    outdated: () => 0,
  };
  const run: Run = {
    ...{ documents: [], template: null, printers: null, kept: null, asked: null, browser: async () => null },
    ...{ force: false, verbose: false, folder, effects },
    makers: { make: ({ slug }) => make(slug), close: async () => undefined },
    making: (work) => work(),
  };
  return { run, said, put };
}

const madeOf = (slug: string, content = 'page'): RegionReports => ({
  ...{ file: `${slug}.yaml`, diagnostics: [], texts: new Map(), said: [], reads: new Map() },
  documents: [{ stem: slug, files: [{ name: `${slug}.html`, content }], print: null, mistake: null }],
});
const input = (slug: string) => ({ file: `${slug}.yaml`, slug });

describe('a region of a run', () => {
  it('at which the program fails is told by its name, and does not end the run', async () => {
    const { run, said } = runOf(() => Promise.reject(new Error('A worker thread ended with 134.')));
    const built = await buildRegion(input('bad'), run, inOrder()(0));
    expect(built.code).toBe(70);
    expect(said[0]).toMatch(/^fault: The program failed at bad\.yaml: A worker thread ended with 134\./);
  });

  it('that the system does not give ends with 3', async () => {
    const gone = Object.assign(new Error('gone'), { code: 'ENOENT', syscall: 'open', path: '/gone.yaml' });
    const { run, said } = runOf(() => Promise.reject(gone));
    expect((await buildRegion(input('gone'), run, inOrder()(0))).code).toBe(3);
    expect(said[0]).toBe('error: /gone.yaml is not there any more.');
  });

  it('says what it found when its turn comes, and not before', async () => {
    const { run, said, put } = runOf(async (slug) => ({ ...madeOf(slug), said: [`warning: ${slug}`] }));
    const turns = inOrder();
    const [first, second] = [turns(0), turns(1)];
    await buildRegion(input('b'), run, second);
    second.end();
    expect([said, put]).toEqual([[], ['b.html']]);
    await buildRegion(input('a'), run, first);
    first.end();
    expect(said).toEqual(['warning: a', 'warning: b']);
  });

  it('whose files change all the time is made three times, and said to be so', async () => {
    let times = 0;
    const { run, said } = runOf(async (slug) => {
      times += 1;
      return { ...madeOf(slug), reads: new Map([['/town.yaml', 'another hash']]) };
    });
    expect((await buildRegion(input('town'), run, inOrder()(0))).code).toBe(0);
    expect(times).toBe(3);
    expect(said).toEqual([expect.stringMatching(/^warning: town\.yaml or a file that it names was changed/)]);
  });

  it('of an interrupted run ends with 130, without a word', async () => {
    const interruption = new AbortController();
    const { run, said } = runOf(async () => {
      interruption.abort();
      throw interruption.signal.reason;
    }, interruption.signal);
    expect((await buildRegion(input('town'), run, inOrder()(0))).code).toBe(130);
    expect(said).toEqual([]);
  });
});
