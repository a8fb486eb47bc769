import { quadrants } from '../../../observations/code-lists.ts';
import { column, richCell, textCell } from '../../cells.ts';
import { heading, leadTo, type ReportContext } from '../../context.ts';
import { plain } from '../../markdown-text.ts';
import { swotLabels } from '../../names.ts';
import { restsOnIllustrative } from '../../provenance.ts';
import type { Block, Cell, RichText } from '../../report-model.ts';

/** Raters that fit beside each other on the page; of more, the table says how many gave each number. */
const mostNamed = 8;
const scale = [1, 2, 3, 4, 5] as const;

/** An item that was rated, with its label before its words. */
export function ratedItemText(context: ReportContext, id: string): RichText {
  const { region } = context;
  const item =
    quadrants.flatMap((quadrant) => region.swot?.[quadrant] ?? []).find((each) => each.id === id)?.text ??
    region.challenges.find((each) => each.id === id)?.title;
  const words = item === undefined ? plain(id) : context.rich(item);
  const label = swotLabels(context).get(id);
  return label === undefined ? words : { ...words, text: `${label} ${words.text.trim()}` };
}

/** True where all that is known of the consultation was made up. */
export function isIllustrativeConsultation(context: ReportContext): boolean {
  const { meetings } = context.region.consultation ?? { meetings: [] };
  return meetings.length > 0 && meetings.every((meeting) => restsOnIllustrative(context, meeting));
}

/** Each rating, or how many gave each number where raters are many, and the mean. */
export function ratingsTable(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const { consultation } = region;
  const rated = Object.entries(consultation?.ratings ?? {});
  if (consultation === undefined || rated.length === 0) return [];
  const { raters } = consultation;
  const isNamed = raters.length <= mostNamed;
  const rows = rated
    .map(([id, scores]) => {
      const given = scores.flatMap((score) => score ?? []);
      const mean = given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0) / given.length;
      return { id, scores, given, mean };
    })
    .sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  const { id, label } = context.numbering.next('table');
  const number = (value: number | null, digits = 0): Cell =>
    value === null
      ? { ...textCell(locale.t('cell.not-given')), muted: true }
      : { ...textCell(locale.number(value, digits)), sort: value };
  return [
    heading('ratings', locale.t('annex.consultation.ratings')),
    leadTo(context, isNamed ? 'annex.consultation.ratings.lead' : 'annex.consultation.ratings.lead.counts', {
      id,
      label,
    }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('annex.consultation.ratings.table', { raters: raters.length, items: rows.length }),
      subtitle: locale.t('annex.consultation.ratings.subtitle'),
      body: {
        columns: [
          column(locale.t('annex.consultation.item')),
          ...(isNamed
            ? raters.map((rater) => column(rater, 'end'))
            : scale.map((step) => column(locale.number(step), 'end'))),
          column(locale.t('annex.consultation.mean'), 'end'),
        ],
        rows: rows.map((row) => ({
          group: '',
          cells: [
            richCell(ratedItemText(context, row.id)),
            ...(isNamed
              ? raters.map((_, index) => number(row.scores[index] ?? null))
              : scale.map((step) => number(row.given.filter((score) => score === step).length))),
            number(row.mean, 1),
          ],
        })),
      },
      notes: {
        source: plain(locale.t('annex.consultation.ratings.source')),
        lines: [
          plain(locale.t(isNamed ? 'annex.consultation.ratings.note' : 'annex.consultation.ratings.note.counts')),
        ],
        illustrative: isIllustrativeConsultation(context),
      },
    },
  ];
}
