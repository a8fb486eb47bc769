// The floor of a build with nothing to do: everything that it must look at, read and hashed by Node alone.
// Usage: node bench/read-alone.mjs <folder...>
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const entries = await Promise.all(
  process.argv.slice(2).map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
);
const files = entries.flat().filter((entry) => entry.isFile());
const hashes = await Promise.all(
  files.map(async ({ parentPath, path: folder, name }) =>
    createHash('sha256')
      .update(await readFile(path.join(parentPath ?? folder, name)))
      .digest('hex'),
  ),
);
process.stdout.write(`${hashes.length}\n`);
