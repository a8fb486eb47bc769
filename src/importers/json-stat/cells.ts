import { isUnreadable, readNumber } from '../../observations/written-number.ts';
import type { TableCell } from '../statistical-table.ts';
import type { ReadDimension } from './dimensions.ts';
import { countOf, isObject, type JsonObject, own } from './json-value.ts';
import type { CellContents } from './values.ts';

const atOnce = 4096;

/** The cells in row-major order: the code of the last dimension changes first. */
export async function* cellsOf(
  tree: JsonObject,
  dimensions: readonly ReadDimension[],
  { valueAt, flagsAt }: CellContents,
): AsyncGenerator<readonly TableCell[]> {
  const size = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  const decimalsOf = saidDecimals(tree, dimensions);
  const position = dimensions.map(() => 0);
  const codes = dimensions.map((dimension) => dimension.codes[0] ?? '');
  let cells: TableCell[] = [];
  for (let cell = 0; cell < size; cell += 1) {
    const { value, decimals } = numberOrText(valueAt(cell));
    cells.push({
      codes: codes.slice(),
      value,
      decimals: typeof value === 'number' ? Math.max(decimals, decimalsOf(codes)) : 0,
      flags: flagsAt(cell),
      line: null,
    });
    if (cells.length === atOnce) {
      yield cells;
      cells = [];
    }
    for (let at = dimensions.length - 1; at >= 0; at -= 1) {
      const all = dimensions[at]?.codes ?? [];
      const next = ((position[at] ?? 0) + 1) % all.length;
      position[at] = next;
      codes[at] = all[next] ?? '';
      if (next !== 0) break;
    }
  }
  if (cells.length > 0) yield cells;
}

function numberOrText(written: unknown): { readonly value: number | string | null; readonly decimals: number } {
  if (typeof written === 'number') return { value: written === 0 ? 0 : written, decimals: digitsOf(written) };
  if (typeof written !== 'string' || written === '') return { value: null, decimals: 0 };
  const number = readNumber(written);
  return isUnreadable(number) ? { value: written, decimals: 0 } : number;
}

/** Digits after the point of the shortest way to write the number. */
function digitsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** What the file says of the digits of its cells: by the unit of a code, else for all. */
function saidDecimals(tree: JsonObject, dimensions: readonly ReadDimension[]): (codes: readonly string[]) => number {
  const extension = own(tree, 'extension');
  const px = isObject(extension) ? own(extension, 'px') : undefined;
  const forAll = Math.min(20, (isObject(px) ? countOf(own(px, 'decimals')) : null) ?? 0);
  const metric = dimensions.findIndex(({ units }) => units.size > 0);
  const units = dimensions[metric]?.units;
  if (units === undefined) return () => forAll;
  return (codes) => units.get(codes[metric] ?? '')?.decimals ?? forAll;
}
