import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';

const tutorial = readFileSync(fileURLToPath(new URL('../../docs/tutorial.md', import.meta.url)), 'utf8');
let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'milestone-tutorial-'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** A region file with the parts of a block in the place of its own, as the tutorial asks its reader to do. */
function withParts(text: string, block: string): string {
  return block.split(/^(?=[a-z_]+:)/m).reduce((whole, part) => {
    const [name = ''] = part.split(':');
    const there = new RegExp(`^${name}:.*\\n(?:(?:[ \\t#].*)?\\n)*`, 'm');
    return there.test(whole) ? whole.replace(there, () => part) : `${whole.trimEnd()}\n${part}`;
  }, text);
}

it('leads a reader who does what the tutorial says to what the tutorial shows', async () => {
  const file = path.join(cwd, 'jyvaskyla.yaml');
  const steps = [...tutorial.matchAll(/^```(yaml|console)\n([\s\S]*?)^```$|Mend it: `(\w+)` becomes `(\w+)`/gm)];
  const commands: string[] = [];
  for (const [, kind, block = '', slip, meant] of steps) {
    if (slip !== undefined && meant !== undefined) {
      writeFileSync(file, readFileSync(file, 'utf8').replace(new RegExp(`\\b${slip}\\b`), meant));
      continue;
    }
    if (kind === 'yaml') {
      writeFileSync(file, withParts(readFileSync(file, 'utf8'), block));
      continue;
    }
    const [typed = '', ...shown] = block.trimEnd().split('\n');
    const words = typed.replace(/^\$ milestone /, '').split(' ');
    const { stdout, stderr, exit } = await runHere(words, { cwd });
    const said = `${stdout}${stderr}`;
    commands.push(words[0] ?? '');
    for (const line of shown) expect(said.replaceAll(/\n +/g, ' '), `${typed}\n${said}`).toContain(line.trim());
    const refuses = shown.some((line) => /Did you mean|\d warnings?/.test(line));
    expect(exit, `${typed}\n${said}`).toBe(refuses ? 1 : 0);
  }
  expect(new Set(commands)).toEqual(new Set(['init', 'validate', 'indicators', 'build-report', 'swot']));
}, 60_000);
