import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { focusAndReference } from '../../indicators/look-up.ts';
import type { PopulationConcept, Sex } from '../../observations/code-lists.ts';
import type { Analysis } from '../analysis.ts';
import { figurePair } from './find-now.ts';
import { type Movement, movementOf } from './movement.ts';
import type { Reason, Sides } from './unlike.ts';

export type FigurePart = 'focus' | 'reference' | 'gap';

/** A key figure of the baseline at its latest period, and what has become of it. */
export interface FigureProgress {
  readonly part: FigurePart;
  readonly indicator: string;
  readonly concept: PopulationConcept;
  readonly sex: Sex;
  /** `null` only for a figure that the baseline did not have. */
  readonly before: IndicatorValue | null;
  readonly now: IndicatorValue | null;
  /** What the later study gives for the baseline's own period, where that is another value. */
  readonly revised: IndicatorValue | null;
  /** From the revised value of then where there is one; `null` where the two are not compared. */
  readonly movement: Movement | null;
  /** Why they are not compared; empty otherwise. */
  readonly reasons: readonly Reason[];
}

const sexes: readonly Sex[] = ['total', 'female', 'male'];
const parts: readonly FigurePart[] = ['focus', 'reference', 'gap'];

/**
 * The key figures of the baseline (focus group, reference group and the gap between, both sexes together and each alone)
 * beside those of now, then the key figures that only the later study has. In the order of the indicators.
 */
export function keyFiguresProgress(sides: Sides): readonly FigureProgress[] {
  const earlier = keyFigures(sides.baseline);
  const known = earlier.map((figure) => progressOf(figure, sides));
  const had = new Set(earlier.map(keyOf));
  const fresh = keyFigures(sides.now)
    .filter((figure) => !had.has(keyOf(figure)))
    .map(
      ({ value, ...figure }): FigureProgress => ({
        ...figure,
        before: null,
        now: value,
        revised: null,
        movement: null,
        reasons: [{ code: 'no_figure_before', details: {} }],
      }),
    );
  return [...known, ...fresh];
}

type KeyFigure = Pick<FigureProgress, 'part' | 'indicator' | 'concept' | 'sex'> & { readonly value: IndicatorValue };

function keyFigures(analysis: Analysis): readonly KeyFigure[] {
  const bases = [...new Set(analysis.values.map(({ base }) => base))];
  return bases.flatMap((indicator) =>
    analysis.study.comparisons.flatMap(({ concept, focus }) =>
      sexes.flatMap((sex) => {
        const found = focusAndReference(analysis, { indicator, concept, sex });
        if (!found || found.focus.value === null || !focus.includes(found.focus.group)) return [];
        const { placeRole } = found.focus;
        if (placeRole !== 'own' && placeRole !== 'stand_in') return [];
        return parts.flatMap((part) => {
          const value = found[part];
          return value === null ? [] : [{ part, indicator, concept, sex, value }];
        });
      }),
    ),
  );
}

function keyOf({ part, indicator, concept, sex }: Omit<KeyFigure, 'value'>): string {
  return [part, indicator, concept, sex].join(' ');
}

function progressOf({ value, ...figure }: KeyFigure, sides: Sides): FigureProgress {
  const pair = figurePair(value, sides);
  const comparable = pair.reasons.length === 0 && pair.before !== null && pair.now !== null;
  const from = pair.revised ?? pair.before;
  const movement = comparable && from !== null && pair.now !== null ? movementOf(from, pair.now, sides) : null;
  return { ...figure, ...pair, movement };
}
