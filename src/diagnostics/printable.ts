/** Zero-width signs and those that turn the direction of writing: they could make a line look like another. */
const hidden = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** One sign of a text as a terminal may show it: nothing in it can move the cursor, change colours or turn the line. */
export function printableSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (sign === '\t') return '  ';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return isControl(code) || hidden.test(sign) ? '\ufffd' : sign;
}

/** A text on one line that is harmless on a terminal. */
export function printable(text: string): string {
  return [...text].map((sign) => (sign === '\n' ? ' ' : printableSign(sign))).join('');
}

/** Columns that a sign takes on a terminal, as `printableSign` shows it: 0 for a combining mark, 2 for wide ones. */
export function columnsOf(sign: string): number {
  if (sign === '\t') return 2;
  if (/^\p{Mn}$/u.test(sign)) return 0;
  return wide.test(sign) ? 2 : 1;
}
