import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { compareStudies } from '../../src/analysis/compare-studies.ts';
import { progressBetween } from '../../src/analysis/progress.ts';
import { analysisJson } from '../../src/build/analysis-json.ts';
import { comparisonJson } from '../../src/build/comparison-json.ts';
import { progressJson } from '../../src/build/progress-json.ts';
import { formatIndicatorsCsv, formatIndicatorsJson, indicatorRows } from '../../src/indicators/rows.ts';
import { analysed, analysedExample } from '../report/composed.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const dictionary = read('docs/data-dictionary.md');

/** The part of the dictionary under one heading of the second level. */
function chapter(title: string): string {
  const start = dictionary.indexOf(`\n## ${title}\n`);
  expect(start).toBeGreaterThan(0);
  const end = dictionary.indexOf('\n## ', start + 1);
  return dictionary.slice(start, end === -1 ? undefined : end);
}

/** What is told once for all documents. A shape that two documents have is told in the first. */
const common = ['Columns of the indicators', 'Code lists', '`indicators --format json`'];

/** Words that the dictionary sets as code, those within a path too. */
const coded = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/`([^`]+)`/g)].flatMap((match) => (match[1] ?? '').match(/[\w-]+/g) ?? []));

/** Every key of a JSON value, without those that are ids or languages of the study. */
function keysIn(value: unknown, within = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => keysIn(one, within));
  if (typeof value !== 'object' || value === null) return [];
  const byId = ['details', 'breakdown', 'of'].includes(within);
  return Object.entries(value).flatMap(([key, inner]) =>
    byId || /^[a-z]{2}$/.test(key) ? keysIn(inner) : [key, ...keysIn(inner, key)],
  );
}

const examples: Analysis[] = [];
beforeAll(async () => {
  for (const name of ['jyvaskyla', 'piemonte', 'central-macedonia', 'burgenlandkreis'])
    examples.push(await analysedExample(name));
});

describe('the data dictionary', () => {
  it('is made from the code as it is now', async () => {
    const script = path.join(root, 'scripts/data-dictionary.mjs');
    // Says which file is out of date, and how to make it again.
    await promisify(execFile)(process.execPath, [script, '--check'], { cwd: root });
  });

  it('has a heading for every link within it', () => {
    const anchors = [...dictionary.matchAll(/^#+ (.*)$/gm)].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...dictionary.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
    expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([]);
  });

  it('tells of every key of a whole analysis', () => {
    const told = coded([...common, '`build-report --format json`'].map(chapter).join(''));
    for (const example of examples) {
      const { study: _study, ...written } = JSON.parse(analysisJson(example, '1.0.0'));
      expect([...new Set(keysIn(written))].filter((key) => !told.has(key))).toEqual([]);
    }
  });

  it('tells of every key of a progress', async () => {
    const folder = path.join(root, 'test/golden/progress-of-a-town/input');
    const progress = progressBetween(
      await analysed(readFileSync(path.join(folder, 'then.yaml'), 'utf8'), folder),
      await analysed(readFileSync(path.join(folder, 'now.yaml'), 'utf8'), folder),
    );
    const told = coded([...common, '`progress --format json`'].map(chapter).join(''));
    const keys = new Set(keysIn(JSON.parse(progressJson(progress, '1.0.0'))));
    expect(keys.size).toBeGreaterThan(80);
    expect([...keys].filter((key) => !told.has(key))).toEqual([]);
  });

  it('tells of every key of a comparison', () => {
    const told = coded([...common, '`build-report --format json`', '`compare --format json`'].map(chapter).join(''));
    const keys = new Set(keysIn(JSON.parse(comparisonJson(compareStudies(examples), '1.0.0'))));
    expect(keys.size).toBeGreaterThan(80);
    expect([...keys].filter((key) => !told.has(key))).toEqual([]);
  });
});

interface Field {
  readonly name: string;
  readonly type: 'string' | 'number';
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

describe('the table schema of the indicators', () => {
  const { fields }: { fields: readonly Field[] } = JSON.parse(read('docs/indicators.schema.json'));

  it('fits every cell of the examples', () => {
    const rows: readonly Readonly<Record<string, string>>[] = parse(
      formatIndicatorsCsv(examples.flatMap((example) => indicatorRows(example))),
      { columns: true },
    );
    expect(rows.length).toBeGreaterThan(1000);
    expect(Object.keys(rows[0] ?? {})).toEqual(fields.map(({ name }) => name));
    const wrong = rows.flatMap((row) =>
      fields.filter(({ name, type, constraints }) => {
        const cell = row[name] ?? '';
        if (cell === '') return constraints?.required === true;
        if (type === 'number' && !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell)) return true;
        return constraints?.enum?.includes(cell) === false;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('finds nothing in the examples that R or pandas would take for missing, or for true or false', () => {
    const taken = /^(NA|N\/A|NaN|nan|NULL|null|None|n\/a|<NA>|T|F|TRUE|FALSE|True|False|true|false)$/;
    const rows: unknown = JSON.parse(formatIndicatorsJson(examples.flatMap((example) => indicatorRows(example))));
    const texts = Array.isArray(rows) ? rows.flatMap((row) => Object.values(row)) : [];
    expect(texts.filter((text) => typeof text === 'string' && taken.test(text))).toEqual([]);
  });
});
