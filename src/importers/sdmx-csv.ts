import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { fieldsOf, separatorOfHeading } from './csv-fields.ts';
import { type LocatedFinding, located } from './located-finding.ts';
import { isSdmxHeading, sdmxColumns } from './sdmx-columns.ts';
import { sdmxHead } from './sdmx-head.ts';
import { SdmxRows } from './sdmx-rows.ts';
import type { ByteSource, OpenTable, StatisticalTable, TableCell } from './statistical-table.ts';
import { type LineBlock, textLines } from './text-lines.ts';

/**
 * Opens a table in SDMX-CSV, 1.0 or 2.0, as Eurostat, the OECD, the ECB and the ILO write it: codes; codes and labels in one
 * cell or in two columns; labels alone (then `coded` is false). Dimensions are the columns up to and with TIME_PERIOD; the
 * letter of CONF_STATUS is among the flags; further attributes are passed over, and so are rows that delete (ACTION `D`).
 *
 * Streams: memory does not grow with the file. A cell that is no number keeps its text, with the warning `sdmx-csv/cell`.
 * Errors, at the first of which the cells end: `sdmx-csv/heading`, `sdmx-csv/duplicate-column`, `sdmx-csv/ragged-row`,
 * `sdmx-csv/quote` (also a quoted cell over more than 100 lines), `sdmx-csv/several-datasets`, `import/empty`, and those of
 * `textLines`. Source: SDMX Technical Working Group, SDMX-CSV field guide 1.0 and 2.0.
 */
export const openSdmxCsv: OpenTable = async (source: ByteSource): Promise<Outcome<StatisticalTable | null>> => {
  const text = textLines(source);
  const found: Diagnostic[] = [];
  const report = (finding: LocatedFinding): number => found.push(located(source.name, finding));
  const diagnostics = (): readonly Diagnostic[] => [...text.diagnostics(), ...found];
  const blocks = text.blocks();
  const opened = await begin(blocks, report);
  if (!opened) {
    if (diagnostics().length === 0) report({ code: 'import/empty', message: 'The file is empty.', hint: again });
    await blocks.return(undefined);
    return { value: null, diagnostics: diagnostics() };
  }
  const { rows, rest } = opened;
  const head = sdmxHead(source.name, rows.columns, sampleOf(rows, rest), rows.labels);
  return { value: { head, cells: () => cellsOf(rows, rest, blocks, report), diagnostics }, diagnostics: [] };
};

const again = 'Download the table again as SDMX-CSV.';

interface Begun {
  readonly rows: SdmxRows;
  /** The lines that came with the heading. */
  readonly rest: LineBlock;
}

async function begin(
  blocks: AsyncGenerator<LineBlock, undefined>,
  report: (finding: LocatedFinding) => void,
): Promise<Begun | null> {
  let separator: string | null = null;
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) {
    const { first, lines } = next.value;
    for (const [index, heading] of lines.entries()) {
      if (heading.trim() === '') continue;
      // A spreadsheet's way to tell the separator.
      const announced = /^sep=([,;\t|])$/i.exec(heading)?.[1];
      if (announced !== undefined && separator === null) {
        separator = announced;
        continue;
      }
      const line = first + index;
      const mark = separator ?? separatorOfHeading(heading);
      const names = isSdmxHeading(heading) ? fieldsOf(heading, mark, 1000) : [heading];
      if (typeof names === 'string') {
        report({ code: 'sdmx-csv/quote', message: 'The heading has a quotation mark too many.', hint: again, line });
        return null;
      }
      const columns = sdmxColumns(names, line);
      if ('code' in columns) {
        report(columns);
        return null;
      }
      const rest = { first: line + 1, lines: lines.slice(index + 1) };
      // The head tells of the first rows, so that there must be one.
      if (rest.lines.some((each) => each.trim() !== '')) return { rows: new SdmxRows(columns, mark), rest };
      const more = (await blocks.next()).value;
      return { rows: new SdmxRows(columns, mark), rest: more ?? rest };
    }
  }
  return null;
}

/** Some of the first rows, those that can be read from their line alone. */
function sampleOf({ columns, separator }: SdmxRows, { lines }: LineBlock): readonly (readonly string[])[] {
  return lines.slice(0, 200).flatMap((line) => {
    const fields = fieldsOf(line, separator, columns.count);
    return typeof fields !== 'string' && fields.length === columns.count ? [fields] : [];
  });
}

async function* cellsOf(
  rows: SdmxRows,
  rest: LineBlock,
  blocks: AsyncGenerator<LineBlock, undefined>,
  report: (finding: LocatedFinding) => void,
): AsyncGenerator<readonly TableCell[], undefined> {
  try {
    for (let block: LineBlock | undefined = rest; block; block = (await blocks.next()).value) {
      // A block has at most 64 KB of the file, so that its rows are one batch.
      const cells: TableCell[] = [];
      for (const [index, line] of block.lines.entries()) {
        const finding = rows.read(line, block.first + index, cells);
        if (!finding) continue;
        report(finding);
        return;
      }
      if (cells.length > 0) yield cells;
    }
    for (const finding of rows.atEnd()) report(finding);
  } finally {
    await blocks.return(undefined);
  }
}
