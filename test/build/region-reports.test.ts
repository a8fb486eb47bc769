import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../src/build/cache/keys.ts';
import { recordingFiles } from '../../src/build/cache/recording.ts';
import { loadResources } from '../../src/build/make-report.ts';
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

describe('a report in several languages', () => {
  const files = nodeFiles();
  const made = async (languages: readonly string[], formats = ['html']) => {
    const resources = await loadResources(null, files);
    // The words do not matter here: every language speaks English.
    const documents = [{ resources: { ...resources, messages: () => resources.messages('en') } }];
    const all = { ...wanted, languages, formats };
    const { documents: found } = await makeRegionReports(input, all, documents, { files, cwd }, null, { stdin });
    return new Map(
      (found ?? []).flatMap(({ files: written }) => written).map(({ name, content }) => [name, String(content)]),
    );
  };

  it('leads from each to the others, by the names of the languages in themselves', async () => {
    const pages = await made(['en', 'fi', 'el']);
    expect([...pages.keys()]).toEqual(['town.html', 'town.fi.html', 'town.el.html']);
    const menu = (name: string) => /<nav class="languages".*?<\/nav>/s.exec(pages.get(name) ?? '')?.[0] ?? '';
    expect(menu('town.html')).toContain('<span aria-current="page">English</span>');
    expect(menu('town.html')).toContain('<li lang="fi"><a href="town.fi.html" hreflang="fi" rel="alternate">Suomi</a>');
    expect(menu('town.el.html')).toContain('<a href="town.html" hreflang="en" rel="alternate">English</a>');
    expect(menu('town.el.html')).toContain('<span aria-current="page">Ελληνικά</span>');
    expect(pages.get('town.fi.html')).toContain('<link rel="alternate" hreflang="el" href="town.el.html">');
  });

  it('has no menu where there is one language; a Word file stands beside the page, by the same name', async () => {
    const pages = await made(['en'], ['html', 'docx']);
    expect(pages.get('town.html')).not.toContain('class="languages"');
    expect([...pages.keys()]).toEqual(['town.html', 'town.docx']);
    // The bytes that a ZIP archive begins with, here as a list of numbers.
    expect(pages.get('town.docx')).toMatch(/^80,75,3,4,/);
  });

  it('says in which language texts stand that are not translated', async () => {
    const pages = await made(['en', 'fi']);
    expect(pages.get('town.html')).not.toContain('class="texts-in"');
    expect(pages.get('town.fi.html')).toContain(
      '<p class="texts-in">Texts of the study that are not translated stand in: englanti.',
    );
  });
});

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
