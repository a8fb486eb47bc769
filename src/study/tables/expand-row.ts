import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import type { Observation, Subject } from '../../observations/observation.ts';
import type { RegionFile } from '../schema/region-file.ts';
import type { Drafted } from './derive-shares.ts';
import { cellOf, finding, type LazyPlace, type RawCell, type RawRow, wordOf } from './raw-row.ts';
import { type Figure, readFigure } from './read-figure.ts';
import { readSubject, type SubjectContext } from './read-subject.ts';
import type { MeasureUnit, TableTerms } from './table-terms.ts';

/** What a row leans on besides its own cells. */
export interface RowContext {
  readonly terms: TableTerms;
  readonly subjects: SubjectContext;
  readonly sources: RegionFile['sources'];
  /** Called for a figure without a source. */
  readonly noSource: () => void;
  readonly fromFile: boolean;
}

/**
 * Expands one row into an observation a measure, in the order of its columns; none where the row cannot be placed,
 * for a misspelt dimension among others: a figure about the wrong people is worse than none.
 */
export function expandRow(row: RawRow, context: RowContext): Outcome<readonly Drafted[]> {
  const { subject, diagnostics: found } = readSubject(row, context.subjects);
  const diagnostics: Diagnostic[] = [...found];
  const drafts: Drafted[] = [];
  let measures = 0;
  let doubtful = false;
  for (const cell of row.own.values()) {
    const term = context.terms.of(cell.key, cell.keyPlace);
    if (term.kind !== 'dimension') measures += 1;
    if (term.kind === 'unknown') doubtful = true;
    if (term.kind !== 'measure') continue;
    const source = sourceOf(cell, row, context, diagnostics);
    const entry = source !== null && Object.hasOwn(context.sources, source) ? context.sources[source] : undefined;
    const { figure, diagnostics: ofFigure } = readFigure(cell, term.unit, entry ?? null);
    diagnostics.push(...ofFigure);
    if (figure && source === null) context.noSource();
    if (!figure || !subject) continue;
    const illustrative = source === null || entry?.illustrative === true;
    drafts.push(draft({ subject, cell, row, figure, unit: term.unit, source, illustrative }));
  }
  if (measures === 0 && !context.fromFile) {
    diagnostics.push(
      finding(
        'warning',
        'data/row-without-figures',
        row.place,
        'The row has no figure.',
        'Add a measure such as `employment_rate: 51.3`, or remove the row.',
      ),
    );
  }
  return { value: doubtful ? [] : drafts, diagnostics };
}

function sourceOf(cell: RawCell, row: RawRow, { sources }: RowContext, diagnostics: Diagnostic[]): string | null {
  const own = typeof cell.content === 'object' ? cell.content.source : undefined;
  const source = own ?? wordOf(row, 'source');
  if (source === null || Object.hasOwn(sources, source)) return source;
  const place: LazyPlace = own === undefined ? (cellOf(row, 'source')?.place ?? row.place) : cell.place;
  const hint = didYouMean(source, Object.keys(sources)) || 'Describe it under `sources`.';
  diagnostics.push(finding('error', 'study/unknown-reference', place, `There is no source \`${source}\`.`, hint));
  return source;
}

interface Parts {
  readonly subject: Subject;
  readonly cell: RawCell;
  readonly row: RawRow;
  readonly figure: Figure;
  readonly unit: MeasureUnit;
  readonly source: string | null;
  readonly illustrative: boolean;
}

function draft({ subject, cell, row, figure: { share, ...figure }, unit, source, illustrative }: Parts): Drafted {
  const observation: Observation = {
    ...subject,
    measure: cell.key,
    unit: unit.unit,
    ...figure,
    derivedFromShare: false,
    source,
    illustrative,
    note: figure.note ?? wordOf(row, 'note'),
    row: { table: row.table, path: cell.path, file: row.file, line: row.line },
  };
  return { observation, share, place: cell.place };
}
