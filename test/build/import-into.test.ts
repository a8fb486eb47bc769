import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type IntoResult, importInto } from '../../src/build/import-into.ts';
import type { Files } from '../../src/effects.ts';
import type { ImportEntries } from '../../src/study/import-entries.ts';

const cwd = path.resolve('/work');

/** A disk of texts, by their paths from the folder that the user stands in. */
function disk(texts: Readonly<Record<string, string>>): Files {
  const held = new Map(
    Object.entries(texts).map(([name, text]) => [path.resolve(cwd, name), new TextEncoder().encode(text)]),
  );
  const read = async (file: string) => {
    const bytes = held.get(file);
    if (bytes === undefined) throw new Error(`not there: ${file}`);
    return bytes;
  };
  return {
    read,
    stream: async function* (file) {
      yield await read(file);
    },
    kind: async (file) => {
      if (held.has(file)) return 'file';
      return [...held.keys()].some((each) => each.startsWith(`${file}${path.sep}`)) ? 'folder' : 'missing';
    },
    size: async (file) => (await read(file)).length,
    realPath: async (file) => file,
    list: async () => [],
    replace: async () => {
      throw new Error('written');
    },
    remove: async () => {
      throw new Error('removed');
    },
  };
}

const region = `format: 1
region: { name: Jyväskylä, country: FI, nuts: FI193 }   # the town
study:
  title: First figures
  organisation: City of Jyväskylä
  date: 2026-06-02
  status: draft
  languages: [en]

sources:
  hand:
    title: By hand   # for want of better

data:
  tables:
    - source: hand
      place: FI
      age: 15-64
      rows:
        - { period: 2021, citizenship: national, employment_rate: 73 }
`;

const csv = 'period,citizenship,employment_rate\n2023,national,74.7\n2024,national,73.6 b\n';
const entries: ImportEntries = {
  id: 'lfsa-ergan',
  source: {
    title: 'Employment rates',
    publisher: 'Eurostat',
    dataset: 'LFSA_ERGAN',
    retrieved: '2026-11-22',
    type: 'survey',
  },
  table: { place: 'FI', age: '15-64' },
  dimensions: [],
};

interface Asked {
  readonly csv?: string;
  readonly entries?: Partial<ImportEntries>;
  readonly file?: string;
  readonly force?: boolean;
}

const into = (texts: Readonly<Record<string, string>>, asked: Asked = {}): Promise<IntoResult> =>
  importInto(
    {
      region: 'town/region.yaml',
      csv,
      usual: 'lfsa_ergan.csv',
      idIsFixed: false,
      edits: [],
      force: false,
      ...asked,
      file: asked.file ?? null,
      entries: { ...entries, ...asked.entries },
    },
    { files: disk(texts), cwd },
  );

async function made(texts: Readonly<Record<string, string>>, asked: Asked = {}): Promise<string> {
  const result = await into(texts, asked);
  if (result.kind !== 'ready') throw new Error(JSON.stringify(result));
  return result.region.text;
}

describe('putting an imported table into a region file', () => {
  it('adds the source and the table, and keeps every other byte', async () => {
    expect(await made({ 'town/region.yaml': region })).toBe(
      `${region.replace(
        '\n\ndata:',
        '\n  lfsa-ergan:\n    title: "Employment rates"\n    publisher: Eurostat\n    dataset: LFSA_ERGAN\n    retrieved: 2026-11-22\n    type: survey\n\ndata:',
      )}    - file: data/lfsa_ergan.csv\n      source: lfsa-ergan\n      place: FI\n      age: 15-64\n`,
    );
  });

  it('says where the data file goes: into the folder data beside the region file', async () => {
    expect(await into({ 'town/region.yaml': region })).toMatchObject({
      csv: { path: path.resolve(cwd, 'town/data/lfsa_ergan.csv'), change: 'new' },
      id: 'lfsa-ergan',
    });
  });

  it('changes nothing the second time', async () => {
    const first = await made({ 'town/region.yaml': region });
    const again = await into({ 'town/region.yaml': first, 'town/data/lfsa_ergan.csv': csv });
    expect(again).toMatchObject({ csv: { change: 'same' }, region: { text: first, change: 'same' } });
  });

  it('takes a new table in the place of the old one, and says when it was read', async () => {
    const first = await made({ 'town/region.yaml': region });
    const source = { ...entries.source, retrieved: '2027-01-31' };
    const texts = { 'town/region.yaml': first, 'town/data/lfsa_ergan.csv': csv };
    const again = await into(texts, { csv: `${csv}2025,national,75\n`, entries: { source } });
    expect(again).toMatchObject({
      csv: { change: 'replaced' },
      region: { text: first.replace('2026-11-22', '2027-01-31') },
    });
  });

  it('finds its data file under the name that it has been given since', async () => {
    const first = await made({ 'town/region.yaml': region });
    const renamed = first.replace('data/lfsa_ergan.csv', 'data/work.csv');
    const again = await into({ 'town/region.yaml': renamed, 'town/data/work.csv': csv });
    expect(again).toMatchObject({ csv: { path: path.resolve(cwd, 'town/data/work.csv') }, region: { change: 'same' } });
  });

  it('does not let figures go that the import does not have, unless it is told to', async () => {
    const first = await made({ 'town/region.yaml': region });
    const texts = { 'town/region.yaml': first, 'town/data/lfsa_ergan.csv': `${csv}2020,foreign,1\n` };
    expect(await into(texts)).toMatchObject({
      kind: 'refused',
      message:
        'data/lfsa_ergan.csv has a figure that this import does not have (2020, FI, foreign, 15-64, employment_rate).',
    });
    expect(await into(texts, { force: true })).toMatchObject({ csv: { change: 'replaced' } });
  });

  it('does not let figures of another place go', async () => {
    const first = await made({ 'town/region.yaml': region });
    const texts = { 'town/region.yaml': first, 'town/data/lfsa_ergan.csv': csv };
    expect((await into(texts, { entries: { table: { place: 'SE', age: '15-64' } } })).kind).toBe('refused');
  });

  it('leaves a file alone that the region file does not name', async () => {
    const texts = { 'town/region.yaml': region, 'town/data/lfsa_ergan.csv': 'notes\n' };
    expect((await into(texts)).kind).toBe('refused');
  });

  it('writes no data file outside of the folder', async () => {
    expect((await into({ 'town/region.yaml': region }, { file: 'elsewhere/x.csv' })).kind).toBe('refused');
    expect(await made({ 'town/region.yaml': region }, { file: 'town/figures/x.csv' })).toContain('file: figures/x.csv');
  });

  it('gives another source another id', async () => {
    const taken = region.replace('  hand:\n', '  lfsa-ergan: { title: Something else }\n  hand:\n');
    expect(await made({ 'town/region.yaml': taken })).toContain('source: lfsa-ergan-2\n');
  });

  it('uses the source of the dataset that is there', async () => {
    const there = region.replace('By hand   # for want of better', 'Rates\n    dataset: lfsa_ergan');
    const text = await made({ 'town/region.yaml': there });
    expect(text).toContain('    dataset: lfsa_ergan\n    retrieved: 2026-11-22\n\ndata:');
    expect(text).toContain('source: hand\n      place: FI\n      age: 15-64\n');
    expect(text).not.toContain('lfsa-ergan');
  });

  it('leaves the date of a source on which other tables rest, and says so', async () => {
    const there = region.replace(
      'By hand   # for want of better',
      'Rates\n    dataset: LFSA_ERGAN\n    retrieved: 2025-03-14',
    );
    const result = await into({ 'town/region.yaml': there });
    expect(result).toMatchObject({ kind: 'ready', id: 'hand', keepsDate: true });
    expect(await made({ 'town/region.yaml': there })).toBe(
      `${there}    - file: data/lfsa_ergan.csv\n      source: hand\n      place: FI\n      age: 15-64\n`,
    );
  });

  it('declares breakdowns that the study does not have yet', async () => {
    const text = await made(
      { 'town/region.yaml': region },
      { csv: 'period,sector,employment_rate\n2024,C,73.6\n', entries: { dimensions: ['sector'] } },
    );
    expect(text).toContain('data:\n  dimensions: [sector]\n  tables:\n');
  });

  it('refuses what would bring an error into the file', async () => {
    const result = await into(
      { 'town/region.yaml': region },
      { csv: 'period,citizenship,employment_rate\n2024,national,231\n' },
    );
    if (result.kind !== 'findings') throw new Error(result.kind);
    expect(result.diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
    expect(result.diagnostics.some(({ file }) => file.endsWith('lfsa_ergan.csv'))).toBe(true);
  });

  it('does not mind an error that was there before', async () => {
    const wrong = region.replace('status: draft', 'status: drafty');
    expect(await made({ 'town/region.yaml': wrong })).toContain('status: drafty');
  });

  it('says what is wrong where the file is no YAML', async () => {
    expect(await into({ 'town/region.yaml': 'a: [' })).toMatchObject({
      kind: 'findings',
      diagnostics: [{ code: 'edit/not-yaml' }],
    });
  });
});
