import { placed, prose, type ReportContext, type Section } from '../context.ts';
import { likeSets, type Pairing } from '../figures.ts';
import { foremost } from '../finding-titles.ts';
import { markdown, noText } from '../markdown-text.ts';
import { isIllustrative } from '../marks.ts';
import { figureNotes } from '../notes.ts';
import { openingOfOwnPlace } from '../own-place.ts';
import type { Block, ChartBlock, Notes } from '../report-model.ts';
import { keyFigureTable, keyPairings } from './key-figures.ts';
import { dumbbell } from './labour-gaps.ts';
import { trend } from './labour-trend.ts';

/** As many stand beside each other. */
const mostFigures = 4;

/** What is asked for first. */
const first = [
  ['employment_rate', 'female'],
  ['employment_rate', 'male'],
  ['employment_rate', 'total'],
  ['unemployment_rate', 'total'],
  ['population_share', 'total'],
] as const;

/** Three to four figures and the most telling chart; their sources and cautions stand once, under the figures. */
export const briefFigures: Section = (context) => {
  const { locale } = context;
  const chapter = { id: 'brief-figures', number: '', title: locale.t('brief.figures'), answer: noText };
  const pairings = briefPairings(context);
  if (pairings.length === 0) return { ...chapter, blocks: [prose(markdown(locale.t('brief.figures.none')))] };
  const drawn = drawnPairings(context);
  const chart = mostTelling(context, drawn);
  const values = [...pairings, ...(chart === null ? [] : drawn)].flatMap(({ focus, reference, gap }) => [
    focus,
    reference,
    gap,
  ]);
  const table = keyFigureTable(context, pairings);
  const notes = figureNotes(context, values, { without: ['stand_in'] });
  const overTime = chart === null ? null : trendOf(context, drawn);
  return { ...chapter, blocks: placed({ ...table, notes: { ...notes, illustrative: false } }, chart, overTime) };
};

/**
 * The figures of the strip: of the two sexes where they are known, then unemployment, then how many people it is about;
 * before them one of the region itself, where all would be of a stand-in.
 */
export function briefPairings(context: ReportContext): readonly Pairing[] {
  const all = keyPairings(context);
  const chosen = first.flatMap(([base, sex]) => {
    const found = all.find((pairing) => pairing.indicator === base && pairing.sex === sex);
    return found === undefined ? [] : [found];
  });
  const bySex = chosen.some(({ indicator, sex }) => indicator === 'employment_rate' && sex === 'female');
  const told = chosen.filter(({ indicator, sex }) => !(bySex && indicator === 'employment_rate' && sex === 'total'));
  const others = all.filter(({ indicator }) => !told.some((one) => one.indicator === indicator));
  const further = [...others.filter(({ reference }) => reference !== null), ...others, ...all];
  // What only fills the row is left out rather than invented.
  const real = further.filter(({ focus }) => !isIllustrative(focus));
  const candidates = told.length + real.length === 0 ? further : [...told, ...real];
  const strip = [...new Set(candidates)].slice(0, mostFigures);
  const own = openingOfOwnPlace(context, strip, all);
  return own === null ? strip : [own, ...strip.slice(0, mostFigures - 1)];
}

/** The gap in employment by sex; where that is not known, the widest gap that is. */
function drawnPairings(context: ReportContext): readonly Pairing[] {
  const all = keyPairings(context).filter(({ reference, focus }) => reference !== null && focus.unit === 'percent');
  const employment = all.filter(({ indicator }) => indicator === 'employment_rate');
  const chosen = foremost(context, all);
  const found = employment.length > 0 || chosen === null ? employment : ofIndicator(all, chosen);
  const sets = likeSets(found);
  return sets.find((set) => set.length > 1) ?? sets[0] ?? [];
}

function ofIndicator(pairings: readonly Pairing[], { indicator }: Pairing): readonly Pairing[] {
  return pairings.filter((pairing) => pairing.indicator === indicator);
}

function mostTelling(context: ReportContext, drawn: readonly Pairing[]): ChartBlock | null {
  const gap = chartIn(dumbbell(context, drawn));
  const found = gap ?? chartIn(trend(context, briefPairings(context).slice(0, 1)));
  return found === null ? null : bare(found);
}

/** The same over time, which a page with little room does without. */
function trendOf(context: ReportContext, drawn: readonly Pairing[]): ChartBlock | null {
  const found = chartIn(trend(context, drawn));
  return found === null ? null : { ...bare(found), more: ['', context.locale.t('brief.figures.trend-left-out')] };
}

/** Its sources and cautions stand under the figures. */
function bare(chart: ChartBlock): ChartBlock {
  const notes: Notes = { ...chart.notes, source: noText, lines: [] };
  return { ...chart, notes };
}

function chartIn(blocks: readonly Block[]): ChartBlock | null {
  return blocks.find((block): block is ChartBlock => block.kind === 'chart') ?? null;
}
