import { counted } from '../counted.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { FileDiagnostics } from '../file-diagnostics.ts';
import { printable } from '../printable.ts';
import type { NameSource } from './source-name.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** The message of a workflow command, as the runner of GitHub Actions reads it back. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property of a workflow command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Lines stay lines; everything else that would move a cursor or turn the line is shown as a sign. */
function shown(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(printable)
    .join('\n');
}

/** Line and columns. The runner takes columns within one line alone, and the last one as part of the span. */
function spanOf(range: Diagnostic['range']): readonly (readonly [string, number])[] {
  if (range === null) return [];
  const { start, end } = range;
  const lines = [['line', start.line] as const, ['endLine', end.line] as const];
  if (start.line !== end.line) return lines;
  return [...lines, ['col', start.column], ['endColumn', Math.max(start.column, end.column - 1)]];
}

function command(diagnostic: Diagnostic, nameSource: NameSource): string {
  const { severity, code, cell, message, hint, range } = diagnostic;
  const source = nameSource(diagnostic.file);
  const properties: readonly (readonly [string, string | number])[] = [
    ...(source.kind === 'stream' ? [] : [['file', source.path] as const, ...spanOf(range)]),
    ['title', shown(cell === undefined ? code : `${code} (${cell})`)],
  ];
  const listed = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${listed}::${escapeData(shown(hint === undefined ? message : `${message}\n${hint}`))}`;
}

/**
 * Findings as workflow commands of GitHub Actions, one a line, which the runner shows beside the text of a change; nothing
 * for a valid file. The last line is for the reader of the log and no command: how much there is in all, since the runner
 * shows only the first ten of each kind of a step. Empty for no files.
 */
export function formatGithub(files: readonly FileDiagnostics[], nameSource: NameSource): string {
  if (files.length === 0) return '';
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const number = (severity: Severity) => all.filter((one) => one.severity === severity).length;
  const counts = [
    { count: number('error'), word: 'error' },
    { count: number('warning'), word: 'warning' },
    { count: number('info'), word: 'remark' },
  ].filter(({ count }) => count > 0);
  const said = counts.map(({ count, word }) => counted(count, word)).join(', ');
  const summary = `${said === '' ? 'nothing to complain of' : said} in ${counted(files.length, 'file')}`;
  return [...all.map((diagnostic) => command(diagnostic, nameSource)), summary].join('\n');
}
