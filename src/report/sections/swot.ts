import { quadrants } from '../../observations/code-lists.ts';
import { missing, placed, prose, type ReportContext, reference, type Section } from '../context.ts';
import { evaluatedItems } from '../evidence-words.ts';
import { markdown, plain } from '../markdown-text.ts';
import { plainLine } from '../narrative.ts';
import type { Block, FactsBlock, RichText, StateCode } from '../report-model.ts';
import { swotMatrix } from './swot-matrix.ts';
import { priorities } from './swot-priorities.ts';
import { evidenceTable } from './swot-tables.ts';
import { tows } from './tows.ts';

/** Strengths, weaknesses, opportunities and threats, each with its evidence and whether it holds. */
export const swotSection: Section = (context) => {
  const { locale, region } = context;
  const swot = region.swot;
  const chapter = { id: 'swot', number: '', title: locale.t('swot.title') };
  const items = quadrants.flatMap((quadrant) => swot?.[quadrant] ?? []);
  if (swot === undefined || items.length === 0) {
    return { ...chapter, answer: plain(locale.t('swot.answer.none')), blocks: [missing(context, 'swot.missing')] };
  }
  return {
    ...chapter,
    answer: answer(context),
    blocks: placed(basis(context), matrix(context), evidenceTable(context), priorities(context), tows(context)),
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

/** What counts as inside, and how the analysis came about: short, so that the matrix stands on the same page. */
function basis(context: ReportContext): FactsBlock | null {
  const { locale, region } = context;
  const items = [
    { term: locale.t('swot.level'), text: region.swot?.level_of_analysis },
    { term: locale.t('swot.introduction'), text: region.swot?.introduction },
  ].flatMap(({ term, text }) => (text === undefined ? [] : [{ term, text: context.rich(text) }]));
  return items.length === 0 ? null : { kind: 'facts', id: '', margin: [], running: true, items };
}

/** Points that a line of the facts takes on paper, characters in it, and the space of an entry. */
const factsLine = { height: 12.5, characters: 104, space: 2 };
const answerLine = { height: 16.5, characters: 68 };

function matrix(context: ReportContext): readonly Block[] {
  const label = context.numbering.next('figure');
  const lines = (text: string, characters: number) => Math.ceil(text.length / characters);
  const facts = (basis(context)?.items ?? []).reduce(
    (sum, { term, text }) =>
      sum + lines(`${term} ${plainLine(text)}`, factsLine.characters) * factsLine.height + factsLine.space,
    0,
  );
  const above = facts + lines(answer(context).text, answerLine.characters) * answerLine.height;
  return [
    prose(markdown(context.locale.t('swot.matrix.lead', { figure: reference(label) }))),
    swotMatrix(context, label, { above, evidenceLinks: true }),
  ];
}
