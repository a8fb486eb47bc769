/** `all`, `not_stated`, or the band from one age to another, both included; `to` is `null` where it is open. */
export type AgeBand =
  | { readonly kind: 'all' }
  | { readonly kind: 'not_stated' }
  | { readonly kind: 'band'; readonly from: number; readonly to: number | null };

const oldest = 130;

/**
 * Reads an age as the region file writes it: `all`, `15+`, `15-64` (an en dash is a hyphen), `<15`, `18`, `not_stated`.
 * `null` where the text is none of them, or a band runs backwards.
 */
export function parseAge(text: string): AgeBand | null {
  const bare = text.trim();
  if (bare === 'all' || bare === 'not_stated') return { kind: bare };
  const open = /^(\d{1,3})\s*\+$/.exec(bare);
  if (open) return band(Number(open[1]), null);
  const single = /^\d{1,3}$/.exec(bare);
  if (single) return band(Number(bare), Number(bare));
  const under = /^<\s*(\d{1,3})$/.exec(bare);
  if (under) return band(0, Number(under[1]) - 1);
  const closed = /^(\d{1,3})\s*[-–]\s*(\d{1,3})$/.exec(bare);
  return closed ? band(Number(closed[1]), Number(closed[2])) : null;
}

function band(from: number, to: number | null): AgeBand | null {
  if (from > oldest || (to !== null && (to < from || to > oldest))) return null;
  return { kind: 'band', from, to };
}

/** Writes an age as the region file does, so that like bands are alike: `15–64` and `15 - 64` become `15-64`, `<15` becomes `0-14`. */
export function writeAge(age: AgeBand): string {
  if (age.kind !== 'band') return age.kind;
  if (age.to === age.from) return String(age.from);
  return age.to === null ? `${age.from}+` : `${age.from}-${age.to}`;
}

/**
 * True where the first age lies wholly within the second, or is the same; `0+` is `all`.
 * An age that is not stated lies in itself alone; a text that is no age in none.
 */
export function ageWithin(inner: string, outer: string): boolean {
  const small = parseAge(inner);
  const large = parseAge(outer);
  if (!small || !large) return false;
  if (small.kind === 'not_stated' || large.kind === 'not_stated') return small.kind === large.kind;
  const [a, b] = [spanOfAge(small), spanOfAge(large)];
  return a.from >= b.from && a.to <= b.to;
}

/** True where a person can be of both ages. An age that is not stated overlaps none but itself: nobody can tell. */
export function agesOverlap(first: string, second: string): boolean {
  const left = parseAge(first);
  const right = parseAge(second);
  if (!left || !right) return false;
  if (left.kind === 'not_stated' || right.kind === 'not_stated') return left.kind === right.kind;
  const [a, b] = [spanOfAge(left), spanOfAge(right)];
  return a.from <= b.to && b.from <= a.to;
}

/** Orders ages: `all`, then by their beginning, the wider first, then `not_stated`, then what is no age. */
export function compareAges(first: string, second: string): number {
  const [a, b] = [rank(first), rank(second)];
  return a[0] - b[0] || a[1] - b[1] || b[2] - a[2] || (first < second ? -1 : first > second ? 1 : 0);
}

function rank(text: string): readonly [number, number, number] {
  const age = parseAge(text);
  if (!age) return [3, 0, 0];
  if (age.kind === 'not_stated') return [2, 0, 0];
  return age.kind === 'all' ? [0, 0, 0] : [1, age.from, age.to ?? 1000];
}

function spanOfAge(age: Exclude<AgeBand, { kind: 'not_stated' }>): { readonly from: number; readonly to: number } {
  if (age.kind === 'all') return { from: 0, to: Number.POSITIVE_INFINITY };
  return { from: age.from, to: age.to ?? Number.POSITIVE_INFINITY };
}
