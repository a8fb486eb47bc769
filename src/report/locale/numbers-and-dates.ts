/** Numbers of one language. */
export interface Numbers {
  readonly plain: (value: number, decimals: number) => string;
  /** On the scale 0 to 100, with the sign and the space that the language wants. */
  readonly percent: (value: number, decimals: number) => string;
  /** With its sign, zero without one. */
  readonly signed: (value: number, decimals: number) => string;
}

/**
 * Number formats of a language, each made once. A minus is `−` (U+2212) in every language, and nothing that rounds to
 * nought has a sign.
 */
export function makeNumbers(lang: string): Numbers {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (
    style: 'decimal' | 'percent',
    decimals: number,
    signDisplay: 'negative' | 'exceptZero',
    value: number,
  ): string => {
    const key = `${style} ${decimals} ${signDisplay}`;
    let made = formats.get(key);
    if (made === undefined) {
      // `negative` keeps the sign off a nought; the type of the standard library does not know it yet in every release.
      const options = { style, minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay } as const;
      made = new Intl.NumberFormat(lang, options);
      formats.set(key, made);
    }
    return made.format(value).replaceAll('-', '−');
  };
  return {
    plain: (value, decimals) => format('decimal', decimals, 'negative', value),
    percent: (value, decimals) => format('percent', decimals, 'negative', hundredth(value)),
    signed: (value, decimals) => format('decimal', decimals, 'exceptZero', value),
  };
}

/** A hundredth of a decimal number without the dust of a division, which would turn a half down: 1.005 is 1.01 %, not 1.00. */
function hundredth(value: number): number {
  const written = String(value);
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(`${written}e-2`) : value / 100;
}

/** `2 June 2025`, `June 2025` or `2025`, as exact as the ISO date is; anything else is given back unchanged. */
export function makeDates(lang: string): (iso: string) => string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  let days: Intl.DateTimeFormat | null = null;
  let months: Intl.DateTimeFormat | null = null;
  return (iso) => {
    const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
    if (match === null) return iso;
    const [, year, month, day] = match;
    if (year === undefined || month === undefined) return iso;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day)));
    if (day === undefined) {
      months ??= new Intl.DateTimeFormat(lang, options);
      return months.format(date);
    }
    days ??= new Intl.DateTimeFormat(lang, { ...options, day: 'numeric' });
    return days.format(date);
  };
}
