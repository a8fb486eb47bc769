// What the project is measured by, each figure beside its floor in the same run.
// Usage: npm run bench [-- --runs 10] [--only one,many,preview,compare]. Without --only all but `compare` (a thousand regions, minutes).
// Each part takes the place of its own section in bench/results.md; the others stay, and so does what was written by hand.
import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { withSection } from './sections.mjs';

const results = fileURLToPath(new URL('results.md', import.meta.url));
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const today = new Date().toISOString().slice(0, 10);

const measured = {
  one: async () => (await import('./one.mjs')).measureOne(Number(option('--runs')) || 7),
  many: async () => (await import('./many.mjs')).measureMany(100),
  preview: async () => {
    const { saveToScreen } = await import('./preview.mjs');
    const { total = 0, ...parts } = Object.fromEntries(await saveToScreen());
    const split = Object.entries(parts).map(([name, milliseconds]) => `${name} ${milliseconds}`);
    return [
      '## From save to screen',
      '',
      `In \`milestone preview\`, from the writing of the region file to the changed words on the screen of a real browser: median of 20 saves ${total} ms (aim: under 300); of it ${split.join(', ')}.`,
    ];
  },
  compare: async () => (await import('./compare.mjs')).measureCompare(),
};

for (const part of (option('--only') ?? 'one,many,preview').split(',')) {
  if (measured[part] === undefined) throw new Error(`There is no part ${part}: ${Object.keys(measured).join(', ')}.`);
  const lines = await measured[part]();
  const [load = 0] = loadavg();
  const when = `${today}; load of the machine at the end ${load.toFixed(1)}.`;
  const dated = part === 'one' ? lines : [...lines, '', when];
  await writeFile(results, withSection(await readFile(results, 'utf8'), dated));
  process.stdout.write(`${dated.join('\n')}\n\n`);
}
