// Disturbs builds as the world does: others at work in the same folder, full disks, browsers that hang or are killed, files
// that change while they are read. By hand: node test/faults/disturbances.mjs [part of a name]. Exits 1 where anything is wrong.
// Disks are full where this may mount small ones (as root, on Linux); else those two are left out.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const minimal = readFileSync(path.join(root, 'examples/minimal/region.yaml'), 'utf8');
const base = mkdtempSync(path.join(tmpdir(), 'md-'));
const say = (words) => process.stdout.write(`${words}\n`);
let places = 0;

/** A folder with so many regions, a cache and a temporary folder. */
function place(regions) {
  const at = path.join(base, String(places++));
  const made = { cwd: path.join(at, 'w'), cache: path.join(at, 'c'), scratch: path.join(at, 't') };
  for (const folder of Object.values(made)) mkdirSync(folder, { recursive: true });
  for (let count = 0; count < regions; count += 1) {
    mkdirSync(path.join(made.cwd, `town-${count}`));
    const text = minimal.replace('title: First', `title: ${count}. First`);
    writeFileSync(path.join(made.cwd, `town-${count}`, 'region.yaml'), text);
  }
  return made;
}

function start({ cwd, cache, scratch }, args, env = {}) {
  const child = spawn(
    process.execPath,
    [path.join(root, 'bin/milestone.js'), 'build-report', '*/region.yaml', ...args],
    {
      cwd,
      env: { ...process.env, MILESTONE_CACHE: cache, MILESTONE_CACHE_SIZE: '', TMPDIR: scratch, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr }))) };
}

function hashes(folder) {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).sort();
  const hash = (name) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hash(name)]));
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const out = ({ cwd }, name = 'reports') => path.join(cwd, name);
const browsers = ({ scratch }) =>
  spawnSync('pgrep', ['-f', '--', `user-data-dir=${scratch}`], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .map(Number);

/** What is not as it should be; a function that collects it. */
function checks() {
  const wrong = [];
  return { wrong, expect: (true_, words) => true_ || wrong.push(words) };
}

async function atOnce(builds) {
  const { wrong, expect } = checks();
  const alone = place(4);
  await start(alone, ['--format', 'html,pdf,json']).ended;
  const together = place(4);
  const all = await Promise.all(
    Array.from({ length: builds }, () => start(together, ['--format', 'html,pdf,json']).ended),
  );
  for (const { code, stderr } of all)
    expect(code === 0 && !/error|fault/.test(stderr), `ended with ${code}: ${stderr}`);
  expect(same(hashes(out(alone)), hashes(out(together))), 'the reports are others than those of one build alone');
  return wrong;
}

const mounted = [];
function smallDisk(at, size) {
  mkdirSync(at, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at]).status !== 0) return false;
  mounted.push(at);
  return true;
}

const cases = {
  'two builds at once': () => atOnce(2),
  'four builds at once': () => atOnce(4),

  'a full disk under the cache': async () => {
    const { wrong, expect } = checks();
    const calm = place(3);
    await start(calm, ['--format', 'html,json']).ended;
    const here = place(3);
    if (!smallDisk(here.cache, '200k')) return null;
    const { code, stderr } = await start(here, ['--format', 'html,json']).ended;
    expect(code === 0, `ended with ${code}: ${stderr}`);
    expect(/^warning: Nothing is kept .* no room on the disk/m.test(stderr), `it was not said: ${stderr}`);
    expect(same(hashes(out(calm)), hashes(out(here))), 'the reports are others');
    return wrong;
  },

  'a full disk under the reports': async () => {
    const { wrong, expect } = checks();
    const here = place(3);
    if (!smallDisk(out(here), '450k')) return null;
    const first = await start(here, ['--format', 'json']).ended;
    expect(first.code === 0, `ended with ${first.code}: ${first.stderr}`);
    const before = hashes(out(here));
    const { code, stderr } = await start(here, ['--format', 'html,json']).ended;
    expect(code === 3 && /no room left on the disk/.test(stderr), `ended with ${code}: ${stderr}`);
    const after = hashes(out(here));
    for (const [name, hash] of Object.entries(before)) expect(after[name] === hash, `${name} is another`);
    for (const name of Object.keys(after)) {
      expect(!name.startsWith('.'), `${name} is left`);
      const whole = !name.endsWith('.html') || /<\/html>\s*$/.test(readFileSync(path.join(out(here), name), 'utf8'));
      expect(whole, `${name} is cut`);
    }
    return wrong;
  },

  'a browser that answers nothing': async () => {
    const { wrong, expect } = checks();
    const here = place(5);
    const browser = path.join(here.cwd, 'browser');
    writeFileSync(browser, '#!/bin/sh\nexec sleep 1000\n');
    chmodSync(browser, 0o755);
    const before = performance.now();
    const env = { MILESTONE_PRINT_TIMEOUT: '2' };
    const { code, stderr } = await start(here, ['--format', 'html,pdf', '--browser', browser], env).ended;
    const took = performance.now() - before;
    expect(code === 3, `ended with ${code}`);
    expect(stderr.split('did not start within 2 seconds').length === 2, `not said once: ${stderr}`);
    expect(took < 15_000, `it took ${Math.round(took)} ms`);
    expect(Object.keys(hashes(out(here))).filter((name) => name.startsWith('town')).length === 5, 'pages are missing');
    expect(readdirSync(here.scratch).length === 0, 'a profile is left');
    return wrong;
  },

  'a browser that stops in the middle': async () => {
    const { wrong, expect } = checks();
    const here = place(6);
    const { child, ended } = start(here, ['--format', 'html,pdf'], { MILESTONE_PRINT_TIMEOUT: '4' });
    let stopped = 0;
    while (child.exitCode === null && stopped === 0) {
      await wait(50);
      const printed = existsSync(out(here)) && readdirSync(out(here)).some((name) => name.endsWith('.pdf'));
      if (!printed) continue;
      for (const pid of browsers(here)) {
        try {
          process.kill(pid, 'SIGSTOP');
          stopped += 1;
        } catch {
          // It ended by itself.
        }
      }
    }
    const { code, stderr } = await ended;
    expect(stopped > 0, 'no browser was stopped');
    expect(code === 3 && /longer than 4 seconds|did not start within 4/.test(stderr), `ended with ${code}: ${stderr}`);
    const pdfs = Object.keys(hashes(out(here))).filter((name) => name.endsWith('.pdf'));
    // What was with it is lost, the rest goes on with another.
    expect(pdfs.length >= 4, `of six there are ${pdfs.length}`);
    expect(browsers(here).length === 0, 'browsers are left');
    return wrong;
  },

  'a browser that is killed': async () => {
    const { wrong, expect } = checks();
    const calm = place(10);
    await start(calm, ['--format', 'html,pdf']).ended;
    const here = place(10);
    const { child, ended } = start(here, ['--format', 'html,pdf']);
    let kills = 0;
    while (child.exitCode === null && kills < 1) {
      await wait(30);
      const printed = existsSync(out(here)) && readdirSync(out(here)).some((name) => name.endsWith('.pdf'));
      const [first] = printed ? browsers(here) : [];
      if (first === undefined) continue;
      try {
        process.kill(-first, 'SIGKILL');
        kills += 1;
      } catch {
        // It was no leader of its group, or is gone.
      }
    }
    const { code, stderr } = await ended;
    expect(kills === 1, 'no browser was killed');
    expect(code === 0, `ended with ${code}: ${stderr}`);
    expect(same(hashes(out(calm)), hashes(out(here))), 'the reports are others than those of a calm build');
    expect(browsers(here).length === 0, 'browsers are left');
    return wrong;
  },

  'a region file that changes all the time': async () => {
    const { wrong, expect } = checks();
    const here = place(1);
    const file = path.join(here.cwd, 'town-0/region.yaml');
    const table = path.join(here.cwd, 'town-0/rates.csv');
    const [head = ''] = minimal.split(', rows: [');
    // Title and figure belong together within a file; the table says the same figure.
    const region = (n) => `${head}, file: rates.csv }\n`.replace('title: First', `title: Version ${n}.`);
    const rates = (n) =>
      `period,citizenship,sex,employment_rate\n2024,national,total,73.6\n2024,foreign,total,6${n}.5\n`;
    const versions = [];
    for (const n of [1, 2]) {
      writeFileSync(file, region(n));
      writeFileSync(table, rates(n));
      await start(here, ['--format', 'json', '-o', `calm-${n}`]).ended;
      versions.push(hashes(out(here, `calm-${n}`))['town-0.json']);
    }
    const stop = { now: false };
    const writer = (async () => {
      for (let n = 1; !stop.now; n = 3 - n) {
        // As editors do it: whole, by renaming.
        for (const [name, text] of [
          [table, rates(n)],
          [file, region(n)],
        ]) {
          writeFileSync(`${name}~`, text);
          renameSync(`${name}~`, name);
        }
        await wait(3);
      }
    })();
    for (let turn = 0; turn < 8; turn += 1) {
      const { code, stderr } = await start(here, ['--format', 'json', '-o', `run-${turn}`]).ended;
      expect(code === 0, `ended with ${code}: ${stderr}`);
    }
    stop.now = true;
    await writer;
    // Nothing that was made meanwhile may be remembered as made of other contents.
    for (const n of [1, 2]) {
      writeFileSync(file, region(n));
      writeFileSync(table, rates(n));
      const { code } = await start(here, ['--format', 'json', '-o', `after-${n}`]).ended;
      expect(
        code === 0 && hashes(out(here, `after-${n}`))['town-0.json'] === versions[n - 1],
        `version ${n} is poisoned`,
      );
    }
    return wrong;
  },

  'memory that grows with the number of regions': async () => {
    const { wrong, expect } = checks();
    const peaks = [];
    for (const format of ['html', 'html,pdf']) {
      for (const count of [10, 50, 100]) {
        const here = place(count);
        const usage = path.join(here.cwd, 'usage');
        const { code, stderr } = await start(here, ['--format', format], {
          BENCH_USAGE: usage,
          NODE_OPTIONS: `--import=${path.join(root, 'bench/usage.mjs')}`,
        }).ended;
        expect(code === 0, `ended with ${code}: ${stderr}`);
        const peak = Math.round(Number(readFileSync(usage, 'utf8').split(' ')[0]) / 1024);
        peaks.push([format, count, peak]);
        say(`  ${format} of ${count} regions: ${peak} MB at most, the browser apart`);
        rmSync(here.cwd, { recursive: true });
      }
    }
    for (const format of ['html', 'html,pdf']) {
      const [few = 0, , many = 0] = peaks.filter(([of]) => of === format).map(([, , peak]) => peak);
      expect(many < few * 1.5, `${format}: ${few} MB for ten, ${many} for a hundred`);
    }
    return wrong;
  },
};

let faults = 0;
try {
  for (const [name, disturb] of Object.entries(cases)) {
    if (!name.includes(process.argv[2] ?? '')) continue;
    const before = performance.now();
    const wrong = await disturb();
    const words = wrong === null ? 'left out' : wrong.length === 0 ? 'right' : wrong.join('\n    ');
    say(`${name}: ${words} (${Math.round(performance.now() - before)} ms)`);
    faults += wrong?.length ?? 0;
  }
} finally {
  for (const at of mounted) spawnSync('umount', [at]);
  rmSync(base, { recursive: true, force: true, maxRetries: 5 });
}
process.exitCode = faults === 0 ? 0 : 1;
