import { didYouMean } from '../../diagnostics/suggest.ts';
import type { TableCell } from '../statistical-table.ts';
import { missing, numberOf } from './cell-value.ts';
import { afterData, type DataSection, endless, readCell, tooFew, unfinished } from './data-section.ts';
import { walkWords } from './data-words.ts';
import { shown } from './findings.ts';
import { combinationsOf, countOf } from './row-places.ts';

/** The rows of a file with KEYS are held, as text, up to this many signs. */
const mostKeyedSigns = 128 * 1024 * 1024;

/** A row as it is kept: its words joined, for a text takes far less room than a list. */
interface KeptRow {
  readonly line: number;
  readonly words: string;
}

const between = '\u0001';
const cellsAtOnce = 4096;

interface KeyedRows {
  readonly rows: ReadonlyMap<number, KeptRow>;
  readonly found: boolean;
}

function keyPlaces(section: DataSection): readonly ReadonlyMap<string, number>[] {
  const stub = section.dimensions.filter(({ inStub }) => inStub);
  return stub.map(({ ownValues, ownCodes }, index) => {
    const names = section.keys?.[index] === 'CODES' ? (ownCodes ?? ownValues) : ownValues;
    const places = new Map<string, number>();
    names.forEach((name, place) => {
      if (!places.has(name)) places.set(name, place);
    });
    return places;
  });
}

async function collectRows(section: DataSection, parts: AsyncIterable<string>): Promise<KeyedRows> {
  const { findings } = section;
  const stub = section.dimensions.filter(({ inStub }) => inStub);
  const width = countOf(section.dimensions.flatMap(({ inStub, codes }) => (inStub ? [] : [codes])));
  const places = keyPlaces(section);
  const rows = new Map<number, KeptRow>();
  let depth = 0;
  let row = 0;
  let begin = section.begin;
  let words: string[] = [];
  let signs = 0;
  let closed = false;

  const takeKey = (word: string, line: number, column: number): boolean => {
    if (depth === 0) {
      row = 0;
      begin = { line, column };
    }
    const known = places[depth] ?? new Map<string, number>();
    const place = known.get(word);
    const kind = section.keys?.[depth] ?? 'VALUES';
    if (place === undefined) {
      findings.add({
        code: 'unknown-key',
        severity: 'error',
        message: `The row of \`${shown(word)}\` belongs to no category: \`${shown(stub[depth]?.name ?? '')}\` has none of that name in ${kind}.`,
        hint: didYouMean(word, [...known.keys()].slice(0, 1000), 'Its categories'),
        place: { line, column, length: word.length + 2 },
      });
      return false;
    }
    row = row * (stub[depth]?.codes.length ?? 1) + place;
    depth += 1;
    return true;
  };
  const closeRow = (): boolean => {
    const before = rows.get(row);
    if (before !== undefined) {
      findings.add({
        code: 'repeated-row',
        severity: 'error',
        message: `The row that begins here stood before, in line ${before.line}; it cannot be told which of the two is right.`,
        hint: 'Download the table again; if that does not help, tell the office that publishes it.',
        place: begin,
      });
      return false;
    }
    rows.set(row, { line: begin.line, words: words.join(between) });
    words = [];
    depth = 0;
    return true;
  };

  const walker = walkWords(
    {
      word: (word, quoted, line, column) => {
        if (closed) {
          afterData(section, { line, column, length: word.length });
          return false;
        }
        signs += word.length + 1;
        if (signs > mostKeyedSigns) {
          findings.add({
            code: 'too-large',
            severity: 'error',
            message:
              'The rows of this file with KEYS are longer than 128 million signs, which is more than is read at once.',
            hint: 'Choose fewer categories where the table is published, and download it again.',
            place: { line, column },
          });
          return false;
        }
        if (depth < stub.length) return takeKey(word, line, column);
        if (words.length === 0 && stub.length === 0) begin = { line, column };
        if (readCell(section, word, quoted, line, column) === null) return false;
        words.push(word);
        return words.length < width || closeRow();
      },
      semicolon: (line, column) => {
        closed = true;
        if (depth === 0 && words.length === 0) return true;
        tooFew(section, rows.size * width + words.length, { line, column });
        return false;
      },
      endless: (line, column) => endless(section, { line, column }),
    },
    section.begin,
  );
  for await (const part of parts) {
    walker.feed(part, false);
    if (walker.stopped()) break;
  }
  walker.feed('', true);
  if (!walker.stopped() && !closed) {
    const place = walker.place();
    if (depth > 0 || words.length > 0) tooFew(section, rows.size * width + words.length, place);
    else unfinished(section, place);
  }
  return { rows, found: !findings.failed() };
}

/**
 * The cells of a data section with KEYS, in the same order as without: STUB before HEADING, the last dimension fastest,
 * whatever the order of the rows. Rows that the file leaves out are zeros: so says the description of the format
 * ("Data in the PX-file", Statistics Sweden), and so does PxWeb read them; it is said how many. The rows are held as text.
 */
export async function* readKeyedCells(
  section: DataSection,
  parts: AsyncIterable<string>,
): AsyncGenerator<readonly TableCell[], void, undefined> {
  const { rows, found } = await collectRows(section, parts);
  if (!found) return;
  const codes = section.dimensions.map((dimension) => dimension.codes);
  const width = countOf(section.dimensions.flatMap((dimension) => (dimension.inStub ? [] : [dimension.codes])));
  const count = countOf(codes) / width;
  const left = count - rows.size;
  if (left > 0) {
    section.findings.add({
      code: 'left-out-rows',
      severity: 'info',
      message: `The file leaves out ${left} of ${count} rows; by the rule of the format for files with KEYS, all their cells are zero.`,
      hint: 'Where a zero is unlikely, look at the table where it is published.',
      place: null,
    });
  }
  const combination = combinationsOf(codes);
  let batch: TableCell[] = [];
  for (let index = 0; index < count; index += 1) {
    const row = rows.get(index);
    const words = row?.words.split(between);
    const line = row?.line ?? null;
    for (let column = 0; column < width; column += 1) {
      const word = words === undefined ? '0' : (words[column] ?? '');
      const cell = numberOf(word) ?? missing(word);
      batch.push({
        codes: combination.codes.slice(),
        value: cell.value,
        decimals: cell.decimals,
        flags: cell.flags,
        line,
      });
      combination.next();
      if (batch.length < cellsAtOnce) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
