import type { Section } from '../../context.ts';
import { noText, plain } from '../../markdown-text.ts';
import type { Chapter } from '../../report-model.ts';

const questions = [
  { name: 'missing-item', lines: 5 },
  { name: 'missing-challenge', lines: 5 },
  { name: 'doubt', lines: 4 },
  { name: 'dissent', lines: 5 },
  { name: 'print-dissent', lines: 1 },
] as const;

/** What a list of given items cannot ask: what is missing in it, what is doubted, and where somebody disagrees. */
export const openQuestions: Section = ({ locale }): Chapter => ({
  id: 'open-questions',
  number: '',
  title: locale.t('pack.questions.title'),
  answer: plain(locale.t('pack.questions.answer')),
  blocks: [
    {
      kind: 'form',
      id: '',
      margin: [],
      fields: questions.map(({ name, lines }) => ({
        name,
        label: locale.t(`pack.ask.${name}`),
        hint: locale.t(`pack.ask.${name}.hint`),
        value: noText,
        lines,
      })),
    },
  ],
});
