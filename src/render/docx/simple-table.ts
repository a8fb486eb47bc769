import { Paragraph, type ParagraphChild } from 'docx';
import { evenWidths } from './column-widths.ts';
import { reportTable, tableCell, tableRow } from './report-table.ts';
import type { Piece, Setting } from './setting.ts';

/** A table within a text of the study's own: its first row is the head. */
export function simpleTable(
  rows: readonly (readonly (readonly ParagraphChild[])[])[],
  setting: Setting,
): readonly Piece[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const widths = evenWidths(columns, setting.column);
  const table = reportTable({
    widths,
    name: '',
    description: '',
    rows: rows.map((row, index) =>
      tableRow(
        widths.map((width, column) =>
          tableCell(
            [new Paragraph({ style: index === 0 ? 'TableHeading' : 'TableText', children: [...(row[column] ?? [])] })],
            {
              width,
            },
          ),
        ),
        { head: index === 0 },
      ),
    ),
  });
  return [table, new Paragraph({ style: 'TableNotes', spacing: { before: 0, after: 120, line: 120 }, children: [] })];
}
