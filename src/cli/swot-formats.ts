import { paint } from '../diagnostics/paint.ts';
import { quadrants } from '../observations/code-lists.ts';
import type { SwotRow } from '../report/swot-rows.ts';

/** The header of the contract, in this order. */
const swotColumns = [
  'region',
  'quadrant',
  'id',
  'label',
  'theme',
  'impact',
  'certainty',
  'local',
  'global',
  'method',
  'consistency_ratio',
  'state',
  'reason',
  'strategies',
  'text',
] as const satisfies readonly (keyof SwotRow)[];

/** RFC 4180, lines ending in `\n`; numbers in full with a point, an empty cell where there is nothing, ids joined by `;`. */
export function formatSwotCsv(rows: readonly SwotRow[]): string {
  const lines = rows.map((row) => swotColumns.map((column) => cell(row[column])).join(','));
  return `${[swotColumns.join(','), ...lines].join('\n')}\n`;
}

function cell(value: string | number | readonly string[] | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join(';');
  // CWE-1236: a cell that begins so is run as a formula when the file is opened in a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same as a JSON array, each item with its claims. */
export function formatSwotJson(rows: readonly SwotRow[]): string {
  const objects = rows.map((row) => ({
    ...Object.fromEntries(swotColumns.map((column) => [column, row[column]])),
    claims: row.claims,
  }));
  return `${JSON.stringify(objects, null, 2)}\n`;
}

const methods: Readonly<Record<NonNullable<SwotRow['method']>, string>> = {
  ahp: 'by pairwise judgements',
  ratings: 'by ratings of the group',
  impact_certainty: 'by impact and certainty',
};

const marks: Readonly<Record<SwotRow['state'], string>> = {
  holds: 'holds',
  does_not_hold: 'fails',
  cannot_be_judged: 'open',
  source_only: 'source',
  none: 'none',
};

/** The items of one region file, by the name that the user gave it. */
export interface SwotOfFile {
  readonly file: string;
  readonly rows: readonly SwotRow[];
}

/** Room for a text beside its figures, at least: a terminal narrower than that wraps by itself. */
const narrowest = 30;

/**
 * The items to read in a terminal: a block for each quadrant, the heaviest first, each with its weight among all, its
 * weight in the quadrant, its state, and what it rests on. Rounded: `csv` and `json` carry the full figures.
 */
export function formatSwotTable(
  files: readonly SwotOfFile[],
  style: { readonly width: number; readonly colour: boolean },
): string {
  const blocks = files.flatMap(({ file, rows }) =>
    quadrants.flatMap((quadrant) => {
      const items = rows.filter((row) => row.quadrant === quadrant);
      return items.length === 0 ? [] : [block(items, style, files.length > 1 ? file : '')];
    }),
  );
  if (blocks.length === 0) return 'No SWOT items.\n';
  const { quiet } = paint(style.colour);
  const legend = 'Weight among all, weight in the quadrant, and whether the evidence holds.';
  const partly = files.some(({ rows }) => isPartlyWeighed(rows));
  const why = 'Where a quadrant with items could not be weighed, there are no weights among all.';
  const under = [legend, ...(partly ? [why] : [])].flatMap((line) => wrap(line, style.width));
  return `${blocks.join('\n')}\n${under.map(quiet).join('\n')}\n`;
}

function isPartlyWeighed(rows: readonly SwotRow[]): boolean {
  return rows.some(({ local }) => local !== null) && rows.every(({ global }) => global === null);
}

function block(
  items: readonly SwotRow[],
  { width, colour }: { readonly width: number; readonly colour: boolean },
  file: string,
): string {
  const { strong, quiet, error, warning } = paint(colour);
  const [first] = items;
  const quadrant = first?.quadrant ?? '';
  const total = items.every(({ global }) => global === null)
    ? null
    : items.reduce((sum, { global }) => sum + (global ?? 0), 0);
  const ratio = first?.consistency_ratio ?? null;
  const alone = first?.method === null && first.local !== null;
  const head = [
    `${quadrant.charAt(0).toUpperCase()}${quadrant.slice(1)}`,
    file,
    total === null ? '' : `${percent(total, 0)} of all weight`,
    first?.method == null ? (alone ? 'one item alone' : 'not weighed') : methods[first.method],
    ratio === null ? '' : `consistency ratio ${ratio.toFixed(2)}`,
  ].filter((part) => part !== '');
  const labelWidth = Math.max(...items.map(({ label }) => label.length));
  const left = 2 + labelWidth + 2 + 6 + 2 + 4 + 2 + 6 + 2;
  const room = Math.max(narrowest, width - left);
  const lines = items
    .toSorted((a, b) => (b.global ?? -1) - (a.global ?? -1) || (b.local ?? -1) - (a.local ?? -1))
    .flatMap((item) => {
      const state = marks[item.state].padEnd(6);
      const painted = item.state === 'does_not_hold' ? error(state) : item.state === 'holds' ? state : quiet(state);
      const shown = item.state === 'cannot_be_judged' ? warning(state) : painted;
      const figures = `${share(item.global, 1, 6)}  ${share(item.local, 0, 4)}`;
      const [text = '', ...rest] = wrap(item.text, room);
      const used = item.strategies.length === 0 ? '' : ` → ${item.strategies.join(', ')}`;
      const held = item.state === 'holds' || item.state === 'source_only' || item.state === 'none';
      const evidence = [held ? '' : item.state_words, item.evidence].filter((part) => part !== '').join(': ');
      const under = [...rest, ...wrap(`${evidence}${used}`.trim(), room).map(quiet)];
      return [
        `  ${strong(item.label.padEnd(labelWidth))}  ${figures}  ${shown}  ${text}`,
        ...under.map((line) => `${' '.repeat(left)}${line}`),
      ];
    });
  return `${strong(head.join(' · '))}\n${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function percent(value: number, digits: number): string {
  return `${(value * 100).toFixed(digits)}%`;
}

function share(value: number | null, digits: number, width: number): string {
  return (value === null ? '–' : percent(value, digits)).padStart(width);
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
