import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toolFingerprint } from '../../../src/build/cache/fingerprint.ts';
import { hashOf } from '../../../src/build/cache/keys.ts';
import { freshRecord, putRecord, recordKey } from '../../../src/build/cache/record.ts';
import { recordingFiles } from '../../../src/build/cache/recording.ts';
import { openStore, type Store } from '../../../src/build/cache/store.ts';
import { nodeFiles } from '../../../src/build/write-files.ts';

let base = '';
let store: Store;
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'milestone-record-'));
  store = openStore({ folder: path.join(base, 'cache') });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const files = nodeFiles();
const key = recordKey('html, en', 'town/region.yaml', hashOf('region'));
const record = {
  outputs: [{ name: 'town.html', hash: hashOf('page') }],
  diagnostics: [],
  said: ['warning: a word'],
  browser: null,
};

/** A region with a table beside it and a picture that is not there, and its record. */
async function recorded(folder: string): Promise<void> {
  mkdirSync(path.join(folder, 'data'), { recursive: true });
  writeFileSync(path.join(folder, 'region.yaml'), 'region');
  writeFileSync(path.join(folder, 'data/lfs.csv'), '100');
  const { files: noting, reads } = recordingFiles(files);
  await noting.read(path.join(folder, 'region.yaml'));
  await noting.read(path.join(folder, 'data/lfs.csv'));
  await noting.kind(path.join(folder, 'logo.png'));
  await putRecord(store, key, folder, reads, record);
}

describe('the record of a region', () => {
  const fresh = (folder = path.join(base, 'town')) => freshRecord(store, key, folder, files);

  it('is found while everything is as it was, whenever it was touched and wherever it lies', async () => {
    await recorded(path.join(base, 'town'));
    expect(await fresh()).toMatchObject(record);
    utimesSync(path.join(base, 'town/data/lfs.csv'), 4_000_000_000, 4_000_000_000);
    expect(await fresh()).toMatchObject(record);
    renameSync(path.join(base, 'town'), path.join(base, 'moved'));
    expect(await fresh(path.join(base, 'moved'))).toMatchObject(record);
    expect(await fresh()).toBeNull();
  });

  it('is of no use once a table beside the region file changed, or a picture appeared', async () => {
    await recorded(path.join(base, 'town'));
    writeFileSync(path.join(base, 'town/data/lfs.csv'), '101');
    expect(await fresh()).toBeNull();
    writeFileSync(path.join(base, 'town/data/lfs.csv'), '100');
    expect(await fresh()).not.toBeNull();
    writeFileSync(path.join(base, 'town/logo.png'), '');
    expect(await fresh()).toBeNull();
  });

  it('is of no use where it is none', async () => {
    await recorded(path.join(base, 'town'));
    for (const wrong of ['', 'no record', '\u00ff\u000f"\u0003abc']) {
      await store.put('record', key, Buffer.from(wrong, 'latin1'));
      expect(await fresh()).toBeNull();
    }
  });

  it('is another for another wish, another name or another content of the region file', () => {
    const keys = [
      key,
      recordKey('html, fi', 'town/region.yaml', hashOf('region')),
      recordKey('html, en', 'city/region.yaml', hashOf('region')),
      recordKey('html, en', 'town/region.yaml', hashOf('regiom')),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the fingerprint of the tool', () => {
  it('is there where the program was built, and another with another program or template', async () => {
    const root = path.join(base, 'tool');
    mkdirSync(path.join(root, 'dist'), { recursive: true });
    mkdirSync(path.join(root, 'templates/locales/en'), { recursive: true });
    writeFileSync(path.join(root, 'templates/locales/en/report.json'), '{}');
    expect(await toolFingerprint(files, root)).toBeNull();
    writeFileSync(path.join(root, 'dist/program.sha256'), 'one');
    const first = await toolFingerprint(files, root);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await toolFingerprint(files, root)).toBe(first);
    writeFileSync(path.join(root, 'templates/locales/en/report.json'), '{"a":"b"}');
    const words = await toolFingerprint(files, root);
    writeFileSync(path.join(root, 'dist/program.sha256'), 'two');
    const program = await toolFingerprint(files, root);
    writeFileSync(path.join(root, 'templates/locales/en/report.json'), '{}');
    renameSync(path.join(root, 'templates/locales/en'), path.join(root, 'templates/locales/fi'));
    const moved = await toolFingerprint(files, root);
    expect(new Set([first, words, program, moved]).size).toBe(4);
  });
});
