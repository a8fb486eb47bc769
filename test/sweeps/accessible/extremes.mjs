// What the file of extremes says must be found in what is made of it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from './pages.mjs';

/** Keys whose texts are for the tool. */
const forTheTool = new Set(['id', 'keywords', 'file', 'url', 'dataset', 'code', 'nuts', 'country', 'fi']);
/** What no document prints, of any study: it is for those who keep the file. */
const forTheFile = [
  'target_groups description',
  'sources authors',
  'breaks reason',
  'tables title',
  'actors contact',
  'actors note',
];

function* textsOf(value, keys = []) {
  const key = keys.at(-1) ?? '';
  if (typeof value === 'string') {
    const isKept = forTheFile.some((each) => each.split(' ').every((name) => keys.includes(name)));
    // What is hard to set has a letter beyond the Latin ones, or is long; all else is covered elsewhere.
    const isHard = /[^\u0000-\u024f\u2010-\u2026]/u.test(value) || value.length > 150;
    if (isHard && !isKept && !forTheTool.has(key) && !value.includes('{{')) yield value;
  } else if (Array.isArray(value)) for (const each of value) yield* textsOf(each, keys);
  else if (value !== null && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) yield* textsOf(each, [...keys, name]);
}

/** Signs that a page may set in another way (dashes, quotation marks, spaces, marks of Markdown) are left out on both sides. */
const bare = (text) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff"'“”’*_\\]/g, '')
    .toLowerCase();

/** Texts of the file that stand in none of the pages; `pages` are their words, drawings and attributes included. */
export async function lostTexts(pages) {
  const study = parse(await readFile(path.join(root, 'test/sweeps/accessible/extremes.yaml'), 'utf8'));
  const all = bare(pages.join('\n'));
  return [...new Set(textsOf(study))]
    .filter((text) => !all.includes(bare(text)))
    .map((text) => `not found: ${text.slice(0, 90)}`);
}
