import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from './fixtures/run.ts';

// The short form of what `node test/faults/kill-at-any-moment.mjs` tries with fifty moments and with a browser.
it.skipIf(process.platform === 'win32')(
  'killed at any moment, a build leaves nothing that is cut, and the next one is right',
  { timeout: 120_000 },
  async () => {
    const script = path.join(root, 'test/faults/kill-at-any-moment.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '5', 'html,json']);
    expect(stdout).toMatch(/^[1-5] killed, 0 faults/m);
  },
);
