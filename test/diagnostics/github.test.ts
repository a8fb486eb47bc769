import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { escapeData, escapeProperty, formatGithub } from '../../src/diagnostics/formats/github.ts';
import type { NameSource } from '../../src/diagnostics/formats/source-name.ts';

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const unescapeData = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/** A line of the log as the runner reads it; `null` where it is no command. */
function asTheRunner(line: string): Command | null {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith('::')) return null;
  const end = trimmed.indexOf('::', 2);
  if (end === -1) return null;
  const info = trimmed.slice(2, end);
  const space = info.indexOf(' ');
  const properties: Record<string, string> = {};
  for (const part of space === -1
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(',')) {
    const equals = part.indexOf('=');
    if (equals > 0) properties[part.slice(0, equals)] = unescapeProperty(part.slice(equals + 1));
  }
  return {
    command: space === -1 ? info : info.slice(0, space),
    properties,
    data: unescapeData(trimmed.slice(end + 2)),
  };
}

const inside: NameSource = (path) => ({ kind: 'inside', path });
const finding: Diagnostic = {
  code: 'study/unknown-key',
  severity: 'error',
  message: 'There is no key `autors`.',
  hint: 'Did you mean `authors`?',
  file: 'regions/a: 100%, b.yaml',
  path: ['study', 'autors'],
  range: { start: { line: 2, column: 3 }, end: { line: 2, column: 9 } },
};
const format = (...diagnostics: Diagnostic[]) =>
  formatGithub([{ file: 'region.yaml', valid: false, diagnostics, text: () => null }], inside).split('\n');

/** Texts of signs that mean something to the runner, and some that do not. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r', ':', '::', ',', '%', '%0A', '%25', '=', ' ', '🏡', 'é', '##[', ']'),
      fc.string(),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

describe('findings for GitHub Actions', () => {
  it('come back from the runner as they were meant', () => {
    const [line = '', summary] = format(finding);
    expect(asTheRunner(line)).toEqual({
      command: 'error',
      properties: {
        file: 'regions/a: 100%, b.yaml',
        line: '2',
        endLine: '2',
        col: '3',
        endColumn: '8',
        title: 'study/unknown-key',
      },
      data: 'There is no key `autors`.\nDid you mean `authors`?',
    });
    expect(summary).toBe('1 error in 1 file');
  });

  it('survive the runner whatever the text is', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const line = `::error file=${escapeProperty(text)},title=${escapeProperty(other)}x::${escapeData(other)}`;
        expect(line).not.toMatch(/[\r\n]/);
        const read = asTheRunner(line);
        expect(read?.data).toBe(other);
        expect(read?.properties.file).toBe(text);
        expect(read?.properties.title).toBe(`${other}x`);
      }),
    );
  });

  it('are one line each, and no text of a region file becomes a command or a colour of its own', () => {
    fc.assert(
      fc.property(anyText, anyText, (message, hint) => {
        const lines = format({ ...finding, message: `${message}\u001b[31m`, hint });
        expect(lines).toHaveLength(2);
        expect(lines.map(asTheRunner).map((read) => read?.command)).toEqual(['error', undefined]);
        expect(lines.join('')).not.toContain('\u001b');
      }),
    );
  });

  it('name no columns where a span goes over lines, which the runner would drop with a complaint', () => {
    const range = { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } };
    expect(asTheRunner(format({ ...finding, range })[0] ?? '')?.properties).toEqual({
      file: finding.file,
      line: '2',
      endLine: '4',
      title: 'study/unknown-key',
    });
  });

  it('tell errors, warnings and remarks apart, and name the cell of a workbook', () => {
    const lines = format(
      finding,
      { ...finding, severity: 'warning' },
      { ...finding, severity: 'info', range: null, cell: 'Ratings!C7' },
    );
    const read = lines.map(asTheRunner);
    expect(read.map((one) => one?.command)).toEqual(['error', 'warning', 'notice', undefined]);
    expect(read[2]?.properties).toEqual({ file: finding.file, title: 'study/unknown-key (Ratings!C7)' });
    expect(lines.at(-1)).toBe('1 error, 1 warning, 1 remark in 1 file');
  });

  it('name no file for standard input, and say nothing of a valid file but in the count', () => {
    const files = [
      { file: '<stdin>', valid: false, diagnostics: [finding], text: () => null },
      { file: 'sound.yaml', valid: true, diagnostics: [], text: () => null },
    ];
    const lines = formatGithub(files, () => ({ kind: 'stream' })).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^::error title=study\/unknown-key::/);
    expect(lines[1]).toBe('1 error in 2 files');
    expect(formatGithub(files.slice(1), inside)).toBe('nothing to complain of in 1 file');
  });
});
