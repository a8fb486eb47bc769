import type { IndicatorRow } from './indicator-row.ts';

export interface TableStyle {
  readonly width: number;
  readonly colour: boolean;
}

/** Marks of the cautions that a reader must not miss, in the order in which they are set. */
const marks: readonly (readonly [string, string, string])[] = [
  ['low_reliability', 'u', 'low reliability'],
  ['break_in_series', 'b', 'break in the series'],
  ['suppressed', 'c', 'suppressed by the source'],
  ['small_count', '<', 'small count, withheld'],
  ['stand_in_place', 's', 'stands in for the own place'],
  ['substituted_group', 'g', 'another group than the one meant'],
  ['illustrative', 'i', 'illustrative'],
  ['no_source', '?', 'no source'],
  ['estimated', 'e', 'estimated'],
  ['provisional', 'p', 'provisional'],
];

const signs: Readonly<Record<string, string>> = { percent: '%', pp: 'pp' };

/**
 * The levels as a table to read in a terminal: a block for each indicator and place, a line for each group, sex, age and
 * period, the figures aligned at the point, each with its gap to the reference group. Rounded to one digit: for reading
 * only, `csv` and `json` carry the full figures. `width` is the columns of the terminal; 80 is enough.
 */
export function formatIndicatorsTable(rows: readonly IndicatorRow[], style: TableStyle): string {
  const gaps = new Map<string, IndicatorRow>();
  for (const row of rows)
    if (row.indicator.endsWith('_gap')) gaps.set(keyOf(row, row.indicator.replace(/_gap$/, '')), row);
  const derived = /_(gap|ratio|change)$/;
  const blocks = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    if (derived.test(row.indicator) && row.indicator !== 'young_entrant_old_exit_ratio') continue;
    const key = [row.region, row.indicator, row.concept, row.place].join('|');
    const block = blocks.get(key);
    if (block) block.push(row);
    else blocks.set(key, [row]);
  }
  if (blocks.size === 0) return 'No figures.\n';
  const used = new Set<string>();
  const several = new Set(rows.map((row) => row.region)).size > 1;
  const text = [...blocks.values()].map((block) => formatBlock(block, gaps, style, several, used)).join('\n');
  const legend = marks.filter(([, sign]) => used.has(sign)).map(([, sign, words]) => `${sign} ${words}`);
  return legend.length === 0
    ? text
    : `${text}\n${wrap(legend, style)
        .map((line) => dim(line, style))
        .join('\n')}\n`;
}

function formatBlock(
  block: readonly IndicatorRow[],
  gaps: ReadonlyMap<string, IndicatorRow>,
  style: TableStyle,
  several: boolean,
  used: Set<string>,
): string {
  const [first] = block;
  if (!first) return '';
  const role = first.place_role === null ? '' : `, ${first.place_role.replace('_', '-')}`;
  const head = [
    first.indicator,
    first.concept ?? '',
    `${first.place}${role}`,
    several ? first.region : '',
    unitOf(first),
  ];
  const lines = block.map((row) => ({
    row,
    subject: [
      row.group,
      row.sex === 'total' ? '' : row.sex,
      row.education === 'total' ? '' : `ISCED ${row.education}`,
      row.breakdown ?? '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    value: figure(row.value, row.unit),
    signs: signsOf(row, used),
    gap: gapText(gaps.get(keyOf(row, row.indicator))),
  }));
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((each) => each.length));
  const ageWidth = widest(lines.map(({ row }) => row.age));
  const periodWidth = widest(lines.map(({ row }) => row.period));
  const valueWidth = widest(lines.map(({ value }) => value));
  const signWidth = widest(lines.map(({ signs: each }) => each));
  const gapWidth = widest(lines.map(({ gap }) => gap));
  const rest = 2 + 2 + ageWidth + 2 + periodWidth + 2 + valueWidth + 1 + signWidth + (gapWidth > 0 ? 2 + gapWidth : 0);
  const subjectWidth = Math.max(8, Math.min(widest(lines.map(({ subject }) => subject)), style.width - rest));
  const body = lines.map(({ row, subject, value, signs: each, gap }) => {
    const cut = subject.length > subjectWidth ? `${subject.slice(0, subjectWidth - 1)}…` : subject.padEnd(subjectWidth);
    const printed = `  ${cut}  ${row.age.padEnd(ageWidth)}  ${row.period.padEnd(periodWidth)}  ${value.padStart(valueWidth)} ${each.padEnd(signWidth)}  ${gap.padStart(gapWidth)}`;
    const line = printed.trimEnd();
    return each.includes('u') || row.value === null ? dim(line, style) : line;
  });
  return `${bold(head.filter((part) => part !== '').join(' · '), style)}\n${body.join('\n')}\n`;
}

function gapText(gap: IndicatorRow | undefined): string {
  if (!gap || gap.value === null) return '';
  const sign = gap.value > 0 ? '+' : '';
  return `${sign}${gap.value.toFixed(1)}${gap.unit === 'pp' ? ' pp' : ''}`;
}

function signsOf(row: IndicatorRow, used: Set<string>): string {
  const found = marks.filter(([code]) => row.caution.includes(code)).map(([, sign]) => sign);
  for (const sign of found) used.add(sign);
  return found.join('');
}

/** One digit for all but persons, so that the points stand under each other. */
function figure(value: number | null, unit: string): string {
  if (value === null) return unit === 'persons' ? ':' : ':  ';
  if (unit === 'persons') return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
  return unit === 'ratio' ? value.toFixed(2) : value.toFixed(1);
}

function unitOf(row: IndicatorRow): string {
  return signs[row.unit] ?? row.unit.replaceAll('_', ' ');
}

function keyOf(row: IndicatorRow, indicator: string): string {
  const { region, concept, group, sex, age, education, breakdown, period, place, time, definition } = row;
  return [region, indicator, concept, group, sex, age, education, breakdown, period, place, time, definition].join('|');
}

function wrap(parts: readonly string[], { width }: TableStyle): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 3 <= width) lines[lines.length - 1] = `${last} · ${part}`;
    else lines.push(part);
  }
  return lines;
}

function bold(text: string, { colour }: TableStyle): string {
  return colour ? `\u001b[1m${text}\u001b[22m` : text;
}

function dim(text: string, { colour }: TableStyle): string {
  return colour ? `\u001b[2m${text}\u001b[22m` : text;
}
