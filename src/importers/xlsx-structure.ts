import { type GridRow, textOf } from './grid-row.ts';
import type { TableDimension } from './statistical-table.ts';
import { codeOfLabel } from './terms/labels.ts';

/** A dimension as the sheet `Structure` of a spreadsheet from Eurostat lists it. */
interface ListedDimension {
  readonly code: string | null;
  readonly label: string | null;
  /** The codes of its labels; of a label that comes twice none. */
  readonly codes: ReadonlyMap<string, string | null>;
  readonly labels: ReadonlySet<string>;
}

/** The dimensions and positions of the sheet `Structure`; empty where it has none. */
function listedDimensions(rows: readonly GridRow[]): readonly ListedDimension[] {
  const at = rows.findIndex((row, index) => {
    const words = row.cells.map(textOf);
    return words.includes('Label') && (rows[index - 1]?.cells.map(textOf) ?? []).includes('Dimension');
  });
  const kinds = rows[at]?.cells.map(textOf) ?? [];
  const groups = rows[at - 1]?.cells.map(textOf) ?? [];
  let group = '';
  const columns = kinds.map((kind, column) => {
    group = (groups[column] ?? '') === '' ? group : (groups[column] ?? '');
    return `${group} ${kind}`;
  });
  const [dimensionCode, dimensionLabel, positionCode, positionLabel] = [
    ...['Dimension Code', 'Dimension Label', 'Position Code', 'Position Label'],
  ].map((name) => columns.indexOf(name));
  const text = (row: GridRow, column: number | undefined) =>
    column === undefined || column < 0 ? '' : textOf(row.cells[column]);
  const listed = new Map<
    string,
    { code: string; label: string; codes: Map<string, string | null>; labels: Set<string> }
  >();
  for (const row of rows.slice(at + 1)) {
    const [code, label] = [text(row, dimensionCode), text(row, dimensionLabel)];
    const key = code === '' ? label : code;
    if (at < 1 || key === '') continue;
    const entry = listed.get(key) ?? { code, label, codes: new Map(), labels: new Set() };
    listed.set(key, entry);
    const [positionsCode, positionsLabel] = [text(row, positionCode), text(row, positionLabel)];
    if (positionsLabel === '') continue;
    entry.labels.add(positionsLabel);
    if (positionsCode !== '') {
      const known = entry.codes.get(positionsLabel);
      entry.codes.set(positionsLabel, known === undefined || known === positionsCode ? positionsCode : null);
    }
  }
  return [...listed.values()].map((each) => ({ ...each, code: each.code || null, label: each.label || null }));
}

/** A dimension of the table with the codes that its labels stand for. */
export interface DecodedDimension {
  readonly dimension: TableDimension;
  readonly codeOf: (written: string) => string;
}

/**
 * Gives the dimensions of a table their names and codes from the sheet `Structure`, by the labels that the table uses. A
 * dimension becomes coded only where each of its labels stands for one code; otherwise it keeps its labels.
 */
export function decodedDimensions(
  dimensions: readonly TableDimension[],
  used: readonly ReadonlySet<string>[],
  structure: readonly GridRow[],
): readonly DecodedDimension[] {
  const listed = listedDimensions(structure);
  return dimensions.map((dimension, index): DecodedDimension => {
    const asItIs = { dimension, codeOf: (written: string) => written };
    const texts = [...(used[index] ?? [])];
    const named = listed.find(({ code, label }) => same(code, dimension.id) || same(label, dimension.id));
    const all = ({ labels, codes }: ListedDimension) =>
      texts.every((text) => labels.has(text) || [...codes.values()].includes(text));
    const nameless = /^(?:measure|group|(?:rows|columns)(?: \d+)?)$/.test(dimension.id);
    const match = named ?? (nameless && texts.length > 0 ? listed.find(all) : undefined);
    if (match === undefined) return nameless ? { ...asItIs, dimension: namedByLabels(dimension, texts) } : asItIs;
    const id = match.code ?? (nameless ? (match.label ?? dimension.id) : dimension.id);
    const label = match.label === id ? null : match.label;
    const labelOf = new Map([...match.codes].flatMap(([text, code]) => (code === null ? [] : [[code, text] as const])));
    if (dimension.coded || (texts.length > 0 && texts.every((text) => labelOf.has(text))))
      return { dimension: { ...dimension, id, label, coded: true, labels: labelOf }, codeOf: asItIs.codeOf };
    const unique = texts.length > 0 && texts.every((text) => typeof match.codes.get(text) === 'string');
    if (!unique) return { dimension: { ...dimension, id, label }, codeOf: asItIs.codeOf };
    return {
      dimension: { ...dimension, id, label, coded: true, labels: labelOf },
      codeOf: (written) => match.codes.get(written) ?? written,
    };
  });
}

/** A dimension that the sheet does not name, whose labels can be of one kind alone: `Both sexes`, `Finland`. */
function namedByLabels(dimension: TableDimension, texts: readonly string[]): TableDimension {
  const kind = (['sex', 'place', 'unit'] as const).find(
    (each) => texts.length > 0 && texts.every((text) => codeOfLabel(each, text) !== null),
  );
  if (kind === undefined) return dimension;
  return { ...dimension, id: kind === 'place' ? 'geo' : kind, role: kind === 'place' ? 'geo' : null };
}

function same(a: string | null, b: string): boolean {
  return a !== null && a.toLowerCase() === b.toLowerCase();
}
