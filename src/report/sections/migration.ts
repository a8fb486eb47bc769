import type { BarsSpec } from '../../charts/chart-spec.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { findValue } from '../../indicators/look-up.ts';
import { comparePeriods } from '../../observations/period.ts';
import { column, figureCell, figureWords, textCell } from '../cells.ts';
import { datum } from '../chart-data.ts';
import { heading, leadTo, missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { unitHead } from '../indicator-words.ts';
import { escapeMarkdown, link, markdown, plain } from '../markdown-text.ts';
import { figureNotes } from '../notes.ts';
import {
  changed,
  codeWords,
  furtherWords,
  groupPhrase,
  groupWords,
  periodWords,
  sentenceCase,
  whenWords,
} from '../phrases.ts';
import { countryName, placePhrase } from '../place-words.ts';
import { marginNote, shortCitations, sourceOf } from '../provenance.ts';
import type { Block, Chapter, RichText } from '../report-model.ts';
import { figureLink, sayValue } from '../say.ts';
import { populationCounts } from './territory-and-people.ts';

const mostGroups = 12;

/** Who has come: stock, citizenships, flows and residence status, as far as the data have them. */
export const migrationSection: Section = (context): Chapter => {
  const { locale, region } = context;
  const opening = answer(context);
  // What the answer says is not said again.
  const stock = stockSentences(context).filter((sentence) => sentence !== opening.text);
  const origins = byCountry(context);
  const findings = region.data.findings;
  const nothing =
    stock.length === 0 && statusValues(context).length === 0 && origins.length === 0 && findings.length === 0;
  return {
    id: 'migration',
    number: '',
    title: locale.t('migration.title'),
    answer: opening,
    blocks: placed(
      nothing ? missing(context, 'migration.missing') : null,
      stock.length === 0 ? null : prose(markdown(stock.join(' '))),
      origins,
      statuses(context),
      findings.length === 0 ? null : [heading('findings', locale.t('migration.findings')), findingsList(context)],
      nothing ? null : absent(context),
    ),
  };
};

function stockSentences(context: ReportContext): readonly string[] {
  const { analysis, study } = context;
  const told = new Set(populationCounts(context));
  return study.comparisons.flatMap(({ concept, focus }) =>
    focus.flatMap((group) => {
      const found = findValue(analysis, { indicator: 'population_share', concept, group });
      // Shares belong to the chapter on the territory, which gives the latest of them.
      if (found !== null && found.value !== null) return [];
      const count = findValue(analysis, { indicator: 'population', concept, group, age: 'all' });
      // What the table of residents holds is not said again.
      return count === null || count.value === null || told.has(count) ? [] : [sayValue(context, count)];
    }),
  );
}

function answer(context: ReportContext): RichText {
  const { locale, region } = context;
  const countries = countriesOf(context);
  const status = statusValues(context).filter(({ unit }) => unit === 'persons');
  const largest = countries.length < 3 ? status[0] : countries[0];
  if (largest !== undefined) return markdown(sayCount(context, largest));
  const [first] = stockSentences(context);
  if (first !== undefined) return markdown(first);
  const findings = region.data.findings.length;
  return plain(locale.t('migration.answer.none', { region: context.ownPlace, findings }));
}

/** A measure of the study's own has a name and no sentence: "Permit holders in Piemonte in 2021: 247,926 (non-EU citizens)." */
function sayCount(context: ReportContext, value: IndicatorValue): string {
  const { locale } = context;
  if (value.base === 'population' || !isOfPermits(value)) return sayValue(context, value);
  return locale.t('migration.answer.permits', {
    what: escapeMarkdown(countedWords(context, value)),
    place: changed(context.placePhrase(value.place), escapeMarkdown),
    when: escapeMarkdown(whenWords(locale, value.period, value.time)),
    value: figureLink(context, value),
    who: changed(groupPhrase(locale, value.concept, value.group, value.sex), escapeMarkdown),
  });
}

/** Counts by single country at the preferred place in the latest period, the largest first. */
function countriesOf(context: ReportContext): readonly IndicatorValue[] {
  const { analysis, study } = context;
  const all = analysis.counts.filter(
    (value) =>
      value.base === 'population' && /^[A-Z]{2}$/.test(value.group) && value.sex === 'total' && value.value !== null,
  );
  for (const { code } of [study.places.own, ...study.places.standIns]) {
    const here = all.filter((value) => value.place === code);
    const period = here
      .map((value) => value.period)
      .sort(comparePeriods)
      .at(-1);
    const latest = here.filter((value) => value.period === period);
    const [first] = latest;
    if (first === undefined) continue;
    const like = latest.filter(
      (value) =>
        value.concept === first.concept &&
        value.age === first.age &&
        value.definition === first.definition &&
        JSON.stringify(value.breakdown) === JSON.stringify(first.breakdown),
    );
    return like.sort((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, mostGroups);
  }
  return [];
}

function byCountry(context: ReportContext): readonly Block[] {
  const { locale } = context;
  const values = countriesOf(context);
  const first = values[0];
  if (first === undefined || values.length < 3) return [];
  const { id, label } = context.numbering.next('figure');
  const place = context.placeHead(first.place);
  const period = periodWords(locale, first.period);
  const further = furtherWords(locale, first);
  const country = placePhrase(locale, first.group, countryName(locale, first.group));
  const title = locale.t('migration.countries.title', { place, period, country });
  const subtitle = [locale.t(`migration.countries.${first.concept ?? 'citizenship'}`), further]
    .filter((part) => part !== '')
    .join(locale.t('list.comma'));
  const sentences = values.map((value) => `${countryName(locale, value.group)} ${figureWords(locale, value)}`);
  const spec: BarsSpec = {
    kind: 'bars',
    width: 'column',
    locale: locale.lang,
    unitSuffix: '',
    alt: `${title}. ${sentences.join(locale.t('list.semicolon'))}.`,
    series: [{ name: unitHead(context, 'persons'), tone: 'focus' }],
    rows: values.map((value) => ({ label: countryName(locale, value.group), data: [datum(context, value, 'focus')] })),
    axisMax: null,
  };
  return [
    heading('countries', locale.t('migration.countries')),
    leadTo(context, 'migration.countries.lead', { id, label }),
    {
      kind: 'chart',
      name: 'countries',
      id,
      margin: [],
      width: 'column',
      label,
      title,
      subtitle,
      chart: context.chart(id, spec),
      alt: spec.alt,
      data: {
        columns: [
          column(locale.t('migration.country')),
          column(locale.t('measure.population'), 'end', unitHead(context, 'persons')),
        ],
        rows: values.map((value) => ({
          group: '',
          cells: [textCell(countryName(locale, value.group)), figureCell(context, value)],
        })),
      },
      dataIn: '',
      notes: figureNotes(context, values, { further: [locale.t('migration.never-summed')] }),
    },
  ];
}

/** Counts of residents that the study tells apart by a breakdown of its own, such as residence status, and counts of permits. */
function statusValues(context: ReportContext): readonly IndicatorValue[] {
  const { analysis, study } = context;
  const places = [study.places.own, ...study.places.standIns].map((place) => place.code);
  const rank = ({ unit }: IndicatorValue) => (unit === 'persons' ? 0 : 1);
  const all = analysis.counts.filter(
    (value) =>
      value.value !== null &&
      places.includes(value.place) &&
      (isOfPermits(value) ||
        (value.base === 'population' && Object.values(value.breakdown).some((part) => part !== 'total'))),
  );
  return all
    .filter(
      (value) => !all.some((other) => sameButPeriod(value, other) && comparePeriods(other.period, value.period) > 0),
    )
    .sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place) || rank(a) - rank(b));
}

/** Permits are counted as such, or as a measure of the study's own whose table says that permits define it. */
function isOfPermits({ base, definition }: IndicatorValue): boolean {
  return base === 'permits' || definition === 'permits';
}

/** A share out of the same table is no count. */
function isCount({ unit }: IndicatorValue): boolean {
  return unit === 'persons';
}

/** What is counted, where that is not residents: the study's own measure, or permits; then what tells it apart. */
function countedWords({ locale }: ReportContext, value: IndicatorValue): string {
  const further = furtherWords(locale, value);
  if (value.base === 'population') return further;
  const words = [codeWords(locale, 'measure', value.base), further].filter((part) => part !== '');
  return sentenceCase(words.join(locale.t('list.comma')));
}

function statuses(context: ReportContext): readonly Block[] {
  const { locale } = context;
  const latest = statusValues(context);
  if (latest.length === 0) return [];
  const permits = latest.some(isOfPermits);
  const { id, label } = context.numbering.next('table');
  return [
    heading('status', locale.t('migration.status')),
    leadTo(context, 'migration.status.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'column',
      label,
      title: locale.t(permits ? 'migration.status.table.permits' : 'migration.status.table'),
      subtitle: locale.t('migration.status.subtitle'),
      body: {
        columns: [
          column(locale.t('labour.rates.group')),
          column(locale.t('migration.breakdown')),
          column(locale.t('place.head')),
          column(locale.t('trend.period'), 'end'),
          permits
            ? column(locale.t(latest.every(isCount) ? 'migration.status.count' : 'own.value'), 'end')
            : column(locale.t('measure.population'), 'end', unitHead(context, 'persons')),
        ],
        rows: latest.slice(0, 24).map((value) => ({
          group: '',
          cells: [
            textCell(sentenceCase(groupWords(locale, value.concept, value.group, value.sex))),
            textCell(countedWords(context, value)),
            textCell(context.place(value.place)),
            textCell(periodWords(locale, value.period)),
            figureCell(context, value),
          ],
        })),
      },
      notes: figureNotes(context, latest),
    },
  ];
}

function sameButPeriod(a: IndicatorValue, b: IndicatorValue): boolean {
  const key = ({ base, concept, group, sex, age, place, breakdown }: IndicatorValue) =>
    JSON.stringify([base, concept, group, sex, age, place, breakdown]);
  return key(a) === key(b);
}

/** Figures taken over from others: cited, each with its source, never computed with. */
function findingsList(context: ReportContext): Block {
  const { locale, region } = context;
  return {
    kind: 'list',
    id: '',
    margin: [marginNote(context, 'note', plain(locale.t('migration.findings.note')))],
    ordered: false,
    items: region.data.findings.map((finding) => {
      const href = context.register.citeFinding({ id: finding.id, source: finding.source ?? null });
      const source = finding.source === undefined ? undefined : sourceOf(context, finding.source);
      const words =
        source === undefined
          ? escapeMarkdown(locale.t('register.no-source'))
          : shortCitations(context, [finding.source ?? '']).text;
      const illustrative = source === undefined || source.illustrative ? ` ${locale.t('finding.illustrative')}` : '';
      return markdown(
        `${context.rich(finding.text).text.trim()} (${words}, ${link(locale.t('register.entry', { id: href.slice(1) }), href)})${illustrative}`,
        context.rich(finding.text).lang,
      );
    }),
  };
}

function absent(context: ReportContext): Block {
  const { locale, analysis } = context;
  const shown = analysis.counts.some(
    ({ base, definition, breakdown }) =>
      base === 'permits' ||
      base === 'immigration' ||
      definition === 'permits' ||
      'permit' in breakdown ||
      'status' in breakdown,
  );
  const key = shown ? 'migration.absent.some' : 'migration.absent';
  return prose(markdown(locale.t(key, { region: changed(context.ownPlace, escapeMarkdown) })));
}
