// Bundles the program and the library into dist/. Packages stay split off and are loaded where they are first needed;
// native modules stay outside the bundle, since their binaries lie in their own folders.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = `${root}dist.${process.pid}`;
const old = `${root}dist.${process.pid}.old`;

const { metafile } = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    'region-worker': 'src/build/region-worker.ts',
    'report-worker': 'src/build/report-worker.ts',
  },
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

// The licences of what the bundle carries travel with it.
const carried = Object.keys(metafile.inputs).flatMap(
  (input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
);
const packages = [...new Set([...carried, '@fontsource/source-sans-3', '@fontsource/source-serif-4'])].sort();
const notices = await Promise.all(
  packages.map(async (name) => {
    const folder = `${root}node_modules/${name}`;
    const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : await readFile(`${folder}/${file}`, 'utf8');
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  }),
);
await writeFile(`${fresh}/THIRD-PARTY.txt`, notices.join(`\n${'-'.repeat(80)}\n\n`));

if (!process.argv.includes('--no-types')) {
  const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
  await promisify(execFile)(process.execPath, [tsc, '-p', `${root}tsconfig.types.json`, '--outDir', `${fresh}/types`]);
}

// From which templates this was built, so that a fault can say that they were changed since (src/build/template-fingerprint.ts).
const hash = createHash('sha256');
const templates = await readdir(`${root}templates`, { recursive: true, withFileTypes: true });
const files = templates
  .filter((entry) => entry.isFile())
  .map((entry) => relative(`${root}templates`, join(entry.parentPath ?? entry.path, entry.name)).split(sep));
for (const parts of files.sort(byPart)) {
  const bytes = await readFile(join(root, 'templates', ...parts));
  hash.update(`${parts.join('/')}\n${bytes.length}\n`).update(bytes);
}
await writeFile(`${fresh}/templates.sha256`, `${hash.digest('hex')}\n`);

// Which program this is, for what it keeps from run to run (src/build/cache/fingerprint.ts): its own files, and the packages
// that it loads from outside the bundle or reads files of.
const program = createHash('sha256');
for (const name of (await readdir(fresh)).filter((name) => name.endsWith('.js')).sort())
  program.update(`${name}\n`).update(await readFile(`${fresh}/${name}`));
const { version: own } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
for (const name of ['@napi-rs/canvas', '@fontsource/source-sans-3', '@fontsource/source-serif-4']) {
  const { version } = JSON.parse(await readFile(`${root}node_modules/${name}/package.json`, 'utf8'));
  program.update(`${name} ${version}\n`);
}
await writeFile(`${fresh}/program.sha256`, `${program.update(own).digest('hex')}\n`);

// The schema that the first line of a region file names, for the editor.
const { regionJsonSchema } = await import(pathToFileURL(`${fresh}/index.js`).href);
await writeFile(`${root}region.schema.json`, `${JSON.stringify(regionJsonSchema(), null, 2)}\n`);

// What ran before goes on running from its own folder until the new one stands.
await rename(`${root}dist`, old).catch(() => undefined);
await rename(fresh, `${root}dist`);
await rm(old, { recursive: true, force: true });

/** Folder by folder, as they are walked: a name is compared before what lies in it. */
function byPart(a, b) {
  const at = a.findIndex((part, index) => part !== b[index]);
  return a[at] < b[at] ? -1 : 1;
}
