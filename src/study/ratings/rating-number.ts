import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { GridCell } from './rating-grid.ts';

/** Says what is wrong with a cell; `null`: with the sheet as a whole. */
export type Say = (severity: Severity, code: string, cell: GridCell | null, message: string, hint: string) => void;

const [lowest, highest] = [1, 5];

/** The rating in a cell that is not empty, 1 to 5; `null` where it is none, which is said. */
export function ratingOf(cell: GridCell, say: Say): number | null {
  if (cell.fault !== null) {
    say('error', cell.fault.code, cell, cell.fault.message, cell.fault.hint ?? '');
    return null;
  }
  const number = Number(cell.text.replace(',', '.'));
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(cell.text)) {
    say(
      'error',
      'ratings/not-a-number',
      cell,
      `“${cell.text}” is no rating.`,
      'Write a whole number from 1 to 5, or leave the cell empty. Words belong in a column called `remark`.',
    );
    return null;
  }
  if (!Number.isInteger(number) || number < lowest || number > highest) {
    say(
      'error',
      'ratings/out-of-scale',
      cell,
      `${cell.text} is not on the scale.`,
      'Ratings are whole numbers from 1 (unimportant) to 5 (most important).',
    );
    return null;
  }
  return number;
}
