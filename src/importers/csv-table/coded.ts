import { conceptGroups, sexes } from '../../observations/code-lists.ts';
import { periodTerm } from '../terms/periods.ts';

/** The words of the region file: a table that was made here names its groups by them. */
const ownWords: ReadonlySet<string> = new Set([
  ...sexes,
  ...Object.values(conceptGroups).flatMap((groups) => groups ?? []),
]);

const words: ReadonlySet<string> = new Set([
  'TOTAL',
  'OTHER',
  'UNKNOWN',
  'STLS',
  'UNK',
  'NSP',
  'NAT',
  'FOR',
  'NOT_STATED',
]);

/**
 * True where all texts of a column look like codes: up to four capitals (`T`, `AT`, `STLS`), capitals with digits or
 * underscores (`ITC11`, `EU27_2020`, `Y15-64`), numbers and ranges of them, periods, the words of the region file
 * (`female`, `non_eu`) and words joined like them (`third_country`). A column in which a single text looks like words (`Austria`, `men`) holds labels.
 */
export function looksCoded(texts: Iterable<string>): boolean {
  let any = false;
  for (const text of texts) {
    if (text === '') continue;
    any = true;
    if (!isCode(text)) return false;
  }
  return any;
}

function isCode(text: string): boolean {
  if (/^[A-Z]{1,4}$/.test(text) || words.has(text) || ownWords.has(text)) return true;
  if (text.length <= 60 && /^[a-z]+(?:_[a-z0-9]+)+$/.test(text)) return true;
  if (text.length <= 60 && /^(?=.*[\d_])[A-Z0-9<>≥≤][A-Z0-9_.:/<>=+-]*$/.test(text)) return true;
  return /^\d{4}/.test(text) && 'word' in periodTerm(text, null);
}
