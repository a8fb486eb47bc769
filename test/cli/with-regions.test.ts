import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noNetwork } from '../../src/build/network.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import { buildReport } from '../../src/cli/build-report.ts';
import { Failure } from '../../src/cli/failure.ts';
import type { Effects } from '../../src/effects.ts';
import { noStreams } from '../no-streams.ts';
import { smallRegion } from '../study/reading.ts';

let folder = '';
const region = (name: string, more = '') => {
  mkdirSync(path.join(folder, name));
  writeFileSync(
    path.join(folder, name, 'region.yaml'),
    `${smallRegion.replace('name: Jyväskylä', `name: ${name}`)}target_groups: [ { id: refugees, name: Refugees } ]\n${more}`,
  );
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'milestone-with-'));
  region('alpha', 'challenges: [ { id: words, title: Words, theme: language, source: lfs } ]\n');
  region('beta', 'good_practices: [ { id: course, title: A course in winter, themes: [language], source: lfs } ]\n');
  region('gamma');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function build(inputs: readonly string[], others: readonly string[], format = 'json') {
  const printed: string[] = [];
  const said: string[] = [];
  const reads: string[] = [];
  const files = nodeFiles();
  const effects: Effects = {
    files: {
      ...files,
      read: (file) => {
        if (file.endsWith('region.yaml')) reads.push(path.basename(path.dirname(file)));
        return files.read(file);
      },
    },
    terminal: {
      print: (text) => printed.push(text),
      say: (text) => said.push(text),
      alert: (text) => said.push(text),
      progress: () => undefined,
      colour: { stdout: false, stderr: false },
      columns: 100,
    },
    env: {},
    platform: 'linux',
    cwd: folder,
    elapsed: () => 0,
    today: () => '2025-06-02',
    network: noNetwork,
    ...noStreams(),
    signal: new AbortController().signal,
  };
  const exit = await buildReport(
    inputs,
    {
      out: 'out',
      formats: [format],
      documents: null,
      template: null,
      languages: null,
      browser: null,
      strict: false,
      verbose: false,
      with: others,
      jobs: null,
      force: false,
      check: false,
      deps: null,
      shard: null,
      watch: false,
    },
    effects,
  );
  const made = (slug: string): unknown => JSON.parse(readFileSync(path.join(folder, 'out', `${slug}.json`), 'utf8'));
  return { exit, printed, said: said.join('\n'), reads: reads.sort(), made };
}

describe('build-report --with', () => {
  it('reads each file once, though it is built and learnt from, and looks once more whether it is still the same', async () => {
    const { exit, reads, made } = await build(['alpha', 'beta', 'gamma'], ['alpha', 'beta', 'gamma', '*']);
    expect(exit).toBe(0);
    expect(reads).toEqual(['alpha', 'alpha', 'beta', 'beta', 'gamma', 'gamma']);
    expect(made('alpha')).toMatchObject({
      exchange: {
        region: 'fi-alpha',
        with: ['fi-beta', 'fi-gamma'],
        weights: { theme: 0.4 },
        learns: [{ challenge: { id: 'words' }, found: 1, matches: [{ reference: 'fi-beta/course' }] }],
        offers: [],
      },
    });
    expect(made('beta')).toMatchObject({ exchange: { offers: [{ reference: 'fi-beta/course', challenges: 1 }] } });
  });

  it('says the errors of a file that is built and learnt from once, and of one that is only learnt from as well', async () => {
    region('broken', 'challenges: [ { id: x } ]\n');
    const both = await build(['alpha', 'broken'], ['beta', 'broken']);
    expect(both.exit).toBe(1);
    expect(both.said.match(/errors? in broken/g)?.length).toBe(1);
    const other = await build(['alpha'], ['broken', 'beta']);
    expect(other.exit).toBe(1);
    expect(other.said).toMatch(/errors? in broken/);
    expect(other.made('alpha')).toMatchObject({ exchange: { with: ['fi-beta'] } });
  });

  it('puts the chapter into the page, and leaves it out without a word where it is not asked for', async () => {
    const page = async (others: readonly string[]) => {
      const { said } = await build(['alpha'], others, 'html');
      return { said, html: readFileSync(path.join(folder, 'out', 'alpha.html'), 'utf8') };
    };
    expect((await page(['beta'])).html).toContain('A course in winter');
    const alone = await page([]);
    expect(alone.html).not.toContain('A course in winter');
    expect(alone.html).not.toContain('Learning from other regions');
    expect(alone.said).not.toContain('--with');
    expect((await build(['alpha'], [])).made('alpha')).toMatchObject({ exchange: null });
  });

  it('refuses a file that is not there, before anything is written', async () => {
    await expect(build(['alpha'], ['nowhere.yaml'])).rejects.toBeInstanceOf(Failure);
    await expect(build(['alpha'], ['nowhere/*'])).rejects.toThrow('Nothing matches nowhere/*.');
  });
});
