import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { at, dust, type FigureCheck, firm, type Ranged, rowWords, sumOf, written } from './figure-check.ts';

/** Measures that together are another one of the same row. */
export const sums: readonly { readonly parts: readonly string[]; readonly whole: string }[] = [
  { parts: ['employed', 'unemployed'], whole: 'labour_force' },
  { parts: ['employed', 'unemployed', 'inactive'], whole: 'population' },
  { parts: ['labour_force', 'inactive'], whole: 'population' },
];

/**
 * Employed and unemployed are the labour force, and with the inactive the population (ILO): `data/sum-contradicts-whole`.
 * An error where they are more than the whole or are not the labour force; a warning where the population is more, for
 * children and conscripts are of it and of none of the three. Rounding of every cell is allowed for.
 */
export const labourForce: FigureCheck = (_observations, context) =>
  context.rows.flatMap(({ figures, subject }) =>
    sums.flatMap(({ parts, whole }): Diagnostic[] => {
      if (subject.basis === 'workplace') return [];
      const observation = figures.get(whole);
      if (!observation) return [];
      const total = firm(observation);
      // Said once: by its parts where they are known.
      if (parts.includes('labour_force') && figures.has('employed') && figures.has('unemployed')) return [];
      const held = parts.map((part) => firm(figures.get(part))).filter((part): part is Ranged => part !== null);
      if (!total || held.length < parts.length) return [];
      const sum = sumOf(held);
      const over = sum.lower > total.upper + dust;
      const under = sum.upper < total.lower - dust;
      if (!over && !under) return [];
      // Everybody under 15 is outside the survey, and inside the population of all ages.
      if (under && whole === 'population' && subject.age === 'all') return [];
      const terms = parts.map((part, index) => `\`${part}\` (${written(held[index]?.value ?? 0)})`).join(' and ');
      return [
        at(
          observation,
          context,
          under && whole === 'population' ? 'warning' : 'error',
          'data/sum-contradicts-whole',
          `${terms} make ${written(sum.value)}; \`${whole}\` is ${written(total.value)}, a difference of ${written(Math.abs(sum.value - total.value))} (${rowWords(subject)}).`,
          'Check the figures against the source; one of them may be of another age or another definition.',
        ),
      ];
    }),
  );
