import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeNetwork } from '../../src/build/network.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import type { Effects } from '../../src/effects.ts';
import { noStreams } from '../no-streams.ts';

export interface TestEffects extends Effects {
  /** What the program waited for, in milliseconds; no time passes. */
  readonly waits: number[];
  readonly printed: string[];
  readonly said: string[];
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Effects in a folder of their own, with a clock that only waiting moves. */
export function effectsForEurostat(env: Effects['env'] = {}, today = '2026-11-22'): TestEffects {
  const folder = mkdtempSync(path.join(tmpdir(), 'milestone-eurostat-'));
  const waits: number[] = [];
  const printed: string[] = [];
  const said: string[] = [];
  return {
    files: nodeFiles(),
    terminal: {
      print: (text) => void printed.push(text),
      say: (text) => void said.push(text),
      alert: (text) => void said.push(text),
      progress: () => undefined,
      colour: { stdout: false, stderr: false },
      columns: 100,
    },
    env: { MILESTONE_CACHE: path.join(folder, 'cache'), ...env },
    platform: 'linux',
    cwd: folder,
    elapsed: () => waits.reduce((sum, each) => sum + each, 0),
    today: () => today,
    ...noStreams(),
    network: {
      get: nodeNetwork().get,
      wait: async (milliseconds, signal) => {
        signal.throwIfAborted();
        waits.push(milliseconds);
      },
    },
    signal: new AbortController().signal,
    waits,
    printed,
    said,
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
