import type { TimeScale } from './scanner.ts';

// Periods of a year by the letter of TLIST, and how many digits name them: 20031, 200301.
const scales: Readonly<Record<string, { readonly periods: number; readonly digits: number }>> = {
  A: { periods: 1, digits: 0 },
  H: { periods: 2, digits: 1 },
  Q: { periods: 4, digits: 1 },
  M: { periods: 12, digits: 2 },
};
const mostPeriods = 10_000;

/**
 * The periods of `TLIST(A1,"1990"-"2001")`, each as the format writes them: `1990`, half-years and quarters `19902`, months
 * `199012`. `null` where there is no range, where it cannot be read, or for weeks, whose number differs from year to year.
 */
export function periodsOf(scale: TimeScale): readonly string[] | null {
  if (scale.range === null) return null;
  const kind = scales[scale.unit.charAt(0)];
  if (kind === undefined) return null;
  const [first, last] = scale.range.map((period) => {
    if (!/^\d+$/.test(period) || period.length !== 4 + kind.digits) return Number.NaN;
    return Number(period.slice(0, 4)) * kind.periods + (kind.digits === 0 ? 0 : Number(period.slice(4)) - 1);
  });
  if (first === undefined || last === undefined || !(last >= first) || last - first >= mostPeriods) return null;
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const at = first + step;
    const year = String(Math.floor(at / kind.periods)).padStart(4, '0');
    return kind.digits === 0 ? year : year + String((at % kind.periods) + 1).padStart(kind.digits, '0');
  });
}
