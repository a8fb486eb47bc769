// Kills a build of three regions at many moments and looks what is left: no broken file, no browser, and the next build right.
// By hand: node test/faults/kill-at-any-moment.mjs [moments] [formats]. Exits 1 where anything is wrong. Needs a browser; uses qpdf if there.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const qpdf = spawnSync('qpdf', ['--version']).status === 0;

/** Starts a build in a folder of three regions, with a cache and a temporary folder of its own. */
function start({ cwd, cache, scratch }, formats) {
  const child = spawn(
    process.execPath,
    [path.join(root, 'bin/milestone.js'), 'build-report', '*/region.yaml', '--format', formats, '-q'],
    {
      cwd,
      env: { ...process.env, MILESTONE_CACHE: cache, MILESTONE_CACHE_SIZE: '', TMPDIR: scratch, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
  return { child, ended };
}

const hashes = (folder) =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex'),
      ]),
  );

/** What is wrong with the files of a folder, each a sentence. */
function broken(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (name.startsWith('.')) return [];
    const text = readFileSync(file, 'latin1');
    if (name.endsWith('.html') && !/<\/html>\s*$/.test(text)) return [`${name} is cut`];
    if (name.endsWith('.json')) {
      try {
        JSON.parse(text);
      } catch {
        return [`${name} is cut`];
      }
    }
    if (name.endsWith('.pdf')) {
      if (!/%%EOF\s*$/.test(text)) return [`${name} is cut`];
      if (qpdf && spawnSync('qpdf', ['--check', file]).status !== 0) return [`${name} is broken`];
    }
    return [];
  });
}

/** Processes whose command line names a folder: browsers by their profile. */
const browsersOf = (scratch) =>
  spawnSync('pgrep', ['-f', `user-data-dir=${scratch}`], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean).length;

async function killAtManyMoments(moments, formats, say) {
  const base = mkdtempSync(path.join(tmpdir(), 'mf-'));
  const faults = [];
  try {
    const place = (name) => {
      const made = {
        cwd: path.join(base, name),
        cache: path.join(base, `${name}.c`),
        scratch: path.join(base, `${name}.t`),
      };
      for (const folder of Object.values(made)) mkdirSync(folder, { recursive: true });
      for (const town of ['one', 'two', 'three'])
        cpSync(path.join(root, 'examples/minimal/region.yaml'), path.join(made.cwd, town, 'region.yaml'));
      return made;
    };
    // The first finds the machine cold; the second tells how long a build takes.
    const calm = place('calm');
    const second = place('calm again');
    const whole = await start(calm, formats).ended;
    const before = performance.now();
    const other = await start(second, formats).ended;
    const took = performance.now() - before;
    if (whole.code !== 0 || other.code !== 0) faults.push(`an undisturbed build failed: ${whole.said}${other.said}`);
    const wanted = JSON.stringify(hashes(path.join(calm.cwd, 'reports')));
    if (JSON.stringify(hashes(path.join(second.cwd, 'reports'))) !== wanted)
      faults.push('two undisturbed builds differ');
    say(`an undisturbed build takes ${Math.round(took)} ms`);

    let killed = 0;
    let slowest = 0;
    for (let moment = 0; moment < moments; moment += 1) {
      const at = Math.round((took * 1.1 * (moment + 0.5)) / moments);
      const here = place(`k${moment}`);
      // Every other time over what an earlier build wrote, which must stay whole as well.
      if (moment % 2 === 1) cpSync(path.join(calm.cwd, 'reports'), path.join(here.cwd, 'reports'), { recursive: true });
      const { child, ended } = start(here, formats);
      await wait(at);
      child.kill('SIGKILL');
      const { code } = await ended;
      if (code === null) killed += 1;
      const wrong = broken(path.join(here.cwd, 'reports'));
      let left = browsersOf(here.scratch);
      for (let patience = 0; left > 0 && patience < 40; patience += 1) {
        await wait(100);
        left = browsersOf(here.scratch);
      }
      if (left > 0) wrong.push(`${left} processes of the browser are left`);
      const again = performance.now();
      const next = await start(here, formats).ended;
      slowest = Math.max(slowest, performance.now() - again);
      if (next.code !== 0) wrong.push(`the next build ended with ${next.code}: ${next.said}`);
      if (JSON.stringify(hashes(path.join(here.cwd, 'reports'))) !== wanted) wrong.push('the next build is another');
      const reports = path.join(here.cwd, 'reports');
      const rest = existsSync(reports) ? readdirSync(reports).filter((name) => name.startsWith('.')) : [];
      if (rest.length > 0) wrong.push(`temporary files are left: ${rest.join(', ')}`);
      faults.push(...wrong.map((words) => `after ${at} ms: ${words}`));
      say(
        `${String(at).padStart(6)} ms  ${code === null ? 'killed' : `ended with ${code}`}  ${wrong.join('; ') || 'right'}`,
      );
      rmSync(here.cwd, { recursive: true, force: true });
    }
    return { faults, killed, took, slowest };
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 5 });
  }
}

const say = (words) => process.stdout.write(`${words}\n`);
const [, , moments = '50', formats = 'html,pdf,json'] = process.argv;
const { faults, killed, slowest } = await killAtManyMoments(Number(moments), formats, say);
say(`${killed} killed, ${faults.length} faults; the slowest build after one took ${Math.round(slowest)} ms`);
for (const fault of faults) say(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
