import { sheetFormats } from '../build/sheet-files.ts';
import type { ReadyDocument } from './choose-documents.ts';
import { wrongUsage } from './failure.ts';

/** Throws a failure with exit code 2 where a table to fill in is asked for, and a document has none. */
export function requireSheets(chosen: readonly ReadyDocument[], formats: readonly string[]): void {
  const asked = sheetFormats.find((format) => formats.includes(format));
  const without = chosen.find(({ resources }) => resources.manifest.sheet === '');
  if (asked === undefined || without === undefined) return;
  throw wrongUsage(
    `The document “${without.resources.manifest.name}” has no table to fill in, so there is no ${asked.toUpperCase()} of it.`,
    'Name one that has with --document, such as a pack of score sheets; for figures, see milestone indicators --format csv.',
  );
}
