import { quadrants } from '../../observations/code-lists.ts';
import { column, richCell, statusColumn, textCell } from '../cells.ts';
import { heading, prose, type ReportContext } from '../context.ts';
import { evaluatedClaimWords, evaluatedItems, stateWords } from '../evidence-words.ts';
import { markdown } from '../markdown-text.ts';
import { swotLabels } from '../names.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block } from '../report-model.ts';

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
        id: `evidence-${item.id}`,
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
        columns: [
          ...['label', 'item', 'evidence'].map((key) => column(locale.t(`swot.evidence.${key}`))),
          statusColumn(locale.t('swot.evidence.state')),
        ],
        rows,
      },
      notes: markedNotes(
        context,
        items.filter((item) => restsOnIllustrative(context, item)),
      ),
    },
  ];
}
