import { quadrants } from '../../observations/code-lists.ts';
import type { ReportContext } from '../context.ts';
import { evaluatedItems, shortEvidence, stateWords } from '../evidence-words.ts';
import { swotLabels } from '../names.ts';
import { plainLine } from '../narrative.ts';
import type { Label } from '../numbering.ts';
import { restsOnIllustrative, textNotes } from '../provenance.ts';
import type { Notes, StateCode, SwotItem, SwotMatrixBlock } from '../report-model.ts';
import { type QuadrantLength, swotDensity } from '../swot-density.ts';

const states: readonly StateCode[] = ['holds', 'does_not_hold', 'cannot_be_judged', 'source_only', 'none'];

/** The mark of a state and the bar of a weight take so many characters of the line of the evidence. */
const marksLength = 10;
const badgeLength = 14;

/**
 * The four quadrants, each item with its state, its evidence in short and its weight among all items. `above`: how many
 * points of the page stand over it on paper, besides the title of its chapter.
 */
export function swotMatrix(
  context: ReportContext,
  { id, label }: Label,
  options: { readonly above: number; readonly evidenceLinks: boolean },
): SwotMatrixBlock {
  const { locale, region } = context;
  const evaluated = evaluatedItems(context);
  const all = quadrants.flatMap((quadrant) => region.swot?.[quadrant] ?? []);
  const shown = new Set([...evaluated.values()].map((item) => item.state));
  const set = quadrants.map((quadrant) => ({
    key: quadrant,
    title: locale.t(`quadrant.${quadrant}`),
    items: itemsOf(context, quadrant, options.evidenceLinks),
    empty: locale.t(`swot.empty.${quadrant}`),
  }));
  const lengths = set.map(
    ({ items }): QuadrantLength => ({
      items: items.map((item) => ({
        text: plainLine(item.text).length,
        evidence: marksLength + item.evidence.length + (item.illustrative ? badgeLength : 0),
      })),
    }),
  );
  const [s = none, w = none, o = none, t = none] = lengths;
  const weighed = context.analysis.priorities.some(({ global }) => global !== null);
  const notes = textNotes(context, all, weighed ? [locale.t('swot.weights.note')] : []);
  return {
    kind: 'swotMatrix',
    id,
    margin: [],
    label,
    title: locale.t('swot.matrix.title', { region: context.ownPlace }),
    subtitle: locale.t('swot.matrix.subtitle'),
    density: swotDensity([s, w], [o, t], options.above + notesHeight(notes)),
    edges: {
      helps: locale.t('swot.helps'),
      hinders: locale.t('swot.hinders'),
      inside: locale.t('swot.inside'),
      outside: locale.t('swot.outside'),
    },
    quadrants: set,
    legend: states.filter((state) => shown.has(state)).map((state) => ({ state, words: locale.t(`state.${state}`) })),
    notes,
  };
}

/** Points that the notes take on paper. */
function notesHeight({ source, lines, illustrative }: Notes): number {
  const texts = [...lines, source].filter(({ text }) => text !== '');
  return texts.reduce((sum, text) => sum + Math.ceil(plainLine(text).length / 105) * 11.5, illustrative ? 20 : 6);
}

const none: QuadrantLength = { items: [] };

function itemsOf(
  context: ReportContext,
  quadrant: (typeof quadrants)[number],
  evidenceLinks: boolean,
): readonly SwotItem[] {
  const { locale, region, analysis } = context;
  const labels = swotLabels(context);
  const evaluated = evaluatedItems(context);
  const weights = new Map(analysis.priorities.map((priority) => [priority.id, priority]));
  const heaviest = Math.max(0, ...analysis.priorities.map(({ global }) => global ?? 0));
  return (region.swot?.[quadrant] ?? []).map((item): SwotItem => {
    const found = evaluated.get(item.id);
    const { global = null, local = null } = weights.get(item.id) ?? {};
    return {
      id: item.id,
      label: labels.get(item.id) ?? '',
      href: evidenceLinks ? `#evidence-${item.id}` : '',
      text: context.rich(item.text),
      state: found?.state ?? 'none',
      stateWords: found === undefined ? locale.t('state.none') : stateWords(context, found),
      evidence: shortEvidence(context, item, found),
      weight: global === null || heaviest === 0 ? null : global / heaviest,
      weightWords:
        global === null || local === null
          ? ''
          : locale.t('swot.weight', {
              share: locale.percent(global * 100, 1),
              local: locale.percent(local * 100, 0),
              quadrant: locale.t(`quadrant.in-text.${quadrant}`),
            }),
      illustrative: restsOnIllustrative(context, item),
    };
  });
}
