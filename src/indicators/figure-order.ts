import { compareAges } from '../observations/age.ts';
import { comparePeriods } from '../observations/period.ts';
import { catalogue } from './catalogue/index.ts';
import { breakdownText } from './figure-key.ts';
import type { IndicatorForm, IndicatorValue } from './indicator-value.ts';

const catalogueOrder = new Map<string, number>(catalogue.map(({ id }, index) => [id, index]));
const forms: readonly string[] = [
  'level',
  'gap',
  'ratio',
  'gender_gap',
  'change',
  'shortfall',
] satisfies readonly IndicatorForm[];
const sexes = ['total', 'female', 'male', 'diverse', 'not_stated'];

/** What figures are ordered by, one after the other, and how the texts of each are ordered. */
const parts: readonly (readonly [(figure: IndicatorValue) => string, (a: string, b: string) => number])[] = [
  [({ base }) => base, (a, b) => placeIn(a) - placeIn(b) || compareText(a, b)],
  [({ form }) => form, (a, b) => forms.indexOf(a) - forms.indexOf(b)],
  [({ concept }) => concept ?? '', compareText],
  [({ place }) => place, compareText],
  [({ group }) => group, compareText],
  [({ sex }) => sex, (a, b) => sexes.indexOf(a) - sexes.indexOf(b)],
  [({ age }) => age, compareAges],
  [({ education }) => education, compareText],
  [({ breakdown }) => breakdownText(breakdown), compareText],
  [({ period }) => period, comparePeriods],
  [({ time }) => time ?? '', compareText],
  [({ definition }) => definition ?? '', compareText],
  // Of two changes to one period the step from the period before comes first.
  [({ against }) => against?.period ?? '', (a, b) => -comparePeriods(a, b)],
];

/**
 * The figures in the order of every output: indicator, form, concept, place, group, sex, age, education, breakdown, period.
 * The same for the same figures, in whatever order they come.
 */
export function inFigureOrder(figures: readonly IndicatorValue[]): readonly IndicatorValue[] {
  // A study has few different ages and periods and thousands of figures: each text is compared once, then its rank stands for it.
  const columns = parts.flatMap(([textOf, compare]) => ranksOf(figures, textOf, compare) ?? []);
  const order = new Uint32Array(figures.length);
  for (let at = 0; at < order.length; at += 1) order[at] = at;
  order.sort((a, b) => {
    for (const ranks of columns) {
      const difference = (ranks[a] ?? 0) - (ranks[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const ordered: IndicatorValue[] = [];
  order.forEach((at) => {
    const figure = figures[at];
    if (figure) ordered.push(figure);
  });
  return ordered;
}

/** The place of each figure's text among the different ones; `null` where all are alike. */
function ranksOf(
  figures: readonly IndicatorValue[],
  textOf: (figure: IndicatorValue) => string,
  compare: (a: string, b: string) => number,
): Uint32Array | null {
  // First in the order of their appearance, which costs one look at each; then by rank.
  const different = new Map<string, number>();
  const column = new Uint32Array(figures.length);
  figures.forEach((figure, at) => {
    const text = textOf(figure);
    const known = different.get(text);
    if (known === undefined) different.set(text, different.size);
    column[at] = known ?? different.size - 1;
  });
  if (different.size < 2) return null;
  const ranks = new Uint32Array(different.size);
  [...different]
    .sort(([a], [b]) => compare(a, b))
    .forEach(([, appeared], rank) => {
      ranks[appeared] = rank;
    });
  return column.map((appeared) => ranks[appeared] ?? 0);
}

function placeIn(base: string): number {
  return catalogueOrder.get(base) ?? catalogueOrder.size;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
