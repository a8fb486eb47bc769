/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `C7`, for a row counted from 1 and a column counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** What stands in a cell whose formula was saved without its value, after `surveyed`. */
export const withoutValue = '#NO-VALUE';

/** Cells that are one to the eye; rows from 1, columns from 0, both ends included. What they hold stands in the first. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as it is handed to the reader, and what the reader does not tell of it. */
export interface Survey {
  /** Without the cells and rows that hold nothing. */
  readonly text: string;
  /** The area from A1 to the last cell with something in it. */
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly MergedArea[];
  /** The styles of cells, by row (from 1) and column (from 0), as indexes into the styles of the workbook. */
  readonly styles: ReadonlyMap<number, readonly number[]>;
}

const address = /^([A-Z]{1,3})?(\d{1,7})$/;
const openingTag = /<((?:\w+:)?)(c|row)(?=[\s/>])([^>]*)>/g;
/** A row that held nothing but empty cells; one without a number counts, for those after it are counted from it. */
const emptyRow = /<((?:\w+:)?)row(?=\s[^>]*\br\s*=)[^>]*>\s*<\/\1row>/g;
const mostMerged = 100_000;

/**
 * Looks through the XML of a sheet before it is read, for what the reader leaves unsaid or would run out of memory over:
 * how far the sheet reaches (the reader fills every cell up to there; a million empty rows are taken out first), errors of
 * formulas, which it takes for empty cells, and formulas without a saved value, likewise: both come back as text in their
 * cells. `null` where an address is none.
 */
export function surveyed(xml: string): Survey | null {
  let [rows, columns] = [0, 0];
  const styles = new Map<number, number[]>();
  const pieces: string[] = [];
  let copied = 0;
  const instead = (from: number, to: number, text: string) => {
    if (from > copied) pieces.push(xml.slice(copied, from));
    if (text !== '') pieces.push(text);
    copied = to;
  };
  // One way through the text: what does not close must not make the search start again.
  const tags = new RegExp(openingTag);
  for (let tag = tags.exec(xml); tag !== null; tag = tags.exec(xml)) {
    const [opening, prefix = '', name = '', attributes = ''] = tag;
    const written = attribute(attributes, 'r');
    if (written === null) continue;
    const found = address.exec(written);
    if (found === null || (name === 'row') !== (found[1] === undefined)) return null;
    const inside = tag.index + opening.length;
    const alone = attributes.endsWith('/');
    if (name === 'row') {
      const end = alone ? inside : endOfEmpty(xml, inside, `</${prefix}row>`);
      if (end !== null) instead(tag.index, end, '');
      continue;
    }
    const closing = `</${prefix}c>`;
    const close = alone ? inside : xml.indexOf(closing, inside);
    if (close === -1) return null;
    const end = alone ? inside : close + closing.length;
    const inner = xml.slice(inside, close);
    tags.lastIndex = end;
    // A cell that only has a colour or a frame.
    if (!/<(?:\w+:)?(?:v|f|is)[\s/>]/.test(inner)) {
      instead(tag.index, end, '');
      continue;
    }
    const [row, column] = [Number(found[2]), columnOf(found[1] ?? '')];
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    const style = Number(attribute(attributes, 's') ?? 0);
    if (style > 0) {
      const ofRow = styles.get(row) ?? [];
      ofRow[column - 1] = style;
      styles.set(row, ofRow);
    }
    const told = withFault(xml, tag.index, end, prefix, attributes, inner);
    if (told !== null) instead(tag.index, end, told);
  }
  pieces.push(xml.slice(copied));
  return { text: pieces.join('').replaceAll(emptyRow, ''), rows, columns, merged: mergedOf(xml), styles };
}

/** Where an element ends that holds nothing; `null` where it holds something. */
function endOfEmpty(xml: string, inside: number, closing: string): number | null {
  const next = xml.indexOf('<', inside);
  return next !== -1 && xml.startsWith(closing, next) && xml.slice(inside, next).trim() === ''
    ? next + closing.length
    : null;
}

const attributePatterns = {
  r: /\sr\s*=\s*["']([^"']*)["']/,
  s: /\ss\s*=\s*["']([^"']*)["']/,
  t: /\st\s*=\s*["']([^"']*)["']/,
} as const;

function attribute(attributes: string, name: keyof typeof attributePatterns): string | null {
  return attributePatterns[name].exec(attributes)?.[1] ?? null;
}

/** The cell with the error of its formula, or the want of its value, as its text; `null` where it has neither. */
function withFault(
  xml: string,
  start: number,
  end: number,
  prefix: string,
  attributes: string,
  inner: string,
): string | null {
  const type = attribute(attributes, 't');
  const formula = /<(?:\w+:)?f[\s/>]/.test(inner);
  if (type !== 'e' && !formula) return null;
  const value = /<(?:\w+:)?v>([^<]*)<\/(?:\w+:)?v>/.exec(inner)?.[1]?.trim() ?? '';
  if (type === 'e' && value !== '') return xml.slice(start, end).replace(/\bt\s*=\s*["']e["']/, 't="str"');
  // A formula whose value is an empty text has one.
  if (!formula || value !== '' || (type === 'str' && /<(?:\w+:)?v[\s/>]/.test(inner))) return null;
  const others = attributes.replace(/\st\s*=\s*["'][^"']*["']/, '');
  return `<${prefix}c${others} t="str"><${prefix}v>${withoutValue}</${prefix}v></${prefix}c>`;
}

function mergedOf(xml: string): readonly MergedArea[] {
  const merged: MergedArea[] = [];
  for (const [, left, top, right, bottom] of xml.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g,
  )) {
    if (merged.length >= mostMerged) break;
    merged.push({
      top: Number(top),
      left: columnOf(left ?? '') - 1,
      bottom: Number(bottom),
      right: columnOf(right ?? '') - 1,
    });
  }
  return merged;
}
