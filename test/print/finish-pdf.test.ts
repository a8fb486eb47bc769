import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { finishPdf } from '../../src/print/finish-pdf.ts';
import { readPdf, readPlainPdf, writePdf } from '../../src/print/pdf-objects.ts';
import { PrintFailure } from '../../src/print/print-failure.ts';
import { printPdf } from '../../src/print/print-pdf.ts';
import { browserForTests, canPrint, metadata } from './fixtures/print-browser.ts';
import { reportPage } from './fixtures/report-page.ts';
import { structureFindings } from './structure/findings.ts';
import { orderFindings } from './structure/order-findings.ts';

const attachments = [
  {
    name: 'region.yaml',
    mime: 'application/yaml',
    bytes: Buffer.from('region: Łódź\n'),
    description: 'The region file',
    relationship: 'Source',
  },
  {
    name: 'données (1).json',
    mime: 'application/json',
    bytes: Buffer.from('{}'),
    description: 'The computed values',
    relationship: 'Data',
  },
] as const;

/** A PDF as another program would write it. */
async function onePage(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([100, 100]);
  return document.save({ useObjectStreams: false });
}

function metadataOf(document: PDFDocument): Uint8Array {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? stream.asUint8Array() : new Uint8Array();
}

function toolIsThere(name: string): boolean {
  const there = spawnSync(name, ['--version']).error === undefined;
  if (!there) console.warn(`\n!!! ${name} is not installed: its check of the PDF is LEFT OUT.\n`);
  return there;
}

function run(
  name: string,
  args: readonly string[],
  pdf: Uint8Array,
): { readonly status: number; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'milestone-test-'));
  try {
    writeFileSync(join(folder, 'report.pdf'), pdf);
    const ended = spawnSync(name, [...args, join(folder, 'report.pdf')], { encoding: 'utf8' });
    return { status: ended.status ?? -1, said: ended.stdout + ended.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('finishPdf', () => {
  it('writes title, author, subject, keywords, language and the date of the study', async () => {
    const finished = await PDFDocument.load(
      await finishPdf(await onePage(), { ...metadata, browserVersion: '147.0.1' }),
      { updateMetadata: false },
    );
    expect(finished.getTitle()).toBe('Baseline study – Łódź');
    expect(finished.getAuthor()).toBe('Labour Office of the Region');
    expect(finished.getSubject()).toBe('Inclusion in the labour market');
    expect(finished.getKeywords()).toBe('labour market, migration');
    expect(finished.getCreator()).toBe('milestone 0.1.0');
    expect(finished.getProducer()).toContain('147.0.1');
    expect(finished.getCreationDate()?.toISOString()).toBe('2025-06-02T00:00:00.000Z');
    expect(finished.getModificationDate()?.toISOString()).toBe('2025-06-02T00:00:00.000Z');
    expect(finished.getPageCount()).toBe(1);
    expect(finished.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('en');
    const packet = metadataOf(finished);
    expect(Buffer.from(packet).toString('utf8')).toContain('<rdf:li xml:lang="en">Baseline study – Łódź</rdf:li>');
  });

  it('takes the date from SOURCE_DATE_EPOCH where it is set', async () => {
    const bytes = await finishPdf(await onePage(), {
      ...metadata,
      browserVersion: '1',
      sourceDateEpoch: 1_700_000_000,
    });
    const finished = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(finished.getCreationDate()?.toISOString()).toBe('2023-11-14T22:13:20.000Z');
  });

  it('keeps markup in a title from becoming markup of the metadata', async () => {
    const title = 'A </dc:title><x>& "b" \\) /Evil \u0007';
    const bytes = await finishPdf(await onePage(), { ...metadata, browserVersion: '1', title });
    const finished = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(finished.getTitle()).toBe(title);
    const packet = metadataOf(finished);
    expect(Buffer.from(packet).toString('utf8')).toContain(
      'A &lt;/dc:title&gt;&lt;x&gt;&amp; &quot;b&quot; \\) /Evil <',
    );
  });

  it('carries its files with what they are to the document', async () => {
    const bytes = await finishPdf(await onePage(), { ...metadata, browserVersion: '1', attachments });
    const finished = await PDFDocument.load(bytes, { updateMetadata: false });
    const attached = finished.getAttachments();
    expect(attached.map(({ name }) => name).sort()).toEqual(['données (1).json', 'region.yaml']);
    const region = attached.find(({ name }) => name === 'region.yaml');
    expect(Buffer.from(region?.data ?? []).toString('utf8')).toBe('region: Łódź\n');
    const relationships = finished.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict ? [object.get(PDFName.of('AFRelationship'))?.toString()] : [],
      );
    expect(relationships.filter((one) => one !== undefined).sort()).toEqual(['/Data', '/Source']);
  });

  it('gives the same identifier for the same content and another for another', async () => {
    const page = await onePage();
    const idOf = async (title: string) => {
      const bytes = await finishPdf(page, { ...metadata, browserVersion: '1', title });
      return (await PDFDocument.load(bytes)).context.trailerInfo.ID?.toString();
    };
    expect(await idOf('a')).toBeDefined();
    expect(await idOf('a')).toBe(await idOf('a'));
    expect(await idOf('a')).not.toBe(await idOf('b'));
  });

  it('refuses what is no PDF with a failure that has a name', async () => {
    await expect(finishPdf(Buffer.from('hello'), { ...metadata, browserVersion: '1' })).rejects.toBeInstanceOf(
      PrintFailure,
    );
  });
});

describe('readPdf and writePdf', () => {
  it('read again what they wrote', async () => {
    const first = readPlainPdf(await onePage());
    if (first === null) throw new Error('not read');
    const second = await readPdf(writePdf(first));
    expect(second.objects.size).toBeGreaterThanOrEqual(first.objects.size);
    expect((await PDFDocument.load(writePdf(second))).getPageCount()).toBe(1);
  });
});

describe.skipIf(!canPrint)('a printed and finished report', () => {
  let pdf: Uint8Array;
  let html: string;
  let document: PDFDocument;
  // As a study has them that lacks the language of the report: a name in a sentence, a text, a term, an item, a cell.
  const passages = `<p>Asked was <span lang="fi">Työllisyyspalvelut</span>, in writing.</p>
<div lang="sl"><p>Prvi odstavek.</p><p>Drugi odstavek.</p></div>
<dl><div><dt>Partner</dt><dd lang="sv">Länsstyrelsen</dd></div></dl><ul><li lang="pl">Praca</li><li>a list</li></ul>
<table><tr><th scope="col">Name</th><th scope="col"></th></tr><tr><th scope="row"><span lang="nl">Gemeente</span></th><td></td></tr></table>`;
  beforeAll(async () => {
    html = reportPage({ chapters: 4, extra: passages });
    pdf = await printPdf(await browserForTests(), html, { ...metadata, attachments });
    document = await PDFDocument.load(pdf, { updateMetadata: false });
  });

  const dictionaries = () =>
    document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));

  it('has an outline as deep as its headings', () => {
    const depth = (node: PDFDict): number => {
      let deepest = 0;
      for (let item = node.lookupMaybe(PDFName.of('First'), PDFDict); item !== undefined; ) {
        deepest = Math.max(deepest, 1 + depth(item));
        item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
      }
      return deepest;
    };
    expect(depth(document.catalog.lookup(PDFName.of('Outlines'), PDFDict))).toBe(3);
  });

  it('tells every figure in words and every head of a table its scope', () => {
    const roles = dictionaries().map(
      (dictionary) => [dictionary.get(PDFName.of('S'))?.toString(), dictionary] as const,
    );
    const figures = roles.filter(([role]) => role === '/Figure').map(([, figure]) => figure.lookup(PDFName.of('Alt')));
    expect(figures).toHaveLength(4);
    for (const alternative of figures) {
      const said =
        alternative instanceof PDFString || alternative instanceof PDFHexString ? alternative.decodeText() : '';
      expect(said).toMatch(/^Rates of chapter \d, rising$/);
    }
    expect(roles.filter(([role]) => role === '/TH').length).toBe(4 * (12 + 3) + 3);
  });

  it('is read whole and in its order, each word in its language, and nothing stands in its way', () => {
    expect(structureFindings(document)).toEqual([]);
    expect(orderFindings(document, html)).toEqual([]);
  });

  it('says what each newer tag stands for', () => {
    const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    expect(tree.lookup(PDFName.of('RoleMap'), PDFDict).get(PDFName.of('Em'))?.toString()).toBe('/Span');
  });

  it('is shown by its title, with its outline', () => {
    expect(document.catalog.get(PDFName.of('PageMode'))?.toString()).toBe('/UseOutlines');
    expect(document.catalog.get(PDFName.of('ViewerPreferences'))?.toString()).toContain('DisplayDocTitle true');
    expect(document.catalog.get(PDFName.of('MarkInfo'))?.toString()).toContain('Marked true');
  });

  it.skipIf(!toolIsThere('qpdf'))('is whole in the eyes of qpdf', () => {
    const { status, said } = run('qpdf', ['--check'], pdf);
    expect(said).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });

  it.skipIf(!toolIsThere('pdffonts'))('holds only our fonts, embedded, none of them Type 3', () => {
    const fonts = run('pdffonts', [], pdf).said.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Source(Serif4|Sans3)\S* .*\byes yes yes\b/);
  });
});
