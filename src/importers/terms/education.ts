import { isTotal, type Term, unknownCode } from './term.ts';

/** A code of ISCED 2011 or 1997 as the region file writes it: `ED0-2` → `0-2`, `ED3_4` → `3-4`. Branches of a level are unknown codes. */
export function educationTerm(code: string): Term {
  const bare = code.trim().toUpperCase();
  if (isTotal(bare)) return { word: 'total' };
  const match = /^(?:ED)?([0-8])(?:[-_–]([0-8]))?$/.exec(bare);
  const [, from, to] = match ?? [];
  if (from === undefined) return unknownCode;
  if (to === undefined || to === from) return { word: from };
  return Number(from) < Number(to) ? { word: `${from}-${to}` } : unknownCode;
}
