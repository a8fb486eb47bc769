import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { Report } from './findings.ts';
import type { Reading } from './pdf-values.ts';

/** What the document says of itself, and that it says the same in both places. */
export function metadataFindings(reading: Reading, report: Report): void {
  const { document } = reading;
  const { catalog } = document;
  const say = (rule: string, text = '') => report(rule, 0, text);
  const marks = reading.dictAt(catalog, 'MarkInfo');
  if (marks === null || String(reading.at(marks, 'Marked')) !== 'true') say('not-tagged');
  if (marks !== null && String(reading.at(marks, 'Suspects')) === 'true') say('suspects');
  if ((reading.textAt(catalog, 'Lang') ?? '') === '') say('no-language');
  const preferences = reading.dictAt(catalog, 'ViewerPreferences');
  if (preferences === null || String(reading.at(preferences, 'DisplayDocTitle')) !== 'true') say('title-not-shown');
  if (document.isEncrypted) say('encrypted');

  const packet = reading.streamText(catalog.get(PDFName.of('Metadata')));
  const xmp = Buffer.from(packet, 'latin1').toString('utf8');
  if (xmp === '') say('no-xmp');
  const inXmp = (tag: string) =>
    unescaped((new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xmp)?.[1] ?? '').replace(/<[^>]+>/g, '\n'))
      .split('\n')
      .filter((line) => line.trim() !== '');
  const same = (rule: string, info: string | undefined, tag: string) => {
    if ((info ?? '') === '') say(`no-${rule}`);
    else if (inXmp(tag)[0] !== info) say(`${rule}-differs`, `${info} / ${inXmp(tag)[0]}`);
  };
  same('title', document.getTitle(), 'dc:title');
  same('author', document.getAuthor(), 'dc:creator');
  same('subject', document.getSubject(), 'dc:description');
  same('producer', document.getProducer(), 'pdf:Producer');
  same('creator', document.getCreator(), 'xmp:CreatorTool');
  same('creation-date', `${document.getCreationDate()?.toISOString().slice(0, 19)}Z`, 'xmp:CreateDate');
  same('modification-date', `${document.getModificationDate()?.toISOString().slice(0, 19)}Z`, 'xmp:ModifyDate');
  if (inXmp('dc:language')[0] !== reading.textAt(catalog, 'Lang'))
    say('language-differs', inXmp('dc:language').join(' '));
  if ((document.getKeywords() ?? '') !== (inXmp('pdf:Keywords')[0] ?? ''))
    say('keywords-differ', document.getKeywords());

  for (const [, object] of document.context.enumerateIndirectObjects()) {
    // A mark within a drawing that pages share would belong to several of them.
    if (object instanceof PDFStream && reading.nameAt(object.dict, 'Subtype') === 'Form') {
      if (/\/MCID\b/.test(reading.streamText(object))) say('marks-in-form', 'a drawing with marks of its own');
    }
    if (!(object instanceof PDFDict)) continue;
    const subtype = reading.nameAt(object, 'Subtype');
    if (
      reading.nameAt(object, 'Type') === 'Font' &&
      subtype === 'Type0' &&
      reading.at(object, 'ToUnicode') === undefined
    )
      say('font-without-letters', reading.nameAt(object, 'BaseFont') ?? '');
    if (reading.nameAt(object, 'Type') === 'FontDescriptor') {
      const isThere = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => reading.at(object, key) !== undefined);
      if (!isThere) say('font-not-embedded', reading.nameAt(object, 'FontName') ?? '');
    }
    // Without it, a glyph is found by guess (PDF 1.7, 9.7.4.3).
    if (subtype === 'CIDFontType2' && reading.at(object, 'CIDToGIDMap') === undefined)
      say('font-without-glyph-map', reading.nameAt(object, 'BaseFont') ?? '');
    if (subtype === 'Type3') say('font-of-drawings', reading.nameAt(object, 'Name') ?? '');
    if (reading.nameAt(object, 'Type') === 'Filespec') {
      const name = reading.textAt(object, 'UF') ?? '';
      if (name === '' || (reading.textAt(object, 'F') ?? '') === '') say('file-without-name', name);
      if ((reading.textAt(object, 'Desc') ?? '') === '') say('file-without-description', name);
      if (reading.nameAt(object, 'AFRelationship') === null) say('file-without-relationship', name);
    }
  }
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
