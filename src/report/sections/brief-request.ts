import type { ReportContext, Section } from '../context.ts';
import { noText, plain } from '../markdown-text.ts';
import type { RichText } from '../report-model.ts';

/** What the reader is asked to decide or to do, and what is still open. */
export const briefRequest: Section = (context) => {
  return {
    id: 'brief-request',
    number: '',
    title: context.locale.t('brief.request'),
    answer: noText,
    blocks: [{ kind: 'list', id: '', margin: [], ordered: true, items: requests(context) }],
  };
};

function requests(context: ReportContext): readonly RichText[] {
  const { locale, region } = context;
  const { improvements, challenges, study } = region;
  const instrument = region.framework?.policy_instrument;
  const n = improvements.length;
  const named = instrument === undefined ? '' : context.line(instrument.name);
  const owner = instrument?.owner === undefined ? '' : context.line(instrument.owner);
  const first = improvements.flatMap(({ due }) => due ?? []).sort()[0];
  const unowned = improvements.filter((improvement) => improvement.owner === undefined).length;
  const open = challenges
    .filter(({ id, severity }) => (severity ?? 0) >= 4 && !improvements.some(({ answers }) => answers.includes(id)))
    .map(({ title }) => context.line(title));
  const parts = [
    n === 0
      ? locale.t('brief.request.name', { instrument: named, known: named === '' ? 0 : 1 })
      : locale.t('brief.request.decide', {
          n,
          owner,
          instrument: named,
          known: named === '' ? 0 : 1,
          decider: owner === '' ? 0 : 1,
        }),
    n > 0 && first !== undefined ? locale.t('brief.request.first', { date: locale.date(first) }) : '',
    unowned > 0 ? locale.t('brief.request.unowned', { n: unowned }) : '',
    open.length > 0 ? locale.t('brief.request.open', { n: open.length, titles: locale.list(open.slice(0, 2)) }) : '',
    locale.t(`brief.request.status.${study.status}`),
  ];
  return parts.filter((part) => part !== '').map((part) => plain(part));
}
