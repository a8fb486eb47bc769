import { catalogueMeasures, catalogueRates } from '../observations/code-lists.ts';
import type { Observation } from '../observations/observation.ts';
import type { Edit } from '../study/edit.ts';
import type { Study } from '../study/study.ts';
import type { FigureChange } from './update-compare.ts';
import { type ChangedCsv, type CsvChanges, changeCsv } from './update-csv.ts';
import { changeInline, type InlineChanges } from './update-inline.ts';

/** What a source becomes once its figures are changed. */
export interface RetrievedSource {
  readonly id: string;
  readonly retrieved: string;
  /** The dataset's own day; `null` where it has none. */
  readonly updated: string | null;
}

/** The texts that an update would write, and what it leaves to the user. */
export interface UpdatePlan {
  /** The region file before `edits`; `null` where nothing in it changes. */
  readonly regionText: string | null;
  /** Changes of the region file for its editor: keys of sources, figures in rows that lack them. */
  readonly edits: readonly Edit[];
  /** Data files beside the region file by the name that it gives them. */
  readonly files: ReadonlyMap<string, string>;
  /** In a sentence each. */
  readonly byHand: readonly string[];
}

/** Whether a key of a row of a table is a figure. */
function isMeasureOf(study: Study, table: number, key: string): boolean {
  const declared = study.region.data.tables[table]?.measures ?? {};
  if (Object.hasOwn(declared, key)) return true;
  return [...catalogueRates, ...catalogueMeasures].some((known) => known === key);
}

/** Whether the cells of a figure's measure are written in thousands. */
export function writtenInThousands(study: Study, { row, measure }: Observation): boolean {
  return study.region.data.tables[row.table]?.measures[measure]?.trim() === 'thousand';
}

/** How the changes of all sources are written into the region file and the files beside it. Nothing is written here. */
export function planUpdate(
  study: Study,
  changes: readonly FigureChange[],
  sources: readonly RetrievedSource[],
): UpdatePlan {
  const byHand: string[] = [];
  /** Files whose figures, or whose new rows, are left to the user. */
  const [filesLeft, rowsLeft] = [new Set<string>(), new Set<string>()];
  const { placed, rows } = placesOf(study, changes);
  const files = new Map<string, string>();
  for (const { name, bytes } of study.source.dataFiles) {
    const ofFile = {
      cells: placed.filter(({ file }) => file === name),
      rows: rows.filter(({ file }) => file === name),
    };
    if (ofFile.cells.length + ofFile.rows.length === 0) continue;
    const changed = changedFile(study, name, bytes, ofFile);
    if (typeof changed === 'string') {
      byHand.push(changed);
      filesLeft.add(name);
      continue;
    }
    if (changed.untold !== null) {
      byHand.push(`Rows for new periods were not added to ${name}: ${changed.untold}.`);
      rowsLeft.add(name);
    }
    if (changed.text !== new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) files.set(name, changed.text);
  }
  const inline = inlineChanges(study, placed, rows);
  const rowOf = (path: readonly (string | number)[]) =>
    study.region.data.tables[Number(path[2])]?.rows?.[Number(path[4])];
  const changed = changeInline(study.source, rowOf, inline.changes);
  for (const path of changed.byHand) {
    const what = path.length > 5 ? `\`${String(path[5])}\` in row` : 'Rows for new periods, like row';
    const where = `${what} ${Number(path[4]) + 1} of table ${Number(path[2]) + 1}`;
    byHand.push(`${where}: change the region file by hand, for the row is written in a way that is left alone.`);
  }
  const inlineLeft = new Set(changed.byHand.map((path) => JSON.stringify(path)));
  const isLeft = ({ kind, ofStudy: { row } }: FigureChange): boolean => {
    if (row.file !== null) return filesLeft.has(row.file) || (kind === 'new' && rowsLeft.has(row.file));
    return inlineLeft.has(JSON.stringify(kind === 'new' ? row.path.slice(0, 5) : row.path));
  };
  // A source whose figures are not all put in is not as it was when it was read: its day stays.
  const left = new Set(changes.filter(isLeft).map(({ ofStudy }) => ofStudy.source));
  const edits: Edit[] = [
    ...sources.filter(({ id }) => !left.has(id)).flatMap((source) => sourceEdits(study, source)),
    ...inline.edits.map(({ path, value }): Edit => ({ kind: 'set', path: changed.moved(path), value })),
  ];
  return {
    regionText: changed.text === study.source.text && edits.length === 0 ? null : changed.text,
    edits,
    files,
    byHand: [...new Set(byHand)],
  };
}

/** A figure in a cell that is there. */
interface PlacedCell {
  readonly file: string | null;
  readonly row: Observation['row'];
  readonly measure: string;
  readonly text: string;
  /** False where the row is there and has no figure of this measure. */
  readonly filled: boolean;
}

interface NewRow {
  readonly file: string | null;
  readonly like: Observation['row'];
  readonly period: string;
  readonly figures: Map<string, string>;
}

function placesOf(study: Study, changes: readonly FigureChange[]): { placed: PlacedCell[]; rows: NewRow[] } {
  const rowKey = (of: Observation, period: string) => {
    const { concept, group, sex, age, education, breakdown, place, time, definition, basis } = of;
    return JSON.stringify([
      of.row.table,
      concept,
      group,
      sex,
      age,
      education,
      breakdown,
      place,
      period,
      time,
      definition,
      basis,
    ]);
  };
  const rowsThere = new Map<string, Observation['row']>();
  for (const each of study.observations) {
    const key = rowKey(each, each.period);
    if (!rowsThere.has(key)) rowsThere.set(key, each.row);
  }
  const placed: PlacedCell[] = [];
  const rows = new Map<string, NewRow>();
  for (const { kind, ofStudy, period, now } of changes) {
    const { measure, row } = ofStudy;
    if (kind !== 'new') {
      placed.push({ file: row.file, row, measure, text: now, filled: true });
      continue;
    }
    const key = rowKey(ofStudy, period);
    const there = rowsThere.get(key);
    if (there !== undefined) {
      placed.push({ file: there.file, row: there, measure, text: now, filled: false });
      continue;
    }
    const made = rows.get(key) ?? { file: row.file, like: row, period, figures: new Map<string, string>() };
    made.figures.set(measure, now);
    rows.set(key, made);
  }
  return { placed, rows: [...rows.values()] };
}

function changedFile(
  study: Study,
  name: string,
  bytes: Uint8Array,
  { cells, rows }: { readonly cells: readonly PlacedCell[]; readonly rows: readonly NewRow[] },
): ChangedCsv | string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return `${name} is a workbook, which is left alone: put the figures above in by hand, or keep the table as CSV.`;
  const lines = (row: Observation['row']) => row.line ?? 0;
  const changes: CsvChanges = {
    cells: cells.map(({ row, measure, text }) => ({ line: lines(row), column: measure, text })),
    rows: rows.map(({ like, period, figures }) => ({ like: lines(like), period, figures })),
    isMeasure: (column) => rows.some(({ like }) => isMeasureOf(study, like.table, column)),
  };
  return changeCsv(bytes, name, changes) ?? `${name} could not be changed; put the figures above in by hand.`;
}

function inlineChanges(
  study: Study,
  placed: readonly PlacedCell[],
  rows: readonly NewRow[],
): {
  readonly changes: InlineChanges;
  readonly edits: readonly { readonly path: readonly (string | number)[]; readonly value: string | number }[];
} {
  const inFile = placed.filter(({ file }) => file === null);
  return {
    changes: {
      cells: inFile.filter(({ filled }) => filled).map(({ row, text }) => ({ path: row.path, text })),
      rows: rows
        .filter(({ file }) => file === null)
        .map(({ like, period, figures }) => ({ like: like.path.slice(0, 5), period, figures })),
      isMeasure: (table, key) => isMeasureOf(study, table, key),
    },
    edits: inFile
      .filter(({ filled }) => !filled)
      .map(({ row, measure, text }) => ({ path: [...row.path.slice(0, 5), measure], value: plainValue(text) })),
  };
}

function plainValue(text: string): string | number {
  return String(Number(text)) === text ? Number(text) : text;
}

/** The day of reading, and the day of the dataset where the source has it. */
function sourceEdits(study: Study, { id, retrieved, updated }: RetrievedSource): readonly Edit[] {
  const source = study.region.sources[id];
  const hasDay = source?.date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(source.date);
  const edits: Edit[] = [{ kind: 'set', path: ['sources', id, 'retrieved'], value: retrieved }];
  if (hasDay && updated !== null) edits.push({ kind: 'set', path: ['sources', id, 'date'], value: updated });
  return edits;
}
