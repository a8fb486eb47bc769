import { agreementCell } from '../../agreement-cell.ts';
import { column, textCell } from '../../cells.ts';
import { heading, leadTo, type ReportContext } from '../../context.ts';
import { escapeMarkdown, noText, plain } from '../../markdown-text.ts';
import type { Block } from '../../report-model.ts';
import { isIllustrativeConsultation, ratedItemText } from './ratings-table.ts';

/** How far the raters agree on the order of what they rated: Kendall's W with what it rests on. */
export function agreementTable(context: ReportContext): readonly Block[] {
  const { locale, analysis } = context;
  if (analysis.agreement.length === 0) return [];
  const { id, label } = context.numbering.next('table');
  return [
    heading('agreement', locale.t('annex.consultation.agreement')),
    leadTo(context, 'annex.consultation.agreement.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'column',
      label,
      title: locale.t('annex.consultation.agreement.table'),
      subtitle: '',
      body: {
        columns: [
          column(locale.t('annex.consultation.agreement.what')),
          column(locale.t('annex.consultation.agreement.w')),
        ],
        rows: analysis.agreement.map((agreed) => ({
          group: '',
          cells: [textCell(locale.t(`annex.consultation.scope.${agreed.scope}`)), agreementCell(context, agreed)],
        })),
      },
      notes: {
        source: noText,
        lines: [plain(locale.t('swot.how.note.agreement')), plain(locale.t('annex.consultation.agreement.note'))],
        illustrative: isIllustrativeConsultation(context),
      },
    },
  ];
}

/** Items whose lowest and highest ratings lie far apart, and who gave them: there is something behind it. */
export function toBeTalkedAbout(context: ReportContext): readonly Block[] {
  const { locale, region, analysis } = context;
  if (analysis.itemRatings.length === 0) return [];
  const apart = analysis.itemRatings
    .filter(({ farApart }) => farApart)
    .toSorted(
      (a, b) =>
        b.highest - b.lowest - (a.highest - a.lowest) || (b.standardDeviation ?? 0) - (a.standardDeviation ?? 0),
    );
  const raters = region.consultation?.raters ?? [];
  const who = (item: string, rating: number) =>
    locale.list(
      (region.consultation?.ratings[item] ?? []).flatMap((given, index) =>
        given === rating ? [raters[index] ?? ''] : [],
      ),
    );
  return [
    heading('to-be-talked-about', locale.t('annex.consultation.apart')),
    {
      kind: 'list',
      id: '',
      margin: [],
      ordered: false,
      items:
        apart.length === 0
          ? [plain(locale.t('annex.consultation.apart.none'))]
          : apart.map(({ id, lowest, highest }) => {
              const words = ratedItemText(context, id);
              const said = locale.t('annex.consultation.apart.item', {
                lowest: locale.number(lowest),
                highest: locale.number(highest),
                low: who(id, lowest),
                high: who(id, highest),
              });
              return {
                ...words,
                text: `${words.text.trim()}: ${words.kind === 'markdown' ? escapeMarkdown(said) : said}`,
              };
            }),
    },
  ];
}
