/** A number that a spreadsheet keeps as one. */
export interface NumberCell {
  /** As the spreadsheet shows it, with a point. */
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
}

/** `''` where empty. */
export type GridValue = string | NumberCell;

/** A row of a sheet or of a text file, cut into its cells. */
export interface GridRow {
  /** From 1: the line of the file, the row of the sheet. */
  readonly number: number;
  readonly cells: readonly GridValue[];
  /** True where one cell reaches over the whole table: it heads the rows below it, or is a remark. */
  readonly banner?: boolean;
}

/** What a cell says, as a text. */
export function textOf(cell: GridValue | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell.trim() : cell.text;
}

/** Words that begin what stands below a table. */
export const footer =
  /^(?:special values?|observation flags?|available flags?|flags? used|notes?|footnotes?|sources?|legend|symbols?|quelle|fuente|fonte|κ?πηγή|bron|vir|źródło|lähde|källa)\s*:?\s*$|^(?:sources?|notes?|quelle|fuente|fonte|bron|vir|źródło|lähde|källa)\s*:/i;
