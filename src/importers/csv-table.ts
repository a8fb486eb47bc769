import type { Outcome } from '../diagnostics/diagnostic.ts';
import { type Block, blockOf } from './csv-table/block.ts';
import { cellsOf } from './csv-table/cells.ts';
import { looksCoded } from './csv-table/coded.ts';
import { Findings } from './csv-table/findings.ts';
import { saidOf } from './csv-table/head.ts';
import { isLabelOf, roleOf } from './csv-table/headings.ts';
import { layersOf } from './csv-table/layers.ts';
import { type Layout, layoutOf } from './csv-table/layout.ts';
import { decideStyle, isUnclear, type NumberStyle } from './csv-table/numbers.ts';
import { rowsOf } from './csv-table/rows.ts';
import { ColumnSurvey, PairSurvey } from './csv-table/survey.ts';
import { textOfTable } from './csv-table/text-of-table.ts';
import type { ByteSource, StatisticalTable, TableDimension } from './statistical-table.ts';
import { wholeBytes } from './whole-bytes.ts';

/** Larger files are refused: the columns are told by all rows, so that the text is held as a whole. */
const largestCsvTable = 128 * 1024 * 1024;

/**
 * Opens a CSV table of any office: separated by commas, semicolons, tabs or bars; UTF-8 or Windows-1252; with lines of
 * text above and under it. Three kinds are told by headings and contents: long tables (a column of figures under a word such
 * as `Value`, `Wert`, `OBS_VALUE`), cross tables (columns under periods: the dimension `time`; of headings of several lines a
 * dimension a line, `heading 1` …), tables with a column a measure (the dimension `measure`). A dimension has the heading of
 * its column as id; it is coded where all that stands in it looks like codes, or where the column beside it holds its labels.
 *
 * Decimal commas and separators between thousands are told by all figures of the file together; where `1.234` alone
 * stands, it is refused, never guessed. Empty cells of a dimension stay empty, with a warning (`csv/gaps`).
 *
 * Bounds: 128 MB of file, 16,384 columns, a million characters a row. Errors: `csv/too-large`, `not-text`, `json`,
 * `empty`, `one-column`, `only-labels`, `quote`, `long-line`, `too-wide`, `unnamed-column`, `duplicate-column`, `ragged-row`,
 * `no-figures`, `no-rows`, `ambiguous-number`, `contradictory-numbers`; with the line where there is one.
 */
export async function openCsvTable(source: ByteSource): Promise<Outcome<StatisticalTable | null>> {
  const findings = new Findings(source.name);
  const none = { value: null, diagnostics: findings.found };
  const bytes = await wholeBytes(source, largestCsvTable);
  if (bytes === null) {
    const message = 'The file is larger than 128 MB.';
    findings.add(
      null,
      'error',
      'too-large',
      message,
      'Download fewer places, groups or years, or take SDMX-CSV or TSV.',
    );
    return none;
  }
  const text = textOfTable(bytes, findings);
  const block = text === null ? null : blockOf(text, findings);
  if (text === null || block === null) return none;
  const names = namesOf(block);
  const under: string[] = [];
  const columns = names.map((name) => new ColumnSurvey(name, names.length));
  const pairs = pairsOf(names);
  let rows = 0;
  for (const { line, cells } of rowsOf(text, block, findings, (footer) => under.push(footer))) {
    rows += 1;
    for (const [index, survey] of columns.entries()) survey.see(cells[index] ?? '', line);
    for (const [index, pair] of pairs) pair.see(cells[index] ?? '', cells[index + 1] ?? '');
  }
  if (rows === 0 && !findings.failed) {
    const message = 'No row stands under the heading of the table.';
    findings.add(
      block.heading.line,
      'error',
      'no-rows',
      message,
      'Download it again with other places, groups or years.',
    );
  }
  const layout = findings.failed
    ? null
    : (layersOf(block, columns) ?? layoutOf(columns, pairs, block.heading.line, findings));
  if (layout === null) return none;
  checkNames(names, layout, block, findings);
  warnOfGaps(columns, rows, layout, block, findings);
  const style = styleOf(columns, layout, findings);
  if (style === null || findings.failed) return none;
  const dimensions = dimensionsOf(columns, pairs, layout);
  const head = {
    ...{ name: source.name, format: 'csv' as const, unit: layout.unit, dimensions },
    ...saidOf(block.preamble, under),
  };
  const diagnostics = findings.found;
  const cells = () =>
    cellsOf(
      rowsOf(text, block, new Findings(source.name), () => {}),
      layout,
      style,
    );
  return { value: { head, cells, diagnostics: () => diagnostics }, diagnostics };
}

function namesOf({ layers, heading, width }: Block): readonly string[] {
  if (layers.length > 1) return Array.from({ length: width }, (_, index) => `column ${index + 1}`);
  // The corner of a cross table is often empty.
  return heading.cells.slice(0, width).map((name, index) => (name === '' && index === 0 ? 'column 1' : name));
}

function checkNames(names: readonly string[], layout: Layout, { heading }: Block, findings: Findings): void {
  const used = [...layout.dimensions.map(({ column }) => column), ...layout.figures.map(({ column }) => column)];
  const seen = new Set<string>();
  for (const column of used.toSorted((a, b) => a - b)) {
    const name = names[column] ?? '';
    if (name === '') {
      const message = `Column ${column + 1} has no name.`;
      findings.add(heading.line, 'error', 'unnamed-column', message, 'Name it in the heading, or remove it.');
    } else if (seen.has(name)) {
      const message = `Two columns are called “${name}”.`;
      findings.add(heading.line, 'error', 'duplicate-column', message, 'Rename or remove one of them.');
    }
    seen.add(name);
  }
}

/** Some tables write a word once for several rows: nobody can tell that from a word that is missing. */
function warnOfGaps(
  columns: readonly ColumnSurvey[],
  rows: number,
  { dimensions }: Layout,
  { under }: Block,
  findings: Findings,
): void {
  for (const { column, name, labels } of dimensions) {
    const filled = columns[column]?.filled ?? 0;
    // To some offices the empty code is the total, and its label says so.
    if (filled === 0 || filled === rows || labels !== null) continue;
    const message = `${rows - filled} of ${rows} cells of the column “${name}” are empty.`;
    findings.add(under, 'warning', 'gaps', message, 'Fill them in, if the word above is meant to hold for them too.');
  }
}

function styleOf(columns: readonly ColumnSurvey[], layout: Layout, findings: Findings): NumberStyle | null {
  const style = decideStyle(layout.figures.flatMap(({ column }) => columns[column]?.style ?? []));
  if (!isUnclear(style)) return style;
  const [first, second] = style.examples;
  if (style.problem === 'ambiguous') {
    findings.add(
      first?.line ?? null,
      'error',
      'ambiguous-number',
      `“${first?.text}” can be read in two ways, with thousands or with three decimals, and no figure of the file tells which.`,
      'Save the file without separators between thousands, or download it as SDMX-CSV, JSON-stat or PX.',
    );
  } else {
    findings.add(
      second?.line ?? null,
      'error',
      'contradictory-numbers',
      `The figures are written in two ways: “${first?.text}” on line ${first?.line}, “${second?.text}” on line ${second?.line}.`,
      'Write all figures with the same decimal sign, and without separators between thousands.',
    );
  }
  return null;
}

function dimensionsOf(
  columns: readonly ColumnSurvey[],
  pairs: ReadonlyMap<number, PairSurvey>,
  { dimensions, headings, figures }: Layout,
): readonly TableDimension[] {
  const all = dimensions.map(({ column, name, labels, years, title }): TableDimension => {
    const label = title ?? labels?.name ?? null;
    return {
      id: name,
      label,
      role: years ? 'time' : (roleOf(name) ?? (label === null ? null : roleOf(label))),
      coded: labels !== null || looksCoded(columns[column]?.texts.keys() ?? []),
      labels: (labels && pairs.get(column)?.labels) ?? new Map(),
    };
  });
  return [
    ...all,
    ...headings.map(({ id, role }, depth): TableDimension => {
      const words = figures.map(({ codes }) => codes[depth] ?? '');
      // What the columns of figures are called is known before the first cell, and a measure may be chosen by it.
      const labels = new Map(role === 'metric' ? words.map((word): [string, string] => [word, word]) : []);
      return { id, role, label: null, coded: role !== null || looksCoded(words), labels };
    }),
  ];
}

/** Neighbours that by their names may be codes and labels of each other. */
function pairsOf(names: readonly string[]): ReadonlyMap<number, PairSurvey> {
  return new Map(
    names.flatMap((name, index): [number, PairSurvey][] =>
      isLabelOf(names[index + 1] ?? '', name) ? [[index, new PairSurvey()]] : [],
    ),
  );
}
