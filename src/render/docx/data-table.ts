import { Paragraph, type TableRow } from 'docx';
import type { TableBlock, TableBody } from '../../report/report-model.ts';
import { caption, notes } from './caption.ts';
import { cellParagraphs } from './cell.ts';
import { fittedWidths, needOf, perCharacter, shared } from './column-widths.ts';
import { colours } from './house-style.ts';
import { alignmentOf, reportTable, tableCell, tableRow } from './report-table.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

/** A table of the report: caption, head on every page, rows that stay whole, notes. */
export function dataTable(block: TableBlock, setting: Setting): readonly Piece[] {
  const { body } = block;
  const width = block.width === 'full' ? setting.width : setting.column;
  const widths = columnWidths(body, setting, width);
  const below = notes(block.notes, setting);
  const table = reportTable({
    widths,
    name: block.label === '' ? block.title : `${block.label}: ${block.title}`,
    description: block.subtitle,
    rows: [headRow(body, widths, setting), ...bodyRows(body, widths, setting, below.length > 0)],
  });
  return [...caption(block, setting), table, ...closing(below)];
}

/** Two tables that follow each other would be one to Word, and a table needs air below it. */
export function closing(after: readonly Piece[]): readonly Piece[] {
  if (after.length > 0) return after;
  return [new Paragraph({ style: 'TableNotes', spacing: { before: 0, after: 120, line: 120 }, children: [] })];
}

function columnWidths({ columns, rows }: TableBody, setting: Setting, width: number): readonly number[] {
  const needs = columns.map(({ label, unit, align }, index) => {
    const cells = rows.flatMap((row) => row.cells[index] ?? []);
    const charts = cells.flatMap(({ chart }) => setting.drawings[chart]?.width ?? []);
    const texts = cells.map(({ text, detail, marks }) => {
      const signs = marks.map(({ sign }) => sign).join('');
      const plain = text.text.replaceAll(/\]\([^)]*\)|[*_`[\]\\]/g, '') + signs;
      return align === 'end' || detail === undefined ? plain : `${plain} ${detail.text}`;
    });
    const need = needOf(label.length > unit.length ? label : unit, texts, align === 'end');
    const drawn = Math.max(0, ...charts) * (15 / perCharacter);
    const besides = apart(columns, index).margins === undefined ? 0 : 1.6;
    return { least: Math.max(need.least, drawn) + besides, liked: Math.max(need.liked, drawn) };
  });
  const fits = fittedWidths(needs, width, width / perCharacter);
  return shared(fits, width);
}

function headRow({ columns }: TableBody, widths: readonly number[], { hyphenate }: Setting): TableRow {
  return tableRow(
    columns.map(({ label, unit, align }, index) =>
      tableCell(
        [
          new Paragraph({
            style: 'TableHeading',
            keepNext: true,
            ...alignmentOf(align),
            children: [
              ...textRuns(hyphenate(label)),
              ...(unit === '' ? [] : textRuns(` ${unit}`, { bold: false, color: colours.muted })),
            ],
          }),
        ],
        { width: widths[index] ?? 0, verticalAlign: 'bottom', ...apart(columns, index) },
      ),
    ),
    { head: true },
  );
}

/** `noted`: notes follow, which the last row stays with. */
function bodyRows(
  { columns, rows }: TableBody,
  widths: readonly number[],
  setting: Setting,
  noted: boolean,
): readonly TableRow[] {
  const made: TableRow[] = [];
  let group = '';
  for (const [index, row] of rows.entries()) {
    const keep = noted && index === rows.length - 1 ? { keepNext: true } : {};
    if (row.group !== group && row.group !== '') made.push(groupRow(row.group, widths));
    group = row.group;
    made.push(
      tableRow(
        row.cells.map((cell, column) =>
          tableCell(
            cellParagraphs(
              cell,
              setting,
              { style: 'TableText', ...keep, ...alignmentOf(columns[column]?.align ?? 'start') },
              { first: column === 0 ? setting.anchors.mark(row.id ?? '') : [] },
            ),
            { width: widths[column] ?? 0, ...apart(columns, column) },
          ),
        ),
      ),
    );
  }
  return made;
}

/** Words that follow figures, which end at the right, stand off from them. */
function apart(columns: TableBody['columns'], index: number): { readonly margins?: { readonly left: number } } {
  const after = columns[index - 1]?.align === 'end' && columns[index]?.align === 'start';
  return after ? { margins: { left: 140 } } : {};
}

/** A head over the rows of a group, over all columns. */
export function groupRow(title: string, widths: readonly number[], sign = ''): TableRow {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return tableRow([
    tableCell([new Paragraph({ style: 'TableGroup', keepNext: true, children: [...textRuns(`${sign}${title}`)] })], {
      width,
      span: widths.length,
    }),
  ]);
}
