// Regions compared by the hundred: seconds, memory and size, beside `yaml` alone reading the same files on as many threads.
// Usage: npm run bench -- --compare, or node bench/compare.mjs [--most 1000]. Prints Markdown; takes minutes.
import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowserForBench } from './chromium.mjs';
import { generateRegions } from './generate-regions.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const milestone = path.join(root, 'bin', 'milestone.js');

/** Runs a program of Node and gives its seconds, its processor seconds and its peak memory in MB. */
function run(cwd, args, output = 'ignore') {
  return new Promise((resolve, reject) => {
    const usage = path.join(cwd, 'usage');
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', path.join(root, 'bench', 'usage.mjs'), ...args], {
      cwd,
      env: { ...process.env, BENCH_USAGE: usage },
      stdio: ['ignore', output, 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', async (code) => {
      if (code !== 0) return reject(new Error(`${args.join(' ')} ended with ${code}\n${said}`));
      const [kilobytes, processor] = (await readFile(usage, 'utf8')).split(' ').map(Number);
      const seconds = (performance.now() - started) / 1000;
      resolve({ seconds, processor, memory: kilobytes / 1024 });
    });
  });
}

async function compared(work, files, formats) {
  const list = path.join(work, 'list');
  await writeFile(list, files.join('\n'));
  const floor = await run(work, [path.join(root, 'bench', 'yaml-worker.mjs'), list]);
  const out = path.join(work, 'out');
  const ours = await run(work, [milestone, '--quiet', 'compare', ...files, '-o', out, '--format', formats]);
  return { floor, ours, out };
}

const megabytes = async (file) => ((await stat(file)).size / 1e6).toFixed(1);

async function sharded(work, files, shards) {
  const made = [];
  let slowest = 0;
  for (let shard = 0; shard < shards; shard += 1) {
    const share = files.filter((_, index) => index % shards === shard);
    const name = path.join(work, `shard-${shard}.json`);
    const file = await open(name, 'w');
    const { seconds } = await run(work, [milestone, '--quiet', 'indicators', ...share, '--format', 'json'], file.fd);
    await file.close();
    slowest = Math.max(slowest, seconds);
    made.push(name);
  }
  const ours = await run(work, [
    milestone,
    '--quiet',
    'compare',
    ...made,
    '-o',
    path.join(work, 'out'),
    '--format',
    'csv,json',
  ]);
  return { slowest, ours, size: await megabytes(made[0]) };
}

/** Seconds until a page is drawn in Chromium, from the click on. */
async function opened(file) {
  const { launch } = await import('puppeteer-core');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await launch({ executablePath: await findBrowserForBench(), args });
  try {
    const page = await browser.newPage();
    const started = performance.now();
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    return (performance.now() - started) / 1000;
  } finally {
    await browser.close();
  }
}

/** The lines of the page of results. */
export async function measureCompare(most = 1000) {
  const work = await mkdtemp(path.join(tmpdir(), 'milestone-compare-'));
  try {
    const files = await generateRegions(path.join(work, 'regions'), most);
    const rows = [];
    for (const count of [most / 4, most / 2, most].map(Math.round)) {
      const { floor, ours, out } = await compared(work, files.slice(0, count), 'csv,json');
      process.stderr.write(`${ours.seconds.toFixed(1)} s  ${count} regions compared\n`);
      rows.push(
        `| ${count} regions to CSV and JSON | ${ours.seconds.toFixed(1)} | ${ours.processor.toFixed(1)} | ${floor.seconds.toFixed(1)} | ${(ours.seconds / floor.seconds).toFixed(1)} | ${Math.round(ours.memory)} MB | ${await megabytes(path.join(out, 'comparison.csv'))} MB, ${await megabytes(path.join(out, 'comparison.json'))} MB |`,
      );
    }
    const shards = await sharded(work, files, 10);
    const { floor, ours, out } = await compared(work, files.slice(0, Math.min(300, most)), 'html');
    const page = path.join(out, 'comparison.html');
    const seconds = await opened(page);
    return [
      '## Many regions compared',
      '',
      `Generated files of about 40 KB (\`bench/generate-regions.mjs\`), ${cpus().length} cores, one run each; load of the machine at the end ${loadavg()[0].toFixed(1)}. The floor is \`yaml\` alone reading the same files on ${cpus().length} threads.`,
      '',
      '| job | seconds | of the processor | floor | times the floor | peak memory | written |',
      '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
      ...rows,
      `| ${Math.min(300, most)} regions to HTML | ${ours.seconds.toFixed(1)} | ${ours.processor.toFixed(1)} | ${floor.seconds.toFixed(1)} | ${(ours.seconds / floor.seconds).toFixed(1)} | ${Math.round(ours.memory)} MB | ${await megabytes(page)} MB, drawn in ${seconds.toFixed(2)} s |`,
      `| ${most} regions from 10 JSON files of indicators (the first ${shards.size} MB) | ${shards.ours.seconds.toFixed(1)} | ${shards.ours.processor.toFixed(1)} | slowest share ${shards.slowest.toFixed(1)} | | ${Math.round(shards.ours.memory)} MB | |`,
      '',
    ];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--most');
  const lines = await measureCompare(at === -1 ? 1000 : Number(process.argv[at + 1]));
  process.stdout.write(`${lines.join('\n')}\n`);
}
