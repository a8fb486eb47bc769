// Bundles the program and the library into dist/. Packages stay split off and are loaded where they are first needed;
// native modules stay outside the bundle, since their binaries lie in their own folders.
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
await rm(new URL('dist', root), { recursive: true, force: true });

await build({
  absWorkingDir: new URL('.', root).pathname.replace(/^\/(?=[A-Za-z]:)/, ''),
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: false,
  external: ['@napi-rs/canvas', '@sparticuz/chromium'],
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

if (!process.argv.includes('--no-types')) {
  const tsc = new URL('node_modules/typescript/bin/tsc', root);
  const { fileURLToPath } = await import('node:url');
  await promisify(execFile)(process.execPath, [
    fileURLToPath(tsc),
    '-p',
    fileURLToPath(new URL('tsconfig.types.json', root)),
  ]);
}
