import { heading, leadTo, placed, prose, type ReportContext, type Section } from '../context.ts';
import { onlyWiderGroups } from '../figures.ts';
import { foremost, gapFinding } from '../finding-titles.ts';
import { markdown, plain } from '../markdown-text.ts';
import { substitutionLines } from '../notes.ts';
import { listPhrase } from '../phrases.ts';
import { mayBeSampled } from '../provenance.ts';
import type { Block, Chapter, RichText } from '../report-model.ts';
import { keyFigures, keyPairings } from './key-figures.ts';

/** What a mayor reads in five minutes: the study's own summary, the key figures, and what the data cannot say. */
export const summarySection: Section = (context): Chapter => {
  const { locale, region } = context;
  const summary = region.study.summary;
  const told = summary === undefined ? null : prose(context.rich(summary));
  const key = keyFigures(context);
  const table = key.find((block) => block.kind === 'keyFigures');
  return {
    id: 'summary',
    number: '',
    title: locale.t('summary.title'),
    answer: summaryAnswer(context),
    blocks: placed(told, table === undefined ? null : leadTo(context, 'key.lead', table), cannotSay(context), key),
  };
};

/** The gap that is said first, and the severest challenge. */
export function summaryAnswer(context: ReportContext): RichText {
  const { locale } = context;
  const pairings = keyPairings(context);
  const chosen = foremost(context, pairings);
  if (chosen === null) return plain(locale.t('summary.answer.none', { region: context.ownPlace }));
  const severest = [...context.region.challenges].sort((a, b) => (b.severity ?? 0) - (a.severity ?? 0))[0];
  const parts = [locale.t('summary.answer', { finding: gapFinding(context, chosen) })];
  if (severest !== undefined) parts.push(locale.t('summary.answer.challenge', { title: context.line(severest.title) }));
  return plain(parts.join(' '));
}

function cannotSay(context: ReportContext): readonly Block[] {
  const { locale, region, analysis } = context;
  const values = analysis.values.filter((value) => value.placeRole === 'own' || value.placeRole === 'stand_in');
  const standIns = [...new Set(values.filter((value) => value.placeRole === 'stand_in').map((value) => value.place))];
  const lines: RichText[] = [];
  if (standIns.length > 0) {
    const places = listPhrase(locale, standIns.map(context.placePhrase));
    lines.push(plain(locale.t('summary.cannot.stand-in', { region: context.ownPlace, places })));
  }
  // The page of key figures says it first; without one it is said here.
  if (keyPairings(context).length === 0 && onlyWiderGroups(analysis)) {
    lines.push(plain(locale.t('summary.cannot.non-eu')));
  }
  lines.push(...substitutionLines(context, values).map((text) => plain(text)));
  if (!values.some((value) => value.lower !== null) && mayBeSampled(context, values))
    lines.push(plain(locale.t('notes.no-intervals')));
  if (analysis.withheld.length > 0) {
    lines.push(plain(locale.t('notes.small', { minimum: region.study.confidentiality.minimum })));
  }
  const own = region.study.limitations;
  if (own !== undefined) lines.push(context.rich(own));
  if (lines.length === 0) lines.push(plain(locale.t('summary.cannot.nothing')));
  const more = context.holds('annex-register') && context.holds('annex-gaps');
  return [
    heading('what-the-data-cannot-say', locale.t('summary.cannot.title')),
    {
      kind: 'callout',
      id: '',
      margin: [],
      tone: 'caution',
      title: locale.t('margin.caution'),
      paragraphs: more ? [...lines, markdown(locale.t('summary.cannot.more'))] : lines,
    },
  ];
}
