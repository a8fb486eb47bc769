// Region files for measuring and testing: seeded, so that the same call writes the same bytes, and region 17 is the same
// whether ten are written or a thousand. About 40 KB each; every figure is invented. All validate without an error.
// Usage: node bench/generate-regions.mjs <folder> [--count 1000] [--seed 1]. Prints nothing; writes <folder>/<slug>/region.yaml.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dice, seedOf } from './generated-dice.mjs';
import { tables } from './generated-figures.mjs';
import { challenges, ecosystem, head, practices, swot } from './generated-parts.mjs';
import { groups } from './generated-words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function territories() {
  const text = await readFile(path.join(root, 'src', 'observations', 'nuts-codes.ts'), 'utf8');
  const byCountry = new Map();
  const countries = 'AT BE BG CZ DE DK EE EL ES FI FR HR HU IE IT LT LV NL NO PL PT RO SE SI SK'.split(' ');
  // The form is explained in the file itself: blanks for the level, the last character of the code, the name.
  const listed = text.slice(text.indexOf('= `') + 3);
  let country = '';
  let above = [];
  for (const line of listed.split('\n')) {
    const head = /^([A-Z]{2})-?$/.exec(line);
    if (head !== null) {
      country = head[1];
      above = [];
      continue;
    }
    const unit = /^( {0,2})[-+]?([0-9A-Z])([^|<]*)/.exec(line);
    if (unit === null) continue;
    const [, { length: depth }, last, written] = unit;
    const parent = above[depth - 1] ?? { code: country, name: '' };
    const code = parent.code + last;
    const name = written.trim() || parent.name;
    above[depth] = { code, name };
    if (depth < 2 || !countries.includes(country)) continue;
    byCountry.set(country, [...(byCountry.get(country) ?? []), { code, name, country }]);
  }
  // One of each country in turn, so that a few regions already are of many countries.
  const lists = [...byCountry.values()];
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}

const slugOf = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();

/** One region: its slug and the text of each of its files, by name. */
export function makeRegion(index, seed, territory) {
  const own = dice(seedOf(`${seed}/${index}`));
  const region = {
    ...territory,
    index,
    title: territory.name.split(/[/(]/)[0].trim() || territory.code,
    concept: index % 3 === 2 ? 'country_of_birth' : 'citizenship',
    hasOwn: index % 5 !== 4,
    beside: index % 4 === 1,
    groups: own.some(groups, 3, 5),
    challenges: [],
  };
  const files = new Map();
  const text = [
    ...head(region, own),
    ...tables(region, own, files),
    ...challenges(region, own),
    ...ecosystem(region, own),
    ...swot(region, own),
    ...practices(region, own),
  ].join('\n');
  files.set('region.yaml', `${text}\n`);
  return { slug: `${String(index).padStart(4, '0')}-${slugOf(region.title) || territory.code.toLowerCase()}`, files };
}

/** Writes so many regions into a folder, each in its own. Returns the region files. */
export async function generateRegions(folder, count, seed = 1) {
  const places = await territories();
  const written = [];
  for (let index = 0; index < count; index += 1) {
    const { slug, files } = makeRegion(index, seed, places[index % places.length]);
    for (const [name, text] of files) {
      const file = path.join(folder, slug, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    written.push(path.join(folder, slug, 'region.yaml'));
  }
  return written;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name, otherwise) => {
    const at = process.argv.indexOf(`--${name}`);
    return at === -1 ? otherwise : Number(process.argv[at + 1]);
  };
  const folder = process.argv[2];
  if (folder === undefined || folder.startsWith('--')) throw new Error('Name the folder to write to.');
  await generateRegions(path.resolve(folder), option('count', 1000), option('seed', 1));
}
