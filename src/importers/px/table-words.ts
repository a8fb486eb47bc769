import type { TableHead } from '../statistical-table.ts';
import type { PxDimension } from './dimensions.ts';
import type { Findings, Place } from './findings.ts';
import type { Keywords } from './keywords.ts';
import type { Statement } from './scanner.ts';

/** `20040212 16:28` as `2004-02-12`; `null` where it is no date. */
function dateOf(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text.trim()) ?? [];
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate ? `${year}-${month}-${day}` : null;
}

/** `#` begins a line in longer texts of the format. */
function lines(text: string): string {
  return text
    .split(/[#\n]/)
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function firstOf(text: string | undefined): string | null {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? null : trimmed;
}

/** All of a keyword in the chosen language; in the file's own where it has none of it there. */
function chosen(keywords: Keywords, keyword: string, language: string | null): readonly Statement[] {
  const translated = keywords.all(keyword, language);
  return translated.length > 0 ? translated : keywords.all(keyword);
}

function textOf(keywords: Keywords, keyword: string, language: string | null): string | null {
  const statement = keywords.find(keyword, language) ?? keywords.find(keyword);
  return firstOf(statement?.values.join(', '));
}

/** The one unit of all cells; `null` where there is none or where what is measured has several. */
function unitOf(keywords: Keywords, language: string | null): string | null {
  const units = chosen(keywords, 'UNITS', language);
  const single = units.filter(({ keys }) => keys.length > 0).map(({ values }) => values.join(', ').trim());
  if (new Set(single).size > 1) return null;
  return firstOf(single[0]) ?? textOf(keywords, 'UNITS', language);
}

function titleOf(keywords: Keywords, language: string | null): string | null {
  const description = textOf(keywords, 'DESCRIPTION', language);
  const title = textOf(keywords, 'TITLE', language);
  const preferred = textOf(keywords, 'DESCRIPTIONDEFAULT', language)?.toUpperCase() === 'YES' ? description : title;
  return preferred ?? title ?? description ?? textOf(keywords, 'CONTENTS', language);
}

function updatedOf(keywords: Keywords): string | null {
  // One date in whatever language: some files give it in a translation alone.
  const statements = [null, ...keywords.languages].flatMap((language) => keywords.all('LAST-UPDATED', language));
  const dates = statements.flatMap(({ values }) => dateOf(values[0] ?? '') ?? []);
  return dates.sort().at(-1) ?? null;
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

/** Notes on the whole table: those without keys, those on a dimension, and those on a dimension's only category. */
function notesOf(keywords: Keywords, language: string | null, dimensions: readonly PxDimension[]): readonly string[] {
  const tableWide = (statement: Statement): boolean => {
    if (statement.keyword.startsWith('NOTE')) return true;
    if (statement.keyword.startsWith('CELLNOTE')) return statement.keys.every((key) => key === '*');
    const about = dimensions.find(
      ({ name, dimension }) => statement.keys[0] === dimension.label || statement.keys[0] === name,
    );
    return about?.codes.length === 1;
  };
  const keywordsOfNotes = ['NOTEX', 'NOTE', 'VALUENOTEX', 'VALUENOTE', 'CELLNOTEX', 'CELLNOTE'];
  const notes = keywordsOfNotes
    .flatMap((keyword) => chosen(keywords, keyword, language).filter(tableWide))
    .sort((one, other) => one.keys.length - other.keys.length)
    .map(({ values }) => lines(values.join(', ')));
  return [...new Set([...notes, ...symbolNotes(keywords, language)])].filter((note) => note !== '');
}

/** What a PX file says of its table in words; in `language`, or in the file's own where it is not translated. */
export function readTableWords(
  keywords: Keywords,
  language: string | null,
  dimensions: readonly PxDimension[],
): Omit<TableHead, 'name' | 'format' | 'dimensions'> {
  return {
    dataset: textOf(keywords, 'MATRIX', null),
    title: titleOf(keywords, language),
    publisher: textOf(keywords, 'SOURCE', language),
    updated: updatedOf(keywords),
    unit: unitOf(keywords, language),
    notes: notesOf(keywords, language, dimensions),
  };
}

/** Says where notes on cells have more or fewer keys than the table has dimensions: they cannot be placed. */
export function checkCellNotes(
  keywords: Keywords,
  dimensions: number,
  findings: Findings,
  placeOf: (statement: Statement) => Place,
): void {
  const names = ['CELLNOTE', 'CELLNOTEX', 'DATANOTECELL'];
  for (const statement of names.flatMap((keyword) => keywords.all(keyword))) {
    if (statement.keys.length === dimensions) continue;
    findings.add({
      code: 'note-keys',
      severity: 'warning',
      message: `${statement.keyword} names ${statement.keys.length} categories, but the table has ${dimensions} dimensions; it cannot be told which cells it is about.`,
      hint: 'The figures are read all the same. Look at the notes where the table is published.',
      place: placeOf(statement),
    });
  }
}
