import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { seriesOf } from '../../indicators/look-up.ts';
import { figureCell, figureWords, textCell } from '../cells.ts';
import { datum, unitSuffix } from '../chart-data.ts';
import { prose, type ReportContext } from '../context.ts';
import { breaksIn, type Pairing, populationShares } from '../figures.ts';
import { indicatorName, indicatorSays } from '../indicator-words.ts';
import { markdown, noText } from '../markdown-text.ts';
import { isIllustrative } from '../marks.ts';
import { figureNotes } from '../notes.ts';
import { openingOfOwnPlace } from '../own-place.ts';
import { ageWords, asPhrase, groupWords, periodRange, periodWords, sentenceCase } from '../phrases.ts';
import { mayBeSampled, sourceOf } from '../provenance.ts';
import type { Block, Cell, KeyFigureRow, KeyFiguresBlock } from '../report-model.ts';
import { shortCitation } from '../sources.ts';
import { nonEuCaution } from './cover.ts';
import { withRange } from './gap-composition-tables.ts';
import { labourPairings } from './labour-market.ts';

/** One page holds no more. */
const mostRows = 12;

/** What a mayor asks for first: these come by sex. */
const bySex = ['employment_rate', 'unemployment_rate', 'activity_rate'];

/** The complement of the activity rate, and one that says the same as the share beside it. */
const repeated = new Set(['inactivity_rate', 'long_term_unemployment_rate']);

/**
 * Employment, unemployment and activity by sex, then the share of the population and everything else for both sexes
 * together, what has a reference group before what has none; a figure of the region itself is kept where all others are of
 * a stand-in. A share of the population is measured against nobody.
 */
export function keyPairings(context: ReportContext): readonly Pairing[] {
  const all = labourPairings(context);
  const shares = populationShares(context.analysis);
  const bases = [...new Set(all.map((pairing) => pairing.indicator))];
  const others = bases.filter((base) => !bySex.includes(base) && !repeated.has(base));
  const sexed = bySex.flatMap((base) => {
    const found = all.filter((pairing) => pairing.indicator === base);
    // Without anybody to measure them against, women and men are left to the chapter.
    return found.some(({ reference }) => reference !== null) ? found : found.slice(0, 1);
  });
  const further = [...shares, ...others.flatMap((base) => all.filter((pairing) => pairing.indicator === base))];
  const single = further.filter(
    (pairing, index) =>
      further.findIndex((other) => other.indicator === pairing.indicator && other.concept === pairing.concept) ===
      index,
  );
  const room = mostRows - Math.min(sexed.length, bySex.length * 3);
  const rank = (pairing: Pairing) => (isDrafted(pairing) ? 2 : 0) + (isAlone(pairing) ? 1 : 0);
  const ranked = [...single].sort((a, b) => rank(a) - rank(b));
  const first = [...sexed.slice(0, bySex.length * 3), ...ranked.slice(0, room)];
  const own = openingOfOwnPlace(context, first, single);
  return own === null ? first : [...first.slice(0, mostRows - 1), own];
}

function isAlone({ indicator, reference }: Pairing): boolean {
  return reference === null && indicator !== 'population_share';
}

/** The page of key figures; a sentence where there is none. */
export function keyFigures(context: ReportContext): readonly Block[] {
  const { locale } = context;
  const pairings = keyPairings(context);
  if (pairings.length === 0) return [prose(markdown(locale.t('key.none')))];
  return [keyFigureTable(context, pairings)];
}

/** Pairings as rows, grouped by the place whose figures they are. */
export function keyFigureTable(context: ReportContext, pairings: readonly Pairing[]): KeyFiguresBlock {
  const { locale } = context;
  const { id, label } = context.numbering.next('table');
  const groups = keyGroups(pairings).map((here) => keyGroup(context, id, here));
  const rows = groups.flatMap((group) => group.rows);
  const values = pairings.flatMap(({ focus, reference, gap }) => [focus, reference, gap]);
  return {
    kind: 'keyFigures',
    id,
    margin: [],
    label,
    title: locale.t('key.title', { region: context.ownPlace }),
    first: nonEuCaution(context, pairings),
    heads: {
      indicator: locale.t('key.indicator'),
      focus: locale.t('key.focus'),
      reference: locale.t('key.reference'),
      gap: locale.t('key.gap'),
      trend: locale.t('key.trend'),
      source: locale.t('key.source'),
    },
    groups,
    notes: {
      ...figureNotes(context, values, {
        without: ['stand_in'],
        further: [
          ...(rows.some(({ dumbbell }) => dumbbell !== '')
            ? [locale.t('key.drawings.gap', { from: locale.number(0), to: locale.percent(100, 0) })]
            : []),
          ...(rows.some(({ trend }) => trend !== '') ? [locale.t('key.drawings.trend')] : []),
          ...(pairings.some(isAlone) ? [locale.t('labour.rates.no-reference')] : []),
          ...(mayBeSampled(context, values) ? [locale.t(intervalNote(values))] : []),
        ],
      }),
      source: noText,
    },
  };
}

function keyGroup(context: ReportContext, table: string, here: readonly Pairing[]): KeyFiguresBlock['groups'][number] {
  const [first] = here;
  const standIn = first?.role === 'stand_in';
  const name = first === undefined ? asPhrase('') : context.placeHead(first.place);
  const key = standIn ? 'stand-in' : 'own';
  const drafted = first !== undefined && isDrafted(first) ? '.illustrative' : '';
  return {
    title: context.locale.t(`key.${key}${drafted}`, { place: name, region: context.ownPlace }),
    standIn,
    rows: here.map((pairing, index) =>
      row(context, table, pairing, here.findIndex((other) => other.indicator === pairing.indicator) === index),
    ),
  };
}

/** Real figures before illustrative ones, the region's own before those that stand in; the places in the order given. */
function keyGroups(pairings: readonly Pairing[]): readonly (readonly Pairing[])[] {
  const rank = (pairing: Pairing) => (isDrafted(pairing) ? 2 : 0) + (pairing.role === 'stand_in' ? 1 : 0);
  const groups = new Map<string, Pairing[]>();
  for (const pairing of [...pairings].sort((a, b) => rank(a) - rank(b))) {
    const key = `${rank(pairing)} ${pairing.place}`;
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [pairing]);
    else held.push(pairing);
  }
  return [...groups.values()];
}

function isDrafted({ focus, reference, gap }: Pairing): boolean {
  return [focus, reference, gap].some((value) => value !== null && isIllustrative(value));
}

function row(context: ReportContext, table: string, pairing: Pairing, first: boolean): KeyFigureRow {
  const { locale } = context;
  const { focus, reference, gap } = pairing;
  const key = `${table}-${pairing.indicator}-${pairing.concept}-${pairing.sex}`.replaceAll('_', '-');
  const sources = focus.sources.flatMap((source) => sourceOf(context, source) ?? []);
  const age = ageWords(locale, pairing.age);
  const series = seriesOf(context.analysis, focus);
  const known = series.filter((value) => value.value !== null);
  return {
    name: rowName(context, pairing),
    definition: [age, first ? indicatorSays(context, pairing.indicator) : '']
      .filter((part) => part !== '')
      .map((part) => sentenceCase(part))
      .join(locale.t('key.definition.then')),
    focus: sampled(context, focus),
    focusLabel: sentenceCase(groupWords(locale, focus.concept, focus.group, focus.sex)),
    reference: reference === null ? notGiven(context) : sampled(context, reference),
    referenceLabel:
      reference === null ? '' : sentenceCase(groupWords(locale, reference.concept, reference.group, reference.sex)),
    gap: gap === null ? notGiven(context) : sampled(context, gap),
    dumbbell: drawDumbbell(context, `${key}-gap`, pairing),
    trend: drawTrend(context, `${key}-trend`, series),
    trendWords:
      known.length < 3
        ? ''
        : periodRange(
            locale,
            known.map((value) => value.period),
          ),
    source: [...new Set(sources.map((source) => shortCitation(locale, source)))].join(locale.t('list.semicolon')),
    year: periodWords(locale, pairing.period),
    illustrative: isDrafted(pairing),
  };
}

/** A figure with its interval in small figures below, where the source gives a sample size. */
function sampled(context: ReportContext, value: IndicatorValue): Cell {
  return withRange(context, figureCell(context, value, { without: ['stand_in'] }), value.lower, value.upper);
}

/** What the page says about intervals, once: all figures have one, some, or none. */
function intervalNote(values: readonly (IndicatorValue | null)[]): string {
  const shown = values.filter((value) => value !== null && value.value !== null);
  const known = shown.filter((value) => value?.lower != null).length;
  if (known === 0) return 'notes.no-intervals';
  return known === shown.length ? 'notes.intervals' : 'notes.intervals.some';
}

/** `Employment rate: women`; both sexes together need no word. */
function rowName(context: ReportContext, { indicator, sex }: Pairing): string {
  const { locale } = context;
  const name = indicatorName(context, indicator);
  return sex === 'female' || sex === 'male'
    ? locale.t('key.name', { name, who: (form) => locale.t(`say.sex.${sex}`, { form }) })
    : name;
}

function notGiven(context: ReportContext): Cell {
  return { ...textCell(context.locale.t('cell.not-given')), muted: true };
}

function drawDumbbell(context: ReportContext, id: string, { focus, reference, gap }: Pairing): string {
  if (reference === null || reference.value === null || focus.value === null || focus.unit !== 'percent') return '';
  const { locale } = context;
  return context.chart(id, {
    kind: 'mini-dumbbell',
    width: 'column',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, focus.unit),
    alt: locale.t('alt.gap', {
      value: figureWords(locale, focus),
      referenceValue: figureWords(locale, reference),
      gap: gap === null ? locale.t('missing.none') : figureWords(locale, gap),
    }),
    min: 0,
    max: 100,
    focus: datum(context, focus, 'focus'),
    reference: datum(context, reference, 'reference'),
  });
}

function drawTrend(context: ReportContext, id: string, series: readonly IndicatorValue[]): string {
  const { locale, analysis } = context;
  const known = series.filter((value) => value.value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || known.length < 3) return '';
  const breaks = new Set(breaksIn(analysis, series));
  return context.chart(id, {
    kind: 'sparkline',
    width: 'column',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, last.unit),
    alt: locale.t('alt.line', {
      name: indicatorName(context, last.base),
      from: periodWords(locale, first.period),
      first: figureWords(locale, first),
      to: periodWords(locale, last.period),
      last: figureWords(locale, last),
    }),
    tone: 'focus',
    points: series.map((value) => ({ value: value.value, breakBefore: breaks.has(value.period) })),
  });
}
