import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../src/print/pdf-objects.ts';
import { xmpPacket } from '../../../src/print/xmp.ts';
import { structureFindings } from './findings.ts';
import { orderFindings } from './order-findings.ts';

const fields = { title: 'T', author: 'A', subject: 'S', keywords: ['k'], language: 'en', creator: 'C', producer: 'P' };
const stream = (content: string, entries = '') =>
  `<<${entries} /Length ${Buffer.byteLength(content)}>> stream\n${content}\nendstream`;
const text = (mark: number, tag: string, codes: string) =>
  `/${tag} <</MCID ${mark}>> BDC\nBT\n/F1 10 Tf\n1 0 0 1 50 ${700 - mark * 20} Tm\n<${codes}> Tj\nET\nEMC\n`;
const letters = [...'abcdefgh'].map((letter, index) => `<000${index + 1}> <00${letter.charCodeAt(0).toString(16)}>`);

/** A page with a heading, a paragraph with a link, a list, a table and a drawing: all of it as it should be. */
const sound: Readonly<Record<number, string>> = {
  1: '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo <</Marked true>> /Lang (en) /ViewerPreferences <</DisplayDocTitle true>> /Metadata 8 0 R>>',
  2: '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  3: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /StructParents 0 /Tabs /S /Annots [9 0 R] /Resources <</Font <</F1 7 0 R>>>>>>',
  4: stream(
    `/Artifact BMC\n0 0 600 800 re f\nEMC\n${text(0, 'H1', '0001')}${text(1, 'P', '0002')}${text(2, 'Link', '0003')}` +
      `${text(3, 'LBody', '0004')}${text(4, 'TH', '0005')}${text(5, 'TD', '0006')}/Figure <</MCID 6>> BDC\n1 1 9 9 re f\nEMC\n${text(7, 'TD', '0007')}`,
  ),
  5: '<</Type /StructTreeRoot /K 20 0 R /ParentTree 6 0 R>>',
  6: '<</Nums [0 [21 0 R 22 0 R 23 0 R 25 0 R 28 0 R 29 0 R 30 0 R 33 0 R] 1 23 0 R]>>',
  7: '<</Type /Font /Subtype /Type0 /BaseFont /Own /ToUnicode 10 0 R>>',
  8: stream(xmpPacket({ ...fields, date: new Date(0) }), '/Type /Metadata /Subtype /XML'),
  9: '<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /StructParent 1 /Contents (c) /Dest /there>>',
  10: stream(`8 beginbfchar\n${letters.join('\n')}\nendbfchar`),
  11: '<</Title (T) /Author (A) /Subject (S) /Keywords (k) /Creator (C) /Producer (P) /CreationDate (D:19700101000000Z) /ModDate (D:19700101000000Z)>>',
  20: '<</Type /StructElem /S /Document /P 5 0 R /K [21 0 R 22 0 R 24 0 R 26 0 R 30 0 R]>>',
  21: '<</Type /StructElem /S /H1 /P 20 0 R /Pg 3 0 R /K 0>>',
  22: '<</Type /StructElem /S /P /P 20 0 R /Pg 3 0 R /K [1 23 0 R]>>',
  23: '<</Type /StructElem /S /Link /P 22 0 R /Pg 3 0 R /K [2 <</Type /OBJR /Obj 9 0 R /Pg 3 0 R>>]>>',
  24: '<</Type /StructElem /S /L /P 20 0 R /K 31 0 R>>',
  31: '<</Type /StructElem /S /LI /P 24 0 R /K 25 0 R>>',
  25: '<</Type /StructElem /S /LBody /P 31 0 R /Pg 3 0 R /K 3>>',
  26: '<</Type /StructElem /S /Table /P 20 0 R /K [27 0 R 32 0 R]>>',
  27: '<</Type /StructElem /S /TR /P 26 0 R /K [28 0 R 29 0 R]>>',
  28: '<</Type /StructElem /S /TH /P 27 0 R /Pg 3 0 R /ID (n1) /A <</O /Table /Scope /Row>> /K 4>>',
  29: '<</Type /StructElem /S /TD /P 27 0 R /Pg 3 0 R /A <</O /Table /Headers [(n1)]>> /K 5>>',
  32: '<</Type /StructElem /S /TR /P 26 0 R /K 33 0 R>>',
  33: '<</Type /StructElem /S /TD /P 32 0 R /Pg 3 0 R /A <</O /Table /ColSpan 2>> /K 7>>',
  30: '<</Type /StructElem /S /Figure /P 20 0 R /Pg 3 0 R /Alt (Rates) /A <</O /Layout /BBox [1 1 10 10]>> /K 6>>',
};

type Change = readonly [object: number, from: string, to: string];

async function changed(changes: readonly Change[]): Promise<PDFDocument> {
  const objects = { ...sound };
  for (const [number, from, to] of changes) {
    const before = objects[number] ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing is changed in ${number}: ${from}`);
    objects[number] = after.replace(
      /\/Length \d+/,
      () => `/Length ${Buffer.byteLength(after.replace(/^[\s\S]*?stream\n|\nendstream$/g, ''))}`,
    );
  }
  const bodies = new Map(Object.entries(objects).map(([number, body]) => [Number(number), Buffer.from(body)]));
  return PDFDocument.load(writePdf({ objects: bodies, catalog: 1, info: 11 }), { updateMetadata: false });
}

const broken: readonly (readonly [rule: string, page: number, changes: readonly Change[]])[] = [
  ['not-tagged', 0, [[1, '/Marked true', '/Marked false']]],
  ['no-language', 0, [[1, '/Lang (en)', '']]],
  ['language-unknown', 1, [[21, '/K', '/Lang (English) /K']]],
  ['title-not-shown', 0, [[1, '/DisplayDocTitle true', '']]],
  ['author-differs', 0, [[11, '(A)', '(B)']]],
  ['modification-date-differs', 0, [[11, '/ModDate (D:1970', '/ModDate (D:1980']]],
  ['no-structure', 0, [[1, '/StructTreeRoot 5 0 R', '']]],
  ['content-outside', 1, [[4, '/Artifact BMC\n0 0 600 800 re f\nEMC\n', '0 0 600 800 re f\n']]],
  [
    'marks-crossed',
    1,
    [
      [4, '600 800 re f\nEMC\n', '600 800 re f\n'],
      [4, 'EMC\n', 'EMC\nEMC\n'],
    ],
  ],
  ['glyph-without-letter', 1, [[4, '<0001>', '<0009>']]],
  ['font-without-letters', 0, [[7, '/ToUnicode 10 0 R', '']]],
  ['unknown-role', 1, [[21, '/S /H1', '/S /Title']]],
  ['empty-element', 1, [[21, '/K 0', '']]],
  ['figure-without-alt', 1, [[30, '/Alt (Rates)', '']]],
  ['figure-without-place', 1, [[30, '/BBox', '/Box']]],
  ['heading-skip', 1, [[21, '/S /H1', '/S /H2']]],
  ['words-outside-block', 1, [[22, '/S /P ', '/S /NonStruct ']]],
  ['table-without-head', 1, [[28, '/S /TH', '/S /TD']]],
  ['head-without-scope', 1, [[28, '/Scope /Row', '']]],
  ['cell-names-no-head', 1, [[29, '(n1)', '(n2)']]],
  ['irregular-rows', 1, [[33, '/ColSpan 2', '/ColSpan 1']]],
  ['cell-outside-row', 1, [[27, '/S /TR', '/S /Div']]],
  ['item-outside-list', 1, [[24, '/S /L ', '/S /Div ']]],
  ['item-without-body', 1, [[25, '/S /LBody', '/S /P']]],
  ['link-without-annotation', 1, [[23, '<</Type /OBJR /Obj 9 0 R /Pg 3 0 R>>', '']]],
  ['link-without-words', 1, [[4, '<0003>', '<>']]],
  ['annotation-without-contents', 1, [[9, '/Contents (c)', '']]],
  ['annotation-without-owner', 1, [[9, '/StructParent 1', '']]],
  ['no-tab-order', 1, [[3, '/Tabs /S', '']]],
  ['mark-not-in-tree', 1, [[22, '/K [1 23 0 R]', '/K 23 0 R']]],
  ['mark-without-owner', 1, [[6, '[21 0 R 22 0 R', '[21 0 R 21 0 R']]],
  ['piece-not-on-page', 1, [[21, '/K 0', '/K [0 40]']]],
  ['piece-twice', 1, [[21, '/K 0', '/K [0 1]']]],
];

describe('the walk through the tags of a PDF', () => {
  it('finds nothing where nothing is missing', async () => {
    expect(structureFindings(await changed([]))).toEqual([]);
  });

  it.each(broken)('names %s', async (rule, page, changes) => {
    const found = structureFindings(await changed(changes)).filter((finding) => finding.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.page).toBe(page);
  });

  it('tells what it found by its words', async () => {
    const found = structureFindings(await changed([[30, '/BBox', '/Box']]));
    expect(found).toEqual([{ rule: 'figure-without-place', page: 1, text: 'Figure: Rates' }]);
  });

  it('holds the order, the words and their languages against the page', async () => {
    const page = (body: string) => `<html lang="en"><body>${body}</body></html>`;
    const whole =
      '<h1>a</h1><p>b<a>c</a></p><li>d</li><th>e</th><td>f</td><td>g</td><svg role="img" aria-label="Rates"></svg>';
    const document = await changed([]);
    const rules = (body: string) => orderFindings(document, page(body)).map(({ rule }) => rule);
    expect(rules(whole)).toEqual([]);
    expect(rules(whole.replace('<th>e</th>', '').replace('<p>', '<p>e'))).toContain('out-of-order');
    expect(rules(whole.replace('<li>', '<p>lost</p><li>'))).toEqual(['words-lost']);
    expect(rules(whole.replace('<h1>', '<h1 lang="fi">'))).toEqual(['language-lost']);
  });
});
