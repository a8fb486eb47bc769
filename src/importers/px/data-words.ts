/** Gets the words of a data section; each returns false to stop. */
export interface WordTaker {
  /** A number, symbol or key, and where it begins. */
  readonly word: (text: string, quoted: boolean, line: number, column: number) => boolean;
  readonly semicolon: (line: number, column: number) => boolean;
  /** A text in quotation marks that never ends, or a word longer than any can be. */
  readonly endless: (line: number, column: number) => void;
}

export interface WordWalker {
  /** Takes the next part of the data; a word that may go on is kept until the part behind it comes. */
  readonly feed: (part: string, last: boolean) => void;
  readonly stopped: () => boolean;
  /** Where the walker stands, for what is found at the end. */
  readonly place: () => { readonly line: number; readonly column: number };
}

const longestWord = 100_000;
const [feed, quote, comma, semicolon] = [0x0a, 0x22, 0x2c, 0x3b];

// Blank, tab, comma and line break are the same in data; 0x1A ends files of DOS.
function separates(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === comma || code === 0x1a || code === 0xa0;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote || code === semicolon || separates(code)) break;
  }
  return at;
}

/** Where a text in quotation marks ends, the closing one included; -1 where it may go on. */
function quotedEnd(text: string, from: number, last: boolean): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (at + 1 === text.length) return last ? at + 1 : -1;
    if (text.charCodeAt(at + 1) !== quote) return at + 1;
  }
  return -1;
}

/** Cuts a data section into its words, part by part. Lines and columns go on from where the section begins. */
export function walkWords(taker: WordTaker, begin: { readonly line: number; readonly column: number }): WordWalker {
  let carry = '';
  let line = begin.line;
  // Column of the first sign of the text at hand, less one.
  let offset = begin.column - 1;
  let stopped = false;

  const walk = (text: string, last: boolean): number => {
    let lineStart = -offset;
    let at = 0;
    while (at < text.length && !stopped) {
      const code = text.charCodeAt(at);
      if (code === feed) {
        line += 1;
        lineStart = at + 1;
        at += 1;
      } else if (separates(code)) {
        at += 1;
      } else if (code === semicolon) {
        stopped = !taker.semicolon(line, at - lineStart + 1);
        at += 1;
      } else {
        const quoted = code === quote;
        const end = quoted ? quotedEnd(text, at, last) : wordEnd(text, at);
        const unfinished = end === -1 || (end === text.length && !last && !quoted);
        if (unfinished && !last && text.length - at <= longestWord) break;
        if (unfinished) {
          stopped = true;
          taker.endless(line, at - lineStart + 1);
          break;
        }
        const word = quoted ? text.slice(at + 1, end - 1) : text.slice(at, end);
        stopped = !taker.word(quoted ? word.replaceAll('""', '"') : word, quoted, line, at - lineStart + 1);
        if (quoted) {
          for (let broken = word.indexOf('\n'); broken !== -1; broken = word.indexOf('\n', broken + 1)) {
            line += 1;
            lineStart = at + 2 + broken;
          }
        }
        at = end;
      }
    }
    offset = at - lineStart;
    return at;
  };

  return {
    feed: (part, last) => {
      if (stopped) return;
      const text = carry === '' ? part : carry + part;
      carry = text.slice(walk(text, last));
    },
    stopped: () => stopped,
    place: () => ({ line, column: offset + 1 }),
  };
}
