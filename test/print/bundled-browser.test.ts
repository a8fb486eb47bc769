import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/print/browser.ts';
import { unpackBrowser } from '../../src/print/bundled-browser.ts';
import { PrintFailure } from '../../src/print/print-failure.ts';
import { printPdf } from '../../src/print/print-pdf.ts';
import { surroundingsOf } from '../../src/print/surroundings.ts';
import { metadata, outside } from './fixtures/print-browser.ts';
import { reportPage } from './fixtures/report-page.ts';
import { tarEntry } from './fixtures/tar-entry.ts';

let folder: string;
let archives: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milestone-test-'));
  archives = join(folder, 'package', 'bin');
  cache = join(folder, 'cache');
  mkdirSync(archives, { recursive: true });
  writeFileSync(join(archives, '..', 'package.json'), JSON.stringify({ version: '147.0.0' }));
  const put = (name: string, bytes: Uint8Array) => writeFileSync(join(archives, name), brotliCompressSync(bytes));
  put('chromium.br', Buffer.from('the program'));
  put('al2023.tar.br', Buffer.concat([tarEntry('lib/libnss3.so', 'a library'), Buffer.alloc(1024)]));
  put('fonts.tar.br', Buffer.concat([tarEntry('fonts/Open.ttf', 'a font'), Buffer.alloc(1024)]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const unpacked = () => join(cache, 'browser', 'chromium-147.0.0-x64');

describe.skipIf(process.platform === 'win32')('unpackBrowser', () => {
  it('lays program, libraries and fonts into a folder that only its owner may enter', async () => {
    const { program, env } = await unpackBrowser(archives, cache);
    expect(readFileSync(program, 'utf8')).toBe('the program');
    expect(statSync(program).mode & 0o777).toBe(0o700);
    expect(statSync(unpacked()).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(env.LD_LIBRARY_PATH ?? '', 'libnss3.so'), 'utf8')).toBe('a library');
    expect(readFileSync(env.FONTCONFIG_FILE ?? '', 'utf8')).toContain(`${unpacked()}/fonts`);
    expect(readdirSync(join(cache, 'browser'))).toEqual(['chromium-147.0.0-x64']);
  });

  it('unpacks once and then only looks', async () => {
    await unpackBrowser(archives, cache);
    const before = statSync(unpacked()).ino;
    rmSync(join(archives, 'chromium.br'));
    await unpackBrowser(archives, cache);
    expect(statSync(unpacked()).ino).toBe(before);
  });

  it.each([
    ['a file is cut short', () => truncateSync(join(unpacked(), 'chromium'), 3)],
    ['a file is gone', () => rmSync(join(unpacked(), 'lib', 'libnss3.so'))],
    ['the stamp is nonsense', () => writeFileSync(join(unpacked(), 'stamp.json'), '{"files":3}')],
    ['others may enter the folder', () => chmodSync(unpacked(), 0o755)],
  ])('unpacks anew where %s', async (_, harm) => {
    await unpackBrowser(archives, cache);
    harm();
    await unpackBrowser(archives, cache);
    expect(readFileSync(join(unpacked(), 'chromium'), 'utf8')).toBe('the program');
    expect(existsSync(join(unpacked(), 'lib', 'libnss3.so'))).toBe(true);
    expect(statSync(unpacked()).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(cache, 'browser'))).toEqual(['chromium-147.0.0-x64']);
  });

  it('serves many at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => unpackBrowser(archives, cache)));
    // A second name of the same folder stands for a second process.
    await Promise.all([unpackBrowser(`${archives}/.`, cache), unpackBrowser(archives, `${cache}/.`)]);
    expect(new Set(all.map(({ program }) => program)).size).toBe(1);
    expect(readdirSync(join(cache, 'browser'))).toEqual(['chromium-147.0.0-x64']);
  });

  it('sweeps what a killed run left, and not what another one is unpacking', async () => {
    const parent = join(cache, 'browser');
    for (const name of ['.unpacking-1-old', '.unpacking-2-new']) mkdirSync(join(parent, name), { recursive: true });
    const longAgo = Date.now() / 1000 - 7200;
    utimesSync(join(parent, '.unpacking-1-old'), longAgo, longAgo);
    await unpackBrowser(archives, cache);
    expect(readdirSync(parent).sort()).toEqual(['.unpacking-2-new', 'chromium-147.0.0-x64']);
  });

  it('leaves nothing half unpacked and names the failure where an archive is damaged', async () => {
    writeFileSync(join(archives, 'chromium.br'), 'no brotli');
    await expect(unpackBrowser(archives, cache)).rejects.toBeInstanceOf(PrintFailure);
    expect(readdirSync(join(cache, 'browser'))).toEqual([]);
  });

  it('names MILESTONE_CACHE where the cache cannot be made', async () => {
    writeFileSync(join(folder, 'cache'), 'a file in the way');
    await expect(unpackBrowser(archives, cache)).rejects.toMatchObject({
      code: 'launch_failed',
      hint: expect.stringContaining('MILESTONE_CACHE'),
    });
  });
});

const { bundled } = surroundingsOf(outside);
if (bundled === null)
  console.warn('\n!!! The carried browser is not installed here: the test that prints with it is LEFT OUT.\n');

describe.skipIf(bundled === null)('the carried browser', () => {
  it('prints a report, unpacked into an empty cache', async () => {
    const browser = await openBrowser({ ...outside, env: { ...process.env, MILESTONE_BROWSER: 'bundled' }, cache });
    expect(browser.version).toMatch(/^147\./);
    expect(browser.found.kind).toBe('bundled');
    const pdf = await printPdf(browser, reportPage({ chapters: 2 }), metadata);
    await browser.close();
    expect(Buffer.from(pdf).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(pdf.length).toBeGreaterThan(20_000);
  });
});
