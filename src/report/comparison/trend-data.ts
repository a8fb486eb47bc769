import type { Trend } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import { signOf } from '../marks.ts';
import { periodWords } from '../phrases.ts';
import type { TableBody } from '../report-model.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { unitDecimals } from './row-cells.ts';

type Series = Trend['series'][number];

/** The series of places as a table, a break marked at the first value after it. */
export function trendTable(
  context: ComparisonContext,
  focus: readonly Series[],
  periods: readonly string[],
  unit: string,
): TableBody {
  const { locale } = context;
  const decimals = unitDecimals(unit);
  return {
    columns: [
      column(locale.t('comparison.head.place')),
      ...periods.map((period) => column(periodWords(locale, period), 'end')),
    ],
    rows: focus.map(({ place, points }) => ({
      group: '',
      cells: [
        textCell(context.place(place)),
        ...periods.map((period) => {
          const point = points.find((one) => one.period === period);
          const value = point?.value ?? null;
          if (value === null) return { ...textCell(locale.t('cell.not-given')), muted: true };
          const mark = { code: 'break', sign: signOf('break'), words: locale.t('mark.break') } as const;
          return {
            ...textCell(locale.number(value, decimals)),
            sort: value,
            marks: point?.breakBefore === true ? [mark] : [],
          };
        }),
      ],
    })),
  };
}
