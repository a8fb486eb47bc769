import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  type ITableCellOptions,
  type ITableOptions,
  Paragraph,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
} from 'docx';
import type { Column } from '../../report/report-model.ts';
import { colours } from './house-style.ts';
import type { Piece } from './setting.ts';

/** A table with the name and the description that are read out for it (`Alt text` in Word). */
class NamedTable extends Table {
  constructor(options: ITableOptions, name: string, description: string) {
    super(options);
    const properties = this.root.find((child) => child instanceof TableProperties);
    if (name !== '') properties?.addChildElement(new StringValueElement('w:tblCaption', name));
    if (description !== '') properties?.addChildElement(new StringValueElement('w:tblDescription', description));
  }
}

export const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const hairline = { style: BorderStyle.SINGLE, size: 4, color: colours.hairline } as const;
/**
 * A table of fixed columns in the house's style, its first column the head of each row. Both Word and LibreOffice keep to widths
 * that stand in the grid and in each cell. `frame`: which lines it has; those of a data table where left out.
 */
export function reportTable({
  widths,
  rows,
  name,
  description,
  style = 'ReportTable',
  rowHeads = true,
}: {
  readonly widths: readonly number[];
  readonly rows: readonly TableRow[];
  readonly name: string;
  readonly description: string;
  readonly style?: string;
  readonly rowHeads?: boolean;
}): Table {
  return new NamedTable(
    {
      rows,
      style,
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: rowHeads,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    },
    name,
    description,
  );
}

/** A row that is not torn apart by the end of a page; `head`: it comes back on each; `height`: at least, in twentieths of a point. */
export function tableRow(
  cells: readonly TableCell[],
  {
    head = false,
    whole = true,
    height,
  }: { readonly head?: boolean; readonly whole?: boolean; readonly height?: number | undefined } = {},
): TableRow {
  return new TableRow({
    children: cells,
    cantSplit: whole,
    ...(head ? { tableHeader: true } : {}),
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
  });
}

type CellOptions = Omit<ITableCellOptions, 'children' | 'width' | 'columnSpan'> & {
  readonly width: number;
  readonly span?: number;
};

/** A cell of a width in twentieths of a point. Word takes none without a paragraph at its end. */
export function tableCell(pieces: readonly Piece[], { width, span, ...others }: CellOptions): TableCell {
  const last = pieces.at(-1);
  return new TableCell({
    ...others,
    width: { size: width, type: WidthType.DXA },
    ...(span === undefined || span < 2 ? {} : { columnSpan: span }),
    children: last instanceof Paragraph ? pieces : [...pieces, new Paragraph({ style: 'TableText', children: [] })],
  });
}

/** How a column is set. */
export function alignmentOf(align: Column['align']): Pick<IParagraphOptions, 'alignment'> {
  if (align === 'end') return { alignment: AlignmentType.END };
  if (align === 'centre') return { alignment: AlignmentType.CENTER };
  return {};
}
