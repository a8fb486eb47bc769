// Seconds and peak memory of the jobs on one region, each beside its floor, measured in the same run.
// Usage: node bench/one.mjs [--runs 10]; `npm run bench` writes it to bench/results.md.
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const milestone = path.join(root, 'bin', 'milestone.js');

function run(work, command, args) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      cwd: work,
      // What is measured here is the making: nothing is kept from run to run.
      env: { ...process.env, BENCH_USAGE: path.join(work, 'usage'), MILESTONE_CACHE_SIZE: '0' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, said });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${said}`));
    });
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(work, name, command, args, times) {
  await run(work, command, args); // the first fills the caches of the disk and is not counted
  const results = [];
  for (let i = 0; i < times; i += 1) results.push(await run(work, command, args));
  const seconds = median(results.map((result) => result.seconds));
  process.stderr.write(`${seconds.toFixed(3)} s  ${name}\n`);
  return { name, seconds, said: results.at(-1).said };
}

async function measureOurs(work, name, args, times) {
  const result = await measure(
    work,
    name,
    process.execPath,
    ['--import', path.join(root, 'bench', 'usage.mjs'), milestone, ...args],
    times,
  );
  // Kilobytes, as the system counts them; of our process, the browser apart.
  return { ...result, memory: Number((await readFile(path.join(work, 'usage'), 'utf8')).split(' ')[0]) / 1024 };
}

/** A region file of about so many lines: the example, with rows of earlier years in front. */
async function fileOfLines(work, lines) {
  const head = (await readFile(path.join(root, 'examples', 'minimal', 'region.yaml'), 'utf8')).trimEnd();
  const rows = [];
  for (let i = 0; rows.length + head.split('\n').length + 4 < lines; i += 1) {
    const year = 1990 + (i % 30);
    const sex = ['total', 'female', 'male'][Math.floor(i / 30) % 3];
    const citizenship = ['foreign', 'national', 'eu', 'non_eu', 'total'][Math.floor(i / 90) % 5];
    const education = ['total', '0-2', '3-4', '5-8'][Math.floor(i / 450) % 4];
    rows.push(
      `        - { period: ${year}, citizenship: ${citizenship}, sex: ${sex}, education: ${education}, employment_rate: ${(50 + (i % 40) / 2).toFixed(1)} }`,
    );
  }
  const source = /sources:\n\s+([\w-]+):/.exec(head)?.[1];
  const text = `${head}\n    - source: ${source}\n      place: SE\n      age: 20-64\n      rows:\n${rows.join('\n')}\n`;
  const file = path.join(work, `lines-${lines}.yaml`);
  await writeFile(file, text);
  return file;
}

/** Lines of Markdown with what was measured: medians of so many runs. */
export async function measureOne(runs) {
  const work = await mkdtemp(path.join(tmpdir(), 'milestone-bench-'));
  try {
    const example = path.join(root, 'examples', 'jyvaskyla');
    const out = path.join(work, 'out');
    const small = await fileOfLines(work, 300);
    const large = await fileOfLines(work, 1000);
    const twenty = [];
    for (let i = 0; i < 20; i += 1) {
      const folder = path.join(work, `region-${String(i).padStart(2, '0')}`);
      await mkdir(folder);
      await cp(example, folder, { recursive: true });
      twenty.push(folder);
    }
    await run(work, process.execPath, [milestone, 'build-report', example, '-o', out]);
    const page = path.join(out, 'jyvaskyla.html');

    const { findBrowserForBench } = await import('./chromium.mjs');
    const chromium = await findBrowserForBench();
    const alone = [
      '--headless',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${path.join(work, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${path.join(work, 'alone.pdf')}`,
      `file://${page}`,
    ];

    const nothing = await measure(work, 'node -e 0', process.execPath, ['-e', '0'], runs * 2);
    const browser = await measure(work, 'Chromium alone, printing the finished HTML', chromium, alone, runs);
    const ours = (name, args, times = runs) => measureOurs(work, name, args, times);
    const jobs = [
      [await ours('validate, 300 lines', ['validate', small]), nothing, 4],
      [await ours('validate, 1,000 lines', ['validate', large]), nothing, 7],
      [
        await ours('HTML of one region', ['--verbose', 'build-report', example, '-o', out, '--format', 'html']),
        browser,
        0.7,
      ],
      [await ours('HTML and PDF of one region', ['--verbose', 'build-report', example, '-o', out]), browser, 1.6],
      [
        await ours('Word of one region', ['--verbose', 'build-report', example, '-o', out, '--format', 'docx']),
        browser,
        null,
      ],
      [await ours('all charts of one region, SVG and PNG', ['charts', example, '-o', out]), browser, null],
      [
        await ours('HTML and PDF of 20 regions', ['build-report', ...twenty, '-o', out], Math.min(3, runs)),
        { name: '20 × Chromium alone', seconds: browser.seconds * 20 },
        null,
      ],
    ];

    const { measureCompute } = await import('./compute.mjs');
    const computed = await measureCompute(1000);
    const { measureLayout } = await import('./layout.mjs');
    const layout = await measureLayout();

    const split = (said) =>
      [...said.matchAll(/^\s*(\d+) ms {2}(.+)$/gm)]
        .map(([, milliseconds, step]) => `${step} ${milliseconds}`)
        .join(', ');
    const [{ size }] = await Promise.all([import('node:fs/promises').then(({ stat }) => stat(page))]);
    return [
      '# Measured',
      '',
      `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB; median of ${runs} runs of a fresh process, the first not counted. \`npm run bench\` writes this page.`,
      '',
      '| job | seconds | floor | times the floor | aim | memory outside the browser |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      ...jobs.map(
        ([job, floor, aim]) =>
          `| ${job.name} | ${job.seconds.toFixed(3)} | ${floor.name}: ${floor.seconds.toFixed(3)} | ${(job.seconds / floor.seconds).toFixed(2)} | ${aim === null ? '' : `under ${aim}`} | ${Math.round(job.memory)} MB |`,
      ),
      '',
      `Computing all indicators for ${computed.observations.toLocaleString('en')} observations, warm, in one process: median ${computed.median.toFixed(1)} ms, fastest ${computed.fastest.toFixed(1)}, slowest ${computed.slowest.toFixed(1)} (${computed.figures.toLocaleString('en')} figures; aim: under 50 ms).`,
      '',
      `Placing and drawing a network of ${layout.actors} actors and ${layout.links} ties: median ${layout.median.toFixed(0)} ms, the first ${layout.first.toFixed(0)} (aim: under 300 ms).`,
      '',
      `HTML of the example with its fonts: ${Math.round(size / 1000)} KB.`,
      '',
      'Where the time goes, in milliseconds of one run:',
      '',
      ...jobs.filter(([job]) => /\d ms/.test(job.said)).map(([job]) => `- ${job.name}: ${split(job.said)}`),
      '',
    ];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 7;
  process.stdout.write(`${(await measureOne(runs)).join('\n')}\n`);
}
