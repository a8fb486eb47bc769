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

/** A sheet as it is handed to the reader, and the area from A1 to its last cell. */
export interface Survey {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

const address = /^([A-Z]{1,3})?(\d{1,7})$/;

/**
 * Looks through the XML of a sheet before it is read, for what the reader leaves unsaid or would run out of memory over:
 * how far the sheet reaches (the reader fills every cell up to there), errors of formulas, which it takes for empty cells, and
 * formulas without a saved value, likewise; both come back as text in their cells. `null` where an address is none.
 */
export function surveyed(xml: string): Survey | null {
  let [rows, columns] = [0, 0];
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:c|row)\s[^>]*>/g)) {
    const written = /\sr\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (written === undefined) continue;
    const found = address.exec(written);
    if (found === null) return null;
    rows = Math.max(rows, Number(found[2]));
    columns = Math.max(columns, columnOf(found[1] ?? ''));
  }
  const text = xml
    .replaceAll(/(<(?:\w+:)?c\s[^>]*?\bt\s*=\s*)["']e["']/g, '$1"str"')
    .replaceAll(
      /<((?:\w+:)?)c(\s[^>]*)>(\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>))\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g,
      (all: string, prefix: string, attributes: string, formula: string) =>
        /\st\s*=\s*["']str["']/.test(attributes) && /<(?:\w+:)?v[\s/>]/.test(all)
          ? all
          : `<${prefix}c${attributes.replace(/\st\s*=\s*["'][^"']*["']/, '')} t="str">${formula}<${prefix}v>${withoutValue}</${prefix}v></${prefix}c>`,
    );
  return { text, rows, columns };
}
