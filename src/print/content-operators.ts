/**
 * Goes through what paints a page, operator by operator (PDF 1.7, 7.8.2): its name, where its first operand begins, where
 * it begins itself and where it ends. A number that `visit` gives back is the place to go on from. Returns false where the stream cannot be followed to its end: a picture that stands
 * in the stream itself, whose bytes are no operators, or brackets that do not close.
 */
export function eachOperator(
  text: string,
  visit: (name: string, from: number, at: number, end: number) => number | undefined,
): boolean {
  const length = text.length;
  let from = -1;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    if (from < 0) from = at;
    if (isLetter(code)) {
      const end = endOfWord(text, at + 1);
      const name = text.slice(at, end);
      if (name === 'BI') return false;
      if (name === 'true' || name === 'false' || name === 'null') at = end;
      else {
        at = visit(name, from, at, end) ?? end;
        from = -1;
      }
    } else if (code === openBracket) at = endOfString(text, at);
    else if (code === less && text.charCodeAt(at + 1) !== less) at = text.indexOf('>', at) + 1;
    else if (code === percent) {
      at = endOfLine(text, at);
      // A remark is no operand.
      if (text.charCodeAt(from) === percent) from = -1;
    } else if (code === less || code === greater || code === 0x5b || code === 0x5d) at++;
    else at = endOfWord(text, at + 1);
    if (at <= 0) return false;
  }
  return true;
}

/** The numbers of an operator's operands; its names and strings are left out. */
export function operandsOf(text: string, from: number, at: number): readonly number[] {
  return text.slice(from, at).trim().split(/\s+/).map(Number);
}

const openBracket = 0x28;
const less = 0x3c;
const greater = 0x3e;
const percent = 0x25;

/** A letter, or one of the two operators that are quotation marks. */
function isLetter(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || code === 0x27 || code === 0x22;
}

function isSpace(code: number): boolean {
  return code === 0x0a || code === 0x20 || code === 0x0d || code === 0x09 || code === 0x0c || code === 0;
}

/** Where a number, a name or an operator ends. */
function endOfWord(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === openBracket || code === 0x29 || code === less || code === greater) return at;
    if (code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d || code === 0x2f || code === percent)
      return at;
  }
  return text.length;
}

/** -1 where the string does not end. */
function endOfString(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === openBracket) depth++;
    else if (code === 0x29 && --depth === 0) return at + 1;
  }
  return -1;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
  }
  return text.length;
}
