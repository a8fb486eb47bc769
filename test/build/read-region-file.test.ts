import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRegionFile } from '../../src/build/read-region-file.ts';
import { nodeFiles } from '../../src/build/write-files.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

describe('reading a region file by its path', () => {
  it('takes the folder as well as the file, with the tables beside it', async () => {
    const named = await readRegionFile(path.join(examples, 'jyvaskyla', 'region.yaml'));
    const folder = await readRegionFile(path.join(examples, 'jyvaskyla'));
    expect(folder.slug).toBe('jyvaskyla');
    expect(folder.file).toBe(named.file);
    expect(folder.study?.source.checksum).toBe(named.study?.source.checksum);
    expect(folder.study?.source.dataFiles.length).toBeGreaterThan(0);
  });

  it('gives no study but the findings where the file is wrong', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'milestone-region-'));
    try {
      const file = path.join(folder, 'town.yaml');
      writeFileSync(file, 'format: 1\nregion: { name: Town }\n');
      const read = await readRegionFile(file);
      expect(read).toMatchObject({ file, slug: 'town', study: null });
      expect(read.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('rejects with the words of the system where there is no such file', async () => {
    await expect(readRegionFile(path.join(examples, 'nowhere.yaml'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(readRegionFile(path.join(examples, 'jyvaskyla', 'data'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('does not wait for standard input where a file is called by a dash', async () => {
    const asked: string[] = [];
    const files = {
      ...nodeFiles(),
      size: async (file: string) => {
        asked.push(path.basename(file));
        return 0;
      },
      read: async () => new Uint8Array(),
    };
    const read = await readRegionFile('-', { files });
    expect(asked).toEqual(['-']);
    expect(read.study).toBeNull();
  });
});
