import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAll } from '../../src/build/write-all.ts';
import { NotWritten, nodeFiles } from '../../src/build/write-files.ts';
import { importFigures } from '../../src/cli/import.ts';
import type { Files } from '../../src/effects.ts';
import { everything } from '../importers/tables.ts';
import { smallRegion } from '../study/reading.ts';
import { effectsForEurostat } from './eurostat-effects.ts';

describe('writing files that belong together', () => {
  let folder = '';
  const at = (name: string) => path.join(folder, name);
  const text = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : null);
  const bytes = (words: string) => new TextEncoder().encode(words);
  const { signal } = new AbortController();
  const unwritable = (last: string): Files => {
    const files = nodeFiles();
    const replace: Files['replace'] = async (name, content) => {
      if (path.basename(name) === last) throw new NotWritten(name, 'ENOSPC', null);
      await files.replace(name, content);
    };
    return { ...files, replace };
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-write-all-'));
    writeFileSync(at('old.csv'), 'before');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes each of them', async () => {
    const contents = new Map([
      [at('old.csv'), bytes('now')],
      [at('data/new.csv'), bytes('new')],
    ]);
    await writeAll(contents, { files: nodeFiles(), signal });
    expect([text('old.csv'), text('data/new.csv')]).toEqual(['now', 'new']);
  });

  it('makes of those that were written what they were, where another cannot be', async () => {
    const contents = new Map([
      [at('old.csv'), bytes('now')],
      [at('new.csv'), bytes('new')],
      [at('region.yaml'), bytes('region')],
    ]);
    const written = writeAll(contents, { files: unwritable('region.yaml'), signal });
    await expect(written).rejects.toMatchObject({ code: 'ENOSPC' });
    expect([text('old.csv'), text('new.csv'), text('region.yaml')]).toEqual(['before', null, null]);
  });

  it('leaves no data file of an import behind where the region file cannot be written', async () => {
    const effects = effectsForEurostat();
    writeFileSync(at('region.yaml'), smallRegion);
    writeFileSync(
      at('lfsa_ergan.tsv'),
      'freq,unit,sex,age,citizen,geo\\TIME_PERIOD\t2023 \t2024 \nA,PC,T,Y15-64,NAT,FI\t74.7 \t73.6 \n',
    );
    const options = {
      ...{ from: null, selection: everything, table: null, language: null, raw: false, out: null, sourceId: null },
      ...{ standIns: false, force: false, offline: false, base: null, into: 'region.yaml' },
    };
    const broken = { ...effects, cwd: folder, files: unwritable('region.yaml') };
    await expect(importFigures('lfsa_ergan.tsv', options, broken)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(text('data/lfsa_ergan.csv')).toBeNull();
    expect(text('region.yaml')).toBe(smallRegion);
    await importFigures('lfsa_ergan.tsv', options, { ...effects, cwd: folder });
    expect(text('data/lfsa_ergan.csv')).toContain('2024,national,73.6');
    await effects.remove();
  });
});
