import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(path.join(root, 'action.yml'), 'utf8');
const step = z.union([
  z.strictObject({
    id: z.string().optional(),
    shell: z.string(),
    'working-directory': z.string().optional(),
    env: z.record(z.string(), z.string()).optional(),
    run: z.string(),
  }),
  z.strictObject({ if: z.string().optional(), uses: z.string(), with: z.record(z.string(), z.string()).optional() }),
]);
const action = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    branding: z.unknown(),
    inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
    outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
    runs: z.strictObject({ using: z.literal('composite'), steps: z.array(step) }),
  })
  .parse(parse(text));
const scripts = action.runs.steps.flatMap((one) => ('run' in one ? [one] : []));

describe('the action', () => {
  it('uses every input that it has, and has every input that it uses', () => {
    const used = [...text.matchAll(/\binputs\.([a-z-]+)/g)].map((match) => match[1] ?? '');
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it('lets nothing that a workflow says become part of a script', () => {
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter(({ run }) => run.includes('${{'))).toEqual([]);
    expect(scripts.map(({ shell }) => shell)).toEqual(scripts.map(() => 'bash'));
  });

  it('names other actions by their major version, and files of its own that are there', () => {
    const others = action.runs.steps.flatMap((one) => ('uses' in one ? [one.uses] : []));
    expect(others.filter((uses) => !/^actions\/[a-z-]+@v\d+$/.test(uses))).toEqual([]);
    const own = scripts.flatMap(({ run }) => [...run.matchAll(/\$GITHUB_ACTION_PATH\/([^"\s]+)/g)]);
    expect(own.map((match) => match[1])).toEqual(['scripts/action.mjs']);
    expect(existsSync(path.join(root, 'scripts/action.mjs'))).toBe(true);
  });

  it('hands the script each variable that it reads', () => {
    const read = [...readFileSync(path.join(root, 'scripts/action.mjs'), 'utf8').matchAll(/'(INPUT_[A-Z_]+)'/g)];
    const given = scripts.flatMap(({ env = {} }) => Object.keys(env)).filter((name) => name.startsWith('INPUT_'));
    expect([...new Set(read.map((match) => match[1]))].sort()).toEqual(given.sort());
  });
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function run(inputs: Readonly<Record<string, string>>, cwd: string) {
  const env = {
    ...process.env,
    GITHUB_WORKSPACE: cwd,
    GITHUB_OUTPUT: path.join(cwd, 'outputs'),
    MILESTONE_CACHE: path.join(cwd, 'cache'),
    ...inputs,
  };
  return new Promise<{ readonly code: number; readonly stdout: string }>((resolve) => {
    execFile(process.execPath, [path.join(root, 'scripts/action.mjs')], { cwd, env }, (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout });
    });
  });
}

describe('the script of the action', () => {
  it('annotates and writes SARIF of the same files, ends as the program does, and runs no word of an input', async () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'milestone-action-'));
    folders.push(cwd);
    const odd = 'a $(touch hacked) `touch hacked`; touch hacked.yaml';
    writeFileSync(path.join(cwd, odd), 'format: 1\nstuddy: 1\n');
    const { code, stdout } = await run(
      { INPUT_FILES: `  ${odd}\n\n`, INPUT_FORMAT: 'github, sarif', INPUT_OUT: 'found' },
      cwd,
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=a \$\(touch hacked\) `touch hacked`; touch hacked\.yaml,line=2,/m);
    expect(existsSync(path.join(cwd, 'hacked'))).toBe(false);
    expect(readFileSync(path.join(cwd, 'outputs'), 'utf8')).toMatch(
      /^sarif<<(end-\S+)\nfound[\\/]milestone\.sarif\n\1\n$/,
    );
    expect(JSON.parse(readFileSync(path.join(cwd, 'found/milestone.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('refuses what it does not know', async () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'milestone-action-'));
    folders.push(cwd);
    expect(await run({ INPUT_COMMAND: 'doctor', INPUT_FILES: 'x' }, cwd)).toEqual({
      code: 2,
      stdout: '::error title=milestone::There is no command “doctor” here: validate, build-report or index.\n',
    });
  });
});
