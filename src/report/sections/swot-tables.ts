import { quadrants } from '../../observations/code-lists.ts';
import { column, richCell, textCell } from '../cells.ts';
import { heading, leadTo, prose, type ReportContext } from '../context.ts';
import { evaluatedClaimWords, evaluatedItems, stateWords } from '../evidence-words.ts';
import { markdown } from '../markdown-text.ts';
import { swotLabels } from '../names.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block, Cell } from '../report-model.ts';

/** Each item with its evidence in words, its state and its sources. */
export function evidenceTable(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const labels = swotLabels(context);
  const evaluated = evaluatedItems(context);
  const { id, label } = context.numbering.next('table');
  const rows = quadrants.flatMap((quadrant) =>
    (region.swot?.[quadrant] ?? []).map((item) => {
      const found = evaluated.get(item.id);
      const claims = (found?.claims ?? [])
        .map((claim) => evaluatedClaimWords(context, claim))
        .filter((text) => text !== '');
      const sources = shortCitations(context, sourceIds(item)).text;
      const cited = sources === '' ? '' : locale.t('notes.source', { sources });
      const evidence = [...claims, cited].filter((text) => text !== '').join(' ');
      return {
        group: locale.t(`quadrant.${quadrant}`),
        cells: [
          {
            ...textCell(labels.get(item.id) ?? ''),
            marks: illustrativeMarks(context, restsOnIllustrative(context, item)),
          },
          richCell(context.rich(item.text)),
          evidence === '' ? { ...textCell(locale.t('swot.evidence.none')), muted: true } : richCell(markdown(evidence)),
          textCell(found === undefined ? locale.t('state.none') : stateWords(context, found)),
        ],
      };
    }),
  );
  const items = quadrants.flatMap((quadrant) => region.swot?.[quadrant] ?? []);
  return [
    heading('swot-evidence', locale.t('swot.evidence')),
    prose(markdown(locale.t('swot.evidence.lead', { table: `[${label}](#${id})` }))),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('swot.evidence.table'),
      subtitle: '',
      body: {
        columns: ['label', 'item', 'evidence', 'state'].map((key) => column(locale.t(`swot.evidence.${key}`))),
        rows,
      },
      notes: markedNotes(
        context,
        items.filter((item) => restsOnIllustrative(context, item)),
      ),
    },
  ];
}

/** Items by weight within their quadrant; nothing where nothing is weighed. */
export function prioritiesTable(context: ReportContext): readonly Block[] {
  const { locale, region, analysis } = context;
  const weighed = analysis.priorities.filter((priority) => priority.local !== null);
  if (weighed.length === 0) return [];
  const labels = swotLabels(context);
  const { id, label } = context.numbering.next('table');
  const rows = quadrants.flatMap((quadrant) => {
    const items = new Map((region.swot?.[quadrant] ?? []).map((item) => [item.id, item]));
    return weighed
      .filter((priority) => priority.quadrant === quadrant)
      .sort((a, b) => (b.local ?? 0) - (a.local ?? 0))
      .flatMap((priority) => {
        const item = items.get(priority.id);
        if (item === undefined) return [];
        return [
          {
            group: locale.t(`quadrant.${quadrant}`),
            cells: [
              {
                ...textCell(labels.get(item.id) ?? ''),
                marks: illustrativeMarks(context, restsOnIllustrative(context, item)),
              },
              richCell(context.rich(item.text)),
              scale(context, item.impact),
              scale(context, item.certainty),
              { ...textCell(locale.percent((priority.local ?? 0) * 100, 0)), sort: priority.local },
            ],
          },
        ];
      });
  });
  const items = quadrants.flatMap((quadrant) => region.swot?.[quadrant] ?? []);
  return [
    heading('swot-priorities', locale.t('swot.priorities')),
    leadTo(context, 'swot.priorities.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('swot.priorities.table'),
      subtitle: locale.t('swot.priorities.subtitle'),
      body: {
        columns: [
          column(locale.t('swot.evidence.label')),
          column(locale.t('swot.evidence.item')),
          column(locale.t('swot.impact'), 'end'),
          column(locale.t('swot.certainty'), 'end'),
          column(locale.t('swot.weight.head'), 'end'),
        ],
        rows,
      },
      notes: markedNotes(
        context,
        items.filter((item) => restsOnIllustrative(context, item)),
        [locale.t('swot.priorities.note')],
      ),
    },
  ];
}

function scale(context: ReportContext, value: number | undefined): Cell {
  if (value === undefined) return { ...textCell(context.locale.t('cell.not-given')), muted: true };
  return { ...textCell(context.locale.number(value)), sort: value };
}
