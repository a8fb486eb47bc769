import type { ReportContext } from '../context.ts';
import type { DataSheet } from './data-sheet.ts';
import { scoreSheet } from './score-sheet.ts';

/** Every table to fill in that a document's manifest can name. */
export const sheets: Readonly<Record<string, (context: ReportContext) => DataSheet>> = {
  'score-sheet': scoreSheet,
};
