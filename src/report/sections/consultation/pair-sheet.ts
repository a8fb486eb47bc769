import { quadrants } from '../../../observations/code-lists.ts';
import type { Section } from '../../context.ts';
import { plain } from '../../markdown-text.ts';
import type { Chapter } from '../../report-model.ts';

/** From nine times the left one to nine times the right one: every second step of Saaty's scale, which is enough by pen. */
const steps = [9, 7, 5, 3, 1, -3, -5, -7, -9] as const;

/** The four parts of the SWOT in pairs, for those who weigh them by pairwise judgements; `null` without a SWOT. */
export const pairSheet: Section = ({ locale, region }): Chapter | null => {
  if (region.swot === undefined) return null;
  const name = (quadrant: (typeof quadrants)[number]) => locale.t(`quadrant.${quadrant}`);
  const pairs = quadrants.flatMap((left, index) => quadrants.slice(index + 1).map((right) => ({ left, right })));
  return {
    id: 'pair-sheet',
    number: '',
    title: locale.t('pack.pairs.title'),
    answer: plain(locale.t('pack.pairs.answer')),
    blocks: [
      {
        kind: 'pairSheet',
        id: '',
        margin: [],
        title: locale.t('pack.pairs.table'),
        subtitle: locale.t('pack.pairs.subtitle'),
        heads: { left: locale.t('pack.pairs.left'), right: locale.t('pack.pairs.right') },
        steps: steps.map((step) => ({
          value: locale.number(Math.abs(step)),
          words: locale.t(`pack.pairs.step.${Math.abs(step)}`),
        })),
        pairs: pairs.map(({ left, right }) => ({
          name: `pair-${left}-${right}`,
          left: name(left),
          right: name(right),
          ticks: steps.map((step) => ({
            value: String(step),
            short: locale.number(Math.abs(step)),
            words: locale.t('pack.pairs.tick', {
              step: Math.abs(step),
              words: locale.t(`pack.pairs.step.${Math.abs(step)}`),
              heavier: name(step > 0 ? left : right),
              lighter: name(step > 0 ? right : left),
            }),
          })),
        })),
      },
    ],
  };
};
