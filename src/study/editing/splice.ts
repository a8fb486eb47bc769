/** A stretch of the text, and what is to stand in its place. */
export interface Splice {
  readonly offset: number;
  readonly end: number;
  readonly text: string;
}

/** Ways to make one change, the best looking first; whoever takes one looks whether it says what it should. */
export type Ways = readonly (readonly Splice[])[];

/** The text with some stretches replaced; they do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.offset - b.offset)) {
    result += text.slice(at, splice.offset) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}
