import type { Outcome } from '../diagnostics/diagnostic.ts';
import { jsonMistake } from './json-places.ts';
import { cellsOf } from './json-stat/cells.ts';
import { datasetsOf, type FoundDataset } from './json-stat/datasets.ts';
import { dimensionsOf } from './json-stat/dimensions.ts';
import { Findings } from './json-stat/findings.ts';
import { headOf } from './json-stat/head.ts';
import { isTooDeep } from './json-stat/nesting.ts';
import { contentsOf } from './json-stat/values.ts';
import type { ByteSource, OpenOptions, StatisticalTable } from './statistical-table.ts';
import { decodeUtf8, isDecoded } from './text-encoding.ts';
import { wholeBytes } from './whole-bytes.ts';

/** Larger files are refused: JSON has to be read as a whole. */
const largestJsonStat = 256 * 1024 * 1024;

/**
 * Opens a JSON-stat file of version 1.x or 2.0: a dataset, a bundle of them, a collection with datasets in it
 * (`options.table` says which: its number from 1, its key in the bundle, the code of its dataset, its label).
 * The cells come in row-major order, missing ones included, made while they are walked.
 *
 * Roles that the file does not give are told by the names of the dimensions. A text that is a plain number is a number.
 * JSON does not keep closing noughts, so `decimals` is what the file says of its unit, or the digits that are left.
 *
 * Bounds: 256 MB of file, 100 million cells; nothing is allocated by what a header says. Errors: `json-stat/too-large`,
 * `too-deep`, `not-utf8`, `empty`, `html`, `malformed` (with its place), `service-error`, `not-ready`, `no-dataset`, `not-embedded`,
 * `only-a-dimension`, `sdmx-json`, `no-table`, `no-shape`, `shape`, `no-codes`, `codes`, `no-values`, `value-count`,
 * `value-outside`, `value`, `status-count`, `status-outside`, `status`.
 * Format: https://json-stat.org/full/
 */
export async function openJsonStat(
  source: ByteSource,
  options: OpenOptions = {},
): Promise<Outcome<StatisticalTable | null>> {
  const bytes = await wholeBytes(source, largestJsonStat);
  const { text, findings } = textOfFile(source.name, bytes);
  const document = text === null ? undefined : parsed(text, findings);
  if (document === undefined || findings.failed) return { value: null, diagnostics: findings.found };
  const dataset = chosen(datasetsOf(document, findings), options.table, findings);
  const dimensions = dataset && dimensionsOf(dataset.tree, dataset.path, findings);
  if (!dataset || !dimensions) return { value: null, diagnostics: findings.found };
  const size = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  const contents = contentsOf(dataset.tree, size, dataset.path, findings);
  if (!contents) return { value: null, diagnostics: findings.found };
  if (size === 0) {
    const message = 'The table has no cells: one of its dimensions has no codes.';
    findings.at(dataset.path, 'warning', 'no-cells', message, 'Ask for other places, groups or years.');
  }
  const head = headOf(dataset, dimensions, source.name);
  const diagnostics = findings.found;
  return {
    value: { head, cells: () => cellsOf(dataset.tree, dimensions, contents), diagnostics: () => diagnostics },
    diagnostics,
  };
}

function textOfFile(name: string, bytes: Uint8Array | null): { text: string | null; findings: Findings } {
  const findings = new Findings(name, '');
  if (bytes === null) {
    const message = 'The file is larger than 256 MB; JSON has to be read as a whole.';
    findings.add(null, 'error', 'too-large', message, 'Download fewer places, groups or years, or take the TSV file.');
    return { text: null, findings };
  }
  if (isTooDeep(bytes)) {
    const message = 'The file is no JSON-stat: brackets stand in brackets more than five hundred deep.';
    findings.add(null, 'error', 'too-deep', message, 'Download it again.');
    return { text: null, findings };
  }
  const decoded = decodeUtf8(bytes);
  if (!isDecoded(decoded)) {
    const start = { line: decoded.line, column: decoded.column };
    const range = { start, end: { line: start.line, column: start.column + 1 } };
    const message = 'The file is not UTF-8, as JSON must be: a character on this line cannot be read.';
    findings.add(range, 'error', 'not-utf8', message, 'Download it again, or save it as UTF-8.');
    return { text: null, findings };
  }
  const { text } = decoded;
  const start = text.slice(0, 1000).trimStart();
  if (start.startsWith('<')) {
    const message = 'The file is a web page, not a table: what was downloaded is a message of the site.';
    findings.add(
      null,
      'error',
      'html',
      message,
      'Open it in a browser to read the message, then download the table again.',
    );
    return { text: null, findings };
  }
  if (start === '' && text.trim() === '') {
    findings.add(null, 'error', 'empty', 'The file is empty.', 'Download it again.');
    return { text: null, findings };
  }
  return { text, findings: new Findings(name, text) };
}

function parsed(text: string, findings: Findings): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    const place = jsonMistake(text);
    const cut = place !== null && !/[\]}]\s*$/.test(text);
    findings.add(
      place,
      'error',
      'malformed',
      cut
        ? 'The file ends in the midst: the download was cut off.'
        : 'The file is no JSON: what stands here cannot be read.',
      'Download it again.',
    );
    return undefined;
  }
}

/** By number, key, code of the dataset or label; the first where nothing is asked for. */
function chosen(all: readonly FoundDataset[], table: string | undefined, findings: Findings): FoundDataset | null {
  const [first] = all;
  if (first === undefined) return null;
  const listed = all
    .slice(0, 8)
    .map((dataset, index) => `${index + 1} ${namesOf(dataset)[0] ?? 'without a name'}`)
    .join(', ');
  const list = all.length > 8 ? `${listed} and ${all.length - 8} more` : listed;
  if (table === undefined) {
    if (all.length > 1) {
      const message = `The file holds ${all.length} tables (${list}); the first was read.`;
      findings.add(null, 'info', 'several-tables', message, 'Say which with `--table`.');
    }
    return first;
  }
  const wanted = table.trim().toLowerCase();
  const found =
    all.find((dataset) => namesOf(dataset).some((name) => name.toLowerCase() === wanted)) ??
    (/^\d+$/.test(wanted) ? all[Number(wanted) - 1] : undefined);
  if (found) return found;
  findings.add(null, 'error', 'no-table', `The file holds no table “${table}”.`, `It holds: ${list}.`);
  return null;
}

function namesOf(dataset: FoundDataset): readonly string[] {
  const { dataset: id, title } = headOf(dataset, [], '');
  return [dataset.name, id, title].filter((name) => name !== null);
}
