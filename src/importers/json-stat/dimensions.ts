import JSONstat from 'jsonstat-toolkit';
import type { DataPath } from '../../diagnostics/diagnostic.ts';
import type { TableDimension } from '../statistical-table.ts';
import { dimensionKind } from '../terms/dimension-kinds.ts';
import type { Findings } from './findings.ts';
import { countOf, isList, isObject, type JsonObject, own, textOf } from './json-value.ts';

/** A dimension, its codes in the order of the cells. */
export interface ReadDimension {
  readonly head: TableDimension;
  readonly codes: readonly string[];
  /** What the file says of the unit of some codes. */
  readonly units: ReadonlyMap<string, CodeUnit>;
}

export interface CodeUnit {
  readonly name: string | null;
  readonly decimals: number | null;
}

/** Larger tables are refused: it would take minutes to go through their cells. */
export const mostCells = 100_000_000;

/**
 * The dimensions of a dataset of any version, in the order of its cells; `null` where they do not fit each other, with
 * findings. Nothing is allocated by what the header says: sizes are held against the codes that are there.
 */
export function dimensionsOf(tree: JsonObject, path: DataPath, findings: Findings): readonly ReadDimension[] | null {
  const shape = shapeOf(tree, path, findings);
  if (shape === null) return null;
  const checked = shape.ids.map((id, index) => {
    const size = shape.sizes[index] ?? 0;
    return checkedDimension(own(shape.dimension, id), id, size, [...path, 'dimension', id], findings);
  });
  const whole = checked.filter((dimension) => dimension !== null);
  if (whole.length < checked.length) return null;
  // The toolkit is given the structure alone: of values it would allocate as many as the header says.
  const dataset = JSONstat({
    version: '2.0',
    class: 'dataset',
    id: shape.ids,
    size: shape.sizes,
    dimension: Object.fromEntries(whole.map(({ id, category }) => [id, { category }])),
    value: null,
  });
  return whole.map(({ id, label, category, units }, index): ReadDimension => {
    const codes = texts(dataset.Dimension(index).id);
    const names = texts(dataset.Dimension(index, false));
    const labelled = Object.keys(category.label).length > 0;
    const labels = new Map(codes.flatMap((code, at) => (labelled && names[at] ? [[code, names[at]]] : [])));
    const bare = { id, label, coded: true, labels };
    return { head: { ...bare, role: shape.roleOf(id) ?? roleByName({ ...bare, role: null }) }, codes, units };
  });
}

interface Shape {
  readonly ids: readonly string[];
  readonly sizes: readonly number[];
  readonly dimension: JsonObject;
  readonly roleOf: (id: string) => TableDimension['role'];
}

function shapeOf(tree: JsonObject, path: DataPath, findings: Findings): Shape | null {
  const dimension = own(tree, 'dimension');
  if (!isObject(dimension)) return null;
  // 2.0 has them beside the dimensions, 1.x among them.
  const isNew = isList(own(tree, 'id'));
  const home = isNew ? tree : dimension;
  const homePath = isNew ? path : [...path, 'dimension'];
  const ids = own(home, 'id');
  const sizes = own(home, 'size') ?? own(tree, 'size') ?? own(dimension, 'size');
  if (!isList(ids) || !isList(sizes)) {
    const missing = isList(ids) ? 'size' : 'id';
    const message = `The dataset has no \`${missing}\`: it cannot be told how its cells are ordered.`;
    findings.at(path, 'error', 'no-shape', message, again);
    return null;
  }
  if (ids.length !== sizes.length || ids.length === 0) {
    const message = `The dataset names ${ids.length} dimensions (\`id\`), and gives sizes of ${sizes.length} (\`size\`).`;
    findings.at([...homePath, 'id'], 'error', 'shape', message, again);
    return null;
  }
  const names: string[] = [];
  const counts: number[] = [];
  let cells = 1;
  for (const [index, id] of ids.entries()) {
    const size = countOf(sizes[index]);
    if (typeof id !== 'string' || names.includes(id) || id === '__proto__') {
      const message = `Dimension ${index + 1} has no name of its own.`;
      findings.at([...homePath, 'id', index], 'error', 'shape', message, again);
      return null;
    }
    if (size === null) {
      const message = `The size of \`${id}\` is no whole number.`;
      findings.at([...homePath, 'size', index], 'error', 'shape', message, again);
      return null;
    }
    names.push(id);
    counts.push(size);
    cells *= size;
  }
  if (cells > mostCells) {
    const message = 'The dataset announces more than 100 million cells, which are not read.';
    findings.at([...homePath, 'size'], 'error', 'too-large', message, 'Download fewer places, groups or years.');
    return null;
  }
  return { ids: names, sizes: counts, dimension, roleOf: rolesOf(own(tree, 'role') ?? own(dimension, 'role')) };
}

const again = 'Download the file again; if it stays so, the office that made it should know.';

function rolesOf(written: unknown): Shape['roleOf'] {
  const roles = new Map<string, TableDimension['role']>();
  for (const role of ['metric', 'geo', 'time'] as const) {
    const listed = isObject(written) ? own(written, role) : undefined;
    for (const id of isList(listed) ? listed : [listed]) if (typeof id === 'string') roles.set(id, role);
  }
  return (id) => roles.get(id) ?? null;
}

/** Eurostat's service gives no roles. */
function roleByName(dimension: TableDimension): TableDimension['role'] {
  const kind = dimensionKind(dimension);
  return kind === 'period' ? 'time' : kind === 'place' ? 'geo' : null;
}

interface Checked {
  readonly id: string;
  readonly label: string | null;
  readonly category: { readonly index: Record<string, number>; readonly label: Record<string, string> };
  readonly units: ReadonlyMap<string, CodeUnit>;
}

function checkedDimension(
  dimension: unknown,
  id: string,
  size: number,
  path: DataPath,
  findings: Findings,
): Checked | null {
  const category = isObject(dimension) ? own(dimension, 'category') : undefined;
  if (!isObject(dimension) || !isObject(category)) {
    findings.at(path, 'error', 'no-codes', `The codes of the dimension \`${id}\` are missing.`, again);
    return null;
  }
  const written = own(category, 'label');
  const label = isObject(written) ? written : {};
  const index = own(category, 'index');
  const codes = isList(index) ? index.map(String) : isObject(index) ? orderedCodes(index) : Object.keys(label);
  if (codes === null || new Set(codes).size !== codes.length || codes.includes('__proto__')) {
    const message = `The codes of the dimension \`${id}\` are not numbered one after the other from nought, each once.`;
    findings.at([...path, 'category', 'index'], 'error', 'codes', message, again);
    return null;
  }
  if (codes.length !== size) {
    const message = `The dimension \`${id}\` is to have ${size} codes and has ${codes.length}.`;
    findings.at([...path, 'category'], 'error', 'codes', message, again);
    return null;
  }
  if (!isList(index) && !isObject(index) && size > 1) {
    const message = `The file does not say in which order the codes of \`${id}\` come; they were taken as they stand.`;
    findings.at(path, 'warning', 'no-order', message, 'Compare some figures with the table at its office.');
  }
  return {
    id,
    label: textOf(own(dimension, 'label')),
    category: {
      index: Object.fromEntries(codes.map((code, at) => [code, at])),
      label: Object.fromEntries(
        codes.flatMap((code) => {
          const text = own(label, code);
          return typeof text === 'string' && text.trim() !== '' ? [[code, text]] : [];
        }),
      ),
    },
    units: unitsOf(own(category, 'unit')),
  };
}

/** `{ "B": 1, "A": 0 }` → A, B; `null` where a number is missing or stands twice. */
function orderedCodes(index: JsonObject): readonly string[] | null {
  const entries = Object.entries(index);
  const codes = new Map<number, string>();
  for (const [code, written] of entries) {
    const at = countOf(written);
    if (at === null || at >= entries.length) return null;
    codes.set(at, code);
  }
  if (codes.size !== entries.length) return null;
  return entries.map((_, at) => codes.get(at) ?? '');
}

function unitsOf(written: unknown): ReadonlyMap<string, CodeUnit> {
  if (!isObject(written)) return new Map();
  return new Map(
    Object.entries(written).flatMap(([code, unit]): [string, CodeUnit][] => {
      if (!isObject(unit)) return [];
      const name = textOf(own(unit, 'label')) ?? textOf(own(unit, 'base'));
      const decimals = countOf(own(unit, 'decimals'));
      return [[code, { name, decimals: decimals !== null && decimals <= 20 ? decimals : null }]];
    }),
  );
}

function texts(list: unknown): readonly string[] {
  return isList(list) ? list.map((text) => (typeof text === 'string' ? text : '')) : [];
}
