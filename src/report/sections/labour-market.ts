import { definitionOf } from '../../indicators/catalogue/index.ts';
import { heading, missing, placed, prose, type ReportContext, reference, type Section } from '../context.ts';
import { basesOf, furtherPairingsOf, likeSets, type Pairing, pairingsOf } from '../figures.ts';
import { foremost, gapFinding } from '../finding-titles.ts';
import { indicatorName } from '../indicator-words.ts';
import { escapeMarkdown, markdown, plain } from '../markdown-text.ts';
import { periodWords } from '../phrases.ts';
import { marginNote } from '../provenance.ts';
import type { Block, RichText } from '../report-model.ts';
import { sayAlso, sayValue } from '../say.ts';
import { gapComposition } from './gap-composition.ts';
import { benchmarks } from './labour-benchmarks.ts';
import { changes } from './labour-changes.ts';
import { ratesOfEverybody } from './labour-everybody.ts';
import { bars, dumbbell } from './labour-gaps.ts';
import { ownIndicatorsTable } from './labour-own-indicators.ts';
import { ratesTable } from './labour-rates.ts';
import { sectors } from './labour-sectors.ts';
import { shortfall } from './labour-shortfall.ts';
import { trend } from './labour-trend.ts';

/** Indicators that belong to other chapters. */
const elsewhere = new Set(['population_share', 'non_eu_share', 'old_age_dependency', 'young_entrant_old_exit_ratio']);

/** Rates by group and sex with their gaps, over time, against benchmarks, and what the gap means in people. */
export const labourMarketSection: Section = (context) => {
  const { locale } = context;
  const own = new Set(context.region.data.indicators.map(({ id }) => id));
  const pairings = labourPairings(context).filter(({ indicator }) => !own.has(indicator));
  const chapter = { id: 'labour-market', number: '', title: locale.t('labour.title') };
  if (pairings.length === 0) {
    const known = ratesOfEverybody(context, basesOfLabour(context), []).map((value) => sayValue(context, value));
    const everybody = known.length === 0 ? [] : [prose(markdown(known.join(' ')))];
    const others = [...everybody, ...sectors(context), ...ownIndicatorsTable(context)];
    return {
      ...chapter,
      answer: plain(locale.t('labour.answer.none')),
      blocks: [missing(context, 'labour.missing'), ...others],
    };
  }
  // The further groups of a study about several stand beside the first in the table; text and figures are about the first.
  const rates = ratesTable(
    context,
    [...new Set(pairings.map(({ indicator }) => indicator))].flatMap((base) => [
      ...pairings.filter(({ indicator }) => indicator === base),
      ...furtherPairingsOf(context.analysis, base),
    ]),
    ratesOfEverybody(context, basesOfLabour(context), pairings),
  );
  return { ...chapter, answer: answer(context, pairings), blocks: placed(rates, ...parts(context, pairings, rates)) };
};

/** Every indicator of the labour market that has a figure of a focus group, at the place that speaks for the region. */
export function labourPairings(context: ReportContext): readonly Pairing[] {
  return basesOfLabour(context).flatMap((base) => pairingsOf(context.analysis, base));
}

function basesOfLabour(context: ReportContext): readonly string[] {
  const bases = basesOf(context.analysis).filter((base) => !elsewhere.has(base));
  // Who is not active is inactive: one of the two is enough.
  return bases.filter((base) => base !== 'inactivity_rate' || !bases.includes('activity_rate'));
}

function parts(
  context: ReportContext,
  pairings: readonly Pairing[],
  rates: readonly Block[],
): readonly (readonly Block[])[] {
  const { locale } = context;
  const bases = [...new Set(pairings.map((pairing) => pairing.indicator))];
  const of = (base: string) => pairings.filter((pairing) => pairing.indicator === base);
  const blocks: (readonly Block[])[] = [];
  for (const base of ['employment_rate', 'activity_rate', 'unemployment_rate']) {
    const found = of(base);
    if (found.length === 0) continue;
    const name = indicatorName(context, base);
    const draw = base === 'unemployment_rate' ? bars : dumbbell;
    // Said before they are drawn, so that the register names the figures in the order of the text.
    const text = sentences(context, found);
    const { together, alone } = setsToDraw(found);
    const drawn = together.flatMap((set) => draw(context, set));
    const followed = firstOf(likeSets(found), (set) => trend(context, set));
    const apart = drawn.length === 0 ? '' : aloneWords(context, alone, rates);
    blocks.push([
      heading(base.replaceAll('_', '-'), name),
      ...opening(
        context,
        found,
        [text, seeWords(context, drawn, followed), apart].filter((part) => part !== '').join(' '),
      ),
      ...drawn,
      ...followed,
    ]);
    if (base === 'employment_rate') blocks.push(benchmarks(context, found));
    blocks.push(gapComposition(context, found));
    if (base === 'employment_rate') blocks.push(shortfall(context, found));
  }
  const others = bases.filter((base) => !['employment_rate', 'activity_rate', 'unemployment_rate'].includes(base));
  const further = others.flatMap((base) => of(base));
  if (further.length > 0) {
    blocks.push([heading('other-indicators', locale.t('labour.others')), ...otherDrawings(context, others, further)]);
  }
  blocks.push(sectors(context), ownIndicatorsTable(context), changes(context, pairings));
  return blocks;
}

/** What is drawn, a set of like figures a chart; a pairing with nothing like it is left to the table where others are drawn. */
function setsToDraw(pairings: readonly Pairing[]): {
  readonly together: readonly (readonly Pairing[])[];
  readonly alone: readonly Pairing[];
} {
  const sets = likeSets(pairings);
  const together = sets.filter((set) => set.length > 1);
  if (together.length === 0) return { together: sets, alone: [] };
  return { together, alone: sets.filter((set) => set.length === 1).flat() };
}

/** "What is known of Piemonte for 2021 is not drawn beside them …: it stands in Table 4." */
function aloneWords(context: ReportContext, alone: readonly Pairing[], rates: readonly Block[]): string {
  const { locale } = context;
  const table = rates.find((block) => block.kind === 'table');
  if (alone.length === 0 || table === undefined) return '';
  const known = alone.map(({ place, period }) =>
    locale.t('labour.alone.figure', { place: context.placeHead(place), period: periodWords(locale, period) }),
  );
  const figures = escapeMarkdown(locale.list([...new Set(known)]));
  return locale.t('labour.alone', { n: alone.length, figures, table: reference(table) });
}

function firstOf<T>(from: readonly T[], make: (one: T) => readonly Block[]): readonly Block[] {
  for (const one of from) {
    const made = make(one);
    if (made.length > 0) return made;
  }
  return [];
}

/** One bar chart for what is a percentage; what has another unit stands in the table alone. */
function otherDrawings(
  context: ReportContext,
  bases: readonly string[],
  pairings: readonly Pairing[],
): readonly Block[] {
  const sentences = bases.flatMap((base) => {
    const chosen = foremost(
      context,
      pairings.filter((pairing) => pairing.indicator === base),
    );
    return chosen === null ? [] : [sayValue(context, chosen.focus, chosen)];
  });
  const drawn = bases.flatMap((base) => {
    const chosen = pairings.find((pairing) => pairing.indicator === base && pairing.focus.unit === 'percent');
    return chosen === undefined ? [] : [chosen];
  });
  const key = ({ place, concept, focus }: Pairing) => [place, concept, focus.group].join(' ');
  const drawing = [...new Set(drawn.map(key))].flatMap((each) => {
    const alike = drawn.filter((pairing) => key(pairing) === each);
    return alike.length < 2 ? [] : dumbbell(context, alike, 'indicators');
  });
  const text = [...sentences, seeWords(context, drawing, [])].filter((part) => part !== '').join(' ');
  return [prose(markdown(text)), ...drawing];
}

/** "Figure 1 compares the groups, Figure 2 follows them over the years." */
function seeWords(context: ReportContext, drawn: readonly Block[], followed: readonly Block[]): string {
  const { locale } = context;
  const refs = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [reference(block)] : [])).join(locale.t('list.comma'));
  const groups = refs(drawn);
  const years = refs(followed);
  if (groups === '' && years === '') return '';
  if (groups === '' || years === '')
    return locale.t(`labour.see.${groups === '' ? 'years' : 'groups'}`, { groups, years });
  return locale.t('labour.see.both', { groups, years });
}

function opening(context: ReportContext, pairings: readonly Pairing[], text: string): readonly Block[] {
  const [chosen] = pairings;
  if (chosen === undefined) return [];
  const key = `indicator.${chosen.indicator}.trap`;
  const trap = context.locale.has(key) ? context.locale.t(key) : '';
  const says = context.locale.t(`indicator.${chosen.indicator}.says`);
  const margin = [marginNote(context, 'definition', plain(`${says} ${trap}`.trim()))];
  const known = definitionOf(chosen.indicator) !== undefined;
  return [prose(markdown(text), known ? margin : [])];
}

/** A sentence with place, year and age, then one for women and men; again for each concept, group and year. */
function sentences(context: ReportContext, pairings: readonly Pairing[]): string {
  const key = ({ concept, period, place, age, focus }: Pairing) => [concept, period, place, age, focus.group].join(' ');
  return [...new Set(pairings.map(key))]
    .flatMap((each) => {
      const [first, ...others] = pairings.filter((pairing) => key(pairing) === each);
      if (first === undefined) return [];
      const opened = sayValue(context, first.focus, first);
      return others.length === 0 ? [opened] : [opened, sayAlso(context, first, others)];
    })
    .join(' ');
}

function answer(context: ReportContext, pairings: readonly Pairing[]): RichText {
  const { locale } = context;
  const chosen = foremost(context, pairings);
  if (chosen === null) return plain(locale.t('labour.answer.none'));
  const finding = locale.t('labour.answer', { finding: gapFinding(context, chosen) });
  const standIn = chosen.role === 'stand_in';
  const none = pairings.every(({ role }) => role === 'stand_in');
  const key = none ? 'labour.answer.stand-in' : 'labour.answer.stand-in.gap';
  const place = context.placePhrase(chosen.place);
  return plain(standIn ? `${finding} ${locale.t(key, { region: context.ownPlace, place })}` : finding);
}
