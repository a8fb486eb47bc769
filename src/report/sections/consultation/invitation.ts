import { heading, placed, prose, type ReportContext, type Section } from '../../context.ts';
import type { FormBlock } from '../../form-blocks.ts';
import { noText, plain } from '../../markdown-text.ts';
import { ratedItems } from '../../rated-items.ts';
import type { Chapter, ListBlock } from '../../report-model.ts';
import { scaleStrip } from './score-sheets.ts';

/** Seconds that a row takes to read and tick, and minutes for the rest of the pack. */
const [secondsARow, minutesBesides] = [30, 10];

/** What the study is, what is asked of the group, how to rate, and where the sheets go back to. */
export const invitationSection: Section = (context): Chapter => {
  const { locale, region } = context;
  const items = ratedItems(context).length;
  const minutes = Math.ceil((items * secondsARow) / 60 / 5) * 5 + minutesBesides;
  const { purpose } = region.study;
  return {
    id: 'invitation',
    number: '',
    title: locale.t('pack.invitation.title'),
    answer: plain(locale.t('pack.invitation.answer', { items, minutes })),
    blocks: placed(
      purpose === undefined
        ? prose(plain(locale.t('pack.invitation.purpose', { region: context.ownPlace })))
        : prose(context.rich(purpose)),
      heading('how-to-rate', locale.t('pack.how')),
      steps(context),
      scaleStrip(context),
      heading('your-answer', locale.t('pack.answer')),
      replyForm(context),
      prose(plain(locale.t('pack.names'))),
    ),
  };
};

function steps({ locale }: ReportContext): ListBlock {
  const keys = ['read', 'tick', 'remark', 'missing'] as const;
  return {
    kind: 'list',
    id: '',
    margin: [],
    ordered: true,
    items: keys.map((key) => plain(locale.t(`pack.step.${key}`))),
  };
}

function replyForm(context: ReportContext): FormBlock {
  const { locale, region } = context;
  const { reply_to: to, reply_by: by } = region.consultation ?? {};
  const field = (name: string, value: FormBlock['fields'][number]['value']) => ({
    name,
    label: locale.t(`pack.field.${name}`),
    hint: '',
    value,
    lines: 1,
  });
  return {
    kind: 'form',
    id: '',
    margin: [],
    fields: [
      field('return-to', to === undefined ? noText : context.rich(to)),
      field('return-by', by === undefined ? noText : plain(locale.date(by))),
      { ...field('organisation', noText), hint: locale.t('pack.field.organisation.hint') },
      field('filled-in', noText),
    ],
  };
}
