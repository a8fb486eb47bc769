// From save to screen in the live preview: the milliseconds from the writing of a region file to the changed words in the page
// of a real browser, and what they were spent on. Usage: node bench/preview.mjs [region.yaml] [--runs 20]
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowserForBench } from './chromium.mjs';

const milestone = fileURLToPath(new URL('../bin/milestone.js', import.meta.url));
const example = fileURLToPath(new URL('../examples/jyvaskyla/region.yaml', import.meta.url));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Medians in milliseconds, after saves that are not counted: `total`, and its parts by their names. */
export async function saveToScreen(region = example, runs = 20, warm = 10) {
  const folder = await mkdtemp(path.join(tmpdir(), 'milestone-preview-'));
  await cp(path.dirname(region), folder, { recursive: true });
  const file = path.join(folder, path.basename(region));
  const text = await readFile(file, 'utf8');
  const program = spawn(process.execPath, [milestone, '--verbose', 'preview', file, '--port', '0']);
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (piece) => {
    said += piece;
  });
  const address = await new Promise((resolve, reject) => {
    program.stdout.setEncoding('utf8').once('data', (line) => resolve(line.trim()));
    program.once('exit', () => reject(new Error(said)));
  });
  const browser = await launch({
    executablePath: await findBrowserForBench(),
    headless: true,
    pipe: true,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
  });
  const parts = new Map();
  const add = (name, value) => parts.set(name, [...(parts.get(name) ?? []), value]);
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await wait(500);
    for (let run = 0; run < warm + runs; run++) {
      const words = `Saved for the ${run + 1}th time`;
      await page.evaluate((wanted) => {
        globalThis.shown = new Promise((resolve) => {
          const look = () => {
            if (document.title !== wanted) return;
            watching.disconnect();
            // Until the next frame it is in the page, but on no screen.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
          };
          const watching = new MutationObserver(look);
          watching.observe(document.head, { subtree: true, childList: true, characterData: true });
        });
      }, words);
      said = '';
      const saved = performance.timeOrigin + performance.now();
      await writeFile(file, text.replace(/^( {2}title:) .*$/m, `$1 "${words}"`));
      const shown = await page.evaluate(() => globalThis.shown);
      const { told, fetched, exchanged } = await page.evaluate(() =>
        Object.fromEntries(
          performance.getEntriesByType('mark').map(({ name, startTime }) => [name, performance.timeOrigin + startTime]),
        ),
      );
      if (run < warm) continue;
      const build = Number(/\((\d+) ms\)/.exec(said)?.[1]);
      add('total', shown - saved);
      add('notice the save', told - saved - build);
      for (const [, name, value] of said.split('\n')[1]?.matchAll(/(\w+) (\d+)/g) ?? []) add(name, Number(value));
      add('transport', fetched - told);
      add('exchange', exchanged - fetched);
      add('frame', shown - exchanged);
    }
  } finally {
    await browser.close();
    program.kill('SIGINT');
    await rm(folder, { recursive: true, force: true });
  }
  return new Map([...parts].map(([name, values]) => [name, Math.round(median(values))]));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , named] = process.argv;
  const region = named === undefined || named.startsWith('--') ? undefined : path.resolve(named);
  const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 20;
  for (const [name, value] of await saveToScreen(region, runs)) console.log(`${String(value).padStart(6)} ms  ${name}`);
}
