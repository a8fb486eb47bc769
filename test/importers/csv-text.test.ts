import { describe, expect, it } from 'vitest';
import { csvCell, csvFigureCell } from '../../src/importers/csv-text.ts';

describe('a cell of a CSV file', () => {
  it.each([
    ['-5', '-5', '-5'],
    ['-5.0', '-5.0', '-5.0'],
    ['-5.0 b', "'-5.0 b", '-5.0 b'],
    ['-5.0 bu', "'-5.0 bu", '-5.0 bu'],
    ['+65', "'+65", '+65'],
    ['-', "'-", '-'],
    ['53.1 b', '53.1 b', '53.1 b'],
    ['1,5', '"1,5"', '"1,5"'],
    [':u', ':u', ':u'],
  ])('of the text %s is %s, of the figure %s', (text, asText, asFigure) => {
    expect(csvCell(text)).toBe(asText);
    expect(csvFigureCell(text)).toBe(asFigure);
  });

  it.each(['=1+1', '@SUM(A1)', '+CMD|x', '-2+3+cmd', '-cmd', '+A1', '-5 A1', '-5 b|x', '-5 b()', '-1 b\n=2'])(
    'has an apostrophe before what a spreadsheet would run: %s',
    (text) => {
      for (const cell of [csvCell(text), csvFigureCell(text)]) expect(cell.replace(/^"/, '')).toMatch(/^'/);
    },
  );
});
