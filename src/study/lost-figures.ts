import { type CsvTable, readCsv } from '../importers/csv.ts';
import { subjectKeys } from './tables/table-terms.ts';

/** A data file with what its table says once for all rows. */
export interface DataFile {
  readonly bytes: Uint8Array;
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** What a row may say besides what it is about. */
const besides: readonly string[] = ['source', 'note', 'time', 'definition', 'basis'];

/**
 * The figures of a data file that another one does not have, in words (`2024, FI, national, employment_rate`): what would be
 * lost if the one took the place of the other. `null` where the file is no table that can be read.
 */
export function lostFigures(before: DataFile, now: DataFile, dimensions: readonly string[]): readonly string[] | null {
  const old = figuresOf(before, dimensions);
  const kept = figuresOf(now, dimensions);
  if (old === null || kept === null) return null;
  return [...old.keys()].flatMap((key) => (kept.has(key) ? [] : [old.get(key) ?? '']));
}

function figuresOf({ bytes, defaults }: DataFile, dimensions: readonly string[]): ReadonlyMap<string, string> | null {
  const { value: csv, diagnostics } = readCsv(bytes, { name: '' });
  if (diagnostics.some(({ severity }) => severity === 'error')) return null;
  const about = [...subjectKeys, ...dimensions].filter((key) => !besides.includes(key));
  const figures = new Map<string, string>();
  for (const { cells } of csv.rows) {
    const subject = about.map((key) => subjectWord(csv, cells, key, defaults));
    for (const [index, column] of csv.columns.entries()) {
      if (about.includes(column) || besides.includes(column) || (cells[index] ?? '') === '') continue;
      const words = [...subject, column];
      figures.set(JSON.stringify(words), words.filter((word) => word !== '').join(', '));
    }
  }
  return figures;
}

/** `total` says no more than nothing. */
function subjectWord(csv: CsvTable, cells: readonly string[], key: string, defaults: DataFile['defaults']): string {
  const cell = cells[csv.columns.indexOf(key)] ?? '';
  const said = defaults[key];
  const word = cell !== '' ? cell : said === undefined || said === null ? '' : String(said);
  return word === 'total' ? '' : word;
}
