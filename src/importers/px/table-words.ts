import type { TableHead } from '../statistical-table.ts';
import type { PxDimension } from './dimensions.ts';
import type { Keywords } from './keywords.ts';
import { tableNotes } from './table-notes.ts';
import { chosen, firstOf, textOf } from './translated.ts';

/** `20040212 16:28` as `2004-02-12`; `null` where it is no date. */
function dateOf(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text.trim()) ?? [];
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate ? `${year}-${month}-${day}` : null;
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
    notes: tableNotes(keywords, language, dimensions),
  };
}
