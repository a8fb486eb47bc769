import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runHere, type Said } from './run-here.ts';

// Whole cases: a folder with its input, the arguments, and what the program says and ends with.
// GOLDEN=update writes what it says now; what differs otherwise is kept beside as `-changed`.
const golden = fileURLToPath(new URL('golden', import.meta.url));
const update = process.env.GOLDEN === 'update';

interface Case {
  readonly args: readonly string[];
  /** What the environment says besides. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the files that are written count too, each with what it holds; all of text. */
  readonly files?: boolean;
}

const text = ({ stdout, stderr, exit }: Said) =>
  `exit ${exit}\n--- standard output\n${stdout}--- standard error\n${stderr}`.replaceAll('\\', '/');

/** The files that are not as they were, with what they hold now. */
function written(work: string, input: string): string {
  const names = readdirSync(work, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(work, name)).isFile(),
  );
  const changed = names.sort().flatMap((name) => {
    const [now, then] = [readFileSync(path.join(work, name)), path.join(input, name)];
    const same = existsSync(then) && now.equals(readFileSync(then));
    return same ? [] : [`--- file ${name.replaceAll('\\', '/')}\n${now.toString('utf8')}`];
  });
  return changed.length === 0 ? '--- no file\n' : changed.join('');
}

describe.concurrent('whole cases', () => {
  for (const name of readdirSync(golden).sort()) {
    const folder = path.join(golden, name);
    if (!existsSync(path.join(folder, 'case.json'))) continue;
    it(`says what it should: ${name.replaceAll('-', ' ')}`, async () => {
      const asked: Case = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
      const made = mkdtempSync(path.join(tmpdir(), 'milestone-golden-'));
      // Its name is that of the output where the region file is called region.yaml.
      const work = path.join(made, 'town');
      mkdirSync(work);
      try {
        if (existsSync(path.join(folder, 'input'))) cpSync(path.join(folder, 'input'), work, { recursive: true });
        const said = text(await runHere(asked.args, { cwd: work, env: { MILESTONE_BROWSER: '', ...asked.env } }));
        const actual = asked.files === true ? said + written(work, path.join(folder, 'input')) : said;
        expect(actual).not.toMatch(/\n\s+at .*:\d+:\d+/); // never a stack
        const expected = path.join(folder, 'expected.txt');
        if (update) writeFileSync(expected, actual);
        const wanted = existsSync(expected) ? readFileSync(expected, 'utf8') : '';
        if (actual !== wanted) writeFileSync(path.join(folder, 'expected-changed.txt'), actual);
        else rmSync(path.join(folder, 'expected-changed.txt'), { force: true });
        expect(actual).toBe(wanted);
      } finally {
        rmSync(made, { recursive: true, force: true });
      }
    });
  }
});
