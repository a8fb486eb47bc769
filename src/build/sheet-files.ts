import { csvText } from '../importers/csv-text.ts';
import { columnLetters } from '../importers/xlsx-survey.ts';
import { storedZip } from '../importers/zip.ts';
import type { DataSheet } from '../report/sheets/data-sheet.ts';

/** The kinds of file that a table to fill in can be had as. */
export const sheetFormats = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** A table to fill in as CSV: UTF-8 with its mark, without which some spreadsheets take it for another encoding. */
export function sheetAsCsv(sheet: DataSheet): string {
  return `\uFEFF${csvText([sheet.columns.map(({ name }) => name), ...sheet.rows])}`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const workbookType = `${sheetType}.sheet`;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

// Styles by their place in `styles`: words as they are, head, wrapped words, a framed box in the middle.
const styleOf = { label: 3, text: 2, scale: 4 } as const;

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF5F7FA"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FF566170"/></left><right style="thin"><color rgb="FF566170"/></right><top style="thin"><color rgb="FF566170"/></top><bottom style="thin"><color rgb="FF566170"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf></cellXfs></styleSheet>`;

function cell(text: string, address: string, style: number): string {
  if (text === '') return `<c r="${address}" s="${style}"/>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function worksheet({ columns, rows }: DataSheet): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const heading = columns.map(({ name }, index) => cell(name, `${columnLetters(index)}1`, 1)).join('');
  const body = rows.map((cells, row) => {
    const inner = cells.map((text, index) =>
      cell(text, `${columnLetters(index)}${row + 2}`, styleOf[columns[index]?.kind ?? 'label']),
    );
    return `<row r="${row + 2}">${inner.join('')}</row>`;
  });
  const scales = columns.flatMap(({ kind }, index) =>
    kind === 'scale' && rows.length > 0 ? [`${columnLetters(index)}2:${columnLetters(index)}${rows.length + 1}`] : [],
  );
  // A spreadsheet refuses what is not on the scale while it is being typed.
  const validation =
    scales.length === 0
      ? ''
      : `<dataValidations count="1"><dataValidation type="whole" operator="between" allowBlank="1" showErrorMessage="1" error="1 – 5" sqref="${scales.join(' ')}"><formula1>1</formula1><formula2>5</formula2></dataValidation></dataValidations>`;
  return (
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${heading}</row>${body.join('')}</sheetData>${validation}</worksheet>`
  );
}

/** A table to fill in as a workbook: head frozen, ratings held to the scale, cells as text, so that none is a formula. */
export function sheetAsWorkbook(sheet: DataSheet): Uint8Array {
  const encoder = new TextEncoder();
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
    ['xl/worksheets/sheet1.xml', worksheet(sheet)],
  ];
  return storedZip(parts.map(([name, text]) => ({ name, bytes: encoder.encode(text) })));
}

/** A table to fill in, as a file of a format. */
export function sheetFile(sheet: DataSheet, format: SheetFormat): string | Uint8Array {
  return format === 'csv' ? sheetAsCsv(sheet) : sheetAsWorkbook(sheet);
}
