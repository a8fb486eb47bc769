// What the file of extremes says must be found in what is made of it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from './pages.mjs';

/** Keys whose texts are for the tool, or that no document prints. */
const notPrinted = new Set(['id', 'keywords', 'file', 'url', 'dataset', 'code', 'nuts', 'country', 'fi']);

function* textsOf(value, key = '') {
  if (typeof value === 'string') {
    // What is hard to set has a letter beyond the Latin ones, or is long; all else is covered elsewhere.
    if (
      !notPrinted.has(key) &&
      !value.includes('{{') &&
      (/[^\u0000-\u024f\u2010-\u2026]/u.test(value) || value.length > 150)
    )
      yield value;
  } else if (Array.isArray(value)) for (const each of value) yield* textsOf(each, key);
  else if (value !== null && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) yield* textsOf(each, name);
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
