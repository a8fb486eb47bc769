import { quadrants } from '../../observations/code-lists.ts';
import { column, richCell, textCell } from '../cells.ts';
import { heading, leadTo, missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { facts } from '../facts.ts';
import { plain } from '../markdown-text.ts';
import { swotLabels } from '../names.ts';
import { restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block, RichText } from '../report-model.ts';

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
      ratings(context),
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

function ratings(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const consultation = region.consultation;
  const rated = Object.entries(consultation?.ratings ?? {});
  if (consultation === undefined || rated.length === 0) return [];
  const labels = swotLabels(context);
  const named = new Map([
    ...quadrants.flatMap((quadrant) => (region.swot?.[quadrant] ?? []).map((item) => [item.id, item.text] as const)),
    ...region.challenges.map((challenge) => [challenge.id, challenge.title] as const),
  ]);
  const rows = rated
    .map(([id, scores]) => {
      const given = scores.filter((score) => score !== null);
      const mean = given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0) / given.length;
      return { id, scores, mean };
    })
    .sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  const { id, label } = context.numbering.next('table');
  return [
    heading('ratings', locale.t('annex.consultation.ratings')),
    leadTo(context, 'annex.consultation.ratings.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('annex.consultation.ratings.table', { raters: consultation.raters.length, items: rows.length }),
      subtitle: locale.t('annex.consultation.ratings.subtitle'),
      body: {
        columns: [
          column(locale.t('annex.consultation.item')),
          ...consultation.raters.map((rater) => column(rater, 'end')),
          column(locale.t('annex.consultation.mean'), 'end'),
        ],
        rows: rows.map((row) => {
          const text = named.get(row.id);
          const swotLabel = labels.get(row.id);
          const words = text === undefined ? plain(row.id) : context.rich(text);
          return {
            group: '',
            cells: [
              richCell(swotLabel === undefined ? words : { ...words, text: `${swotLabel} ${words.text.trim()}` }),
              ...consultation.raters.map((_, index) => {
                const score = row.scores[index] ?? null;
                return score === null
                  ? { ...textCell(locale.t('cell.not-given')), muted: true }
                  : { ...textCell(locale.number(score)), sort: score };
              }),
              row.mean === null
                ? { ...textCell(locale.t('cell.not-given')), muted: true }
                : { ...textCell(locale.number(row.mean, 1)), sort: row.mean },
            ],
          };
        }),
      },
      notes: {
        source: plain(locale.t('annex.consultation.ratings.source')),
        lines: [plain(locale.t('annex.consultation.ratings.note'))],
        illustrative:
          consultation.meetings.length > 0 && consultation.meetings.every((one) => restsOnIllustrative(context, one)),
      },
    },
  ];
}
