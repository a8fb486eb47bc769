import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeIndexPage } from '../../src/build/index-page.ts';
import { pageHead, readPageHead } from '../../src/build/page-head.ts';
import { nodeFiles } from '../../src/build/write-files.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

interface Page {
  readonly title?: string;
  readonly lang?: string;
  readonly document?: string;
  readonly kind?: string;
  readonly region?: string;
  readonly status?: string;
  readonly date?: string;
}

const page = ({
  title = 'Baseline study',
  lang = 'en',
  document = 'baseline-study',
  kind = 'Baseline study',
  region = 'Town',
  status = 'draft',
  date = '2025-06-02',
}: Page) => `<!doctype html>
<html lang="${lang}">
<head>
<title>${title}</title>
<meta name="dcterms.date" content="${date}">
<meta name="dcterms.type" content="${kind}">
<meta name="dcterms.spatial" content="${region}">
<meta name="milestone.document" content="${document}">
<meta name="milestone.status" content="${status}">
<meta name="generator" content="milestone 0.1.0">
<style></style></head><body></body></html>`;

async function folderOf(files: readonly (readonly [string, string])[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'milestone-index-'));
  folders.push(folder);
  for (const [name, text] of files) await writeFile(path.join(folder, name), text);
  return folder;
}

async function indexOf(files: readonly (readonly [string, string])[]): Promise<string> {
  return (await makeIndexPage(await folderOf(files), nodeFiles())) ?? '';
}

/** What a reader sees, row by row, with the addresses of its links. */
function rows(html: string): readonly string[] {
  return [...html.matchAll(/<h2 id="region[^>]*>(.*?)<\/h2>|<tr>\n([\s\S]*?)<\/tr>/g)].map(([, heading, row]) => {
    const text = (heading === undefined ? (row ?? '') : `# ${heading}`)
      .replaceAll(/<span class="sr">.*?<\/span>/g, '')
      .replaceAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, '$2 ($1)')
      .replaceAll(/<\/(?:td|th|li)>/g, ' | ')
      .replaceAll(/<[^>]+>/g, '');
    return text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/(?: \|)+ ?$/g, '')
      .trim();
  });
}

const two: readonly (readonly [string, string])[] = [
  ['town.html', page({ status: 'final' })],
  ['town.pdf', 'x'.repeat(1_240_000)],
  ['town.fi.html', page({ lang: 'fi', title: 'Lähtötilannekartoitus', kind: 'Kartoitus', region: 'Kaupunki' })],
  ['town.policy-brief.html', page({ title: 'In two pages', document: 'policy-brief', kind: 'Policy brief' })],
  ['åby.html', page({ region: 'Åby &amp; &quot;Bro&quot;', title: 'A &lt;b&gt; study', date: '' })],
  ['comparison.html', page({ document: 'comparison', kind: 'Comparison', title: 'Side by side', region: '2 regions' })],
  ['comparison.csv', 'a,b'],
  ['notes.html', '<!doctype html><html lang="en"><title>Notes</title><style></style></html>'],
  ['stray.pdf', 'x'],
];

describe('the index of what was built', () => {
  it('lists regions, documents, languages and formats with their state, day and size', async () => {
    expect(rows(await indexOf(two))).toEqual([
      '# 2 regions',
      'Comparison Side by side (./comparison.html) | English | Draft | 2 June 2025 | HTML (./comparison.html) 1 kB | CSV (./comparison.csv) 1 kB',
      '# Åby &amp; &quot;Bro&quot;',
      'Baseline study A &lt;b&gt; study (./%C3%A5by.html) | English | Draft | | HTML (./%C3%A5by.html) 1 kB',
      '# Town',
      'Baseline study Baseline study (./town.html) | English | Final | 2 June 2025 | HTML (./town.html) 1 kB | PDF (./town.pdf) 1.2 MB',
      'Kartoitus Lähtötilannekartoitus (./town.fi.html) | suomi | Draft | 2 June 2025 | HTML (./town.fi.html) 1 kB',
      'Policy brief In two pages (./town.policy-brief.html) | English | Draft | 2 June 2025 | HTML (./town.policy-brief.html) 1 kB',
    ]);
  });

  it('has a word for every format', async () => {
    const files = ['html', 'pdf', 'docx', 'json', 'csv', 'xlsx'].map((format) => [`town.${format}`, page({})] as const);
    const [, row = ''] = rows(await indexOf(files));
    expect([...row.matchAll(/(\w+) \(\.\/town\.\w+\) 1 kB/g)].map(([, label]) => label)).toEqual([
      'HTML',
      'PDF',
      'Word',
      'JSON',
      'CSV',
      'XLSX',
    ]);
  });

  it('is the same in whatever order the folder was filled, and with an index there already', async () => {
    const index = await indexOf(two);
    expect(index).toContain('2 regions · 5 reports · 7 files');
    expect(await indexOf(two.toReversed())).toBe(index);
    expect(await indexOf([...two, ['index.html', index]])).toBe(index);
  });

  it('has no script, asks for nothing elsewhere and leads with a list where there are many regions', async () => {
    const index = await indexOf(two);
    expect(index).toContain('default-src &#x27;none&#x27;');
    expect(index).not.toMatch(/<script|https?:\/\/|<link|url\((?!data:)/);
    expect(index).not.toContain('<nav');
    const many = Array.from({ length: 4 }, (_, n) => [`r${n}.html`, page({ region: 'One name' })] as const);
    const nav = /<nav[\s\S]*<\/nav>/.exec(await indexOf(many))?.[0] ?? '';
    expect(nav.match(/href="#region-r\d"/g)).toHaveLength(4);
    expect(nav).toContain('<span class="slug">r3</span>');
  });

  it('is not made of a folder that holds no report, or is not there', async () => {
    expect(await makeIndexPage(await folderOf([['notes.html', '<html><title>x</title>']]), nodeFiles())).toBeNull();
    expect(await makeIndexPage(path.join(tmpdir(), 'milestone-not-there'), nodeFiles())).toBeNull();
  });
});

describe('the head of a page', () => {
  it('is read from its first bytes alone, even where a sign is cut in two', async () => {
    const bytes = new TextEncoder().encode(page({ title: 'Åland' }));
    let read = 0;
    async function* pieces() {
      for (const byte of bytes) {
        read += 1;
        yield Uint8Array.of(byte);
      }
    }
    expect((await readPageHead(pieces())).title).toBe('Åland');
    expect(read).toBeLessThan(bytes.length - 20);
  });

  it('is empty where a page says nothing, and nothing after its styles counts', () => {
    expect(pageHead('<p>Hello')).toEqual({ lang: '', title: '', metas: new Map() });
    expect(pageHead('<html lang="en"><style>x</style><title>No</title>').title).toBe('');
  });
});
