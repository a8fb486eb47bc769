import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateRegion } from '../../src/build/update-region.ts';
import { effectsForEurostat, type TestEffects } from '../build/eurostat-effects.ts';
import { type EurostatServer, type ServedDataset, startEurostat } from '../build/eurostat-server.ts';

// Eurostat's own tables beside the repository, served as its service would serve them.
const folder = new URL('../../../shared/data/sdmx-csv/', import.meta.url);
const names = ['lfsa_ergan', 'lfsa_urgan', 'lfsa_pganws', 'migr_asytpsm'] as const;
const absent = names.filter((name) => !existsSync(new URL(`${name}.csv`, folder)));
if (absent.length > 0) {
  console.warn(`The outside check on updates is skipped: ${absent.join(', ')} not found in ${folder.pathname}`);
}

const example = fileURLToPath(new URL('../../examples/jyvaskyla/', import.meta.url));
const places = ['FI', 'SE', 'DK'];
const sources = ['lfs-er', 'lfs-ur', 'lfs-status', 'protection'];

function served(name: string): ServedDataset {
  const rows: readonly (readonly string[])[] = parse(readFileSync(new URL(`${name}.csv`, folder)));
  const [heading = [], ...lines] = rows;
  const at = (column: string) => heading.indexOf(column);
  const dimensions = heading.filter((column) => /^[a-z]+$/.test(column));
  const columns = [...dimensions.map(at), at('TIME_PERIOD')];
  return {
    label: lines[0]?.[2] ?? '',
    updated: '2025-03-13T23:00:00+0100',
    dimensions: [...dimensions, 'time'],
    cells: lines
      .filter((line) => places.includes(line[at('geo')] ?? ''))
      .map((line): ServedDataset['cells'][number] => {
        const written = line[at('OBS_VALUE')] ?? '';
        const flags = line[at('OBS_FLAG')] ?? '';
        const codes = columns.map((column) => line[column] ?? '');
        return flags === '' ? [codes, figureOf(written)] : [codes, figureOf(written), flags];
      }),
  };
}

const figureOf = (written: string) => (written === '' ? null : Number(written));

let server: EurostatServer;
let effects: TestEffects;

describe.skipIf(absent.length > 0)('the figures of an example, held against Eurostat’s own tables', () => {
  beforeAll(async () => {
    server = await startEurostat(Object.fromEntries(names.map((name) => [name.toUpperCase(), served(name)])));
    effects = effectsForEurostat();
    cpSync(example, effects.folder, { recursive: true });
  });
  afterAll(async () => {
    await server.close();
    await effects.remove();
  });

  const updated = () =>
    updateRegion(
      { file: 'region.yaml', slug: 'jyvaskyla' },
      { check: false, offline: false, base: server.base, sources },
      effects,
    );
  const file = (name: string) => path.join(effects.folder, name);

  it('are all found, and are all the same', async () => {
    const found = await updated();
    expect(found).toMatchObject({ diagnostics: [], failures: [], written: [] });
    expect(
      found.sources.map(({ id, changes, unchanged, notFound }) => [id, changes.length, unchanged, notFound]),
    ).toEqual([
      ['lfs-er', 0, 138, 0],
      ['lfs-ur', 0, 138, 0],
      // The population of the example is a sum, which the dataset does not have.
      ['lfs-status', 0, 90, 30],
      ['protection', 0, 9, 0],
    ]);
  });

  it('come back byte for byte where the last year is taken out and others are altered', async () => {
    const tables = ['employment-rates', 'unemployment-rates'].map((name) => `data/${name}.csv`);
    const before = tables.map((name) => readFileSync(file(name), 'utf8'));
    for (const [index, name] of tables.entries()) {
      const lines = (before[index] ?? '').split('\n').filter((line) => !/^..,2024,/.test(line));
      writeFileSync(file(name), lines.map((line) => line.replace(/(?<=,2019,foreign,\w+,)[\d.]+/, '55.5')).join('\n'));
    }
    const found = await updated();
    expect(found.written).toEqual([...tables, 'region.yaml']);
    expect(found.sources[0]?.changes).not.toEqual([]);
    expect(tables.map((name) => readFileSync(file(name), 'utf8'))).toEqual(before);
    const region = readFileSync(path.join(example, 'region.yaml'), 'utf8');
    expect(readFileSync(file('region.yaml'), 'utf8')).toBe(
      region
        .replace('LFSA_ERGAN\n    retrieved: 2025-03-14', 'LFSA_ERGAN\n    retrieved: 2026-11-22')
        .replace('LFSA_URGAN, retrieved: 2025-03-14', 'LFSA_URGAN, retrieved: 2026-11-22'),
    );
  });
});
