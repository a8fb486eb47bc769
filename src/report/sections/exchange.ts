import type { ChallengeMatches, ExchangeWithOthers } from '../../exchange/exchange.ts';
import { heading, missing, placed, type ReportContext, type Section } from '../context.ts';
import { regionElsewhere } from '../elsewhere.ts';
import { plain } from '../markdown-text.ts';
import { placeHead } from '../place-words.ts';
import type { RichText } from '../report-model.ts';
import { learnTable } from './exchange-learn.ts';
import { teachTable } from './exchange-teach.ts';

/** What there is to learn from the regions that the report was built with, and to teach them. `null` where with none. */
export const exchangeSection: Section = (context) => {
  const { exchange, locale } = context;
  if (exchange === null || exchange.others.length === 0) return null;
  if (exchange.learns.length === 0 && exchange.offers.length === 0) return null;
  return {
    id: 'exchange',
    number: '',
    title: locale.t('exchange.title'),
    answer: answer(context, exchange),
    blocks: placed(
      heading('exchange-learn', locale.t('exchange.learn')),
      exchange.learns.length === 0 ? missing(context, 'exchange.learn.missing') : learnTable(context, exchange),
      heading('exchange-teach', locale.t('exchange.teach')),
      exchange.offers.length === 0 ? missing(context, 'exchange.teach.missing') : teachTable(context, exchange),
    ),
  };
};

function answer(context: ReportContext, exchange: ExchangeWithOthers): RichText {
  const { locale } = context;
  const { learns, offers, others } = exchange;
  const found = learns.filter((one) => one.found > 0);
  const whole = found.length === learns.length ? 'yes' : 'no';
  const regions = locale.t('exchange.regions', { n: others.length });
  const teacher = mostNearest(found);
  const name = teacher === null ? null : regionElsewhere(context, teacher.region)?.name;
  const sentences = [
    learns.length === 0 ? '' : locale.t('exchange.answer', { found: found.length, all: learns.length, whole, regions }),
    // One of two says nothing.
    teacher === null || name == null || others.length < 2
      ? ''
      : locale.t('exchange.answer.teacher', { region: placeHead(locale, '', locale.plain(name)), n: teacher.n }),
    offers.length === 0
      ? ''
      : locale.t('exchange.answer.offers', { n: offers.filter(({ challenges }) => challenges > 0).length }),
  ];
  return plain(sentences.filter((sentence) => sentence !== '').join(' '));
}

/** The region that most challenges find their nearest practice in, where there is one such region. */
function mostNearest(learns: readonly ChallengeMatches[]): { readonly region: string; readonly n: number } | null {
  const counts = new Map<string, number>();
  for (const { matches } of learns) {
    const region = matches[0]?.region;
    if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || (second !== undefined && second[1] === first[1])) return null;
  return { region: first[0], n: first[1] };
}
