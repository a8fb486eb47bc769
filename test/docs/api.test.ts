import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as api from '../../src/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const guide = readFileSync(path.join(root, 'docs/api.md'), 'utf8');
// Without its examples.
const words = guide.replace(/```[\s\S]*?```/g, '');
const blocks = [...guide.matchAll(/```js( needs a browser)?\n([\s\S]*?)```/g)].map((match) => ({
  needsBrowser: match[1] !== undefined,
  text: match[2] ?? '',
}));

describe('the guide to the functions', () => {
  it('tells of every function and value that scripts can import, and of none that there is not', () => {
    const told = new Set([...words.matchAll(/`([^`]+)`/g)].flatMap((match) => (match[1] ?? '').match(/\w+/g) ?? []));
    expect(Object.keys(api).filter((name) => !told.has(name))).toEqual([]);
    expect(Object.keys(api.statistics).filter((name) => !told.has(name))).toEqual([]);
    const firstCells = [...words.matchAll(/^\| (`.*?) \|/gm)].map((match) => match[1] ?? '');
    const named = firstCells.flatMap((cell) => [...cell.matchAll(/`(\w+)/g)].map((match) => match[1] ?? ''));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !Object.hasOwn(api, name))).toEqual([]);
  });

  it('has examples that run, one after another', async () => {
    const script = blocks.flatMap(({ needsBrowser, text }) => (needsBrowser ? [] : [text])).join('\n');
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
    expect(stderr).toBe('');
    expect(stdout).toContain('-22.8 pp FI 2024');
    expect(stdout).toContain('<svg xmlns=');
    expect(stdout).toContain('-17.5');
  });

  it('has examples that fit the types of the package, as a program that uses it is given them; so do the example scripts', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'milestone-types-'));
    try {
      const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
      const types = path.join(folder, 'types');
      // That the sources fit their own types is checked before any test.
      await run(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.types.json'), '--noCheck', '--outDir', types]);
      writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
      writeFileSync(path.join(folder, 'script.mts'), blocks.map(({ text }) => text).join('\n'));
      const scripts = path.join(root, 'examples/scripts');
      const compilerOptions = {
        allowJs: true,
        checkJs: true,
        noUnusedLocals: false,
        types: ['node'],
        typeRoots: [path.join(root, 'node_modules/@types')],
        paths: { 'milestone-baseline': [path.join(types, 'index.d.ts')] },
      };
      const config = {
        extends: path.join(scripts, 'tsconfig.json'),
        compilerOptions,
        include: ['script.mts', path.join(scripts, '*.mjs')],
      };
      writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
      const said = await run(process.execPath, [tsc, '-p', folder]).catch((error: unknown) => error);
      expect(said).toMatchObject({ stdout: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
