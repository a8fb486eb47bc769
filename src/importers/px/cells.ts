import type { TableCell } from '../statistical-table.ts';
import { afterData, type DataSection, endless, readCell, tooFew, tooMany, unfinished } from './data-section.ts';
import { walkWords } from './data-words.ts';
import type { Place } from './findings.ts';
import { combinationsOf, countOf } from './row-places.ts';

/**
 * The cells of a data section without KEYS, in the order of the file: the last dimension of HEADING fastest. A semicolon
 * before the last cell is a separator, as old versions of the format allow. Holds no more than the part at hand.
 */
export async function* readCells(
  section: DataSection,
  parts: AsyncIterable<string>,
): AsyncGenerator<readonly TableCell[], void, undefined> {
  const codes = section.dimensions.map((dimension) => dimension.codes);
  const expected = countOf(codes);
  const row = combinationsOf(codes);
  let batch: TableCell[] = [];
  let count = 0;
  let closed = false;
  let end: Place | null = null;

  const walker = walkWords(
    {
      word: (word, quoted, line, column) => {
        const place = { line, column, length: word.length };
        if (count === expected) {
          if (closed) afterData(section, place);
          else tooMany(section, place);
          return false;
        }
        const cell = readCell(section, word, quoted, line, column);
        if (cell === null) return false;
        batch.push({ codes: row.codes.slice(), value: cell.value, decimals: cell.decimals, flags: cell.flags, line });
        row.next();
        count += 1;
        return true;
      },
      semicolon: (line, column) => {
        end = { line, column };
        closed = count === expected;
        return true;
      },
      endless: (line, column) => endless(section, { line, column }),
    },
    section.begin,
  );
  for await (const part of parts) {
    walker.feed(part, false);
    if (batch.length > 0) yield batch;
    batch = [];
    if (walker.stopped()) return;
  }
  walker.feed('', true);
  if (batch.length > 0) yield batch;
  if (walker.stopped()) return;
  if (count < expected) tooFew(section, count, end ?? walker.place());
  else if (!closed) unfinished(section, walker.place());
}
