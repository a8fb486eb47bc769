import { describe, expect, it } from 'vitest';
import { figureCell, flagLetters } from '../../src/importers/figure-cell.ts';

const read = (text: string) => {
  const cell = figureCell(text);
  return cell && [cell.value, cell.decimals, cell.flags];
};

describe('a cell with its flags beside the figure', () => {
  it.each([
    ['9.4 b', [9.4, 1, 'b']],
    ['9.40bu', [9.4, 2, 'bu']],
    ['-.5 ', [-0.5, 1, '']],
    ['+7', [7, 0, '']],
    ['-0', [0, 0, '']],
    ['1.25E3 p', [1250, 0, 'p']],
    ['1.25e-3', [0.00125, 5, '']],
    ['0n', [0, 0, 'n']],
    [':', [null, 0, '']],
    ['', [null, 0, '']],
    [': u', [null, 0, 'u']],
    [':c', [null, 0, 'c']],
    [': b, u', [null, 0, 'bu']],
    ['5 |C', [5, 0, 'C']],
  ])('%j is read', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['9,4', '1 000', '0x1F', 'Infinity', '1e999', '8.', '.', '1.2.3', 'n', 'b 9', '--1', ': 9', '5 %'])(
    '%j is none, and nothing is guessed',
    (text) => {
      expect(figureCell(text)).toBeNull();
    },
  );

  it('has its flags without what stands around them', () => {
    expect(flagLetters(' b, u|C ')).toBe('buC');
  });
});
