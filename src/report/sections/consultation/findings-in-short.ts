import type { Section } from '../../context.ts';
import type { Chapter } from '../../report-model.ts';
import { keyFigures } from '../key-figures.ts';
import { summaryAnswer } from '../summary.ts';

/** The page of key figures alone, for a reader who is to judge and not to study. */
export const findingsInShort: Section = (context): Chapter => ({
  id: 'findings',
  number: '',
  title: context.locale.t('pack.findings.title'),
  answer: summaryAnswer(context),
  blocks: keyFigures(context),
});
