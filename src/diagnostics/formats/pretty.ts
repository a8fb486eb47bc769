import { codeFrame } from '../code-frame.ts';
import { counted } from '../counted.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { FileDiagnostics } from '../file-diagnostics.ts';
import { paint } from '../paint.ts';
import { printable } from '../printable.ts';

export interface PrettyOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

const widest = 110;

function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function indented(lines: readonly string[], indent: string): string {
  return lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n');
}

function oneDiagnostic(
  diagnostic: Diagnostic,
  text: readonly string[] | null,
  options: PrettyOptions,
  width: number,
): string {
  const tones = paint(options.colour);
  const { severity, range } = diagnostic;
  const cell = diagnostic.cell === undefined ? '' : ` ${printable(diagnostic.cell)}`;
  const place = range === null ? cell : `:${range.start.line}:${range.start.column}`;
  const head = `${tones.strong(`${printable(diagnostic.file)}${place}`)}  ${tones[severity](severity)}  ${tones.quiet(diagnostic.code)}`;
  const message = indented(wrap(printable(diagnostic.message), width - 2), '  ');
  const frame =
    range === null || text === null
      ? ''
      : codeFrame(text, range, { colour: options.colour, context: 1, width: width - 4, tone: severity });
  const hint =
    diagnostic.hint === undefined
      ? ''
      : wrap(printable(diagnostic.hint), width - 8)
          .map((line, index) => (index === 0 ? `  ${tones.strong('hint:')} ${line}` : `        ${line}`))
          .join('\n');
  return [head, message, frame === '' ? '' : indented(frame.split('\n'), '    '), hint]
    .filter((part) => part !== '')
    .join('\n');
}

function closing(file: FileDiagnostics, options: PrettyOptions): string {
  const tones = paint(options.colour);
  const number = (severity: Diagnostic['severity']) =>
    file.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const parts = [
    { count: number('error'), word: 'error', tone: tones.error },
    { count: number('warning'), word: 'warning', tone: tones.warning },
    { count: number('info'), word: 'remark', tone: tones.info },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, word, tone }) => tone(counted(count, word)));
  const name = printable(file.file);
  return parts.length === 0 ? `${name}: nothing to complain of` : `${parts.join(', ')} in ${tones.strong(name)}`;
}

/**
 * Findings for people: place, severity, code, message, the lines around it with the span underlined, and what to do;
 * under each file a line that counts them. Empty for no files.
 */
export function formatPretty(files: readonly FileDiagnostics[], options: PrettyOptions): string {
  const width = Math.max(40, Math.min(options.width > 0 ? options.width : 80, widest));
  return files
    .map((file) => {
      const lines = new Map<string, readonly string[] | null>();
      const linesOf = (name: string) => {
        if (!lines.has(name)) lines.set(name, file.text(name)?.split('\n') ?? null);
        return lines.get(name) ?? null;
      };
      const findings = file.diagnostics.map((diagnostic) =>
        oneDiagnostic(diagnostic, linesOf(diagnostic.file), options, width),
      );
      return [...findings, closing(file, options)].join('\n\n');
    })
    .join('\n\n');
}
