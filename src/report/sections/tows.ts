import { quadrants, strategyTypes } from '../../observations/code-lists.ts';
import { heading, leadTo, missing, type ReportContext } from '../context.ts';
import { swotLabels } from '../names.ts';
import { restsOnIllustrative } from '../provenance.ts';
import type { Block } from '../report-model.ts';

/** The TOWS matrix (Weihrich 1982): what follows from joining inside and outside. */
export function tows(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const strategies = region.swot?.strategies ?? [];
  const title = heading('strategies', locale.t('tows.heading'));
  if (strategies.length === 0) return [title, missing(context, 'tows.missing')];
  const labels = swotLabels(context);
  const { id, label } = context.numbering.next('figure');
  return [
    title,
    leadTo(context, 'tows.lead', { id, label }),
    {
      kind: 'tows',
      id,
      margin: [],
      label,
      title: locale.t('tows.title', { n: strategies.length }),
      edges: quadrants.map((key) => ({
        key,
        title: locale.t(`quadrant.${key}`),
        items: (region.swot?.[key] ?? []).map((item) => ({
          label: labels.get(item.id) ?? '',
          text: context.rich(item.text),
        })),
      })),
      cells: strategyTypes.map((type) => ({
        type,
        title: locale.t(`tows.${type}`),
        strategies: strategies
          .filter((strategy) => strategy.type === type)
          .map((strategy) => ({
            id: `strategy-${strategy.id}`,
            text: context.rich(strategy.text),
            uses: strategy.uses.map((use) => labels.get(use) ?? use).join(locale.t('list.comma')),
            illustrative: restsOnIllustrative(context, strategy),
          })),
        empty: locale.t('tows.empty'),
      })),
    },
  ];
}
