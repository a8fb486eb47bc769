import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, type PrintBrowser } from '../../src/print/browser.ts';
import { tooOld } from '../../src/print/browser-failures.ts';
import type { Surroundings } from '../../src/print/find-browser.ts';
import { printPdf } from '../../src/print/print-pdf.ts';
import { surroundingsOf } from '../../src/print/surroundings.ts';
import { canPrint, found, metadata, outside } from './fixtures/print-browser.ts';
import { reportPage } from './fixtures/report-page.ts';

let folder: string;
const temporaryBefore = process.env.TMPDIR;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'milestone-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that is taken for a browser. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const start = (browser: string, more: object = {}) =>
  openBrowser({ ...outside, signal: new AbortController().signal, browser, ...more });

describe.skipIf(process.platform === 'win32')('openBrowser', () => {
  it('names the library that a browser misses', async () => {
    const broken = program(
      'broken',
      'echo "broken: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2; exit 127',
    );
    await expect(start(broken)).rejects.toMatchObject({
      code: 'launch_failed',
      message: expect.stringContaining('libnss3.so'),
      hint: expect.stringContaining('MILESTONE_BROWSER=bundled'),
    });
  });

  it('says that the sandbox is what failed', async () => {
    const caged = program('caged', 'echo "FATAL:zygote_host_impl_linux.cc: No usable sandbox!" >&2; exit 1');
    await expect(start(caged)).rejects.toMatchObject({
      code: 'launch_failed',
      message: expect.stringContaining('sandbox'),
    });
  });

  it('gives up on a program that never answers', async () => {
    const silent = program('silent', 'exec sleep 60');
    await expect(start(silent, { timeLimit: 300 })).rejects.toMatchObject({ code: 'timeout' });
  });

  it('starts nothing once it is interrupted', async () => {
    const signal = AbortSignal.abort(new Error('interrupted'));
    await expect(start('/nowhere-at-all', { signal })).rejects.toBeInstanceOf(Error);
    if (canPrint) await expect(openBrowser({ ...outside, signal })).rejects.toThrow('interrupted');
  });

  it.skipIf(!canPrint)('takes the next browser where the first does not start, and says so', async () => {
    const broken = program('chromium', 'exit 1');
    const surroundings: Surroundings = {
      ...surroundingsOf(outside),
      env: {},
      which: (name) => (name === 'chromium' ? broken : surroundingsOf(outside).which(name)),
    };
    const browser = await openBrowser({ ...outside, surroundings });
    await browser.close();
    expect(browser.found.path).not.toBe(broken);
    expect(browser.notes[0]).toMatch(/did not start.*instead\.$/);
  });
});

describe('tooOld', () => {
  const at = { kind: 'path', path: '/usr/bin/chromium', why: 'x', asked: false } as const;

  it('refuses a browser without margin boxes and says what to do', () => {
    expect(tooOld('130.0.6723.58', at)).toMatchObject({
      code: 'too_old',
      message: expect.stringContaining('130.0.6723.58'),
      hint: expect.stringContaining('MILESTONE_BROWSER=bundled'),
    });
  });

  it('takes 131 and all that came later', () => {
    expect(tooOld('131.0.6778.69', at)).toBeNull();
    expect(tooOld('1000.0', at)).toBeNull();
  });
});

describe.skipIf(!canPrint || process.platform === 'win32')('a browser at work', () => {
  const profiles = () => readdirSync(join(folder, 'tmp'));
  beforeAll(() => {
    // Where the profiles of the browsers go, so that what is left of them can be counted.
    rmSync(join(folder, 'tmp'), { recursive: true, force: true });
    process.env.TMPDIR = mkdtempSync(join(folder, 'tmp'));
  });
  afterAll(() => {
    if (temporaryBefore === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporaryBefore;
  });
  const left = () => readdirSync(process.env.TMPDIR ?? profiles()[0] ?? '');

  const open = (more: object = {}): Promise<PrintBrowser> =>
    openBrowser({ ...outside, signal: new AbortController().signal, ...more });

  it('removes its profile when it is closed', async () => {
    const browser = await open();
    expect(left()).not.toEqual([]);
    await browser.close();
    await vi.waitFor(() => expect(left()).toEqual([]), 5000);
  });

  it('stops at once when the run is interrupted, and leaves nothing', async () => {
    const interruption = new AbortController();
    const browser = await open({ signal: interruption.signal });
    const printing = printPdf(browser, reportPage({ chapters: 60 }), metadata);
    setTimeout(() => interruption.abort(new Error('interrupted')), 50);
    await expect(printing).rejects.toThrow('interrupted');
    await vi.waitFor(() => expect(left()).toEqual([]), 5000);
  });

  it('gives a crash of the page its name, and prints the next report all the same', async () => {
    const browser = await open();
    const page = await browser.openPage();
    await expect(page.within(page.session.send('Page.crash'), 'to crash')).rejects.toMatchObject({ code: 'died' });
    const pdf = await printPdf(browser, reportPage({ chapters: 1 }), metadata);
    expect(pdf.length).toBeGreaterThan(1000);
    await browser.close();
  });

  it('gives the death of the browser its name', async () => {
    const browser = await open();
    const page = await browser.openPage();
    const forever = new Promise<never>(() => {});
    const waiting = page.within(forever, 'to wait');
    page.session.send('Browser.close').catch(() => {});
    await expect(waiting).rejects.toMatchObject({ code: 'died' });
    await expect(printPdf(browser, reportPage({ chapters: 1 }), metadata)).rejects.toMatchObject({ code: 'died' });
    await browser.close();
  });

  it('stops when the time is over, and says on what', async () => {
    const browser = await open({ timeLimit: 2000 });
    const page = await browser.openPage();
    await expect(page.within(new Promise<never>(() => {}), 'to print the report')).rejects.toMatchObject({
      code: 'timeout',
      message: 'The browser took longer than 2 seconds to print the report, and was stopped.',
    });
  });

  it('says why it runs without its sandbox, and only then', async () => {
    const browser = await open();
    await browser.close();
    const root = process.platform === 'linux' && process.geteuid?.() === 0;
    expect(browser.found).toEqual(found);
    if (root) expect(browser.notes).toEqual([expect.stringContaining('runs as root')]);
    else expect(browser.notes.every((note) => note.includes('sandbox'))).toBe(true);
  });
});
