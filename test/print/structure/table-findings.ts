import { PDFDict } from '@cantoo/pdf-lib';
import type { Report } from './findings.ts';
import type { Reading } from './pdf-values.ts';
import { type Element, elementsOf, everyElement, pageOf, wordsOf } from './read-structure.ts';

/** Rows of one width, heads that say what they are heads of, and heads that exist where a cell names them. */
export function tableFindings(reading: Reading, root: Element, report: Report): void {
  const all = [...everyElement(root)];
  const names = new Set(all.map(({ dict }) => reading.textAt(dict, 'ID')).filter((id) => id !== null));
  for (const element of all) {
    const say = (rule: string, more = '') =>
      report(rule, pageOf(element), `${element.role}: ${more}${wordsOf(element)}`);
    const within = element.parent?.role ?? '';
    if (element.role === 'TR' && !['Table', 'THead', 'TBody', 'TFoot'].includes(within)) say('row-outside-table');
    if ((element.role === 'TH' || element.role === 'TD') && within !== 'TR') say('cell-outside-row');
    if (element.role === 'TR' && elementsOf(element).length < element.kids.length) say('row-with-content');
    if (element.role === 'TH' && !['Row', 'Column', 'Both'].includes(attribute(reading, element, 'Scope') ?? ''))
      say('head-without-scope');
    if (element.role === 'TH' || element.role === 'TD') {
      for (const id of heads(reading, element)) if (!names.has(id)) say('cell-names-no-head', `${id} `);
    }
    if (element.role !== 'Table') continue;
    const inner = elementsOf(element);
    if (inner.length < element.kids.length) say('table-with-content');
    inner.forEach(({ role }, index) => {
      if (role === 'Caption' && index > 0 && index < inner.length - 1) say('caption-in-the-midst');
      if (!['TR', 'THead', 'TBody', 'TFoot', 'Caption'].includes(role)) say('table-of-no-rows', `${role} `);
    });
    const rows = inner.flatMap((part) =>
      part.role === 'TR' ? [part] : elementsOf(part).filter(({ role }) => role === 'TR'),
    );
    if (!rows.some((row) => elementsOf(row).some(({ role }) => role === 'TH'))) say('table-without-head');
    const widths = widthsOf(reading, rows);
    if (new Set(widths).size > 1) say('irregular-rows', `${widths.join(' ')} `);
  }
}

/** How many columns each row takes, those of cells that reach down into it among them. */
function widthsOf(reading: Reading, rows: readonly Element[]): readonly number[] {
  let reaching: number[] = [];
  return rows.map((row) => {
    const below = reaching.filter((left) => left > 0);
    let width = below.length;
    reaching = below.map((left) => left - 1);
    for (const cell of elementsOf(row)) {
      const columns = Number(attribute(reading, cell, 'ColSpan') ?? 1);
      const down = Number(attribute(reading, cell, 'RowSpan') ?? 1);
      width += columns;
      for (let column = 0; column < columns; column++) reaching.push(down - 1);
    }
    return width;
  });
}

function attributes(reading: Reading, element: Element): readonly PDFDict[] {
  return reading
    .listAt(element.dict, 'A')
    .map((one) => reading.look(one))
    .filter((one) => one instanceof PDFDict);
}

function attribute(reading: Reading, element: Element, key: string): string | null {
  for (const dict of attributes(reading, element)) {
    const value = reading.nameAt(dict, key) ?? reading.numberAt(dict, key)?.toString();
    if (value !== undefined && value !== null) return value;
  }
  return null;
}

function heads(reading: Reading, element: Element): readonly string[] {
  return attributes(reading, element).flatMap((dict) =>
    reading.listAt(dict, 'Headers').map((id) => {
      const text = reading.look(id)?.toString() ?? '';
      return text.replace(/^\(|\)$/g, '');
    }),
  );
}
