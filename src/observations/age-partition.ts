import { parseAge } from './age.ts';

/** Ages from one to another, both included; open at the end as `Infinity`. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

/** The span of an age as the region file writes it; `null` where it is not stated. */
export function ageSpan(text: string): AgeSpan | null {
  const age = parseAge(text);
  if (age === null || age.kind === 'not_stated') return null;
  return age.kind === 'all'
    ? { from: 0, to: Number.POSITIVE_INFINITY }
    : { from: age.from, to: age.to ?? Number.POSITIVE_INFINITY };
}

/**
 * The ways in which bands add up to a wider one without gap or overlap, the one with the widest bands first.
 *
 * `bands` may hold the wider one itself, which is then no part. At most `most` ways are looked for, since nested bands
 * have very many.
 */
export function partitionsOf(whole: AgeSpan, bands: readonly string[], most: number): readonly (readonly string[])[] {
  const parts = bands
    .map((text) => ({ text, span: ageSpan(text) }))
    .filter((part): part is { text: string; span: AgeSpan } => part.span !== null)
    .filter(({ span }) => span.from >= whole.from && span.to <= whole.to)
    .filter(({ span }) => span.from > whole.from || span.to < whole.to)
    .sort((a, b) => b.span.to - a.span.to);
  const found: (readonly string[])[] = [];
  let steps = 0;
  const extend = (from: number, taken: readonly string[]): void => {
    for (const { text, span } of parts) {
      if (found.length >= most || ++steps > 2000) return;
      if (span.from !== from) continue;
      if (span.to === whole.to) found.push([...taken, text]);
      else extend(span.to + 1, [...taken, text]);
    }
  };
  extend(whole.from, []);
  return found;
}
