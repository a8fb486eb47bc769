import { quadrants } from '../../observations/code-lists.ts';
import { blockOf, borrowed, moreWords } from '../borrowed.ts';
import type { ReportContext, Section } from '../context.ts';
import { noText, plain } from '../markdown-text.ts';
import type { SwotMatrixBlock } from '../report-model.ts';
import { swotSection } from './swot.ts';

/** The matrix for a wall: every item, or four empty quadrants to write into where there is none yet. */
export const swotPoster: Section = (context) => {
  const { locale, region } = context;
  const matrix = blockOf(borrowed(context, swotSection), 'swotMatrix') ?? emptyMatrix(context);
  const level = region.swot?.level_of_analysis;
  return {
    id: 'swot-poster',
    number: '',
    title: locale.t('poster.title', { region: context.ownPlace }),
    answer: level === undefined ? noText : plain(context.line(level)),
    blocks: [
      {
        ...matrix,
        quadrants: matrix.quadrants.map((quadrant) => ({
          ...quadrant,
          more: moreWords(context, 'poster.more', 0, quadrant.items.length),
        })),
      },
    ],
  };
};

function emptyMatrix({ locale }: ReportContext): SwotMatrixBlock {
  return {
    kind: 'swotMatrix',
    id: 'matrix',
    margin: [],
    label: '',
    title: '',
    subtitle: '',
    density: 'comfortable',
    edges: {
      helps: locale.t('swot.helps'),
      hinders: locale.t('swot.hinders'),
      inside: locale.t('swot.inside'),
      outside: locale.t('swot.outside'),
    },
    quadrants: quadrants.map((key) => ({
      key,
      title: locale.t(`quadrant.${key}`),
      items: [],
      empty: locale.t(`swot.empty.${key}`),
    })),
    legend: [],
    notes: { source: noText, lines: [], illustrative: false },
  };
}
