import { codeFrame } from '../../diagnostics/code-frame.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { printable } from '../../diagnostics/printable.ts';
import { escapeHtml } from '../../render/markdown.ts';

/** A finding with the text that it was found in, where there is one. */
export interface Found {
  readonly diagnostic: Diagnostic;
  readonly text: string | null;
}

/** What is laid over the page. */
export interface ShownFindings {
  readonly errors: number;
  readonly warnings: number;
  /** `2 errors, 1 warning`; empty where there is nothing. */
  readonly summary: string;
  /** The same with the file that most of it is about. */
  readonly title: string;
  /** The findings as items of a list, errors first; nothing in it can be anything but text. */
  readonly findings: string;
}

/** More than anybody reads before the first are mended. */
const most = 40;

const safe = (text: string) => escapeHtml(printable(text));

/** A sentence; what stands between backquotes is code. */
const sentence = (text: string) => safe(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

function frame({ diagnostic: { range, severity }, text }: Found, lines: Map<string, readonly string[]>): string {
  if (range === null || text === null) return '';
  const known = lines.get(text) ?? text.split('\n');
  lines.set(text, known);
  const shown = codeFrame(known, range, { colour: false, context: 2, width: 100, tone: severity });
  if (shown === '') return '';
  const rows = shown.split('\n').map((row) => {
    const mark = /^( *│ +)(\^+)$/.exec(row);
    if (mark !== null)
      return `<span class="line" aria-hidden="true">${mark[1]}</span><span class="mark" aria-hidden="true">${mark[2]}</span>`;
    const isAt = Number.parseInt(row, 10) === range.start.line;
    return `<span class="${isAt ? 'at' : 'line'}">${escapeHtml(row)}</span>`;
  });
  return `<pre tabindex="0" role="group" aria-label="Line ${range.start.line} and those around it">${rows.join('\n')}</pre>`;
}

function item(found: Found, lines: Map<string, readonly string[]>): string {
  const { severity, file, cell, range, code, message, hint } = found.diagnostic;
  const place = range === null ? (cell === undefined ? '' : ` ${cell}`) : `:${range.start.line}:${range.start.column}`;
  const todo = hint === undefined ? '' : `<p class="hint"><b>What to do:</b> ${sentence(hint)}</p>`;
  return `<li class="finding is-${severity}"><p class="place"><span class="severity">${severity}</span><b>${safe(`${file}${place}`)}</b><code>${safe(code)}</code></p><p class="message">${sentence(message)}</p>${frame(found, lines)}${todo}</li>`;
}

/** Findings as the overlay shows them: errors, then warnings; remarks are left to `milestone validate`. */
export function showFindings(found: readonly Found[], file: string): ShownFindings {
  const of = (severity: Diagnostic['severity']) => found.filter(({ diagnostic }) => diagnostic.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  const all = [...errors, ...warnings];
  const summary = [
    ...(errors.length > 0 ? [counted(errors.length, 'error')] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
  ].join(', ');
  const lines = new Map<string, readonly string[]>();
  const rest = all.length - most;
  const more = rest > 0 ? `<li class="more">${rest} more; milestone validate prints all of them.</li>` : '';
  return {
    errors: errors.length,
    warnings: warnings.length,
    summary,
    title: summary === '' ? '' : `${summary} in ${printable(all[0]?.diagnostic.file ?? file)}`,
    findings: all
      .slice(0, most)
      .map((one) => item(one, lines))
      .join('')
      .concat(more),
  };
}
