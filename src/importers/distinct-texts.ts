import { Buffer } from 'node:buffer';

/** More distinct codes than any dimension has; beyond them texts are no longer remembered. */
const most = 200_000;

/**
 * Remembers the codes of one dimension, so that millions of cells share one text a code. What is remembered is a copy: a part
 * of a text keeps the whole alive, and so one code would keep 64 KB of the file.
 */
export class DistinctTexts {
  readonly #known = new Map<string, string>();
  #lastAsked = '';
  #last = '';

  /** The remembered text that equals `text`; `onNew` is called the first time, with the text to keep. */
  same(text: string, onNew?: (kept: string) => void): string {
    // Tables are sorted: the code is mostly that of the row before.
    if (text === this.#lastAsked) return this.#last;
    let kept = this.#known.get(text);
    if (kept === undefined) {
      kept = copyOf(text);
      if (this.#known.size < most) {
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
