import type { Range } from '../diagnostics/diagnostic.ts';

/**
 * Where a cell of a row stands that begins on `line`, quotes included; `null` where there is none.
 * It walks along the row, for places are asked for only where something is wrong.
 */
export function cellRange(lines: readonly string[], line: number, column: number, separator: string): Range | null {
  let index = 0;
  let quoted = false;
  let start = { line, column: 1 };
  for (let at = line; at <= lines.length; at += 1) {
    const text = lines[at - 1] ?? '';
    for (let unit = 0; unit < text.length; unit += 1) {
      if (text[unit] === '"') quoted = !quoted;
      if (quoted || text[unit] !== separator) continue;
      if (index === column) return trimmedRange(lines, start, { line: at, column: unit + 1 });
      index += 1;
      start = { line: at, column: unit + 2 };
    }
    if (!quoted) return index === column ? trimmedRange(lines, start, { line: at, column: text.length + 1 }) : null;
  }
  return null;
}

function trimmedRange(lines: readonly string[], start: Range['start'], end: Range['end']): Range {
  if (start.line !== end.line) return { start, end };
  const text = (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
  const lead = text.length - text.trimStart().length;
  const length = Math.max(1, text.trim().length);
  const column = text.trim() === '' ? start.column : start.column + lead;
  return { start: { line: start.line, column }, end: { line: start.line, column: column + length } };
}
