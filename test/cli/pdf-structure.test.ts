import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFonts } from '../../src/build/resources.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import { charactersWithoutFont } from '../../src/render/fonts.ts';
import { canPrint } from '../print/fixtures/print-browser.ts';
import { structureFindings } from '../print/structure/findings.ts';
import { orderFindings } from '../print/structure/order-findings.ts';
import { at, elements, look, said } from './fixtures/pdf-tree.ts';
import { folder, root, run } from './fixtures/run.ts';

const example = path.join(root, 'examples', 'jyvaskyla');

interface Built {
  readonly html: string;
  readonly pdf: Uint8Array;
  readonly file: string;
}

/** The example as a user builds it, in a process, a folder, a time zone and a locale of its own. */
async function build(env: Readonly<Record<string, string>>): Promise<Built> {
  const cwd = folder();
  const formats = canPrint ? 'html,pdf' : 'html';
  const ended = await run(['-q', 'build-report', example, '-o', 'out', '--format', formats], { cwd, env });
  if (ended.exit !== 0) throw new Error(ended.stderr);
  const file = path.join(cwd, 'out', 'jyvaskyla');
  return {
    html: readFileSync(`${file}.html`, 'utf8'),
    pdf: canPrint ? readFileSync(`${file}.pdf`) : new Uint8Array(),
    file: `${file}.pdf`,
  };
}

let built: Built;
let document: PDFDocument;
beforeAll(async () => {
  built = await build({ TZ: 'Europe/Helsinki', LC_ALL: 'C.UTF-8' });
  if (canPrint) document = await PDFDocument.load(built.pdf, { updateMetadata: false });
});

const textOf = (html: string) =>
  html
    .replaceAll(/<(style|script|title)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Titles of the outline with their depth. */
function outline(
  object: PDFObject | undefined,
  depth = 1,
): readonly { readonly title: string; readonly depth: number }[] {
  const titles: { readonly title: string; readonly depth: number }[] = [];
  for (let node = look(document, object); node instanceof PDFDict; node = at(document, node, 'Next')) {
    titles.push({ title: said(document, node.get(PDFName.of('Title'))) ?? '', depth });
    titles.push(...outline(node.get(PDFName.of('First')), depth + 1));
  }
  return titles;
}

describe('the page of the example', () => {
  it('is small', () => {
    expect(Buffer.byteLength(built.html)).toBeLessThan(700_000);
    const drawings = [...built.html.matchAll(/<svg\b[\s\S]*?<\/svg>/g)].map(([svg]) => Buffer.byteLength(svg));
    expect(drawings.length).toBeGreaterThan(5);
    for (const size of drawings) expect(size).toBeLessThan(20_000);
  });

  it.each(['jyvaskyla', 'burgenlandkreis'])('has a face for every character: %s', async (name) => {
    const ended = await run(['-q', 'build-report', path.join(root, 'examples', name), '-o', '-', '--format', 'html']);
    expect(charactersWithoutFont(textOf(ended.stdout), await readFonts(nodeFiles()))).toEqual([]);
  });
});

describe.runIf(canPrint)('the PDF of the example', () => {
  it('is the same, byte for byte, as from another process, folder, time zone and locale', async () => {
    const other = await build({ TZ: 'Pacific/Kiritimati', LC_ALL: 'fi_FI.UTF-8', LANG: 'tr_TR.UTF-8' });
    expect(other.html === built.html).toBe(true);
    expect(Buffer.compare(other.pdf, built.pdf)).toBe(0);
  });

  it('is tagged, in the language of the report, with the dates of the study', () => {
    const mark = at(document, document.catalog, 'MarkInfo');
    expect(mark instanceof PDFDict && String(at(document, mark, 'Marked'))).toBe('true');
    expect(said(document, document.catalog.get(PDFName.of('Lang')))).toBe('en');
    const date = /\n {2}date: (\d{4}-\d\d-\d\d)/.exec(readFileSync(path.join(example, 'region.yaml'), 'utf8'))?.[1];
    expect(document.getCreationDate()?.toISOString().slice(0, 10)).toBe(date);
    expect(document.getModificationDate()).toEqual(document.getCreationDate());
  });

  it('has an outline as deep as its headings', () => {
    const outlines = at(document, document.catalog, 'Outlines');
    const titles = outlines instanceof PDFDict ? outline(outlines.get(PDFName.of('First'))) : [];
    const headings = [...built.html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(titles.length).toBe(headings.length);
    expect(Math.max(...titles.map(({ depth }) => depth))).toBe(Math.max(...headings));
    for (const { title } of titles) expect(title.trim()).not.toBe('');
    // The number of a chapter floats beside its title: the space between them is there all the same.
    expect(titles.map(({ title }) => title)).toContain('1 Purpose and method');
    expect(titles.filter(({ title }) => /^\d+\p{Lu}/u.test(title))).toEqual([]);
  });

  it('is read whole, in the order of the page, and nothing stands in the way of it', () => {
    expect(structureFindings(document)).toEqual([]);
    expect(orderFindings(document, built.html)).toEqual([]);
  });

  it('tells every figure in words, and names the headings of every table', () => {
    const all = elements(document);
    const figures = all.filter(({ type }) => type === 'Figure');
    expect(figures.length).toBeGreaterThan(5);
    for (const { dict } of figures) expect(said(document, dict.get(PDFName.of('Alt')))).toMatch(/\p{L}{2}/u);
    const tables = all.filter(({ type }) => type === 'Table');
    expect(tables.length).toBeGreaterThan(5);
    expect(all.filter(({ type }) => type === 'TH').length).toBeGreaterThan(tables.length);
  });

  it('is set in our fonts alone', () => {
    const names = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
      .map((dict) => at(document, dict, 'BaseFont'))
      .filter((name) => name instanceof PDFName)
      .map((name) => name.decodeText());
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+Source(?:Serif4|Sans3)/);
    const kinds = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [String(at(document, object, 'Subtype'))] : []));
    expect(kinds).not.toContain('/Type3');
  });

  it('carries its data', () => {
    expect(
      document
        .getAttachments()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'employment-rates.csv',
      'foreign-by-labour-status.csv',
      'jyvaskyla-indicators.csv',
      'ratings.csv',
      'region.yaml',
      'temporary-protection.csv',
      'unemployed-by-citizenship.csv',
      'unemployment-rates.csv',
    ]);
  });

  it.each([
    ['qpdf', ['--check'], /No syntax or stream encoding errors found/],
    ['pdfinfo', [], /Tagged:\s+yes/],
  ])('passes %s', (program, args, wanted) => {
    const ended = spawnSync(program, [...args, built.file], { encoding: 'utf8' });
    if (ended.error !== undefined) {
      console.warn(`\n!!! ${program} is not there: what it would say of the PDF is LEFT OUT.\n`);
      return;
    }
    expect(ended.stdout).toMatch(wanted);
  });
});
