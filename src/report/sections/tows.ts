import { type Quadrant, quadrants, strategyTypes } from '../../observations/code-lists.ts';
import { heading, leadTo, missing, type ReportContext } from '../context.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { swotLabels } from '../names.ts';
import type { Label } from '../numbering.ts';
import { restsOnIllustrative, textNotes } from '../provenance.ts';
import type { Block, TowsBlock } from '../report-model.ts';

/** The TOWS matrix (Weihrich 1982): what follows from joining inside and outside. */
export function tows(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const title = heading('strategies', locale.t('tows.heading'));
  if ((region.swot?.strategies ?? []).length === 0) return [title, missing(context, 'tows.missing')];
  const label = context.numbering.next('figure');
  return [title, leadTo(context, 'tows.lead', label), towsMatrix(context, label)];
}

/** The strategies in their four cells, and at the edges the items that they use; the others are named there by their number. */
function towsMatrix(context: ReportContext, { id, label }: Label): TowsBlock {
  const { locale, region, analysis } = context;
  const strategies = region.swot?.strategies ?? [];
  const labels = swotLabels(context);
  const evaluated = new Map((analysis.tows?.strategies ?? []).map((strategy) => [strategy.id, strategy]));
  const isWeighed = [...evaluated.values()].some(({ weight }) => weight !== null);
  const misfits = [...evaluated.values()].flatMap((strategy) => {
    if (strategy.lacks.length === 0) return [];
    const words = strategy.lacks.map((quadrant) => locale.t(`quadrant.in-text.${quadrant}`));
    const text = context.line(region.swot?.strategies[strategy.index]?.text ?? '');
    return [locale.t('tows.misfit', { label: escapeMarkdown(text), quadrants: locale.list(words) })];
  });
  return {
    kind: 'tows',
    id,
    margin: [],
    label,
    title: locale.t('tows.title', { n: strategies.length }),
    edges: quadrants.map((key) => edge(context, key)),
    cells: strategyTypes.map((type) => ({
      type,
      title: locale.t(`tows.${type}`),
      strategies: strategies
        .filter((strategy) => strategy.type === type)
        .map((strategy) => {
          const weight = evaluated.get(strategy.id)?.weight ?? null;
          return {
            id: `strategy-${strategy.id}`,
            text: context.rich(strategy.text),
            uses: strategy.uses.map((use) => labels.get(use) ?? use).join(locale.t('list.comma')),
            weight: weight === null ? '' : locale.t('tows.weight', { share: locale.percent(weight * 100, 0) }),
            illustrative: restsOnIllustrative(context, strategy),
          };
        }),
      empty: locale.t('tows.empty'),
    })),
    notes: textNotes(context, strategies, [...misfits, ...(isWeighed ? [locale.t('tows.note.weight')] : [])]),
  };
}

function edge(context: ReportContext, key: Quadrant): TowsBlock['edges'][number] {
  const { locale, region } = context;
  const labels = swotLabels(context);
  const used = new Set((region.swot?.strategies ?? []).flatMap(({ uses }) => uses));
  const items = region.swot?.[key] ?? [];
  const rest = items.filter(({ id }) => !used.has(id)).map(({ id }) => labels.get(id) ?? id);
  return {
    key,
    title: locale.t(`quadrant.${key}`),
    items: items
      .filter(({ id }) => used.has(id))
      .map((item) => ({ label: labels.get(item.id) ?? '', text: context.rich(item.text) })),
    rest:
      items.length === 0
        ? locale.t(`swot.empty.${key}`)
        : rest.length === 0
          ? ''
          : locale.t('tows.rest', { items: locale.list(rest) }),
  };
}
