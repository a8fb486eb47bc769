import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { at, dust, type FigureCheck, firm, rowWords, written } from './figure-check.ts';

/** Each is counted among the second: nobody is employed who is not of the population. */
const subsets: readonly (readonly [string, string])[] = [
  ['labour_force', 'population'],
  ['employed', 'population'],
  ['unemployed', 'population'],
  ['inactive', 'population'],
  ['neet', 'population'],
  ['early_leavers', 'population'],
  ['adult_learners', 'population'],
  ['tertiary_educated', 'population'],
  ['employed', 'labour_force'],
  ['unemployed', 'labour_force'],
  ['long_term_unemployed', 'unemployed'],
  ['employees', 'employed'],
  ['self_employed', 'employed'],
  ['part_time', 'employed'],
  ['tertiary_employed', 'employed'],
  ['temporary_employees', 'employees'],
  ['over_qualified', 'tertiary_employed'],
  ['course_completions', 'course_participants'],
];

/** Two measures of one row, where the part is larger than the whole: `data/part-exceeds-whole`. Rounding is allowed for. */
export const subsetsOfMeasures: FigureCheck = (_observations, context) =>
  context.rows.flatMap(({ figures, subject }) => {
    const said = new Set<string>();
    return subsets.flatMap(([part, whole]): Diagnostic[] => {
      // At the workplace people are counted who live elsewhere.
      if (subject.basis === 'workplace' && whole === 'population') return [];
      const observation = figures.get(part);
      if (!observation) return [];
      const small = firm(observation);
      const large = firm(figures.get(whole));
      if (!small || !large || small.lower <= large.upper + dust) return [];
      // One slip in a whole is one finding, not one for each of its parts.
      if (said.has(whole)) return [];
      said.add(whole);
      return [
        at(
          observation,
          context,
          'error',
          'data/part-exceeds-whole',
          `\`${part}\` (${written(small.value)}) is larger than \`${whole}\` (${written(large.value)}) by ${written(small.value - large.value)}, of which it is a part (${rowWords(subject)}).`,
          'Check both figures and their units; a table in thousands says so under `measures`.',
        ),
      ];
    });
  });
