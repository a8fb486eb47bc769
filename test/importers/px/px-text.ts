import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { openPx } from '../../../src/importers/px/open-px.ts';
import type { OpenOptions, TableCell, TableHead } from '../../../src/importers/statistical-table.ts';

/** A file that has been read to its end. */
export interface ReadPx {
  readonly head: TableHead | null;
  readonly cells: readonly TableCell[];
  readonly diagnostics: readonly Diagnostic[];
  /** Code, severity, line and column of each finding. */
  readonly found: readonly string[];
}

/** Reads a PX file to its end, in one piece or several. */
export async function readPx(
  content: string | Uint8Array | Iterable<Uint8Array>,
  options?: OpenOptions,
): Promise<ReadPx> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const chunks = bytes instanceof Uint8Array ? [bytes] : bytes;
  const { value, diagnostics } = await openPx({ name: 'table.px', chunks }, options);
  const cells: TableCell[] = [];
  if (value !== null) for await (const batch of value.cells()) cells.push(...batch);
  const all = value === null ? diagnostics : value.diagnostics();
  const found = all.map(({ code, severity, range }) =>
    [code, severity, ...(range === null ? [] : [`${range.start.line}:${range.start.column}`])].join(' '),
  );
  return { head: value?.head ?? null, cells, diagnostics: all, found };
}

/** A small table of two dimensions; `more` stands before its data. */
export function smallTable(data: string, more = ''): string {
  return `CHARSET="ANSI";
LANGUAGE="en";
TITLE="Employed by sex and year";
STUB="sex";
HEADING="year";
VALUES("sex")="men","women";
VALUES("year")="2022","2023","2024";
TIMEVAL("year")=TLIST(A1),"2022","2023","2024";
CODES("sex")="M","F";
${more}DATA=${data}`;
}

/** Values, with the flag in place of a missing one. */
export function shortly(cells: readonly TableCell[]): readonly (number | string)[] {
  return cells.map(({ value, flags }) => value ?? flags);
}
