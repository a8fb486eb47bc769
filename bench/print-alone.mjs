// The floor of printing many reports: Chromium alone, warm, prints finished pages, so many at once.
// Usage: node bench/print-alone.mjs <folder of html files> [--pages 2] [--most 100]. Prints seconds and what they were spent on.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowserForBench } from './chromium.mjs';

/** Seconds that one browser takes to print every page of a folder, `pages` at once, its start not counted. */
export async function printAlone(folder, pages, most = Number.POSITIVE_INFINITY) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.html') && name !== 'index.html').sort();
  const profile = await mkdtemp(path.join(tmpdir(), 'milestone-floor-'));
  const browser = await launch({
    executablePath: await findBrowserForBench(),
    headless: true,
    pipe: true,
    userDataDir: profile,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
  });
  const waiting = files.slice(0, most).map((name) => pathToFileURL(path.join(folder, name)).href);
  const print = async (address) => {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const session = await page.createCDPSession();
    const { data } = await session.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    await page.close();
    return data.length;
  };
  try {
    // The first warms the browser up and is not counted.
    if (waiting[0] !== undefined) await print(waiting[0]);
    const started = performance.now();
    const next = async () => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) await print(address);
    };
    await Promise.all(Array.from({ length: pages }, next));
    return (performance.now() - started) / 1000;
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name, usual) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || usual;
  const seconds = await printAlone(
    path.resolve(process.argv[2] ?? 'reports'),
    option('pages', 2),
    option('most', Number.POSITIVE_INFINITY),
  );
  process.stdout.write(`${seconds.toFixed(2)} s\n`);
}
