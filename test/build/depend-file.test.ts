import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dependFile } from '../../src/build/depend-file.ts';

describe('what reports depend on', () => {
  it('is a rule a region, with all its outputs, and an empty rule for each input, once', () => {
    const text = dependFile(
      [
        { outputs: ['reports/a.html', 'reports/a.pdf'], inputs: ['a.yaml', 'data/lfs.csv'] },
        { outputs: ['reports/b.html'], inputs: ['b.yaml', 'data/lfs.csv'] },
      ],
      '/',
    );
    expect(text).toBe(
      [
        'reports/a.html reports/a.pdf: \\\n  a.yaml \\\n  data/lfs.csv\n',
        'reports/b.html: \\\n  b.yaml \\\n  data/lfs.csv\n',
        'a.yaml:\n',
        'b.yaml:\n',
        'data/lfs.csv:\n',
      ].join('\n'),
    );
  });

  it('has no rule for a region of which nothing was made', () => {
    expect(dependFile([{ outputs: [], inputs: ['a.yaml'] }], '/')).toBe('a.yaml:\n');
    expect(dependFile([], '/')).toBe('');
  });

  it('escapes what make would take for its own', () => {
    const escaped = (name: string) => dependFile([{ outputs: [], inputs: [name] }], '/').slice(0, -2);
    expect(escaped('my town.yaml')).toBe('my\\ town.yaml');
    expect(escaped('a#b')).toBe('a\\#b');
    expect(escaped('a$b')).toBe('a$$b');
    expect(escaped('12:30.yaml')).toBe('12\\:30.yaml');
    expect(escaped('a\\b')).toBe('a\\b');
    expect(escaped('a\\ b')).toBe('a\\\\\\ b');
  });

  it('has strokes between folders on Windows, and leaves the letter of a drive', () => {
    const text = dependFile([{ outputs: ['reports\\my town.html'], inputs: ['D:\\data\\lfs.csv'] }], '\\');
    expect(text).toBe('reports/my\\ town.html: \\\n  D:/data/lfs.csv\n\nD:/data/lfs.csv:\n');
  });

  const make = spawnSync('make', ['--version'], { encoding: 'utf8' }).stdout ?? '';
  it.runIf(make.startsWith('GNU Make'))('is read by make as it is meant, names as strange as they are', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'milestone-make-'));
    const strange = ['my town', 'a#b', 'a$b', '12:30', 'a\\b', 'a\\ b', "l'Aquila", 'łódź', 'a&b', 'a,b', 'x(1)y'];
    try {
      mkdirSync(path.join(folder, 'out'));
      for (const name of strange) writeFileSync(path.join(folder, `${name}.yaml`), '');
      const rules = dependFile(
        strange.map((name) => ({ outputs: [`out/${name}.html`], inputs: [`${name}.yaml`] })),
        '/',
      );
      writeFileSync(path.join(folder, 'rules.d'), rules);
      // Make goes through what it was told, and would stop at a name that is no file.
      const goals = strange.map((name) => `out/${name}.html`);
      for (const goal of goals) writeFileSync(path.join(folder, goal), '');
      writeFileSync(path.join(folder, 'Makefile'), 'include rules.d\n');
      for (const goal of goals) {
        const said = execFileSync('make', ['-d', goal], { cwd: folder, encoding: 'utf8' });
        expect(said).toContain(`Considering target file '${goal.replace(/^out\//, '').replace(/html$/, 'yaml')}'`);
        expect(existsSync(path.join(folder, goal))).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
