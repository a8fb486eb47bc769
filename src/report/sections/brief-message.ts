import { borrowed } from '../borrowed.ts';
import { placed, prose, type ReportContext, type Section } from '../context.ts';
import { plain } from '../markdown-text.ts';
import { listPhrase } from '../phrases.ts';
import type { Block, CalloutBlock, RichText } from '../report-model.ts';
import { dataCutOff } from '../sources.ts';
import { briefPairings } from './brief-figures.ts';
import { nonEuCaution } from './cover.ts';
import { summaryAnswer, summarySection } from './summary.ts';

/** Letters that a first paragraph may have and still be read at a glance. */
const mostLetters = 520;

/** What a reader takes away who reads nothing else, and beside it why to read the figures with care. */
export const briefMessage: Section = (context) => ({
  id: 'brief-message',
  number: '',
  title: context.locale.t('brief.message'),
  answer: plain(about(context)),
  blocks: placed(prose(lead(context)), care(context)),
});

function about({ locale, region, line }: ReportContext): string {
  const { study, sources } = region;
  const cutOff = dataCutOff(sources);
  return locale.t('brief.about', {
    organisation: line(study.organisation),
    date: locale.date(study.date),
    dated: cutOff === '' ? 0 : 1,
    cutOff: cutOff === '' ? '' : locale.date(cutOff),
  });
}

/** The first paragraph of the study's own summary; where there is none, or too long a one, what the figures say. */
function lead(context: ReportContext): RichText {
  const { summary } = context.region.study;
  if (summary === undefined) return summaryAnswer(context);
  const text = context.rich(summary);
  const first = text.text.trim().split(/\n\s*\n/)[0] ?? '';
  return first === '' || first.length > mostLetters ? summaryAnswer(context) : { ...text, text: first };
}

function care(context: ReportContext): Block | null {
  const { locale } = context;
  const scope = nonEuCaution(context, briefPairings(context));
  const said = borrowed(context, summarySection)?.blocks.find(
    (block): block is CalloutBlock => block.kind === 'callout' && block.tone === 'caution',
  );
  const standIns = briefPairings(context).filter(({ role }) => role === 'stand_in');
  const places = listPhrase(locale, [...new Set(standIns.map(({ place }) => place))].map(context.placePhrase));
  const paragraphs = [
    ...(scope === '' ? [] : [plain(scope)]),
    ...(standIns.length === 0
      ? []
      : [plain(locale.t('summary.cannot.stand-in', { region: context.ownPlace, places }))]),
  ];
  if (said === undefined || paragraphs.length === 0) return null;
  return { ...said, paragraphs };
}
