import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackBrowser } from '../../src/print/bundled-browser.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { PrintFailure } from '../../src/print/print-failure.ts';
import { surroundingsOf } from '../../src/print/surroundings.ts';
import { runHere } from '../run-here.ts';
import { type Ended, folder, minimal, root, run } from './fixtures/run.ts';

const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
const found = findBrowser(surroundingsOf({ env: process.env, platform }));
const canShow = !(found instanceof PrintFailure);
if (!canShow) console.warn(`\n!!! NO BROWSER: the tests of the live page are LEFT OUT. ${found.message}\n`);

async function startBrowser(): Promise<Browser | null> {
  if (found instanceof PrintFailure) return null;
  const { launch } = await import('puppeteer-core');
  const program =
    found.kind === 'bundled'
      ? await unpackBrowser(found.path, path.join(tmpdir(), 'milestone-test-browser'))
      : { program: found.path, env: {} };
  return launch({
    executablePath: program.program,
    env: { ...process.env, ...program.env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    defaultViewport: { width: 1300, height: 900 },
  });
}

interface Running {
  readonly address: string;
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a preview, and waits for its address. */
function previewing(args: readonly string[], cwd: string): Promise<Running> {
  return new Promise((resolve, reject) => {
    const ended = run(['preview', ...args], {
      cwd,
      started: (child) => {
        let out = '';
        child.stdout?.on('data', (text: string) => {
          out += text;
          if (out.includes('\n')) resolve({ address: out.trim(), child, ended });
        });
      },
    });
    ended.then(({ stderr }) => reject(new Error(stderr)), reject);
  });
}

describe.concurrent('milestone preview, asked wrongly', () => {
  it.each([
    [['preview', '-'], 'Standard input cannot be followed'],
    [['preview', minimal, '--port', 'high'], 'A port is a whole number from 0 to 65535'],
    [['preview', 'examples/*/region.yaml'], 'A preview shows one region.'],
    [['preview', minimal, '--template', 'nowhere'], 'There is no folder of templates “nowhere”.'],
  ])('says what to do: %j', async (args, words) => {
    const { exit, stdout, stderr } = await runHere(args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/^hint: /m);
  });

  it('names a port that is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { exit, stdout, stderr } = await runHere(['preview', minimal, '--port', String(port)]);
    other.close();
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(stderr).toContain(`Port ${port} is in use`);
    expect(stderr).toContain('leave --port out');
  });
});

describe.skipIf(!canShow)('a live page', () => {
  const original = readFileSync(path.join(root, 'examples/jyvaskyla/region.yaml'), 'utf8');
  const title = /^ {2}title: .*$/m.exec(original)?.[0] ?? '';
  let cwd = '';
  let browser: Browser | null = null;
  let preview: Running;
  let page: Page;
  const complaints: string[] = [];

  const save = (text: string) => writeFileSync(path.join(cwd, 'region.yaml'), text);
  const titled = (words: string) => original.replace(title, `  title: "${words}"`);
  // What runs in the page is text: the types of a browser are not those of the program.
  const inPage = (code: string): Promise<unknown> => page.evaluate(code);
  const isSeen = (words: string) => `document.body?.textContent.includes(${JSON.stringify(words)})`;
  const seen = (words: string) => page.waitForFunction(isSeen(words), { polling: 'mutation', timeout: 20_000 });
  const inOverlay = (selector: string) =>
    `document.querySelector('milestone-preview')?.shadowRoot.querySelector(${JSON.stringify(selector)})`;
  const textOf = (selector: string) => inPage(`${inOverlay(selector)}?.textContent`);
  const isOpen = async () => (await inPage(`${inOverlay('.panel')}?.hidden`)) === false;
  const overlaySays = (selector: string, words: string) =>
    page.waitForFunction(`${inOverlay(selector)}?.textContent.includes(${JSON.stringify(words)})`, { timeout: 20_000 });

  beforeAll(async () => {
    cwd = folder();
    cpSync(path.join(root, 'examples/jyvaskyla'), cwd, { recursive: true });
    save('format: 1\nregion: [\n');
    [browser, preview] = await Promise.all([startBrowser(), previewing(['region.yaml', '--port', '0'], cwd)]);
    if (browser === null) throw new Error('There is a browser, and it does not start.');
    page = await browser.newPage();
    page.on('console', (said) => complaints.push(said.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(preview.address);
  });
  afterAll(async () => {
    preview?.child.kill('SIGKILL');
    await browser?.close();
  });

  it('shows what is wrong on an empty page, and the report as soon as nothing is', async () => {
    await overlaySays('.findings', 'region.yaml:');
    expect(await textOf('[role=alert]')).toMatch(/^1 error in region\.yaml/);
    expect(await isOpen()).toBe(true);
    save(original);
    await seen('How this report was made');
    await overlaySays('.count', '1 warning');
    expect(await isOpen()).toBe(false);
  });

  it('exchanges what has changed in place, where the reader is and what is open', async () => {
    await inPage(`{
      const paragraph = [...document.querySelectorAll('main p')].at(60);
      paragraph.scrollIntoView();
      scrollBy(0, -200);
      const details = [...document.querySelectorAll('details')].at(-1);
      details.open = true;
      const link = [...document.querySelectorAll('main a')].at(-1);
      link.focus({ preventScroll: true });
      globalThis.probe = { paragraph, top: paragraph.getBoundingClientRect().top, details, link };
    }`);
    const probe = () =>
      inPage(`({
        moved: Math.abs(probe.paragraph.getBoundingClientRect().top - probe.top),
        isThere: probe.paragraph.isConnected,
        isOpen: probe.details.open && probe.details.isConnected,
        hasFocus: document.activeElement === probe.link,
        buttons: document.querySelectorAll('th button button').length,
        tips: document.querySelectorAll('.tip').length,
        sortable: document.querySelectorAll('th > button').length,
      })`);
    const before = await probe();
    const long = 'A first sentence that was not there. '.repeat(60);
    save(titled('A new title').replace(/^( +purpose: \|\n)( +)/m, `$1$2${long}\n\n$2`));
    const began = performance.now();
    await seen('A new title');
    // Far above what it takes, so that a busy machine passes; bench/preview.mjs measures.
    expect(performance.now() - began).toBeLessThan(10_000);
    await seen('A first sentence that was not there.');
    expect(await probe()).toEqual({ ...(before ?? {}), moved: expect.closeTo(0, 0) });
    expect(before).toMatchObject({ moved: 0, isThere: true, isOpen: true, hasFocus: true, buttons: 0, tips: 1 });
    expect(await page.title()).toBe('A new title');
  });

  it('keeps the last good page behind errors, which Escape puts aside', async () => {
    save(titled('Never shown').replace('format: 1', 'format: one'));
    await overlaySays('.findings', 'study/unknown-value');
    expect(await textOf('.stale')).toContain('last one without errors');
    expect(await textOf('pre')).toContain('format: one');
    expect(await inPage(isSeen('A new title'))).toBe(true);
    expect(await inPage('document.activeElement?.localName')).not.toBe('milestone-preview');
    await page.keyboard.press('Escape');
    expect([await isOpen(), await textOf('.count')]).toEqual([false, '1 error']);
    rmSync(path.join(cwd, 'region.yaml'));
    await overlaySays('.findings', 'not there any more');
    save(titled('Back again'));
    await seen('Back again');
    expect(await isOpen()).toBe(false);
  });

  it('says that the program is gone, and catches up when it is there again', async () => {
    const { port } = new URL(preview.address);
    preview.child.kill('SIGINT');
    const { exit, stdout } = await preview.ended;
    expect({ exit, stdout }).toEqual({ exit: 130, stdout: `${preview.address}\n` });
    await overlaySays('.note', 'No connection');
    save(titled('While nobody looked'));
    mkdirSync(path.join(cwd, 'own'));
    writeFileSync(path.join(cwd, 'own', 'cover.hbs'), '{{#if}}');
    preview = await previewing(['region.yaml', '--port', port, '--template', 'own'], cwd);
    await overlaySays('.findings', path.join('own', 'cover.hbs'));
    expect(await inPage(isSeen('Back again'))).toBe(true);
    writeFileSync(path.join(cwd, 'own', 'cover.hbs'), '<header class="cover">A cover of our own</header>');
    await seen('A cover of our own');
    expect(await textOf('.note')).toBe('');
    preview.child.kill('SIGTERM');
    expect((await preview.ended).exit).toBe(130);
  });

  it('never lets the browser complain of anything but that the program is gone', () => {
    expect(complaints.filter((said) => !said.startsWith('Failed to load resource: net::ERR_'))).toEqual([]);
  });
});
