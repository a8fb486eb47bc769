import { quadrants } from '../../observations/code-lists.ts';
import { missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { evaluatedItems, stateWords } from '../evidence-words.ts';
import { markdown, plain } from '../markdown-text.ts';
import { swotLabels } from '../names.ts';
import { restsOnIllustrative, textNotes } from '../provenance.ts';
import type { Block, RichText, StateCode, SwotItem } from '../report-model.ts';
import { evidenceTable, prioritiesTable } from './swot-tables.ts';
import { tows } from './tows.ts';

const states: readonly StateCode[] = ['holds', 'does_not_hold', 'cannot_be_judged', 'source_only', 'none'];

/** Strengths, weaknesses, opportunities and threats, each with its evidence and whether it holds. */
export const swotSection: Section = (context) => {
  const { locale, region } = context;
  const swot = region.swot;
  const chapter = { id: 'swot', number: '', title: locale.t('swot.title') };
  const items = quadrants.flatMap((quadrant) => swot?.[quadrant] ?? []);
  if (swot === undefined || items.length === 0) {
    return { ...chapter, answer: plain(locale.t('swot.answer.none')), blocks: [missing(context, 'swot.missing')] };
  }
  const level = swot.level_of_analysis;
  return {
    ...chapter,
    answer: answer(context),
    blocks: placed(
      // The matrix first: with the head of the chapter it fills the page that a workshop has before it.
      matrix(context),
      swot.introduction === undefined ? null : prose(context.rich(swot.introduction)),
      level === undefined
        ? null
        : { kind: 'facts', id: '', margin: [], items: [{ term: locale.t('swot.level'), text: context.rich(level) }] },
      evidenceTable(context),
      prioritiesTable(context),
      tows(context),
    ),
  };
};

function answer(context: ReportContext): RichText {
  const { locale, region } = context;
  const evaluated = [...evaluatedItems(context).values()];
  const count = (state: StateCode) => evaluated.filter((item) => item.state === state).length;
  const n = quadrants.reduce((sum, quadrant) => sum + (region.swot?.[quadrant].length ?? 0), 0);
  const parts = [
    locale.t('swot.answer', { n, holds: count('holds'), fails: count('does_not_hold') }),
    locale.t('swot.answer.rest', {
      open: count('cannot_be_judged'),
      sources: count('source_only'),
      none: count('none'),
    }),
  ];
  return plain(parts.join(' ').trim());
}

function matrix(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const labels = swotLabels(context);
  const evaluated = evaluatedItems(context);
  const { id, label } = context.numbering.next('figure');
  const weights = new Map(context.analysis.priorities.map((priority) => [priority.id, priority.local]));
  const all = quadrants.flatMap((quadrant) => region.swot?.[quadrant] ?? []);
  const shown = new Set([...evaluated.values()].map((item) => item.state));
  return [
    prose(markdown(locale.t('swot.matrix.lead', { figure: `[${label}](#${id})` }))),
    {
      kind: 'swotMatrix',
      id,
      margin: [],
      label,
      title: locale.t('swot.matrix.title', { region: context.ownName }),
      subtitle: locale.t('swot.matrix.subtitle'),
      edges: {
        helps: locale.t('swot.helps'),
        hinders: locale.t('swot.hinders'),
        inside: locale.t('swot.inside'),
        outside: locale.t('swot.outside'),
      },
      quadrants: quadrants.map((quadrant) => {
        const items = region.swot?.[quadrant] ?? [];
        const heaviest = Math.max(0, ...items.map((item) => weights.get(item.id) ?? 0));
        return {
          key: quadrant,
          title: locale.t(`quadrant.${quadrant}`),
          items: items.map((item): SwotItem => {
            const found = evaluated.get(item.id);
            const weight = weights.get(item.id) ?? null;
            return {
              id: item.id,
              label: labels.get(item.id) ?? '',
              text: context.rich(item.text),
              state: found?.state ?? 'none',
              stateWords: found === undefined ? locale.t('state.none') : stateWords(context, found),
              weight: weight === null || heaviest === 0 ? null : weight / heaviest,
              weightWords:
                weight === null
                  ? ''
                  : locale.t('swot.weight', {
                      share: locale.percent(weight * 100, 0),
                      quadrant: locale.t(`quadrant.in-text.${quadrant}`),
                    }),
              illustrative: restsOnIllustrative(context, item),
            };
          }),
          empty: locale.t(`swot.empty.${quadrant}`),
        };
      }),
      legend: states.filter((state) => shown.has(state)).map((state) => ({ state, words: locale.t(`state.${state}`) })),
      notes: textNotes(context, all, weights.size === 0 ? [] : [locale.t('swot.weights.note')]),
    },
  ];
}
