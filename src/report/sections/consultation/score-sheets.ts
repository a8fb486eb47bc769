import { quadrants } from '../../../observations/code-lists.ts';
import { missing, type ReportContext, type Section } from '../../context.ts';
import { shortEvidence, stateWords } from '../../evidence-words.ts';
import type { ScaleStripBlock, ScoreSheetBlock } from '../../form-blocks.ts';
import { plain } from '../../markdown-text.ts';
import { restsOnIllustrative } from '../../provenance.ts';
import { type RatedItem, ratedItems } from '../../rated-items.ts';
import type { Chapter } from '../../report-model.ts';

const steps = [1, 2, 3, 4, 5] as const;
const scopes: readonly RatedItem['scope'][] = [...quadrants, 'challenges'];

/** The scale with its words, as it is explained once. */
export function scaleStrip({ locale }: ReportContext): ScaleStripBlock {
  return {
    kind: 'scaleStrip',
    id: '',
    margin: [],
    steps: steps.map((step) => ({ value: locale.number(step), words: locale.t(`pack.scale.${step}`) })),
    beside: { value: locale.t('pack.no-view'), words: locale.t('pack.no-view.words') },
  };
}

/** One sheet a quadrant and one of the challenges, each item with its evidence in short and boxes to tick. */
export const scoreSheets: Section = (context): Chapter => {
  const { locale } = context;
  const items = ratedItems(context);
  return {
    id: 'score-sheets',
    number: '',
    title: locale.t('pack.sheets.title'),
    answer: plain(locale.t('pack.sheets.answer', { region: context.ownPlace })),
    blocks:
      items.length === 0
        ? [missing(context, 'pack.sheets.missing')]
        : scopes.flatMap((scope) => {
            const own = items.filter((item) => item.scope === scope);
            return own.length === 0 ? [] : [sheet(context, scope, own)];
          }),
  };
};

function sheet(context: ReportContext, scope: RatedItem['scope'], items: readonly RatedItem[]): ScoreSheetBlock {
  const { locale } = context;
  return {
    kind: 'scoreSheet',
    id: `sheet-${scope}`,
    margin: [],
    tone: scope,
    title: locale.t(scope === 'challenges' ? 'pack.challenges' : `quadrant.${scope}`),
    subtitle: locale.t(`pack.question.${scope}`),
    heads: {
      label: locale.t('pack.head.label'),
      item: locale.t('pack.head.item'),
      lowest: locale.t('pack.scale.1'),
      highest: locale.t('pack.scale.5'),
    },
    steps: steps.map((step) => locale.number(step)),
    noView: locale.t('pack.no-view'),
    remark: locale.t('pack.remark'),
    rows: items.map((item) => ({
      name: `rate-${item.id}`,
      label: item.label,
      text: context.rich(item.text),
      ...grounds(context, item),
      illustrative: restsOnIllustrative(context, item.provenance),
      ticks: [
        ...steps.map((step) => ({
          value: String(step),
          short: locale.number(step),
          words: locale.t('pack.tick', {
            label: item.label,
            value: locale.number(step),
            words: locale.t(`pack.scale.${step}`),
          }),
        })),
        { value: '', short: locale.t('pack.no-view'), words: locale.t('pack.tick.none', { label: item.label }) },
      ],
      remarkWords: locale.t('pack.remark.on', { label: item.label }),
    })),
  };
}

/** What an item rests on, and whether that holds; a source that is named without a claim is one to rest on. */
function grounds(context: ReportContext, { provenance, evaluated }: RatedItem) {
  const { locale } = context;
  const evidence = shortEvidence(context, provenance, evaluated);
  if (evaluated === undefined || evaluated.state === 'none') {
    const state = evidence === '' ? ('none' as const) : ('source_only' as const);
    return { state, stateWords: locale.t(`state.${state}`), evidence };
  }
  return { state: evaluated.state, stateWords: stateWords(context, evaluated), evidence };
}
