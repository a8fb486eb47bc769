import { type Block, reportFault, trimmedLength } from './block.ts';
import type { Findings } from './findings.ts';
import { isFault, recordsOf, type TextRecord } from './records.ts';

/** Begins a line under a table in the languages of the offices. */
const footer =
  /^(?:source|quelle|fuente|fonte|font|vir|źródło|zdroj|bron|lähde|källa|πηγή|notes?|notas?|hinweis|stand|legend[ea]?|special value|last updated?|©|\(c\)|_{3,}|-{3,}|\*{1,3}\s)/i;

/**
 * The rows under the heading, each with as many cells as the table has columns. Lines under the table (sources, notes) are
 * given to `onFooter`; a row of another number of cells, and a line of text in the midst, is a finding.
 */
export function* rowsOf(
  text: string,
  block: Block,
  findings: Findings,
  onFooter: (line: string) => void,
): Generator<TextRecord> {
  let under: TextRecord[] = [];
  for (const record of recordsOf(text, block.separator, block.from, block.skipped)) {
    if (isFault(record)) {
      reportFault(record, findings);
      return;
    }
    if (record.line <= block.under) continue;
    const length = trimmedLength(record.cells);
    const isFull = record.cells.length === block.width;
    const isText = isFull
      ? length < 2 && footer.test(record.cells[0] ?? '')
      : length < 2 || (length < block.width && footer.test(record.cells[0] ?? ''));
    if (isText) {
      under.push(record);
      continue;
    }
    const [stray] = under;
    if (stray) reportStray(stray, findings);
    under = [];
    if (length > block.width || record.cells.length < block.width) reportRagged(record, block.width, findings);
    else
      yield record.cells.length === block.width
        ? record
        : { line: record.line, cells: record.cells.slice(0, block.width) };
  }
  for (const { cells } of under) onFooter(cells.filter((cell) => cell !== '').join(' '));
}

function reportStray({ line }: TextRecord, findings: Findings): void {
  const message = 'This line is no row of the table, and rows follow it.';
  findings.add(
    line,
    'error',
    'ragged-row',
    message,
    'If the file holds several tables, save each as a file of its own.',
  );
}

function reportRagged({ line, cells }: TextRecord, width: number, findings: Findings): void {
  const count = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
  findings.add(
    line,
    'error',
    'ragged-row',
    `This row has ${count}; the heading names ${width} columns.`,
    cells.length > width
      ? 'Look for a decimal comma or a comma inside a text: put such a cell in quotation marks.'
      : 'Download the file again: it may have been cut off.',
  );
}
