import { plain } from '../markdown-text.ts';
import type { ComparisonSection } from './comparison-context.ts';

/** Id of the page that says what every chapter says; the answers are put in when all are composed. */
export const inShort = 'comparison-in-short';

/** One page for whoever reads no other. */
export const inShortSection: ComparisonSection = ({ locale, comparison }) => ({
  id: inShort,
  number: '',
  title: locale.t('comparison.in-short.title'),
  answer: plain(locale.t('comparison.in-short.answer', { n: comparison.regions.length })),
  blocks: [],
});
