import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { located, quoted } from './located-finding.ts';
import type { StatisticalTable, TableCell } from './statistical-table.ts';

/**
 * True for a text that a spreadsheet would run: `=…`, `@…`, and after a plus or minus a call (`+SUM(…`, `-cmd|…`) or a
 * calculation (`-2+3`). Signed numbers, open ends (`-4`, `+65`) and words behind a dash (`- men`) stand in sound tables.
 */
export function isFormula(text: string): boolean {
  switch (text.charCodeAt(0)) {
    case 0x3d:
    case 0x40:
      return text.length > 1;
    case 0x2b:
    case 0x2d:
      return /^[+-][+=@]|^[+-]\s?[\p{L}_$][\p{L}\p{N}_.$]*[(|!]|^[+-][\d.,]*\d\s*[+*/^]\s*[\d(]/u.test(text);
    case 0x09:
    case 0x0d:
      return isFormula(text.trimStart());
    default:
      return false;
  }
}

/**
 * The table up to the first code or name that begins like a formula, which is an error (`import/formula`) at its line: no
 * office writes one, and what is made of the table is opened in spreadsheets. Of a head with one there are no cells.
 */
export function withoutFormulas(table: StatisticalTable): StatisticalTable {
  let found = above(table);
  async function* cells(): AsyncGenerator<readonly TableCell[]> {
    if (found !== null) return;
    for await (const some of table.cells()) {
      found = inCells(some, table.head.name);
      if (found !== null) return;
      yield some;
    }
  }
  return {
    ...table,
    cells,
    diagnostics: () => (found === null ? table.diagnostics() : [...table.diagnostics(), found]),
  };
}

function above({ head: { name, dimensions }, formulaAbove }: StatisticalTable): Diagnostic | null {
  if (formulaAbove !== undefined) return finding(name, formulaAbove.text, formulaAbove.line);
  const dimension = dimensions.find(({ id }) => isFormula(id));
  return dimension === undefined ? null : finding(name, dimension.id, null);
}

function inCells(cells: readonly TableCell[], name: string): Diagnostic | null {
  for (const { codes, value, flags, line } of cells) {
    for (const code of codes) if (isFormula(code)) return finding(name, code, line);
    if (typeof value === 'string' && isFormula(value)) return finding(name, value, line);
    if (isFormula(flags)) return finding(name, flags, line);
  }
  return null;
}

function finding(name: string, text: string, line: number | null): Diagnostic {
  return located(name, {
    code: 'import/formula',
    message: `A cell begins like a formula: ${quoted(text)}. A spreadsheet would run it.`,
    hint: 'No statistical office writes that. Look where the file comes from, and take the table from the office itself.',
    ...(line === null ? {} : { line }),
  });
}
