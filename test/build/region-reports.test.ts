import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../src/build/cache/keys.ts';
import { recordingFiles } from '../../src/build/cache/recording.ts';
import { readRegion } from '../../src/build/read-region.ts';
import { makeRegionReports, type ReportsWanted } from '../../src/build/region-reports.ts';
import { nodeFiles } from '../../src/build/write-files.ts';

const minimal = readFileSync(fileURLToPath(new URL('../../examples/minimal/region.yaml', import.meta.url)), 'utf8');
const rates = 'period,citizenship,sex,employment_rate\n2024,national,total,73.6\n2024,foreign,total,60.9\n';
const wanted: ReportsWanted = {
  ...{ languages: null, known: ['en'], formats: ['html'], strict: false, others: [], withOthers: false },
  sourceDateEpoch: null,
};
const stdin = async () => new Uint8Array();
const input = { file: 'region.yaml', slug: 'town' };

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'milestone-made-'));
  const [head = ''] = minimal.split(', rows: [');
  writeFileSync(path.join(cwd, 'region.yaml'), `${head}, file: rates.csv }\n`);
  writeFileSync(path.join(cwd, 'rates.csv'), rates);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('what is made of a region', () => {
  const files = nodeFiles();

  it('names all that it was made from', async () => {
    const made = await makeRegionReports(input, wanted, [], { files, cwd }, null, { stdin });
    expect(made.documents).toEqual([]);
    expect([...made.reads.keys()].sort()).toEqual([path.join(cwd, 'rates.csv'), path.join(cwd, 'region.yaml')]);
    expect(made.reads.get(path.join(cwd, 'rates.csv'))).toBe(hashOf(rates));
  });

  it('names it as well where the region was read before, as one of the others', async () => {
    const recorded = recordingFiles(files);
    const read = await readRegion(input, { files: recorded.files, cwd }, stdin);
    const before = { read, reads: recorded.reads };
    const made = await makeRegionReports(input, wanted, [], { files, cwd }, null, { stdin, before });
    expect([...made.reads.keys()].sort()).toEqual([path.join(cwd, 'rates.csv'), path.join(cwd, 'region.yaml')]);
  });
});
