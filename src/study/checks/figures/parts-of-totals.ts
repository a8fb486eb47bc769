import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { populationConcepts } from '../../../observations/code-lists.ts';
import type { Observation } from '../../../observations/observation.ts';
import { cellsBy, firstBy } from './figure-cells.ts';
import {
  at,
  dust,
  type FigureCheck,
  type FigureContext,
  firm,
  type Ranged,
  rowWords,
  sumOf,
  written,
} from './figure-check.ts';

/** Groups that are told apart within a larger one, and together are no more than it. */
const groupsWithin: Readonly<Record<string, readonly (readonly [whole: string, parts: readonly string[]])[]>> = {
  citizenship: [
    ['total', ['national', 'foreign', 'stateless', 'unknown']],
    ['foreign', ['eu', 'non_eu']],
  ],
  country_of_birth: [
    ['total', ['native', 'foreign', 'unknown']],
    ['foreign', ['eu', 'non_eu']],
  ],
  mother_tongue: [['total', ['national_languages', 'foreign_language', 'unknown']]],
};

/** Groups that stand apart from every other: a country within `total` is no part of `foreign`, nor is it told whether of `eu`. */
const together: ReadonlySet<string> = new Set(
  Object.values(groupsWithin).flatMap((nests) => nests.flatMap(([, parts]) => parts)),
);

/**
 * Counts of groups, and of women and men, against the totals of the same table: together no more than the total
 * (`data/parts-exceed-total`, an error), and women and men no less (`data/parts-below-total`, a warning, for registers
 * know a third entry). Groups may well be less, since stateless people and those of unknown citizenship stand apart.
 */
export const partsOfTotals: FigureCheck = (observations, context) => {
  const counts = observations.filter(({ unit }) => unit !== 'percent' && unit !== 'per_1000' && unit !== 'ratio');
  return [...sexesOf(counts, context), ...groupsOf(counts, context)];
};

function sexesOf(counts: readonly Observation[], context: FigureContext): readonly Diagnostic[] {
  return [...cellsBy(counts, ['sex']).values()].flatMap((cell): Diagnostic[] => {
    const bySex = firstBy(cell, (observation) => observation.sex);
    const total = bySex.get('total');
    const parts = ['female', 'male', 'diverse', 'not_stated'].flatMap((sex) => bySex.get(sex) ?? []);
    const more = total ? exceeding(total, parts, context) : [];
    if (!total || more.length > 0) return more;
    const [women, men, whole] = [firm(bySex.get('female')), firm(bySex.get('male')), firm(total)];
    const held = parts.map(firm).filter((part): part is Ranged => part !== null);
    if (!women || !men || !whole || held.length < parts.length) return [];
    const sum = sumOf(held);
    if (sum.upper >= whole.lower - dust) return [];
    return [
      at(
        total,
        context,
        'warning',
        'data/parts-below-total',
        `${namesOf(parts)} make ${written(sum.value)} of \`${total.measure}\`, ${written(whole.value - sum.value)} less than the total of ${written(whole.value)} (${rowWords(total)}).`,
        'Check the three figures; a third entry of the register goes into a row with `sex: diverse` or `sex: not_stated`.',
      ),
    ];
  });
}

function groupsOf(counts: readonly Observation[], context: FigureContext): readonly Diagnostic[] {
  return [...cellsBy(counts, ['concept', 'group']).values()].flatMap((cell) =>
    populationConcepts.flatMap((concept) => {
      const ofConcept = cell.filter((observation) => observation.concept === concept || observation.group === 'total');
      const byGroup = firstBy(ofConcept, (observation) => observation.group);
      const total = byGroup.get('total');
      const nests = (groupsWithin[concept] ?? []).flatMap(([whole, parts]) => {
        const held = byGroup.get(whole);
        return held
          ? exceeding(
              held,
              parts.flatMap((part) => byGroup.get(part) ?? []),
              context,
            )
          : [];
      });
      const others = total ? ofConcept.filter(({ group }) => group !== 'total' && !together.has(group)) : [];
      return [...nests, ...others.flatMap((part) => (total ? exceeding(total, [part], context) : []))];
    }),
  );
}

function exceeding(total: Observation, parts: readonly Observation[], context: FigureContext): Diagnostic[] {
  const whole = firm(total);
  const known = parts.filter((part) => firm(part) !== null);
  const held = known.map(firm).filter((part): part is Ranged => part !== null);
  const sum = sumOf(held);
  const [first] = known;
  if (!whole || !first || sum.lower <= whole.upper + dust) return [];
  const verb = known.length === 1 ? 'is' : 'make';
  return [
    at(
      first,
      context,
      'error',
      'data/parts-exceed-total',
      `${namesOf(known)} ${verb} ${written(sum.value)} of \`${total.measure}\`, ${written(sum.value - whole.value)} more than \`${labelOf(total, first)}\`, which is ${written(whole.value)} (${rowWords(total)}).`,
      'Check the figures against the source; the parts of a total cannot be more than it.',
    ),
  ];
}

function namesOf(parts: readonly Observation[]): string {
  const bySex =
    new Set(parts.map(({ group }) => group)).size === 1 && parts.some(({ sex }) => sex !== 'total') && parts.length > 1;
  return parts
    .map(
      (part) =>
        `\`${bySex ? part.sex : part.group === 'total' ? part.sex : part.group}\` (${written(part.value ?? 0)})`,
    )
    .join(' and ');
}

function labelOf(total: Observation, part: Observation): string {
  return total.group === part.group ? total.sex : total.group;
}
