import type { Range } from './diagnostic.ts';
import { paint } from './paint.ts';
import { columnsOf, printableSign } from './printable.ts';

export interface CodeFrameOptions {
  readonly colour: boolean;
  /** Lines shown before and after. */
  readonly context: number;
  /** Columns of the terminal; a longer line is shown around the span only. */
  readonly width?: number;
  readonly tone?: 'error' | 'warning' | 'info';
}

interface Window {
  readonly text: string;
  /** Where the span begins on the terminal, and how many columns it takes. */
  readonly indent: number;
  readonly span: number;
  /** The column that it begins at: nought where the line is shown from its start. */
  readonly left: number;
}

/** Far more than fits on a terminal: a line that is longer is cut before it is measured. */
const mostMeasured = 2000;

/** A very long line cut around the span, and how much was cut off in front. */
function cut(line: string, from: number): { readonly line: string; readonly before: number } {
  if (line.length <= 2 * mostMeasured) return { line, before: 0 };
  const before = Math.max(0, from - mostMeasured);
  return { line: line.slice(before, before + 2 * mostMeasured), before };
}

/**
 * The part of a line that fits, with the columns of a span in UTF-16 units counted as a terminal shows them. `beside`: the
 * column that the line beside it begins at, where that one does not begin at its start.
 */
function windowOf(line: string, from: number, to: number, room: number, beside = 0): Window {
  const signs: { readonly shown: string; readonly columns: number; readonly at: number }[] = [];
  let at = 0;
  for (const sign of line) {
    signs.push({ shown: printableSign(sign), columns: columnsOf(sign), at });
    at += sign.length;
  }
  const columnsBefore = (offset: number) =>
    signs.reduce((sum, sign) => (sign.at < offset ? sum + sign.columns : sum), 0);
  const total = columnsBefore(line.length + 1);
  const start = columnsBefore(from);
  const span = Math.max(columnsBefore(to) - start, 1);
  if (total <= room) return { text: signs.map(({ shown }) => shown).join(''), indent: start, span, left: 0 };
  const left = Math.max(0, Math.min(beside > 0 ? beside : start - Math.floor(room / 4), total - room + 1));
  const right = left + room - 2;
  let column = 0;
  let text = left > 0 ? '…' : '';
  let skipped = 0;
  for (const sign of signs) {
    if (column < left) skipped += sign.columns;
    else if (column + sign.columns <= right) text += sign.shown;
    column += sign.columns;
  }
  const indent = start - skipped + (left > 0 ? 1 : 0);
  return {
    text: right < total ? `${text}…` : text,
    indent,
    span: Math.max(1, Math.min(span, room - indent - 1)),
    left,
  };
}

/**
 * The lines around a place, numbered, with the span underlined by `^`. A long line is cut to what surrounds the span; a
 * span over several lines is underlined on its first. Control characters and escape sequences of the text are shown as
 * signs and do nothing. The text may be handed in as lines, where many frames are made of it. Empty where the place lies outside the text.
 */
export function codeFrame(text: string | readonly string[], range: Range, options: CodeFrameOptions): string {
  const tones = paint(options.colour);
  const tone = tones[options.tone ?? 'error'];
  const lines = typeof text === 'string' ? text.split('\n') : text;
  const { line, column } = range.start;
  const wanted = lines[line - 1]?.replace(/\r$/, '');
  if (wanted === undefined) return '';
  const first = Math.max(1, line - options.context);
  const last = Math.min(lines.length, line + options.context);
  const gutter = String(last).length;
  const room = Math.max(20, (options.width ?? 100) - gutter - 4);
  const end = range.end.line === line ? range.end.column : wanted.length + 1;
  const shown: string[] = [];
  const underlined = cut(wanted, column - 1);
  const middle = windowOf(underlined.line, column - 1 - underlined.before, end - 1 - underlined.before, room);
  for (let number = first; number <= last; number++) {
    const content = (lines[number - 1] ?? '').replace(/\r$/, '');
    // A last line that is empty only says that the file ends with a line break.
    if (number === lines.length && content === '' && number !== line) continue;
    const isWanted = number === line;
    // Long lines beside one that is shown from its middle are shown from there too: columns stay columns.
    const near = cut(content, middle.left === 0 ? 0 : column - 1);
    const view = isWanted ? middle : windowOf(near.line, 0, 0, room, middle.left);
    const label = String(number).padStart(gutter);
    const bar = tones.quiet('│');
    shown.push(`${isWanted ? tones.strong(label) : tones.quiet(label)} ${bar} ${view.text}`.trimEnd());
    if (isWanted) shown.push(`${' '.repeat(gutter)} ${bar} ${' '.repeat(view.indent)}${tone('^'.repeat(view.span))}`);
  }
  return shown.join('\n');
}
