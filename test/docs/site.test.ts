import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('the site of the documentation has every page in its menu, and no link that leads nowhere', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'milestone-site-'));
  try {
    const script = fileURLToPath(new URL('../../scripts/docs-site.mjs', import.meta.url));
    // Names every link that leads nowhere, and ends with 1.
    await promisify(execFile)(process.execPath, [script, folder]);
    const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
    expect(page).toContain('<a href="tutorial.html">');
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
