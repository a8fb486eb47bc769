import { heading, missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { facts } from '../facts.ts';
import { plain } from '../markdown-text.ts';
import { restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block, RichText } from '../report-model.ts';
import { agreementTable, toBeTalkedAbout } from './consultation/agreement-table.ts';
import { ratingsTable } from './consultation/ratings-table.ts';

/** What the stakeholder group said of the study: meetings, what was not agreed upon, ratings. */
export const consultationAnnex: Section = (context) => {
  const { locale, region } = context;
  const consultation = region.consultation;
  const chapter = { id: 'annex-consultation', number: '', title: locale.t('annex.consultation.title') };
  if (
    consultation === undefined ||
    (consultation.meetings.length === 0 && Object.keys(consultation.ratings).length === 0)
  ) {
    return {
      ...chapter,
      answer: plain(locale.t('annex.consultation.answer.none')),
      blocks: [missing(context, 'annex.consultation.missing')],
    };
  }
  return {
    ...chapter,
    answer: answer(context),
    blocks: placed(
      consultation.introduction === undefined ? null : prose(context.rich(consultation.introduction)),
      meetings(context),
      ratingsTable(context),
      agreementTable(context),
      toBeTalkedAbout(context),
    ),
  };
};

function answer(context: ReportContext): RichText {
  const { locale, region } = context;
  const meetings = region.consultation?.meetings ?? [];
  const people = meetings.reduce((sum, meeting) => sum + (meeting.participants ?? 0), 0);
  const dissent = meetings.filter((meeting) => meeting.dissent !== undefined).length;
  const rated = Object.keys(region.consultation?.ratings ?? {}).length;
  return plain(locale.t('annex.consultation.answer', { meetings: meetings.length, people, dissent, rated }));
}

function meetings(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const list = region.consultation?.meetings ?? [];
  if (list.length === 0) return [];
  return [
    heading('meetings', locale.t('annex.consultation.meetings')),
    {
      kind: 'entries',
      id: '',
      margin: [],
      entries: list.map((meeting) => ({
        id: '',
        title: meeting.title === undefined ? plain(locale.date(meeting.date)) : context.rich(meeting.title),
        tag: meeting.title === undefined ? '' : locale.date(meeting.date),
        scale: 0,
        scaleWords: '',
        text: meeting.summary === undefined ? [] : [context.rich(meeting.summary)],
        facts: facts(context, [
          ['annex.consultation.place', meeting.place === undefined ? '' : context.rich(meeting.place).text],
          [
            'annex.consultation.participants',
            meeting.participants === undefined ? '' : locale.number(meeting.participants),
          ],
          ['annex.consultation.who', meeting.who === undefined ? '' : context.rich(meeting.who).text],
          ['annex.consultation.dissent', meeting.dissent === undefined ? '' : context.rich(meeting.dissent).text],
          ['fact.source', shortCitations(context, sourceIds(meeting)).text],
        ]),
        illustrative: restsOnIllustrative(context, meeting),
      })),
    },
  ];
}
