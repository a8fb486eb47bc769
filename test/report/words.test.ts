import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { englishMessages } from './composed.ts';

const folder = fileURLToPath(new URL('../../src/report', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const code = (file: string) =>
  readFileSync(path.join(folder, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/throw new Error\(.*\)/g, '');

describe('the words of the report', () => {
  it.each(files)('stand in the messages and not in %s', (file) => {
    const literals = [...code(file).matchAll(/'([^'\n]*)'/g)].map((match) => match[1] ?? '');
    expect(literals.filter((literal) => /[A-Za-z]{3,} [A-Za-z]{2,}/.test(literal))).toEqual([]);
  });

  it('are there for every key that the code names', () => {
    const messages = englishMessages();
    const keys = files.flatMap((file) => [...code(file).matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''));
    expect(keys.length).toBeGreaterThan(200);
    expect([...new Set(keys)].filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  });

  it('have each key once among all files', () => {
    const locales = fileURLToPath(new URL('../../templates/locales/en', import.meta.url));
    const all = readdirSync(locales).flatMap((file) =>
      [...readFileSync(path.join(locales, file), 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1] ?? ''),
    );
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });
});
