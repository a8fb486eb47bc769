import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { canPrint } from '../print/fixtures/print-browser.ts';
import { runHere } from '../run-here.ts';
import { fullRegion } from '../study/reading.ts';
import { folder, minimal, run } from './fixtures/run.ts';

/** A folder with the smallest region file, and what an earlier run wrote. */
function withEarlierReport(): string {
  const cwd = folder();
  copyFileSync(minimal, path.join(cwd, 'town.yaml'));
  mkdirSync(path.join(cwd, 'reports'));
  for (const name of ['town.html', 'town.pdf']) writeFileSync(path.join(cwd, 'reports', name), 'from before');
  return cwd;
}

const written = (cwd: string, name: string) => readFileSync(path.join(cwd, 'reports', name), 'latin1');

function fakeBrowser(cwd: string, script: string): string {
  const file = path.join(cwd, 'browser');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('a report that cannot be printed', () => {
  it('leaves the page and the earlier PDF, and says how to mend it once', async () => {
    const cwd = withEarlierReport();
    copyFileSync(minimal, path.join(cwd, 'other.yaml'));
    const ended = await runHere(['build-report', 'town.yaml', 'other.yaml'], {
      cwd,
      env: { MILESTONE_BROWSER: path.join(cwd, 'nothing') },
    });
    expect(ended.exit).toBe(3);
    expect(ended.stderr).toMatch(/^error: There is no browser at .*\nhint: .*\n$/);
    expect(written(cwd, 'town.html')).toMatch(/^<!doctype html>/);
    expect(written(cwd, 'other.html')).toMatch(/^<!doctype html>/);
    expect(written(cwd, 'town.pdf')).toBe('from before');
  });

  it.skipIf(process.platform === 'win32').each([
    ['ends at once', 'exit 1'],
    ['says why', 'echo the reason >&2; exit 1'],
    ['talks nonsense', 'head -c 1000 /dev/urandom >&4; exit 0'],
    ['never answers', 'exec sleep 60', 'MILESTONE_PRINT_TIMEOUT'],
  ])('does not wait for a browser that %s', async (_, script, hint = '') => {
    const cwd = withEarlierReport();
    const started = performance.now();
    const args = ['build-report', 'town.yaml', '--browser', fakeBrowser(cwd, script)];
    const env = hint === '' ? {} : { MILESTONE_PRINT_TIMEOUT: '1' };
    const ended = await runHere(args, { cwd, env });
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(ended.exit).toBe(3);
    expect(ended.stderr).toMatch(/^error: .*\nhint: /);
    expect(ended.stderr).toContain(hint);
    expect(readdirSync(path.join(cwd, 'reports')).sort()).toEqual(['town.html', 'town.pdf']);
    expect(written(cwd, 'town.pdf')).toBe('from before');
  });

  it('says what is no time that the browser may take', async () => {
    for (const MILESTONE_PRINT_TIMEOUT of ['soon', '0', '-5', '1.5', '100000']) {
      const ended = await runHere(['build-report', minimal], { cwd: folder(), env: { MILESTONE_PRINT_TIMEOUT } });
      expect(ended.exit).toBe(2);
      expect(ended.stderr).toBe(
        `error: MILESTONE_PRINT_TIMEOUT is “${MILESTONE_PRINT_TIMEOUT}”, which is no number of seconds.\nhint: Write a whole number from 1 on, such as 300.\n`,
      );
    }
  });

  it('says where a file is in the way of the folder', async () => {
    const cwd = withEarlierReport();
    const ended = await runHere(['build-report', 'town.yaml', '-o', 'town.yaml', '--format', 'html'], { cwd });
    expect(ended.exit).toBe(3);
    expect(ended.stderr).toMatch(/^error: A part of the way to .* is a file, not a folder\.\nhint: /);
  });
});

describe.runIf(canPrint && process.platform !== 'win32')('an interruption', () => {
  it.each([100, 300, 500, 700, 900, 1200, 1600])('leaves everything as it was, or whole, after %i ms', async (wait) => {
    const cwd = withEarlierReport();
    const scratch = folder();
    const ended = await run(['build-report', 'town.yaml'], {
      cwd,
      env: { TMPDIR: scratch },
      started: (child) => setTimeout(() => child.kill('SIGINT'), wait),
    });
    // Ended by the signal itself where it comes before the program listens.
    expect([0, 130, null]).toContain(ended.exit);
    expect(readdirSync(path.join(cwd, 'reports')).sort()).toEqual(['town.html', 'town.pdf']);
    expect(written(cwd, 'town.html')).toMatch(/^from before$|<\/html>\s*$/);
    expect(written(cwd, 'town.pdf')).toMatch(/^from before$|%%EOF\s*$/);
    expect(readdirSync(scratch)).toEqual([]);
  });
});

/** What somebody who wants to break out would write, wherever the format takes free text. */
const hostile =
  '<script>alert(1)</script><img src=x onerror=alert(1)></style></title><svg/onload=alert(2)> " onload="x \\ } body{display:none} */ ' +
  '[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x) [d](file:///etc/passwd) ![e](http://HOST/e.png) ' +
  '\u202ertl\u202c \u0007\u200b 😀 ';
const prose = new Set(
  'name title subtitle organisation contact summary purpose method limitations description text note publisher licence authors keywords version'.split(
    ' ',
  ),
);

function made(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string')
    return prose.has(key) && !/^\w+$/.test(key === 'name' ? '' : 'x y') ? text + value : value;
  if (Array.isArray(value)) return value.map((item: unknown) => made(item, text, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, made(inner, text, /^[a-z]{2}$/.test(name) ? key : name)]),
  );
}

const tag = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*\/?>/gi;

describe('hostile text', () => {
  it('is inert in the page, and printing it asks the network for nothing', { timeout: 120_000 }, async () => {
    const cwd = folder();
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const host = typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : '';
    try {
      const region: unknown = parse(fullRegion);
      const text = hostile.replaceAll('HOST', host);
      writeFileSync(path.join(cwd, 'tame.yaml'), stringify(made(region, 'tame ')));
      writeFileSync(path.join(cwd, 'evil.yaml'), stringify(made(region, text)));
      const formats = canPrint ? 'html,pdf' : 'html';
      const ended = await runHere(['build-report', 'evil.yaml', '-q', '--format', formats], { cwd });
      expect(ended).toMatchObject({ exit: 0, stderr: '' });
      expect((await runHere(['build-report', 'tame.yaml', '-q', '--format', 'html'], { cwd })).exit).toBe(0);

      const html = readFileSync(path.join(cwd, 'reports/evil.html'), 'utf8');
      const tame = readFileSync(path.join(cwd, 'reports/tame.html'), 'utf8');
      const names = (page: string) => [...new Set([...page.matchAll(tag)].map(([, name = '']) => name.toLowerCase()))];
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(names(html).filter((name) => !names(tame).includes(name))).toEqual([]);
      expect(html.match(/<(?:script|style)\b/g)).toEqual(tame.match(/<(?:script|style)\b/g));
      for (const [, , attributes = ''] of html.matchAll(tag)) {
        expect(attributes.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/\son\w+=/i);
        expect(attributes).not.toMatch(/\s(?:src|href)="\s*(?:javascript|vbscript|file|data:text)/i);
        expect(attributes).not.toMatch(/\ssrc="(?!data:image\/)/i);
      }
      expect(/[\u0007\u202e]/.test(html)).toBe(false);
      if (canPrint) expect(readFileSync(path.join(cwd, 'reports/evil.pdf'), 'latin1')).toMatch(/%%EOF\s*$/);
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  });
});
