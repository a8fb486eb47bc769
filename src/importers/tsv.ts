import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { datasetOfFile } from './dataset-name.ts';
import { DistinctTexts } from './distinct-texts.ts';
import { figureCell } from './figure-cell.ts';
import { type LocatedFinding, located, quoted } from './located-finding.ts';
import type { ByteSource, OpenTable, StatisticalTable, TableCell, TableDimension } from './statistical-table.ts';
import { type LineBlock, textLines } from './text-lines.ts';
import { readTsvHeading, type TsvHeading, unquoted } from './tsv-heading.ts';

/** Cells are handed on about so many at a time. */
const batch = 2000;

/**
 * Opens a table in Eurostat's TSV, of either generation: `age,sex,geo\time` with the latest year first and flags behind the
 * figures (`9.4 b`, `: u`), and `freq,unit,geo\TIME_PERIOD`. Codes and periods are as the file writes them.
 *
 * Streams: memory does not grow with the file. Errors, at the first of which the cells end: `tsv/no-heading`,
 * `tsv/no-periods`, `tsv/duplicate-heading`, `tsv/unnamed-column`, `tsv/too-many-columns` (over 100,000), `tsv/ragged-row`,
 * `tsv/cell`, `import/empty`, and those of `textLines`. Warning: `tsv/no-rows`.
 * Source: Eurostat, "API – FAQ – TSV data format"; "Bulk download guidelines", 2.1.1 (the former generation).
 */
export const openTsv: OpenTable = async (source: ByteSource): Promise<Outcome<StatisticalTable | null>> => {
  const text = textLines(source);
  const found: Diagnostic[] = [];
  const diagnostics = (): readonly Diagnostic[] => [...text.diagnostics(), ...found];
  const blocks = text.blocks();
  const refuse = async (finding: LocatedFinding | null): Promise<Outcome<null>> => {
    if (finding) found.push(located(source.name, finding));
    await blocks.return(undefined);
    return { value: null, diagnostics: diagnostics() };
  };
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) {
    const { first, lines } = next.value;
    const index = lines.findIndex((line) => line.trim() !== '');
    const line = lines[index];
    if (line === undefined) continue;
    const heading = readTsvHeading(line, first + index);
    if ('code' in heading) return refuse(heading);
    const rest: LineBlock = { first: first + index + 1, lines: lines.slice(index + 1) };
    const report = (finding: LocatedFinding): number => found.push(located(source.name, finding));
    const cells = (): AsyncIterable<readonly TableCell[]> =>
      cellsOf(heading, rest, blocks, text.endsWithinLine, report);
    return { value: { head: headOf(source.name, heading), cells, diagnostics }, diagnostics: [] };
  }
  if (diagnostics().length > 0) return refuse(null);
  return refuse({ code: 'import/empty', message: 'The file is empty.', hint: 'Download it again.' });
};

function headOf(name: string, { keys, across }: TsvHeading): StatisticalTable['head'] {
  const dimension = (id: string): TableDimension => {
    const role = /^time(?:_period)?$/i.test(id) ? 'time' : /^geo$/i.test(id) ? 'geo' : null;
    return { id, label: null, role, coded: true, labels: new Map() };
  };
  return {
    name,
    format: 'tsv',
    dataset: datasetOfFile(name),
    title: null,
    // The format is Eurostat's own.
    publisher: 'Eurostat',
    updated: null,
    unit: null,
    notes: [],
    dimensions: [...keys, across].map(dimension),
  };
}

/** Eurostat ends every line; without it the last figure may have lost its last digits, and nothing else would show it. */
const noLineEnd: LocatedFinding = {
  code: 'tsv/no-line-end',
  severity: 'info',
  message: 'The last line of the file has no end, so that the file may have been cut off there.',
  hint: 'Compare its last figures with those on the page of the dataset, or download it again.',
};

const noRows: LocatedFinding = {
  code: 'tsv/no-rows',
  severity: 'warning',
  message: 'The file has a heading and no row: nothing matched what was asked for when it was downloaded.',
  hint: 'Choose other places, groups or years and download it again.',
};

async function* cellsOf(
  heading: TsvHeading,
  rest: LineBlock,
  blocks: AsyncGenerator<LineBlock, undefined>,
  endsWithinLine: () => boolean,
  report: (finding: LocatedFinding) => void,
): AsyncGenerator<readonly TableCell[], undefined> {
  const known = heading.keys.map(() => new DistinctTexts());
  let ready: TableCell[] = [];
  let isEmpty = true;
  try {
    for (let block: LineBlock | undefined = rest; block; block = (await blocks.next()).value) {
      for (const [index, text] of block.lines.entries()) {
        if (text.trim() === '') continue;
        isEmpty = false;
        const line = block.first + index;
        const finding = readRow(text, line, heading, known, ready);
        if (finding) {
          report(finding);
          return;
        }
        if (ready.length < batch) continue;
        yield ready;
        ready = [];
      }
    }
    if (ready.length > 0) yield ready;
    if (isEmpty) report(noRows);
    else if (endsWithinLine()) report(noLineEnd);
  } finally {
    await blocks.return(undefined);
  }
}

/** Puts the cells of one row to `ready`, or says what is wrong with it. */
function readRow(
  text: string,
  line: number,
  { keys, columns }: TsvHeading,
  known: readonly DistinctTexts[],
  ready: TableCell[],
): LocatedFinding | null {
  const tab = text.indexOf('\t');
  const first = unquoted(tab === -1 ? text : text.slice(0, tab));
  const parts = first.split(',', keys.length + 1);
  if (parts.length !== keys.length) {
    return {
      code: 'tsv/ragged-row',
      message: `The first column of this row has ${parts.length > keys.length ? `more than ${keys.length}` : parts.length} ${parts.length === 1 ? 'code' : 'codes'}; the heading names ${keys.length} dimensions.`,
      hint: 'The file was changed or cut. Download it again.',
      line,
      length: first.length,
    };
  }
  const codes = parts.map((part, index) => known[index]?.same(part.trim()) ?? part);
  const cells = tab === -1 ? [] : text.slice(tab + 1).split('\t', columns.length + 1);
  if (cells.length !== columns.length) {
    return {
      code: 'tsv/ragged-row',
      message: `This row has ${cells.length > columns.length ? `more than ${columns.length}` : cells.length} ${cells.length === 1 ? 'cell' : 'cells'} behind its first column; the heading names ${columns.length} periods.`,
      hint: 'The file was changed or cut. Download it again.',
      line,
      length: text.length,
    };
  }
  let column = tab + 2;
  for (let index = 0; index < cells.length; index += 1) {
    const written = cells[index] ?? '';
    const cell = figureCell(written);
    if (cell === null) {
      return {
        code: 'tsv/cell',
        message: `${quoted(written)} is neither a figure nor a flag.`,
        hint: 'The file was changed. Download it again.',
        line,
        column,
        length: written.length,
      };
    }
    const all = codes.slice();
    all.push(columns[index] ?? '');
    ready.push({ codes: all, value: cell.value, decimals: cell.decimals, flags: cell.flags, line });
    column += written.length + 1;
  }
  return null;
}
