import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { noNetwork } from '../../src/build/network.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import { indexReports } from '../../src/cli/index-reports.ts';
import type { Effects } from '../../src/effects.ts';
import { noStreams } from '../no-streams.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'milestone-index-reports-'));
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

it('lists the reports of a folder on a page in it, and refuses a folder without any', async () => {
  const printed: string[] = [];
  const silent = () => undefined;
  const effects: Effects = {
    files: nodeFiles(),
    terminal: {
      print: (text) => printed.push(text),
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
    signal: new AbortController().signal,
  };
  await expect(indexReports('.', effects)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('no reports'),
  });
  await expect(indexReports('nowhere', effects)).rejects.toMatchObject({ exitCode: 2 });
  const page = '<html lang="en"><head><title>Of a town</title><meta name="generator" content="milestone 0.1.0"><style>';
  writeFileSync(path.join(cwd, 'town.html'), page);
  expect(await indexReports('.', effects)).toBe(0);
  expect(printed).toEqual(['index.html']);
  expect(readFileSync(path.join(cwd, 'index.html'), 'utf8')).toContain(
    '<a href="./town.html" hreflang="en">Of a town</a>',
  );
});
