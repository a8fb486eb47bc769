import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import type { StandardisedRate } from './standardised-rates.ts';

/** An employment shortfall, as it is and as it would be if the group were made up as the reference group is. Persons. */
export interface Shortfall {
  /** `employment_shortfall` of one sex or of both together, with its interval where there is one. */
  readonly figure: IndicatorValue;
  /** One a way of telling the group apart; empty where rates by category are not there. */
  readonly atEqualComposition: readonly {
    readonly by: string;
    readonly value: number;
    readonly lower: number | null;
    readonly upper: number | null;
    /** The group's rate at the reference group's composition, in percent. */
    readonly standardised: number;
  }[];
}

/**
 * The employment shortfalls of the own and stand-in places, totals before women and men of the same group (in the order of
 * `values`). The sexes do not add up to the total: each is held against its own reference. At equal composition the people
 * are those of the crude shortfall; the interval is that of the standardised rate alone.
 */
export function shortfalls(
  values: readonly IndicatorValue[],
  counts: readonly IndicatorValue[],
  standardised: readonly StandardisedRate[],
): readonly Shortfall[] {
  return values
    .filter(({ form, placeRole }) => form === 'shortfall' && (placeRole === 'own' || placeRole === 'stand_in'))
    .map((figure) => {
      const people = populationOf(figure, counts);
      return {
        figure,
        atEqualComposition: standardised.flatMap((rate) => {
          const { value, referenceRate, lower, upper } = rate;
          if (!isOf(rate, figure) || people === null || value === null || referenceRate === null) return [];
          const persons = (at: number): number => ((referenceRate - at) / 100) * people;
          return [
            {
              by: rate.by,
              value: persons(value),
              lower: upper === null ? null : persons(upper),
              upper: lower === null ? null : persons(lower),
              standardised: value,
            },
          ];
        }),
      };
    });
}

function isOf({ indicator, about }: StandardisedRate, figure: IndicatorValue): boolean {
  return (
    indicator === figure.base &&
    about.concept === figure.concept &&
    about.focus === figure.group &&
    about.reference === figure.against?.group &&
    alike(about, figure)
  );
}

function populationOf(figure: IndicatorValue, counts: readonly IndicatorValue[]): number | null {
  const used = figure.observations.find(({ measure }) => measure === 'population');
  const held = counts.find(
    (count) =>
      count.base === 'population' &&
      count.concept === figure.concept &&
      count.group === figure.group &&
      alike(count, figure) &&
      (used === undefined || count.observations.some(({ row }) => row.table === used.row.table)),
  );
  return held?.value ?? null;
}

type Cell = Pick<IndicatorValue, 'sex' | 'age' | 'education' | 'breakdown' | 'place' | 'period'>;

function alike(a: Cell, b: Cell): boolean {
  const names = Object.keys(a.breakdown);
  return (
    a.sex === b.sex &&
    a.age === b.age &&
    a.education === b.education &&
    a.place === b.place &&
    a.period === b.period &&
    names.length === Object.keys(b.breakdown).length &&
    names.every((name) => a.breakdown[name] === b.breakdown[name])
  );
}
