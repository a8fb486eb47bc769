// Many regions: cold, unchanged, one sentence changed; beside Chromium alone printing the same finished pages, and beside one
// region by itself; and memory against the number of regions. Each floor is measured in the same run, right before or after.
// Usage: node bench/many.mjs [--count 100]; `npm run bench` writes it to bench/results.md.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateRegions } from './generate-regions.mjs';
import { printAlone } from './print-alone.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const milestone = path.join(root, 'bin', 'milestone.js');

/** Runs the program in a folder with a cache of its own: seconds, peak memory in MB, processor seconds, both without the browser. */
async function run(work, args) {
  const usage = path.join(work, 'usage');
  const seconds = await new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', path.join(root, 'bench', 'usage.mjs'), milestone, ...args], {
      cwd: work,
      env: { ...process.env, BENCH_USAGE: usage, MILESTONE_CACHE: path.join(work, 'cache') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve((performance.now() - started) / 1000);
      else reject(new Error(`${args.join(' ')} ended with ${code}\n${said}`));
    });
  });
  const [memory, processor] = (await readFile(usage, 'utf8')).split(' ').map(Number);
  return { seconds, memory: memory / 1024, processor };
}

const best = (results) => results.reduce((one, other) => (other.seconds < one.seconds ? other : one));

async function bestOf(times, once) {
  const results = [];
  for (let count = 0; count < times; count += 1) results.push(await once(count));
  return best(results);
}

async function readAlone(work) {
  const started = performance.now();
  const folders = ['regions', 'out'].map((folder) => path.join(work, folder));
  await promisify(execFile)(process.execPath, [path.join(root, 'bench', 'read-alone.mjs'), ...folders]);
  return { seconds: (performance.now() - started) / 1000 };
}

/** Lines of Markdown with what was measured for so many regions. */
export async function measureMany(count) {
  const work = await mkdtemp(path.join(tmpdir(), 'milestone-many-'));
  const say = (what, { seconds, memory }) =>
    process.stderr.write(`${seconds.toFixed(2)} s  ${Math.round(memory ?? 0)} MB  ${what}\n`);
  try {
    const files = await generateRegions(path.join(work, 'regions'), count);
    const pages = availableParallelism();
    const build = (regions, ...options) => run(work, ['build-report', ...regions, '-o', 'out', '--quiet', ...options]);
    const cold = await build(files);
    say(`${count} regions cold, HTML and PDF`, cold);
    const floor = { seconds: await printAlone(path.join(work, 'out'), pages) };
    say(`Chromium alone, ${count} finished pages, ${pages} at once`, floor);
    const unchanged = await bestOf(5, () => build(files));
    say(`${count} regions, nothing changed`, unchanged);
    const reading = await bestOf(5, () => readAlone(work));
    say('Node alone, reading and hashing the files and reports', reading);
    const [first = ''] = files;
    const text = await readFile(first, 'utf8');
    const changing = async (index) => writeFile(first, text.replace(/^ {2}title: .*$/m, `  title: Changed ${index}`));
    const one = await bestOf(3, async (index) => {
      await changing(`alone ${index}`);
      return build([first]);
    });
    say('one region by itself, one sentence changed', one);
    const changed = await bestOf(3, async (index) => {
      await changing(`among others ${index}`);
      return build(files);
    });
    say(`one sentence changed in one of ${count}`, changed);
    const memory = [];
    for (const some of [10, Math.ceil(count / 2), count]) {
      const built = await build(files.slice(0, some), '--force', '--format', 'html');
      say(`${some} regions anew, HTML`, built);
      memory.push(`${some} regions ${Math.round(built.memory)} MB`);
    }
    const row = (name, { seconds, memory: peak }, beside, floorSeconds, aim) =>
      `| ${name} | ${seconds.toFixed(2)} | ${beside}: ${floorSeconds.toFixed(2)} | ${(seconds / floorSeconds).toFixed(2)} | ${aim} | ${Math.round(peak)} MB |`;
    return [
      '## Many regions built',
      '',
      `${count} generated files of about 40 KB (\`bench/generate-regions.mjs\`), ${pages} pages at once, a cache of their own; cold once, the others the best of three to five.`,
      '',
      '| job | seconds | floor | times the floor | aim | memory outside the browser |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      row(
        `${count} regions cold, HTML and PDF`,
        cold,
        `Chromium alone, warm, the same ${count} finished pages, ${pages} at once`,
        floor.seconds,
        'under 1.25',
      ),
      row(
        `${count} regions, nothing changed`,
        unchanged,
        'Node alone, reading and hashing the files and reports',
        reading.seconds,
        'under 0.8 s',
      ),
      row(
        `one sentence changed in one of ${count}`,
        changed,
        'the same change, that region alone',
        one.seconds,
        'under 1.5',
      ),
      '',
      `Memory outside the browser, HTML alone: ${memory.join(', ')}. Processor seconds of the cold run outside the browser: ${cold.processor.toFixed(0)}.`,
      '',
    ];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = Number(process.argv[process.argv.indexOf('--count') + 1]) || 100;
  process.stdout.write(`${(await measureMany(count)).join('\n')}\n`);
}
