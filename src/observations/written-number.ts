/** Why a text is not a number as this tool reads numbers. Worded by whoever reports it. */
export type NumberProblem =
  | 'decimal_comma'
  | 'grouped'
  | 'percent_sign'
  | 'exponent'
  | 'other_base'
  | 'infinite'
  | 'leading_zero'
  | 'not_a_number';

/** A number and the digits that its writer gave it. */
export interface WrittenNumber {
  readonly value: number;
  /** Digits after the point as written: 67.0 has one. */
  readonly decimals: number;
}

/** A text that is no number, and the number that was probably meant (as it would be written here), where one can be told. */
export interface UnreadableNumber {
  readonly problem: NumberProblem;
  readonly meant: string | null;
}

const plain = /^[-−]?(?:0|[1-9]\d*)(?:\.(\d+))?$/;
/** Space, no-break spaces, thin space, apostrophes and underscore: what European statistics put between thousands. */
const grouping = /[\s\u00a0\u2007\u2009\u202f'’_]/g;
const spacedThousands = /^[-−]?\d{1,3}(?:[\s\u00a0\u2007\u2009\u202f'’]\d{3})+(?:[.,]\d+)?$/;

/**
 * Reads a number as this tool asks for it: digits and a decimal point, nothing else.
 * Returns the value with its digits after the point, or why it cannot be read. Never guesses.
 */
export function readNumber(text: string): WrittenNumber | UnreadableNumber {
  const trimmed = text.trim();
  const match = plain.exec(trimmed);
  if (match) {
    const value = Number(trimmed.replace('−', '-'));
    // 400 digits are plain and yet no number.
    if (!Number.isFinite(value)) return { problem: 'infinite', meant: null };
    return { value: value === 0 ? 0 : value, decimals: match[1]?.length ?? 0 };
  }
  return unreadable(trimmed);
}

/** True where the text was no number. */
export function isUnreadable(number: WrittenNumber | UnreadableNumber): number is UnreadableNumber {
  return 'problem' in number;
}

function unreadable(text: string): UnreadableNumber {
  const bare = text.replace('−', '-');
  if (/^[-+]?\.?(?:inf|infinity|nan)$/i.test(bare)) return { problem: 'infinite', meant: null };
  if (/%$/.test(bare)) return { problem: 'percent_sign', meant: meantBy(bare.slice(0, -1)) };
  if (/^[-+]?0[xob][0-9a-f]+$/i.test(bare)) return { problem: 'other_base', meant: null };
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/i.test(bare)) return { problem: 'exponent', meant: plainOf(Number(bare)) };
  if (/^[-+]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(bare)) {
    return { problem: 'grouped', meant: bare.replaceAll(',', '') };
  }
  if (/^[-+]?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(bare)) {
    return { problem: 'grouped', meant: bare.replaceAll('.', '').replace(',', '.') };
  }
  if (/^[-+]?\d{1,3}(?:,\d{3})+\.\d+$/.test(bare)) return { problem: 'grouped', meant: bare.replaceAll(',', '') };
  if (/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare)) {
    return { problem: 'grouped', meant: bare.replaceAll('.', '').replace(',', '.') };
  }
  if (spacedThousands.test(bare) || /^[-+]?\d+(?:_\d+)+(?:[.,]\d+)?$/.test(bare)) {
    return { problem: 'grouped', meant: bare.replace(grouping, '').replace(',', '.') };
  }
  if (/^[-+]?\d+,\d+$/.test(bare)) return { problem: 'decimal_comma', meant: meantBy(bare.replace(',', '.')) };
  if (/^[-+]?0\d+(?:\.\d+)?$/.test(bare))
    return { problem: 'leading_zero', meant: bare.replace(/^([-+]?)0+(?=\d)/, '$1') };
  return { problem: 'not_a_number', meant: meantBy(bare) };
}

/** A number of any of the usual spellings, written plainly; `null` where there is none in it. */
function meantBy(text: string): string | null {
  const candidate = text.trim().replace(',', '.').replace(/^\+/, '').replace(/^\./, '0.').replace(/\.$/, '');
  return plain.test(candidate) ? candidate : null;
}

function plainOf(value: number): string | null {
  const written = String(value);
  return plain.test(written) ? written : null;
}
