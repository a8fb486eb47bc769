import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { it } from 'vitest';

it('the reference of the region file is made from the schema as it is now', async () => {
  // Says what to do where it is not.
  const script = fileURLToPath(new URL('../../scripts/format-reference.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [script, '--check']);
});
