// What action.yml runs: the program, with what the workflow asked for as arguments of its own, never as words of a shell.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const milestone = fileURLToPath(new URL('../bin/milestone.js', import.meta.url));
const { env } = process;

/** Entries of an input, one a line. */
const lines = (name) =>
  (env[name] ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Entries of an input with commas or lines between. */
const list = (name) =>
  lines(name)
    .flatMap((line) => line.split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '');

function refuse(message) {
  console.log(`::error title=milestone::${message.replaceAll('%', '%25').replaceAll(/\r?\n/g, '%0A')}`);
  process.exit(2);
}

/** Runs the program; resolves with its exit code and, where it is kept back, what it printed. */
function run(args, keep) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [milestone, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pieces = [];
    child.stdout.on('data', (piece) => {
      pieces.push(piece);
      if (!keep) process.stdout.write(piece);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 130, text: Buffer.concat(pieces).toString('utf8') }));
  });
}

/** Sets an output of the step. Its end is marked by a word that nobody can have written into a file name. */
async function output(name, value) {
  const end = `end-${randomUUID()}`;
  if (env.GITHUB_OUTPUT) await appendFile(env.GITHUB_OUTPUT, `${name}<<${end}\n${value}\n${end}\n`);
}

const [command = 'validate'] = lines('INPUT_COMMAND');
const [failOn = 'errors'] = lines('INPUT_FAIL_ON');
const [out = 'reports'] = lines('INPUT_OUT');
const files = lines('INPUT_FILES');
const formats = list('INPUT_FORMAT');
if (!['validate', 'build-report', 'index'].includes(command))
  refuse(`There is no command “${command}” here: validate, build-report or index.`);
if (!['errors', 'warnings'].includes(failOn)) refuse(`fail-on is errors or warnings, and not “${failOn}”.`);
if (files.length === 0 && command !== 'index') refuse('No region files are named under files.');

const besides = [...(failOn === 'warnings' ? ['--strict'] : []), ...lines('INPUT_ARGS'), '--', ...files];
const codes = [];
if (command === 'index') {
  const { code, text } = await run([command, out], false);
  codes.push(code);
  await output('paths', text.trimEnd());
} else if (command === 'build-report') {
  const asked = formats.length === 0 ? [] : ['--format', formats.join(',')];
  const { code, text } = await run([command, '--out', out, ...asked, ...besides], false);
  codes.push(code);
  await output('paths', text.trimEnd());
} else {
  for (const format of formats.length === 0 ? ['github'] : formats) {
    const { code, text } = await run([command, '--format', format, ...besides], format === 'sarif');
    codes.push(code);
    // With no text the program failed before it had anything to say.
    if (format !== 'sarif' || text.trim() === '') continue;
    const file = path.join(out, 'milestone.sarif');
    await mkdir(out, { recursive: true });
    await writeFile(file, text);
    await output('sarif', file);
  }
}
process.exitCode = Math.max(...codes);
