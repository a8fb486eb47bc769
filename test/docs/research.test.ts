import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, type TestContext } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(path.join(root, 'docs/research.md'), 'utf8');
const commands = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => (match[1] ?? '').trim());
const run = promisify(execFile);

/** A command of the guide, by this copy of the program, over a few of the examples. */
const here = (command: string): string =>
  command
    .replaceAll('npx milestone', `"${process.execPath}" bin/milestone.js`)
    .replaceAll('examples/*/', 'examples/[jp]*/');

/** Runs the one command of the guide that names a program, as a shell does; skipped, and said, where the program is missing. */
async function piped(test: TestContext, program: string): Promise<readonly string[]> {
  const [command = '', ...more] = commands.filter((line) => line.includes(`| ${program} `));
  expect(more).toEqual([]);
  const there = await run('sh', ['-c', `command -v ${program}`]).then(
    () => true,
    () => false,
  );
  if (!there) test.skip(`There is no sh with ${program} on this machine.`);
  const { stdout } = await run('sh', ['-c', here(command)], { cwd: root, maxBuffer: 50_000_000 });
  return stdout.trimEnd().split('\n');
}

describe('the guide for researchers', () => {
  it('names files that are there', () => {
    const links = [...guide.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(path.join(root, 'docs', link)))).toEqual([]);
    const scripts = [...guide.matchAll(/node (examples\/scripts\/[\w.-]+)/g)].map((match) => match[1] ?? '');
    expect(scripts).toHaveLength(5);
    expect(scripts.filter((script) => !existsSync(path.join(root, script)))).toEqual([]);
  });

  it('has a pipeline of grep and cut that finds a gap for each country', async (test) => {
    const lines = await piped(test, 'grep');
    expect(lines).toContain('Jyväskylä,2024,-22.8,FI');
    expect(lines.length).toBeGreaterThan(2);
  });

  it('has a pipeline of jq that names regions by their folders, the widest gap first', async (test) => {
    const rows = (await piped(test, 'jq')).map((line) => line.split('\t'));
    expect(rows).toContainEqual(['jyvaskyla', 'FI', '-22.8']);
    const gaps = rows.map((row) => Number(row[2]));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  });

  it('has a pipeline of sqlite3 that says the same of each place', async (test) => {
    const lines = await piped(test, 'sqlite3');
    expect(lines).toContain('FI|2024|-22.8');
    const places = lines.map((line) => line.split('|')[0]);
    expect(new Set(places).size).toBe(places.length);
  });

  it('writes the file that it says', async (test) => {
    const command = commands.find((line) => line.endsWith('> indicators.csv')) ?? '';
    if (process.platform === 'win32') test.skip('There is no sh on this machine.');
    const folder = mkdtempSync(path.join(tmpdir(), 'milestone-research-'));
    try {
      const file = path.join(folder, 'indicators.csv');
      const there = here(command).replace(/> .*/, `> "${file}"`);
      await run('sh', ['-c', there], { cwd: root });
      expect(readFileSync(file, 'utf8')).toMatch(/^region,nuts,indicator,/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
