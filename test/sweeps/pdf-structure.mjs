// Walks the tags of every PDF that a region can be made into, and names what a reading program would miss: by hand, and
// before a release. Takes minutes.
//   node test/sweeps/pdf-structure.mjs [--lang en,fi] [--document policy-brief,…] [region folders …]
// Prints the findings and their count, and ends with 1 where there are any. Needs dist/ (npm run build) and a browser.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', default: 'en' },
    document: {
      type: 'string',
      default: 'baseline-study,consultation-pack,draft-decision,policy-brief,swot-poster,comparison,progress',
    },
  },
});
const examples = join(root, 'examples');
const regions =
  positionals.length > 0
    ? positionals
    : (await readdir(examples, { withFileTypes: true }))
        .filter((entry) => entry.isDirectory() && !['scripts', 'templates'].includes(entry.name))
        .map(({ name }) => join(examples, name));
const langs = values.lang.split(',');
const documents = values.document.split(',');
const ofRegions = documents.filter((name) => name !== 'comparison' && name !== 'progress');

const folder = await mkdtemp(join(tmpdir(), 'milestone-sweep-'));
const run = promisify(execFile);
const milestone = (...args) =>
  run(process.execPath, [join(root, 'bin', 'milestone.js'), '-q', ...args, '--format', 'html,pdf'], {
    maxBuffer: 1 << 28,
  });
let count = 0;
let walked = 0;
try {
  const walker = join(root, `walker.${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `export { structureFindings } from './test/print/structure/findings.ts'; export { orderFindings } from './test/print/structure/order-findings.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: walker,
  });
  const { structureFindings, orderFindings } = await import(walker).finally(() => rm(walker));

  const walk = async (out) => {
    for (const file of (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.pdf')).sort()) {
      const document = await PDFDocument.load(await readFile(join(out, file)), { updateMetadata: false });
      const html = await readFile(join(out, file.replace(/pdf$/, 'html')), 'utf8');
      const findings = [...structureFindings(document), ...orderFindings(document, html)];
      walked += 1;
      count += findings.length;
      console.log(`${basename(file)}: ${findings.length}`);
      for (const { rule, page, text } of findings.slice(0, 20)) console.log(`  ${rule}, page ${page}: ${text}`);
      if (findings.length > 20) console.log(`  … and ${findings.length - 20} more`);
    }
    await rm(out, { recursive: true });
  };
  for (const [index, region] of regions.entries()) {
    if (ofRegions.length === 0) break;
    const out = join(folder, `region-${index}`);
    await milestone('build-report', region, '-o', out, '--lang', langs.join(','), '--document', ofRegions.join(','));
    await walk(out);
  }
  for (const lang of langs) {
    const out = join(folder, `over-regions-${lang}`);
    if (documents.includes('comparison') && regions.length > 1)
      await milestone('compare', ...regions, '-o', out, '--lang', lang);
    if (documents.includes('progress')) {
      const pair = join(root, 'test', 'golden', 'progress-of-a-town', 'input');
      await milestone('progress', join(pair, 'then.yaml'), join(pair, 'now.yaml'), '-o', out, '--lang', lang);
    }
    await walk(out).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`${count} findings in ${walked} documents`);
// Where nothing was walked, nothing was found.
process.exitCode = count > 0 || walked === 0 ? 1 : 0;
