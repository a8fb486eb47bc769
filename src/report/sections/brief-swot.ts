import { blockOf, borrowed, moreWords } from '../borrowed.ts';
import type { Section } from '../context.ts';
import { noText } from '../markdown-text.ts';
import { swotSection } from './swot.ts';

/** Of each quadrant. */
const most = 4;

/** The heaviest items of each quadrant, with whether the figures bear them out. */
export const briefSwot: Section = (context) => {
  const { locale } = context;
  const whole = borrowed(context, swotSection);
  const chapter = { id: 'brief-swot', number: '', title: locale.t('brief.swot'), answer: noText };
  const matrix = blockOf(whole, 'swotMatrix');
  if (matrix === null) return { ...chapter, blocks: whole?.blocks ?? [] };
  const quadrants = matrix.quadrants.map((quadrant) => {
    const items = [...quadrant.items].sort((one, other) => (other.weight ?? -1) - (one.weight ?? -1)).slice(0, most);
    const more = moreWords(context, 'brief.swot.more', quadrant.items.length - items.length, items.length);
    return { ...quadrant, items, more };
  });
  const shown = new Set(quadrants.flatMap(({ items }) => items.map(({ state }) => state)));
  const legend = matrix.legend.filter(({ state }) => shown.has(state));
  return { ...chapter, blocks: [{ ...matrix, quadrants, legend }] };
};
