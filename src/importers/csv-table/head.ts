import type { TableHead } from '../statistical-table.ts';

/** What the lines above and under a table say of it. */
export function saidOf(
  preamble: readonly string[],
  under: readonly string[],
): Pick<TableHead, 'title' | 'dataset' | 'publisher' | 'updated' | 'notes'> {
  const lines = [...preamble, ...under].filter((line) => /[\p{L}\p{N}]/u.test(line)).map((line) => line.slice(0, 2000));
  const [first] = preamble;
  const title = first?.replace(/^(?:DATASET|Dataset|Table|Tabelle|Tabla|Tabella|Title)\s*:\s*/, '') ?? null;
  return {
    title: title === '' ? null : title,
    dataset: /\[([A-Za-z][\w$]{3,40})\]/.exec(first ?? '')?.[1]?.toUpperCase() ?? null,
    publisher: saidAfter(
      lines,
      /^(?:source(?: of data)?|quelle|fuente|fonte|font|vir|źródło|zdroj|bron|lähde|källa|πηγή)\s*:?\s+/i,
    ),
    updated: dayOf(saidAfter(lines, /^(?:last updated?|stand|updated|actualizado|aggiornato(?: al)?)\s*:?\s+/i)),
    notes: lines.slice(first === undefined || title === '' ? 0 : 1, 50),
  };
}

function saidAfter(lines: readonly string[], word: RegExp): string | null {
  const line = lines.find((text) => word.test(text));
  return line?.replace(word, '').trim() || null;
}

/** `2024-03-12`, `12.03.2024`, `15.04.14`; other orders of day and month cannot be told apart. */
function dayOf(text: string | null): string | null {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})/.exec(text ?? '') ?? [];
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4}|\d{2})\b/.exec(text ?? '') ?? [];
  const written = iso ?? (year === undefined ? null : `${year.length === 2 ? `20${year}` : year}-${month}-${day}`);
  return written === null || Number.isNaN(Date.parse(written)) ? null : written;
}
