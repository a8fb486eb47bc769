// Bundles the program and the library into dist/. Packages stay split off and are loaded where they are first needed;
// native modules stay outside the bundle, since their binaries lie in their own folders.
import { execFile } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = `${root}dist.${process.pid}`;
const old = `${root}dist.${process.pid}.old`;

await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  // Its module form, of which only the reading is taken along; for Node it is packed as CommonJS, which is bundled whole.
  alias: { yaml: `${root}node_modules/yaml/browser/dist/index.js` },
  external: ['@napi-rs/canvas', '@sparticuz/chromium'],
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

if (!process.argv.includes('--no-types')) {
  const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
  await promisify(execFile)(process.execPath, [tsc, '-p', `${root}tsconfig.types.json`, '--outDir', `${fresh}/types`]);
}

// The schema that the first line of a region file names, for the editor.
const { regionJsonSchema } = await import(pathToFileURL(`${fresh}/index.js`).href);
await writeFile(`${root}region.schema.json`, `${JSON.stringify(regionJsonSchema(), null, 2)}\n`);

// What ran before goes on running from its own folder until the new one stands.
await rename(`${root}dist`, old).catch(() => undefined);
await rename(fresh, `${root}dist`);
await rm(old, { recursive: true, force: true });
