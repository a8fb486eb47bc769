import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { quadrants } from '../../observations/code-lists.ts';
import { type Check, finding } from './check.ts';

/** From consultation on a study has a SWOT analysis. */
export const checkSwotRequired: Check = (region, context) => {
  const { status } = region.study;
  if (region.swot !== undefined || status === 'draft') return [];
  return [
    finding(
      context,
      'error',
      'study/swot-required',
      ['study', 'status'],
      `A study with the status \`${status}\` needs a SWOT analysis, and this one has none.`,
      'Add `swot:` with strengths, weaknesses, opportunities and threats, or set the status back to `draft`.',
    ),
  ];
};

/** An item without evidence is an opinion. */
export const checkSwotEvidence: Check = (region, context) =>
  quadrants.flatMap((quadrant) =>
    (region.swot?.[quadrant] ?? []).flatMap(({ id, evidence }, index) =>
      evidence.length > 0
        ? []
        : [
            finding(
              context,
              'warning',
              'study/no-evidence',
              ['swot', quadrant, index, 'id'],
              `Nothing is said to bear out \`${id}\`.`,
              'Add `evidence:` with a source, or with an indicator and what is claimed of it.',
            ),
          ],
    ),
  );

/** Both ends of a judgement lie in the quadrant that it is about, and are two things. */
export const checkJudgements: Check = (region, context) => {
  const { swot } = region;
  if (swot?.judgements === undefined) return [];
  const { judgements } = swot;
  return [...quadrants, 'quadrants' as const].flatMap((list) => {
    const known: readonly string[] = list === 'quadrants' ? quadrants : swot[list].map(({ id }) => id);
    const anywhere: readonly string[] =
      list === 'quadrants' ? [] : quadrants.flatMap((quadrant) => swot[quadrant].map(({ id }) => id));
    return judgements[list].flatMap(([first, second], index): readonly Diagnostic[] => {
      const path = ['swot', 'judgements', list, index];
      if (first === second)
        return [
          finding(
            context,
            'error',
            'study/bad-judgement',
            path,
            `\`${first}\` is judged against itself.`,
            'Name two different things.',
          ),
        ];
      return [first, second].flatMap((id, place) => {
        if (known.includes(id)) return [];
        // An id that exists nowhere is reported as an unknown reference.
        if (list !== 'quadrants' && !anywhere.includes(id)) return [];
        const message = list === 'quadrants' ? `\`${id}\` is no quadrant.` : `\`${id}\` is not among the ${list}.`;
        return [
          finding(
            context,
            'error',
            'study/bad-judgement',
            [...path, place],
            message,
            `Known here: ${known.map((name) => `\`${name}\``).join(', ')}.`,
          ),
        ];
      });
    });
  });
};
