import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../src/build/cache/keys.ts';
import { noNetwork } from '../../src/build/network.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import { inOrder } from '../../src/cli/in-order.ts';
import { outputFolder } from '../../src/cli/output-folder.ts';
import type { Effects, Files } from '../../src/effects.ts';
import { noStreams } from '../no-streams.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'milestone-out-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function outside(files: Files = nodeFiles()): { readonly effects: Effects; readonly printed: string[] } {
  const printed: string[] = [];
  const silent = () => undefined;
  const terminal = {
    print: (text: string) => printed.push(text),
    ...{ say: silent, alert: silent, progress: silent, colour: { stdout: false, stderr: false }, columns: 80 },
  };
  const effects: Effects = {
    ...{ files, terminal, env: {}, platform: 'linux', cwd, network: noNetwork, ...noStreams() },
    elapsed: () => 0,
    today: () => '2025-06-02',
    signal: new AbortController().signal,
  };
  return { effects, printed };
}

const first = () => inOrder()(0);
const at = (name: string) => path.join(cwd, 'reports', name);

describe('a folder of reports', () => {
  it('takes a file, prints its path and tells its hash', async () => {
    const { effects, printed } = outside();
    const folder = outputFolder({ out: 'reports', check: false }, effects);
    const output = await folder.put('town.html', 'page', first());
    expect(output).toEqual({ name: 'town.html', hash: hashOf('page') });
    expect(readFileSync(at('town.html'), 'utf8')).toBe('page');
    expect(printed).toEqual([path.join('reports', 'town.html')]);
    expect(await folder.has(output)).toBe(true);
    expect(await folder.has({ ...output, hash: hashOf('other') })).toBe(false);
    expect(await folder.has({ ...output, name: 'city.html' })).toBe(false);
  });

  it('leaves a file that is there with the same content, and replaces one with another of the same size and time', async () => {
    const { effects, printed } = outside();
    const folder = outputFolder({ out: 'reports', check: false }, effects);
    await folder.put('town.html', 'page', first());
    utimesSync(at('town.html'), 1_000_000, 1_000_000);
    await folder.put('town.html', 'page', first());
    expect(statSync(at('town.html')).mtimeMs).toBe(1_000_000_000);
    writeFileSync(at('town.html'), 'mine');
    utimesSync(at('town.html'), 1_000_000, 1_000_000);
    await folder.put('town.html', 'page', first());
    expect(readFileSync(at('town.html'), 'utf8')).toBe('page');
    expect(printed).toHaveLength(3);
  });

  it('replaces a file that may not be read', async () => {
    const whole = nodeFiles();
    const denied = (file: string) => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES', path: file }));
    const { effects } = outside({ ...whole, read: denied });
    mkdirSync(path.join(cwd, 'reports'));
    writeFileSync(at('town.html'), 'old');
    chmodSync(at('town.html'), 0);
    await outputFolder({ out: 'reports', check: false }, effects).put('town.html', 'page', first());
    expect(readFileSync(at('town.html'), 'utf8')).toBe('page');
  });

  it('is only looked at with check: what is out of date is printed and counted, and nothing is written', async () => {
    const { effects, printed } = outside();
    await outputFolder({ out: 'reports', check: false }, effects).put('same.html', 'page', first());
    writeFileSync(at('other.html'), 'edited');
    printed.length = 0;
    const folder = outputFolder({ out: 'reports', check: true }, effects);
    for (const name of ['same.html', 'other.html', 'missing.html']) await folder.put(name, 'page', first());
    folder.tell('same.html', first());
    expect(folder.outdated()).toBe(2);
    expect(printed).toEqual(['other.html', 'missing.html'].map((name) => path.join('reports', name)));
    expect(readdirSync(path.join(cwd, 'reports')).sort()).toEqual(['other.html', 'same.html']);
    expect(readFileSync(at('other.html'), 'utf8')).toBe('edited');
  });
});
