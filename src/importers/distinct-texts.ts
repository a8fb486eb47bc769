import { Buffer } from 'node:buffer';

/** Characters of distinct codes, with what it costs to remember each: 40,000 usual ones, more than a dimension of an office has. */
const most = 2_000_000;
const costOfEach = 45;

/**
 * Remembers the codes of one dimension, so that millions of cells share one text a code. What is remembered is a copy: a part
 * of a text keeps the whole alive, and so one code would keep 64 KB of the file. Beyond a bound nothing more is remembered,
 * for a file may hold anything.
 */
export class DistinctTexts {
  readonly #known = new Map<string, string>();
  #held = 0;
  #lastAsked = '';
  #last = '';

  /** A text that equals `text`, the remembered one if there is; `onNew` is called when one begins to be remembered. */
  same(text: string, onNew?: (kept: string) => void): string {
    // Tables are sorted: the code is mostly that of the row before.
    if (text === this.#lastAsked) return this.#last;
    let kept = this.#known.get(text);
    if (kept === undefined) {
      kept = copyOf(text);
      this.#held += text.length + costOfEach;
      if (this.#held < most) {
        this.#known.set(kept, kept);
        onNew?.(kept);
      }
    }
    this.#lastAsked = kept;
    this.#last = kept;
    return kept;
  }
}

/** The same text in memory of its own. */
export function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
