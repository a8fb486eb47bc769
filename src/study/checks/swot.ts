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

/** A SWOT has four quadrants: once others read it, one that is empty looks forgotten. A draft is still being filled. */
export const checkEmptyQuadrants: Check = (region, context) => {
  const { swot } = region;
  if (swot === undefined || region.study.status === 'draft') return [];
  return quadrants.flatMap((quadrant) =>
    swot[quadrant].length > 0
      ? []
      : [
          finding(
            context,
            'warning',
            'study/empty-quadrant',
            ['swot', quadrant],
            `The SWOT analysis names no ${quadrant}.`,
            `Add at least one under \`${quadrant}\`; \`milestone swot --suggest\` proposes items that the figures carry.`,
            'key',
          ),
        ],
  );
};
