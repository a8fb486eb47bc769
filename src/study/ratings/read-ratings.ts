import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { type GridCell, isIdColumn, type RatingGrid } from './rating-grid.ts';
import { ratingOf, type Say } from './rating-number.ts';

/** Ratings as the region file has them: one a rater, in the order of the raters, by id of the item. */
export interface Ratings {
  readonly raters: readonly string[];
  readonly ratings: Readonly<Record<string, readonly (number | null)[]>>;
}

/** Columns that are there for the reader of the sheet and say nothing to the program. */
const textColumns: ReadonlySet<string> = new Set([
  'label',
  'number',
  'quadrant',
  'part',
  'text',
  'title',
  'theme',
  'evidence',
  'state',
  'remark',
  'remarks',
]);

interface Given {
  readonly id: GridCell;
  readonly rater: string;
  /** Where the rater is named. */
  readonly named: GridCell;
  readonly rating: GridCell;
}

/**
 * Reads ratings from a sheet: one row an item with its `id` and one column a rater, or, with columns `rater` and `rating`, one
 * row a rating. Columns of words (`label`, `text`, `remark` …) are passed over; a rater who rated nothing is left out, with an
 * info. `known` are the ids that can be rated. A rating with an error is missing.
 */
export function readRatings(grid: RatingGrid, known: readonly string[], expected: readonly string[]): Outcome<Ratings> {
  const found: Diagnostic[] = [];
  const say: Say = (severity, code, cell, message, hint) => {
    const { file, path, range, cell: address } = cell === null ? grid.place : cell.place();
    const place = { file, ...(address === undefined ? {} : { cell: address }), path, range };
    found.push({ code, severity, message, ...(hint === '' ? {} : { hint }), ...place });
  };
  const idColumn = grid.heading.findIndex(({ text }) => isIdColumn(text));
  if (idColumn === -1) {
    say(
      'error',
      'ratings/no-id-column',
      grid.heading[0] ?? null,
      'No column is called `id`, so nothing says which item a row is about.',
      'The first row names the columns: `id`, then one column a rater with the rater’s name.',
    );
    return { value: { raters: [], ratings: {} }, diagnostics: found };
  }
  const raterColumn = columnOf(grid, 'rater');
  const ratingColumn = columnOf(grid, 'rating');
  const long = raterColumn !== -1 && ratingColumn !== -1;
  const given = long ? longRows(grid, { idColumn, raterColumn, ratingColumn }, say) : wideRows(grid, idColumn, say);
  if (found.length === 0 && given.length === 0) {
    say(
      'error',
      'ratings/empty',
      null,
      'There are no ratings in the file.',
      'Fill in numbers from 1 to 5, one column a rater; leave a cell empty where somebody gave none.',
    );
  }
  const raters = [...new Set(given.map(({ rater }) => rater))];
  expectRaters(given, raters, expected, say);
  return { value: { raters, ratings: table(given, raters, known, say) }, diagnostics: found };
}

function columnOf({ heading }: RatingGrid, name: string): number {
  return heading.findIndex(({ text }) => text.toLowerCase() === name);
}

/** An apostrophe keeps a spreadsheet from taking a name or id for a formula; it is no part of it. */
function plainName(text: string): string {
  return text.replace(/^'(?=[=+\-@])/, '');
}

function wideRows(grid: RatingGrid, idColumn: number, say: Say): readonly Given[] {
  const raters = new Map<string, number>();
  for (const [column, cell] of grid.heading.entries()) {
    if (column === idColumn || textColumns.has(cell.text.toLowerCase())) continue;
    const name = plainName(cell.text);
    const cells = grid.rows.map((row) => row[column]);
    if (name === '') {
      const filled = cells.find((each) => each !== undefined && each.text !== '');
      if (filled === undefined) continue;
      say(
        'error',
        'ratings/unnamed-rater',
        filled,
        'This column has ratings, but no rater’s name above them.',
        'Name the rater in the first row, or empty the column.',
      );
    } else if (isIdColumn(name) || raters.has(name)) {
      say(
        'error',
        'ratings/rater-twice',
        cell,
        `Two columns are called \`${name}\`.`,
        'Give each rater one column, with a name of its own.',
      );
    } else {
      raters.set(name, column);
    }
  }
  const silent = [...raters].filter(([, column]) => grid.rows.every((row) => (row[column]?.text ?? '') === ''));
  if (silent.length > 0 && silent.length < raters.size) {
    const names = silent.map(([name]) => `\`${name}\``).join(', ');
    const cell = grid.heading[silent[0]?.[1] ?? 0] ?? null;
    say('info', 'ratings/nothing-rated', cell, `No ratings stand under ${names}: left out.`, '');
  }
  const items = new Set<string>();
  return grid.rows.flatMap((row) => {
    const id = row[idColumn];
    const ratings = [...raters.values()].flatMap((column) => row[column] ?? []);
    if (id === undefined || !namesItem(id, ratings, say)) return [];
    const name = plainName(id.text);
    if (items.has(name)) {
      say('error', 'ratings/item-twice', id, `\`${name}\` stands in two rows.`, 'Keep one row an item.');
      return [];
    }
    items.add(name);
    return [...raters].flatMap(([rater, column]) => {
      const [named, rating] = [grid.heading[column], row[column]];
      return named === undefined || rating === undefined || rating.text === '' ? [] : [{ id, rater, named, rating }];
    });
  });
}

/** Whether a row says what it is about; a row with nothing but words, such as a heading between items, is passed over. */
function namesItem(id: GridCell, ratings: readonly GridCell[], say: Say): boolean {
  if (id.text !== '') return true;
  const rating = ratings.find(({ text }) => text !== '');
  if (rating !== undefined) {
    say(
      'error',
      'ratings/no-id',
      rating,
      'This row has a rating, but no `id`.',
      'Write the id of the rated item in the column `id`.',
    );
  }
  return false;
}

function longRows(
  grid: RatingGrid,
  columns: { readonly idColumn: number; readonly raterColumn: number; readonly ratingColumn: number },
  say: Say,
): readonly Given[] {
  const seen = new Set<string>();
  return grid.rows.flatMap((row) => {
    const [id, rater, rating] = [row[columns.idColumn], row[columns.raterColumn], row[columns.ratingColumn]];
    if (id === undefined || rater === undefined || rating === undefined || rating.text === '') return [];
    if (!namesItem(id, [rating], say)) return [];
    const name = plainName(rater.text);
    if (name === '') {
      say(
        'error',
        'ratings/unnamed-rater',
        rating,
        'This row has a rating, but no rater.',
        'Name the rater in the column `rater`.',
      );
      return [];
    }
    const key = JSON.stringify([plainName(id.text), name]);
    if (seen.has(key)) {
      say(
        'error',
        'ratings/twice',
        rating,
        `\`${name}\` rates \`${plainName(id.text)}\` twice.`,
        'Keep one of the two rows.',
      );
      return [];
    }
    seen.add(key);
    return [{ id, rater: name, named: rater, rating }];
  });
}

/** Where the region file names the raters, another name is most likely a slip of the pen. */
function expectRaters(given: readonly Given[], raters: readonly string[], expected: readonly string[], say: Say): void {
  if (expected.length === 0) return;
  for (const rater of raters) {
    if (expected.includes(rater)) continue;
    const cell = given.find((each) => each.rater === rater)?.named ?? null;
    say(
      'warning',
      'ratings/unknown-rater',
      cell,
      `\`${rater}\` rated, but is not among the \`raters\` of the region file.`,
      didYouMean(rater, expected, 'Named there'),
    );
  }
}

function table(
  given: readonly Given[],
  raters: readonly string[],
  known: readonly string[],
  say: Say,
): Ratings['ratings'] {
  const ratings: Record<string, (number | null)[]> = {};
  const unknown = new Set<string>();
  for (const { id, rater, rating } of given) {
    const name = plainName(id.text);
    const number = ratingOf(rating, say);
    if (!known.includes(name)) {
      if (!unknown.has(name)) {
        say(
          'error',
          'ratings/unknown-item',
          id,
          `There is no SWOT item, challenge, strategy or improvement \`${name}\`.`,
          didYouMean(name, known, 'What can be rated'),
        );
      }
      unknown.add(name);
      continue;
    }
    const row = ratings[name] ?? raters.map(() => null);
    ratings[name] = row;
    row[raters.indexOf(rater)] = number;
  }
  return ratings;
}
