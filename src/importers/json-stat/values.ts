import type { DataPath } from '../../diagnostics/diagnostic.ts';
import { bareFlags } from '../bare-flags.ts';
import type { Findings } from './findings.ts';
import { isList, isObject, type JsonObject, own } from './json-value.ts';

/** What stands in the cells of a dataset, by their number from nought. */
export interface CellContents {
  readonly valueAt: (cell: number) => unknown;
  /** Without colon, blanks and bars; `''` where there is none. */
  readonly flagsAt: (cell: number) => string;
}

/**
 * The values and flags of a dataset, each of them in any of the shapes that the format allows (a list, an object of the
 * cells that have one, a single text for all); `null` where they do not fit the size of the table, with findings.
 */
export function contentsOf(tree: JsonObject, cells: number, path: DataPath, findings: Findings): CellContents | null {
  const valueAt = valuesOf(own(tree, 'value'), cells, [...path, 'value'], findings);
  const flagsAt = flagsOf(own(tree, 'status'), cells, [...path, 'status'], findings);
  return valueAt && flagsAt ? { valueAt, flagsAt } : null;
}

function valuesOf(values: unknown, cells: number, path: DataPath, findings: Findings): CellContents['valueAt'] | null {
  if (isList(values)) {
    if (values.length !== cells && values.length > 0) {
      const longer = values.length > cells ? 'more' : 'fewer';
      const message = `The dataset holds ${values.length} values, ${longer} than the ${cells} cells of its dimensions.`;
      findings.at(path, 'error', 'value-count', message, again);
      return null;
    }
    const wrong = values.findIndex((value) => !isPlain(value));
    if (wrong !== -1) return refuseValue([...path, wrong], wrong, findings);
    return (cell) => values[cell] ?? null;
  }
  if (isObject(values)) {
    for (const key of Object.keys(values)) {
      if (!isCell(key, cells)) {
        const message = `A value is given for cell \`${key.slice(0, 40)}\`; the cells run from 0 to ${cells - 1}.`;
        findings.at([...path, key], 'error', 'value-outside', message, again);
        return null;
      }
      if (!isPlain(values[key])) return refuseValue([...path, key], Number(key), findings);
    }
    return (cell) => (Object.hasOwn(values, cell) ? values[cell] : null);
  }
  const message = 'The file describes a table, but holds no values.';
  findings.at(path.slice(0, -1), 'error', 'no-values', message, 'Download the data, not the description of the table.');
  return null;
}

const again = 'Download the file again; if it stays so, the office that made it should know.';

function refuseValue(path: DataPath, cell: number, findings: Findings): null {
  const message = `What stands in cell ${cell} is neither a number nor a text.`;
  findings.at(path, 'error', 'value', message, again);
  return null;
}

/** 1e999 is JSON and no number. */
function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function isCell(key: string, cells: number): boolean {
  return /^(?:0|[1-9]\d{0,11})$/.test(key) && Number(key) < cells;
}

function flagsOf(status: unknown, cells: number, path: DataPath, findings: Findings): CellContents['flagsAt'] | null {
  if (status === undefined || status === null) return () => '';
  const known = new Map<string, string>();
  const clean = (written: unknown): string => {
    if (typeof written !== 'string' && typeof written !== 'number') return '';
    const text = String(written);
    const before = known.get(text);
    if (before !== undefined) return before;
    const flags = bareFlags(text);
    if (known.size < 10_000) known.set(text, flags);
    return flags;
  };
  if (typeof status === 'string') return () => clean(status);
  if (isList(status)) {
    if (status.length === 1) return () => clean(status[0]);
    if (status.length !== cells && status.length > 0) {
      const message = `The dataset holds ${status.length} marks (\`status\`) for ${cells} cells.`;
      findings.at(path, 'error', 'status-count', message, again);
      return null;
    }
    return (cell) => clean(status[cell]);
  }
  if (!isObject(status)) {
    findings.at(
      path,
      'error',
      'status',
      'The marks of the cells (`status`) are neither texts nor a list of them.',
      again,
    );
    return null;
  }
  const outside = Object.keys(status).find((key) => !isCell(key, cells));
  if (outside !== undefined) {
    const message = `A mark is given for cell \`${outside.slice(0, 40)}\`; the cells run from 0 to ${cells - 1}.`;
    findings.at([...path, outside], 'error', 'status-outside', message, again);
    return null;
  }
  return (cell) => (Object.hasOwn(status, cell) ? clean(status[cell]) : '');
}
