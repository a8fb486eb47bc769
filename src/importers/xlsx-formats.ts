import type { ZipEntry } from './zip.ts';

/** What the format of a cell says of the number in it. */
export interface CellFormat {
  /** The cell shows a hundred times what it holds: 71.2 % is kept as 0.712. */
  readonly percent: boolean;
  /** Digits after the point that are always shown. */
  readonly decimals: number;
  /** How much of a date is shown; `null` where the format is of no date. */
  readonly date: 'year' | 'month' | 'day' | null;
}

export const generalFormat: CellFormat = { percent: false, decimals: 0, date: null };

/** Formats that a workbook uses by number, without writing them out; ECMA-376, part 1, 18.8.30. */
const builtIn: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 37: '#,##0', 38: '#,##0' },
  ...{ 39: '#,##0.00', 40: '#,##0.00', 14: 'm/d/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 22: 'm/d/yy h:mm' },
};

/** The formats of the styles of a workbook, in their order. */
export function formatsOf(styles: string): readonly CellFormat[] {
  const own = new Map<number, string>();
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const id = /\bnumFmtId\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    const code = /\bformatCode\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
    if (id !== undefined && code !== null) own.set(Number(id), unescaped(code[1] ?? code[2] ?? ''));
  }
  const cells = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? '';
  return [...cells.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(/\bnumFmtId\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? 0);
    return formatOfCode(own.get(id) ?? builtIn[id] ?? 'General');
  });
}

/** What a number format says; of its sections the one for positive numbers counts. */
export function formatOfCode(code: string): CellFormat {
  // Words in quotes and single characters behind a backslash or an underscore are shown as they are.
  const bare = (code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '').toLowerCase();
  if (bare.includes('general')) return generalFormat;
  const fixed = /\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  if (/[0#?]/.test(bare)) return { percent: bare.includes('%'), decimals: fixed, date: null };
  const date = bare.includes('d')
    ? 'day'
    : /m/.test(bare) && bare.includes('y')
      ? 'month'
      : /y/.test(bare)
        ? 'year'
        : null;
  return { percent: false, decimals: 0, date };
}

/**
 * A number as a text: with its fifteen digits, as spreadsheets show it, so that 53.099999999999994 is 53.1; never with an
 * exponent; with the zeros that its format always shows, and with the percent sign of its format (0.712 is `71.2%`).
 * Digits that the format hides stay.
 */
export function shownNumber(value: number, { percent, decimals }: CellFormat): string {
  const rounded = Number((percent ? value * 100 : value).toPrecision(15));
  const text = plainDigits(rounded);
  const own = text.split('.')[1]?.length ?? 0;
  // A whole number with three zeros behind the point would be taken for thousands.
  const digits = own >= decimals || (own === 0 && decimals === 3) ? own : decimals;
  const shown = digits > own && digits <= 20 ? rounded.toFixed(digits) : text;
  return percent ? `${shown}%` : shown;
}

function plainDigits(value: number): string {
  const text = String(value);
  if (!/e/i.test(text)) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '');
}

/** A date as far as its cell shows it: `2024`, `2024-03`, `2024-03-01`. */
export function shownDate(date: Date, { date: part }: CellFormat): string {
  if (Number.isNaN(date.getTime())) return '';
  const day = date.toISOString().slice(0, 10);
  return part === 'year' ? day.slice(0, 4) : part === 'month' ? day.slice(0, 7) : day;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Where the sheets of a workbook are kept in it, by their names, and which of them are hidden. */
export function sheetParts(
  entries: readonly ZipEntry[],
): ReadonlyMap<string, { readonly part: string; readonly hidden: boolean }> {
  const text = (name: string) => {
    const entry = entries.find((each) => each.name.toLowerCase() === name);
    return entry === undefined ? '' : new TextDecoder().decode(entry.bytes);
  };
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((each) => each !== undefined);
  const targets = new Map<string, string>();
  for (const [tag] of text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(
      attribute(tag, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    );
  }
  const parts = new Map<string, { part: string; hidden: boolean }>();
  for (const [tag] of text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const part = targets.get(attribute(tag, 'id') ?? '');
    const name = attribute(tag, 'name');
    const state = attribute(tag, 'state');
    if (part !== undefined && name !== undefined)
      parts.set(unescaped(name), { part, hidden: state === 'hidden' || state === 'veryHidden' });
  }
  return parts;
}
