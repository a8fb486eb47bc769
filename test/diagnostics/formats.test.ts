import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatJson } from '../../src/diagnostics/formats/json.ts';
import { formatPretty } from '../../src/diagnostics/formats/pretty.ts';
import { inFileOrder } from '../../src/diagnostics/in-file-order.ts';

const error: Diagnostic = {
  code: 'study/unknown-key',
  severity: 'error',
  message: '`study` has no key `autors` in this format.',
  hint: 'Did you mean `authors`?',
  file: 'region.yaml',
  path: ['study', 'autors'],
  range: { start: { line: 2, column: 3 }, end: { line: 2, column: 9 } },
};
const warning: Diagnostic = {
  code: 'yaml/too-large',
  severity: 'warning',
  message: 'Large.',
  file: 'region.yaml',
  path: [],
  range: null,
};
const text = () => 'study:\n  autors: [A]\n';

describe('findings for people', () => {
  it('show place, severity, code, message, frame and hint, and count at the end', () => {
    const pretty = formatPretty([{ file: 'region.yaml', valid: false, diagnostics: [error, warning], text }], {
      colour: false,
      width: 80,
    });
    expect(pretty).toBe(
      [
        'region.yaml:2:3  error  study/unknown-key',
        '  `study` has no key `autors` in this format.',
        '    1 │ study:',
        '    2 │   autors: [A]',
        '      │   ^^^^^^',
        '  hint: Did you mean `authors`?',
        '',
        'region.yaml  warning  yaml/too-large',
        '  Large.',
        '',
        '1 error, 1 warning in region.yaml',
      ].join('\n'),
    );
  });

  it('do without the frame where the text is not at hand', () => {
    expect(
      formatPretty([{ file: 'r', valid: false, diagnostics: [error], text: () => null }], { colour: false, width: 80 }),
    ).not.toContain('│');
  });

  it('say so where nothing was found, and nothing for no files', () => {
    expect(formatPretty([{ file: 'r.yaml', valid: true, diagnostics: [], text }], { colour: false, width: 80 })).toBe(
      'r.yaml: nothing to complain of',
    );
    expect(formatPretty([], { colour: false, width: 80 })).toBe('');
  });

  it('are coloured only where asked, and let no escape sequence of a message through', () => {
    const hostile = { ...error, message: 'a \u001b[31mred\u001b[0m word' };
    const files = [{ file: 'r.yaml', valid: false, diagnostics: [hostile], text }];
    expect(formatPretty(files, { colour: false, width: 80 })).not.toContain('\u001b');
    expect(formatPretty(files, { colour: true, width: 80 })).toContain('\u001b[31merror');
    expect(formatPretty(files, { colour: true, width: 80 })).not.toContain('\u001b[31mred');
  });

  it('wrap long messages to the terminal', () => {
    const long = { ...warning, message: 'word '.repeat(60).trim() };
    const pretty = formatPretty([{ file: 'r.yaml', valid: true, diagnostics: [long], text }], {
      colour: false,
      width: 60,
    });
    expect(Math.max(...pretty.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('a finding in a workbook', () => {
  const cell: Diagnostic = { ...warning, file: 'ratings.xlsx', cell: 'Ratings!C7' };
  const files = [{ file: 'region.yaml', valid: true, diagnostics: [cell, { ...cell, cell: 'Ratings!C8' }], text }];
  it('names the cell as the spreadsheet does, for people and for programs', () => {
    expect(formatPretty(files, { colour: false, width: 80 })).toContain('ratings.xlsx Ratings!C7  warning');
    expect(JSON.parse(formatJson(files)).files[0].diagnostics[0]).toMatchObject({ cell: 'Ratings!C7', line: null });
  });

  it('is another one in another cell', () => {
    expect(inFileOrder([...(files[0]?.diagnostics ?? []), cell])).toHaveLength(2);
  });
});

describe('findings for programs', () => {
  it('have the shape that the command line promises', () => {
    const json: unknown = JSON.parse(
      formatJson([{ file: 'region.yaml', valid: false, diagnostics: [error, warning], text }]),
    );
    expect(json).toEqual({
      files: [
        {
          file: 'region.yaml',
          valid: false,
          diagnostics: [
            {
              code: 'study/unknown-key',
              severity: 'error',
              message: error.message,
              hint: error.hint,
              path: ['study', 'autors'],
              file: 'region.yaml',
              line: 2,
              column: 3,
              endLine: 2,
              endColumn: 9,
            },
            {
              code: 'yaml/too-large',
              severity: 'warning',
              message: 'Large.',
              path: [],
              file: 'region.yaml',
              line: null,
              column: null,
              endLine: null,
              endColumn: null,
            },
          ],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 1 },
    });
  });
});

describe('the order of findings', () => {
  const on = (line: number, column: number, code: string): Diagnostic => ({
    ...error,
    code,
    range: { start: { line, column }, end: { line, column: column + 1 } },
  });
  it('is by line and column, what has no place first, each once', () => {
    const ordered = inFileOrder([on(9, 2, 'c'), on(2, 5, 'b'), on(2, 1, 'a'), warning, on(2, 5, 'b')]);
    expect(ordered.map(({ code }) => code)).toEqual(['yaml/too-large', 'a', 'b', 'c']);
  });

  it('keeps the findings of a table beside the region file together', () => {
    const beside = { ...on(1, 1, 'd'), file: 'data/x.csv' };
    expect(inFileOrder([on(9, 2, 'c'), beside, on(2, 5, 'b')]).map(({ code }) => code)).toEqual(['b', 'c', 'd']);
  });
});
