import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { hashOf } from '../../src/build/cache/keys.ts';
import { noNetwork } from '../../src/build/network.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import { wrongUsage } from '../../src/cli/failure.ts';
import { watchReports } from '../../src/cli/watch-report.ts';
import type { Effects } from '../../src/effects.ts';
import { noStreams } from '../no-streams.ts';
import { folder } from './fixtures/run.ts';

it('builds what changes again, says news alone, outlives failures, and ends when it is told to', async () => {
  const file = path.join(folder(), 'region.yaml');
  writeFileSync(file, 'one');
  const ending = new AbortController();
  const said: string[] = [];
  const say = (text: string) => {
    said.push(text.replace(/\d+\.\d s/, 'n s'));
  };
  const effects: Effects = {
    files: nodeFiles(),
    terminal: {
      print: say,
      say,
      alert: say,
      progress: () => undefined,
      colour: { stdout: false, stderr: false },
      columns: 80,
    },
    env: {},
    platform: 'linux',
    cwd: path.dirname(file),
    elapsed: () => performance.now(),
    today: () => '2025-01-01',
    network: noNetwork,
    ...noStreams(),
    signal: ending.signal,
  };
  const built: string[] = [];
  const ended = watchReports(async (changed, { terminal }) => {
    terminal.say('A warning that is there every time.');
    const isThere = (await effects.files.kind(file)) === 'file';
    built.push(changed === null ? 'first' : [...changed].map((at) => path.basename(at)).join());
    if (!isThere) throw wrongUsage('There is no file.');
    const text = new TextDecoder().decode(await effects.files.read(file));
    return { code: text === 'wrong' ? 1 : 0, reads: new Map([[file, hashOf(text)]]) };
  }, effects);
  const builds = async (count: number) => {
    for (let waited = 0; built.length < count && waited < 5000; waited += 10) await wait(10);
    await wait(100);
    expect(built).toEqual(['first', ...Array.from({ length: count - 1 }, () => 'region.yaml')]);
  };
  await builds(1);
  writeFileSync(file, 'wrong');
  await builds(2);
  rmSync(file);
  await builds(3);
  writeFileSync(file, 'right');
  await builds(4);
  ending.abort();
  expect(await ended).toBe(130);
  expect(said).toEqual([
    'A warning that is there every time.',
    'Built in n s. Watching 1 file; Ctrl-C ends.',
    'Not everything was built (n s); what was written before stays. Watching 1 file; Ctrl-C ends.',
    'error: There is no file.',
    'Built in n s. Watching 1 file; Ctrl-C ends.',
  ]);
});
