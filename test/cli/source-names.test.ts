import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { noNetwork } from '../../src/build/network.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import { sourceNames } from '../../src/cli/source-names.ts';
import type { Effects } from '../../src/effects.ts';
import { noStreams } from '../no-streams.ts';

const made = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-names-')));
afterAll(() => rmSync(made, { recursive: true, force: true }));
mkdirSync(path.join(made, 'work', 'regions'), { recursive: true });
symlinkSync(path.join(made, 'work'), path.join(made, 'link'));

const silent = () => undefined;
function namesAt(cwd: string, workspace?: string) {
  const effects: Effects = {
    files: nodeFiles(),
    terminal: {
      print: silent,
      say: silent,
      alert: silent,
      progress: silent,
      colour: { stdout: false, stderr: false },
      columns: 80,
    },
    env: workspace === undefined ? {} : { GITHUB_WORKSPACE: workspace },
    platform: 'linux',
    cwd,
    elapsed: () => 0,
    today: () => '2025-06-02',
    network: noNetwork,
    ...noStreams(),
    signal: new AbortController().signal,
  };
  return sourceNames(effects);
}

describe('files as a service knows them', () => {
  it('start from the workspace, else from the current folder', async () => {
    const regions = path.join(made, 'work', 'regions');
    const inside = (name: string) => ({ kind: 'inside', path: name });
    expect((await namesAt(regions, path.join(made, 'work')))('a/region.yaml')).toEqual(inside('regions/a/region.yaml'));
    expect((await namesAt(regions))('a/region.yaml')).toEqual(inside('a/region.yaml'));
    expect((await namesAt(regions, ''))('..odd.yaml')).toEqual(inside('..odd.yaml'));
  });

  it('are found through a link to the workspace', async () => {
    const name = await namesAt(path.join(made, 'work', 'regions'), path.join(made, 'link'));
    expect(name('a.yaml')).toEqual({ kind: 'inside', path: 'regions/a.yaml' });
  });

  it('are absolute elsewhere, and no file at all where they come from standard input', async () => {
    const name = await namesAt(path.join(made, 'work', 'regions'));
    expect(name('../other.yaml')).toEqual({ kind: 'outside', path: path.join(made, 'work', 'other.yaml') });
    expect(name('<stdin>')).toEqual({ kind: 'stream' });
  });
});
