import { isPeriod, meantPeriod } from '../../observations/period.ts';
import { type Term, unknownCode } from './term.ts';

/** Letters of national offices: K for a quarter, U for a week, H for half a year. */
const letters: Readonly<Record<string, string>> = { K: 'Q', U: 'W', H: 'S', T: 'Q' };

/**
 * A period of either generation of Eurostat's, or of a national office, as the region file writes it: `2003M01` → `2003-01`,
 * `2003Q1` and `2003K1` → `2003-Q1`, `2024W01` → `2024-W01`. A day is an unknown code: it is not the year that it lies in.
 */
export function periodTerm(code: string, label: string | null): Term {
  const word = periodOf(code) ?? (label === null ? null : periodOf(label));
  return word === null ? unknownCode : { word };
}

function periodOf(text: string): string | null {
  const bare = text.trim().toUpperCase();
  if (isPeriod(bare)) return bare;
  if (/\d[-./]\d{1,2}[-./]\d/.test(bare)) return null;
  const spelt = bare.replace(
    /^(\d{4})-?([KUHT])(\d{1,2})$/,
    (_, year, letter, index) => `${year}${letters[letter]}${index}`,
  );
  return meantPeriod(spelt);
}
