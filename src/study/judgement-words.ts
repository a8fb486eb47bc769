/** `3 times as important`, `1/5 times as important`, as a message says a pairwise judgement; Saaty's scale has fractions under 1. */
export function asImportant(times: number): string {
  const whole = Number((times >= 1 ? times : 1 / times).toFixed(1));
  if (whole === 1) return 'just as important';
  return `${times >= 1 ? whole : `1/${whole}`} times as important`;
}
