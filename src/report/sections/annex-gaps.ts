import { findValue } from '../../indicators/look-up.ts';
import { alternativeSeries } from '../alternatives.ts';
import { column, shownDecimals, textCell } from '../cells.ts';
import { heading, placed, prose, type ReportContext, reference, type Section } from '../context.ts';
import { onlyWiderGroups } from '../figures.ts';
import { indicatorName } from '../indicator-words.ts';
import { escapeMarkdown, markdown, plain } from '../markdown-text.ts';
import { hasCaution } from '../marks.ts';
import { asPhrase, changed, periodRange } from '../phrases.ts';
import { sourceNames } from '../provenance.ts';
import type { Block, FactsBlock, RichText } from '../report-model.ts';
import { figureName } from './annex-register.ts';
import { labourPairings } from './labour-market.ts';

/** Indicators without which little can be said of the labour market, and the key that says who could supply them. */
const wanted = [
  'employment_rate',
  'activity_rate',
  'unemployment_rate',
  'over_qualification_rate',
  'long_term_unemployment_share',
  'neet_rate',
  'population_share',
  'qualification_recognition_rate',
  'language_course_completion_rate',
] as const;

/** What the data do not give, and who could close each gap. */
export const gapsAnnex: Section = (context) => {
  const { locale } = context;
  const facts = gaps(context);
  return {
    id: 'annex-gaps',
    number: '',
    title: locale.t('annex.gaps.title'),
    answer: plain(
      facts.length === 0 ? locale.t('annex.gaps.answer.none') : locale.t('annex.gaps.answer', { n: facts.length }),
    ),
    blocks: placed(
      facts.length === 0
        ? prose(plain(locale.t('annex.gaps.none')))
        : { kind: 'facts', id: '', margin: [], items: facts },
      alternatives(context),
    ),
  };
};

/** One row a series that differs: it is the difference that a reader wants to know of, not each figure. */
function alternatives(context: ReportContext): readonly Block[] {
  const { locale } = context;
  const { series, agreeing } = alternativeSeries(context);
  const sentence = agreeing === 0 ? '' : locale.t('annex.gaps.agreeing', { n: agreeing });
  if (series.length === 0 && sentence === '') return [];
  const title = heading('alternatives', locale.t('annex.gaps.alternatives'));
  if (series.length === 0) return [title, prose(plain(sentence))];
  const { id, label } = context.numbering.next('table');
  const lead = locale.t('annex.gaps.alternatives.lead', { ref: reference({ id, label }) });
  const columns = ['figure', 'where', 'unused', 'used', 'largest'] as const;
  return [
    title,
    prose(markdown(`${sentence} ${lead}`.trim())),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('annex.gaps.alternatives.table'),
      subtitle: '',
      body: {
        columns: columns.map((key) =>
          column(locale.t(`annex.gaps.alternatives.${key}`), key === 'largest' ? 'end' : 'start'),
        ),
        rows: series.flatMap(({ values, used, largest }) => {
          const [first] = values;
          if (first === undefined) return [];
          const period = periodRange(
            locale,
            values.map((value) => value.period),
          );
          const place = context.placeHead(first.place);
          const unit = first.unit === 'percent' ? 'pp' : first.unit;
          const size = largest === null ? '' : locale.value(largest, unit, shownDecimals(first)).replace(/^\+/, '');
          const usedSources = sourceNames(context, [...new Set(used.flatMap((value) => value.sources))]);
          return [
            {
              group: '',
              cells: [
                textCell(figureName(context, first)),
                textCell(locale.t('annex.gaps.alternatives.place', { place, period, n: values.length })),
                textCell(sourceNames(context, first.sources)),
                textCell(usedSources === '' ? locale.t('cell.not-given') : usedSources),
                { ...textCell(size === '' ? locale.t('cell.not-given') : size), sort: largest },
              ],
            },
          ];
        }),
      },
      notes: { source: plain(''), lines: [], illustrative: false },
    },
  ];
}

function gaps(context: ReportContext): FactsBlock['items'] {
  const { locale, analysis, region } = context;
  const items: { term: string; text: RichText }[] = [];
  const words = { region: changed(context.ownPlace, escapeMarkdown) };
  const withheld = withheldRates(analysis);
  for (const base of wanted) {
    const key = gapOf(analysis, base, withheld);
    if (key === null) continue;
    const found = findValue(analysis, { indicator: base });
    const place = found === null ? asPhrase('') : changed(context.placePhrase(found.place), escapeMarkdown);
    const closes = locale.t(`annex.gaps.closes.${base}`);
    const text = markdown(locale.t(`annex.gaps.${key}`, { ...words, place, closes }));
    items.push({ term: indicatorName(context, base), text });
  }
  const others = withheld.filter((base) => wanted.every((each) => each !== base) || gapOf(analysis, base, []) === null);
  if (others.length > 0) {
    const names = others.map((base) => escapeMarkdown(indicatorName(context, base))).join(locale.t('list.semicolon'));
    const text = markdown(locale.t('annex.gaps.withheld.some', { ...words, names }));
    items.push({ term: locale.t('annex.gaps.withheld.term'), text });
  }
  if (onlyWiderGroups(analysis)) {
    items.push({ term: locale.t('annex.gaps.non-eu.term'), text: markdown(locale.t('annex.gaps.non-eu', words)) });
  }
  const pairings = labourPairings(context);
  if (pairings.length > 0 && !pairings.some((pairing) => pairing.focus.lower !== null)) {
    items.push({ term: locale.t('annex.gaps.sample.term'), text: markdown(locale.t('annex.gaps.sample')) });
  }
  const employment = pairings.some(({ indicator, gap }) => indicator === 'employment_rate' && gap !== null);
  if (employment && analysis.decompositions.every(({ result }) => result === null)) {
    items.push({
      term: locale.t('annex.gaps.composition.term'),
      text: markdown(locale.t('annex.gaps.composition')),
    });
  }
  const without = region.target_groups.filter((group) => group.figures === undefined);
  if (without.length > 0) {
    const names = locale.list(without.map((group) => escapeMarkdown(context.line(group.name))));
    items.push({ term: locale.t('annex.gaps.groups.term'), text: markdown(locale.t('annex.gaps.groups', { names })) });
  }
  if (!analysis.counts.some((value) => value.base === 'vacancies')) {
    items.push({
      term: locale.t('annex.gaps.vacancies.term'),
      text: markdown(locale.t('annex.gaps.vacancies', words)),
    });
  }
  return items;
}

type Gap = 'missing' | 'withheld' | 'stand-in' | 'withheld.stand-in';

/** What is missing of an indicator for the region itself; `null` where its figure can be shown. */
function gapOf(analysis: ReportContext['analysis'], base: string, withheld: readonly string[]): Gap | null {
  const found = findValue(analysis, { indicator: base });
  const isWithheld = withheld.includes(base);
  if (found === null || found.value === null) return isWithheld ? 'withheld' : 'missing';
  if (found.placeRole !== 'stand_in') return null;
  return isWithheld ? 'withheld.stand-in' : 'stand-in';
}

/**
 * Rates of the region itself of which a figure is there and may not be shown, each once. Counts are not named: a reader
 * could tell from it that there are few.
 */
function withheldRates({ values }: ReportContext['analysis']): readonly string[] {
  const withheld = values.filter(
    (value) =>
      value.form === 'level' &&
      value.placeRole === 'own' &&
      value.unit !== 'persons' &&
      value.value === null &&
      hasCaution(value, 'small_count'),
  );
  return [...new Set(withheld.map(({ base }) => base))];
}
