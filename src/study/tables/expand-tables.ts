import type { DataPath, Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { inFileOrder } from '../../diagnostics/in-file-order.ts';
import type { Observation } from '../../observations/observation.ts';
import { checkFigures } from '../checks/figures/check-figures.ts';

import type { DataTable } from '../schema/data.ts';
import type { RegionFile } from '../schema/region-file.ts';
import { withComplement } from './complement.ts';
import { type Drafted, deriveShares } from './derive-shares.ts';
import { expandRow } from './expand-row.ts';
import { type FileRows, fileRows } from './file-rows.ts';
import { inlineRows } from './inline-rows.ts';
import { ownPlace, placeCode } from './own-place.ts';
import { finding, type LazyPlace, type RawRow } from './raw-row.ts';
import type { SubjectContext } from './read-subject.ts';
import type { TableContext } from './table-context.ts';
import { TableTerms } from './table-terms.ts';

/**
 * Expands every row of `data.tables`, those of files beside the region file included, into observations, and checks the
 * figures against each other. The observations come in the order of tables, rows and columns; a row or cell with an
 * error yields none. Counts are in persons; a missing figure stays missing. Never throws for what is in the files.
 */
export async function expandTables(
  region: RegionFile,
  context: TableContext,
): Promise<Outcome<readonly Observation[]>> {
  const diagnostics: Diagnostic[] = [];
  const drafts: Drafted[] = [];
  for (const [index, table] of region.data.tables.entries()) {
    const expanded = await expandTable(region, table, index, context);
    diagnostics.push(...expanded.diagnostics);
    drafts.push(...expanded.value);
  }
  const observations = drafts.map((draft) => draft.observation);
  const places = new Map<Observation, LazyPlace>(drafts.map((draft) => [draft.observation, draft.place]));
  const nowhere: LazyPlace = () => ({ file: context.file, path: ['data', 'tables'], range: null });
  diagnostics.push(...checkFigures(observations, { placeOf: (observation) => (places.get(observation) ?? nowhere)() }));
  return { value: observations, diagnostics };
}

async function expandTable(
  region: RegionFile,
  table: DataTable,
  index: number,
  context: TableContext,
): Promise<Outcome<readonly Drafted[]>> {
  const diagnostics: Diagnostic[] = [];
  const path: DataPath = ['data', 'tables', index];
  const tablePlace: LazyPlace = () => ({ file: context.file, path, range: context.locate(path) });
  const file = table.file === undefined ? null : await fileRows({ ...table, file: table.file }, index, context);
  if (file) diagnostics.push(...file.diagnostics);
  if (file && table.rows !== undefined) {
    diagnostics.push(
      finding(
        'error',
        'data/rows-and-file',
        tablePlace,
        'The table has both `rows` and a `file`.',
        'Keep one of them, or make two tables.',
      ),
    );
  }
  if (!file && table.rows === undefined) {
    diagnostics.push(
      finding(
        'error',
        'data/no-rows',
        tablePlace,
        'The table has neither `rows` nor a `file`.',
        'Add `rows:`, or name a CSV file beside the region file under `file`.',
      ),
    );
  }
  const rows = file ? file.value.rows : inlineRows(table, index, context);
  const lacking = missingColumns(rows, file?.value ?? null, tablePlace, diagnostics);
  const terms = new TableTerms(table, region.data.dimensions);
  if (file) for (const column of file.value.columns) if (column !== '') terms.of(column, file.value.heading(column));
  const subjects: SubjectContext = {
    ownPlace: ownPlace(region),
    placeCode: (word) => placeCode(region, word),
    breakdowns: [...new Set(['occupation', 'duration', ...region.data.dimensions])].sort(),
    studyDate: region.study.date,
    lacking,
  };
  const drafts: Drafted[] = [];
  const noSource = sayOnce(diagnostics, tablePlace);
  for (const row of rows) {
    const expanded = expandRow(row, { terms, subjects, sources: region.sources, noSource, fromFile: file !== null });
    diagnostics.push(...expanded.diagnostics);
    drafts.push(...expanded.value);
  }
  diagnostics.push(...terms.found);
  const shared = deriveShares(drafts);
  diagnostics.push(...shared.diagnostics);
  const value = table.complement ? withComplement(shared.value, table.complement) : shared.value;
  if (table.complement && value.length === shared.value.length) {
    const { of, is } = table.complement;
    const place: LazyPlace = () => ({
      file: context.file,
      path: [...path, 'complement'],
      range: context.locate([...path, 'complement']),
    });
    diagnostics.push(
      finding(
        'warning',
        'data/complement-unused',
        place,
        `No figure of \`${is}\` is made: no row of \`${of}\` has a count whose total is in the same table.`,
        'Check the names of the groups, and that the rows are alike but for the group.',
      ),
    );
  }
  return { value, diagnostics: inFileOrder(diagnostics) };
}

/** What neither the table nor any row says is said to be lacking once, not once a row. */
function missingColumns(
  rows: readonly RawRow[],
  file: FileRows | null,
  tablePlace: LazyPlace,
  diagnostics: Diagnostic[],
): ReadonlySet<string> {
  const lacking = new Set<string>();
  for (const key of ['period', 'age']) {
    if (rows.length === 0 || rows.some((row) => row.own.has(key) || row.defaults.has(key))) continue;
    lacking.add(key);
    const what = key === 'age' ? 'which ages it is about' : 'which periods it is about';
    if (file && !file.columns.includes(key)) {
      const columns = file.columns.map((column) => `\`${column}\``).join(', ');
      diagnostics.push(
        finding(
          'error',
          'data/missing-column',
          file.heading(''),
          `The file has no column \`${key}\`, and the table does not say ${what}. Its columns are ${columns}.`,
          `Add the column, or say \`${key}\` for the whole table in the region file.`,
        ),
      );
    } else {
      diagnostics.push(
        finding(
          'error',
          `data/${key}-missing`,
          tablePlace,
          `Neither the table nor any of its rows says ${what}.`,
          key === 'age'
            ? 'Add `age: 15-64` to the table; `all` for everybody, `not_stated` where the source does not say.'
            : 'Add `period: 2024` to the table or to each row.',
        ),
      );
    }
  }
  return lacking;
}

/** A table without a source is warned of once. */
function sayOnce(diagnostics: Diagnostic[], place: LazyPlace): () => void {
  let said = false;
  return () => {
    if (said) return;
    said = true;
    diagnostics.push(
      finding(
        'warning',
        'data/no-source',
        place,
        'Figures of this table have no source; they are marked as illustrative wherever they show.',
        'Name one with `source:`, and describe it under `sources`.',
      ),
    );
  };
}
