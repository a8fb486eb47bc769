import { type GridRow, textOf } from './grid-row.ts';
import { dimensionKind } from './terms/dimension-kinds.ts';

/** What the rows above and below a table say of it. */
export interface SheetFacts {
  readonly title: string | null;
  /** In capitals. */
  readonly dataset: string | null;
  readonly publisher: string | null;
  /** `YYYY-MM-DD`. */
  readonly updated: string | null;
  readonly unit: string | null;
  /** Dimensions of which the table has one code: `Unit of measure`, `Sex`; their labels. */
  readonly fixed: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

const datasetKey = /^dataset(?: code)?$/i;
const updatedKey = /^(?:last updated?|last update of data|updated|date of update)$/i;
const unitKey = /^(?:units?|einheit|unidades|unit[àa]|unités?)$/i;
const sourceKey = /^(?:sources?|quelle|fuente|fonte|bron|vir|źródło|lähde|källa)$/i;

/**
 * Reads the preamble of a sheet: `Dataset:`, `Last updated:`, `Units:`, and fixed dimensions, each a name and its label. What
 * is no pair of these is a title (the first) or a note. `below` are the texts under the table, among them the source.
 */
export function sheetFacts(preamble: readonly GridRow[], below: readonly string[]): SheetFacts {
  const fixed = new Map<string, string>();
  const notes: string[] = [];
  const facts: { -readonly [key in 'title' | 'dataset' | 'publisher' | 'updated' | 'unit']: string | null } = {
    ...{ title: null, dataset: null, publisher: null, updated: null, unit: null },
  };
  const eurostat = preamble.some((row) => /\[ESTAT\]|^Eurostat$/i.test(row.cells.map(textOf).join(' ').trim()));
  if (eurostat) facts.publisher = 'Eurostat';
  for (const row of preamble) {
    const texts = row.cells.map(textOf).filter((text) => text !== '');
    const [first = '', second] = texts;
    if (/^data extracted on /i.test(first)) continue;
    const single = texts.length === 1 || row.banner === true ? /^([^:]{2,60}):\s*(\S.*)$/.exec(first) : null;
    const key = (single?.[1] ?? first).replace(/\s*:$/, '').trim();
    const value = single?.[2] ?? (texts.length === 2 ? second : undefined);
    if (value === undefined) {
      if (facts.title === null) facts.title = texts.join(' ');
      else notes.push(texts.join(' '));
    } else if (datasetKey.test(key)) {
      const code = /\[([\w$]+)\]\s*$/.exec(value)?.[1] ?? (/^[\w$]+$/.test(value) ? value : null);
      facts.dataset = code === null ? null : datasetCode(code);
      const words = value.replace(/\s*\[[\w$]+\]\s*$/, '');
      if (words !== '' && words !== code) facts.title = words;
    } else if (updatedKey.test(key)) facts.updated = dayOf(value);
    else if (
      dimensionKind({ id: key, label: null, role: null, coded: false, labels: new Map() }) === 'unit' &&
      !eurostat
    )
      facts.unit = value;
    else if (unitKey.test(key)) facts.unit = value;
    else if (sourceKey.test(key)) facts.publisher ??= value;
    else if (eurostat || isDimensionName(key)) fixed.set(key, value);
    else notes.push(`${key}: ${value}`);
  }
  for (const [index, text] of below.entries()) {
    const [, key = '', value = ''] =
      /^([^:]{3,12}?)\s*:?\s*$/.exec(text) ?? /^([^:]{3,12})\s*:\s*(\S.*)$/.exec(text) ?? [];
    if (sourceKey.test(key)) facts.publisher ??= value === '' ? (below[index + 1] ?? null) : value;
  }
  const heading = /^(?:notes?|sources?|special value|observation flags?)\s*:?$/i;
  const remarks = below.filter((text) => !heading.test(text) && text !== facts.publisher);
  return { ...facts, fixed, notes: [...notes, ...remarks] };
}

function isDimensionName(key: string): boolean {
  return dimensionKind({ id: key, label: null, role: null, coded: false, labels: new Map() }) !== 'own';
}

/** `lfsi_pt_a__custom_14828862` is a view of LFSI_PT_A. */
function datasetCode(code: string): string {
  return code.replace(/(?:__custom_\d+|\$\w+)(?:_[a-z]+)*$/i, '').toUpperCase();
}

/** `12/12/2024 23:00`, `2024-12-12T23:00`: the day; `null` where it is written in another way. */
function dayOf(text: string): string | null {
  const written = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(text);
  const [, day = '', month = '', year = ''] = written ?? [];
  const iso = written
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : (/^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null);
  return iso !== null && !Number.isNaN(Date.parse(iso)) ? iso : null;
}
