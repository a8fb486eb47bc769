import type { PxDimension } from './dimensions.ts';
import type { Findings, Place } from './findings.ts';
import type { Keywords } from './keywords.ts';
import type { Statement } from './scanner.ts';
import { chosen, textOf } from './translated.ts';

/** `#` begins a line in longer texts of the format. */
function lines(text: string): string {
  return text
    .split(/[#\n]/)
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** What the symbols in place of figures stand for, where the file says so in words: `.. = not available`. */
function symbolNotes(keywords: Keywords, language: string | null): readonly string[] {
  const symbols: readonly (readonly [string, string])[] = [
    ...[1, 2, 3, 4, 5, 6, 7].map((number) => [`DATASYMBOL${number}`, '.'.repeat(number)] as const),
    ['DATASYMBOLNIL', '-'],
  ];
  return symbols.flatMap(([keyword, symbol]) => {
    const words = textOf(keywords, keyword, language);
    return words !== null && /[\p{L}\p{N}]/u.test(words) ? [`${symbol} = ${words}`] : [];
  });
}

const keywordsOfNotes = ['NOTEX', 'NOTE', 'VALUENOTEX', 'VALUENOTE', 'CELLNOTEX', 'CELLNOTE'] as const;

/** True of notes without keys, those on a dimension, those on a dimension's only category and those on all cells. */
function isTableWide({ keyword, keys }: Statement, dimensions: readonly PxDimension[]): boolean {
  if (keyword.startsWith('NOTE')) return true;
  if (keyword.startsWith('CELLNOTE')) return keys.every((key) => key === '*');
  const about = dimensions.find(({ name, dimension }) => keys[0] === dimension.label || keys[0] === name);
  return about?.codes.length === 1;
}

/** The notes that hold for the table as a whole, then what the symbols in place of figures mean. */
export function tableNotes(
  keywords: Keywords,
  language: string | null,
  dimensions: readonly PxDimension[],
): readonly string[] {
  const notes = keywordsOfNotes
    .flatMap((keyword) => chosen(keywords, keyword, language).filter((note) => isTableWide(note, dimensions)))
    .sort((one, other) => one.keys.length - other.keys.length)
    .map(({ values }) => lines(values.join(', ')));
  return [...new Set([...notes, ...symbolNotes(keywords, language)])].filter((note) => note !== '');
}

/**
 * Says how many notes and marks on single categories or cells are not taken over, and where a note on cells has more or
 * fewer keys than the table has dimensions, so that it cannot be placed.
 */
export function checkNotes(
  keywords: Keywords,
  dimensions: readonly PxDimension[],
  findings: Findings,
  placeOf: (statement: Statement) => Place,
): void {
  for (const statement of ['CELLNOTE', 'CELLNOTEX', 'DATANOTECELL'].flatMap((keyword) => keywords.all(keyword))) {
    if (statement.keys.length === dimensions.length) continue;
    findings.add({
      code: 'note-keys',
      severity: 'warning',
      message: `${statement.keyword} names ${statement.keys.length} categories, but the table has ${dimensions.length} dimensions; it cannot be told which cells it is about.`,
      hint: 'The figures are read all the same. Look at the notes where the table is published.',
      place: placeOf(statement),
    });
  }
  const single = [...keywordsOfNotes, 'DATANOTECELL']
    .flatMap((keyword) => keywords.all(keyword))
    .filter((note) => !isTableWide(note, dimensions) || note.keyword === 'DATANOTECELL');
  const [first] = single;
  if (first === undefined) return;
  findings.add({
    code: 'notes-left-out',
    severity: 'info',
    message: `The file has ${single.length} ${single.length === 1 ? 'note or mark' : 'notes or marks'} on single categories or cells, which are not taken over.`,
    hint: 'Read them in the file, from this line on, or where the table is published.',
    place: placeOf(first),
  });
}
