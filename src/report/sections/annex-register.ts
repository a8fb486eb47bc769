import type { IndicatorForm, IndicatorValue } from '../../indicators/indicator-value.ts';
import { careCodes, careExplained, careWords } from '../care.ts';
import { column, figureWords, richCell, textCell } from '../cells.ts';
import { prose, type ReportContext, reference } from '../context.ts';
import { indicatorName } from '../indicator-words.ts';
import type { Phrase } from '../locale/locale.ts';
import { markdown, plain } from '../markdown-text.ts';
import type { Label } from '../numbering.ts';
import {
  ageLabel,
  asPhrase,
  furtherWords,
  groupPhrase,
  groupWords,
  isOfCases,
  periodRange,
  periodWords,
  sentenceCase,
} from '../phrases.ts';
import { sourceNames, sourceOf } from '../provenance.ts';
import type { CitedFinding, RegisterEntry } from '../register.ts';
import type { Cell, Chapter, TableBody } from '../report-model.ts';
import { type UnshownSeries, unshownSeries } from '../unshown.ts';

/** Every figure shown, with where it comes from and what makes it doubtful. Composed last, when all are known; `table` is its number, taken in order. */
export function registerAnnex(context: ReportContext, table: Label): Chapter {
  const { locale } = context;
  const entries = context.register.entries();
  const chapter = { id: 'annex-register', number: '', title: locale.t('annex.register.title') };
  if (entries.length === 0) {
    return {
      ...chapter,
      answer: plain(locale.t('annex.register.answer.none')),
      blocks: [prose(plain(locale.t('annex.register.none')))],
    };
  }
  const sources = new Set(entries.flatMap((entry) => sourcesOf(entry)));
  const values = entries.flatMap(({ subject }) => (subject.kind === 'values' ? subject.values : []));
  const findings = entries.some(({ subject }) => subject.kind === 'finding');
  const further = holdsAllFigures(context) ? unshownSeries(context) : [];
  const shown: TableBody['rows'] = entries.map((entry) => ({
    group: further.length === 0 ? '' : locale.t('annex.register.shown'),
    id: entry.id,
    cells:
      entry.subject.kind === 'values'
        ? valueCells(context, entry, entry.subject.values)
        : findingCells(context, entry, entry.subject.finding),
  }));
  const unshown: TableBody['rows'] = further.slice(0, mostFurther).map((series) => ({
    group: locale.t('annex.register.further'),
    cells: furtherCells(context, series),
  }));
  const columns = ['number', 'what', 'where', 'value', 'source', 'care'] as const;
  return {
    ...chapter,
    answer: plain(locale.t('annex.register.answer', { n: entries.length, sources: sources.size })),
    blocks: [
      prose(markdown(locale.t('annex.register.lead', { ref: reference(table), further: further.length }))),
      {
        kind: 'table',
        ...table,
        margin: [],
        width: 'full',
        title: locale.t('annex.register.table'),
        subtitle: locale.t('annex.register.subtitle'),
        body: {
          columns: columns.map((key) => column(locale.t(`annex.register.${key}`), key === 'value' ? 'end' : 'start')),
          rows: [...shown, ...unshown],
        },
        notes: {
          source: plain(''),
          lines: [
            ...careExplained(context, [...values, ...further.map(({ latest }) => latest)], findings),
            ...(further.length > mostFurther
              ? [locale.t('annex.register.further.more', { n: further.length - mostFurther })]
              : []),
          ].map((line) => plain(line)),
          illustrative: false,
        },
      },
    ],
  };
}

/** More series than these stand in the region file alone. */
const mostFurther = 60;

/** A document of some chapters leaves much out on purpose; only of the whole study is it worth saying. */
function holdsAllFigures(context: ReportContext): boolean {
  return ['territory-and-people', 'migration', 'labour-market'].every(context.holds);
}

/** The latest figure of a series that no section shows, and how many there are. */
function furtherCells(context: ReportContext, { latest, values }: UnshownSeries): readonly Cell[] {
  const { locale } = context;
  const where = locale.t('annex.register.place-period', {
    place: context.placeHead(latest.place),
    period: periodWords(locale, latest.period),
  });
  const more = values.length - 1;
  return [
    { ...textCell(locale.t('cell.not-given')), muted: true },
    textCell(figureName(context, latest)),
    textCell(more === 0 ? where : locale.t('annex.register.further.where', { where, n: more })),
    textCell(figureWords(locale, latest)),
    sourceCell(context, latest.sources),
    textCell(careWords(context, [latest])),
  ];
}

function sourcesOf({ subject }: RegisterEntry): readonly string[] {
  if (subject.kind === 'finding') return subject.finding.source === null ? [] : [subject.finding.source];
  return subject.values.flatMap((value) => value.sources);
}

function valueCells(context: ReportContext, entry: RegisterEntry, values: readonly IndicatorValue[]): readonly Cell[] {
  const { locale } = context;
  const first = values[0];
  if (first === undefined) return [];
  const ids = [...new Set(values.flatMap((value) => value.sources))];
  const period = periodRange(
    locale,
    values.map((value) => value.period),
  );
  return [
    textCell(entry.id),
    textCell(figureName(context, first)),
    textCell(locale.t('annex.register.place-period', { place: context.placeHead(first.place), period })),
    textCell(
      values.length === 1 ? figureWords(locale, first) : locale.t('annex.register.series', { n: values.length }),
    ),
    sourceCell(context, ids),
    textCell(careWords(context, values)),
  ];
}

/** `Employment rate, gap: foreign women 15–64 to national women`. */
export function figureName(context: ReportContext, value: IndicatorValue): string {
  const { locale } = context;
  const { against } = value;
  const measure = `measure.${value.base}`;
  const name = locale.has(measure) ? locale.t(measure) : indicatorName(context, value.base);
  // Joined, so that a line never ends within a range of ages.
  const cases = isOfCases(value);
  const age =
    cases || value.age === 'all'
      ? ''
      : value.age === 'not_stated'
        ? locale.t('age.not-stated', { form: 'plain', sex: value.sex })
        : ageLabel(locale, value.age).replace('–', '\u2060–\u2060');
  const further = furtherWords(locale, value);
  const { sex } = value;
  const who: Phrase = (form) => {
    const said = { form, sex };
    const group = cases ? locale.t('group.cases', said) : groupWords(locale, value.concept, value.group, sex, form);
    const aged = [group, age].filter((part) => part !== '').join(' ');
    return further === '' ? aged : locale.t('who.further', { ...said, group: asPhrase(aged), further });
  };
  const form: IndicatorForm | 'shortfall_fewer' =
    value.form === 'shortfall' && (value.value ?? 0) < 0 ? 'shortfall_fewer' : value.form;
  return sentenceCase(
    locale.t('annex.register.figure', {
      name,
      form,
      who,
      reference: against === null ? asPhrase('') : groupPhrase(locale, value.concept, against.group, against.sex),
      since: against === null ? '' : periodWords(locale, against.period),
    }),
  );
}

function sourceCell(context: ReportContext, ids: readonly string[]): Cell {
  const words = sourceNames(context, ids);
  return words === '' ? { ...textCell(context.locale.t('register.no-source')), muted: true } : textCell(words);
}

function findingCells(context: ReportContext, entry: RegisterEntry, cited: CitedFinding): readonly Cell[] {
  const { locale, region } = context;
  const finding = region.data.findings.find((candidate) => candidate.id === cited.id);
  const source = cited.source === null ? undefined : sourceOf(context, cited.source);
  const illustrative = source === undefined || source.illustrative;
  const where = [
    finding?.place === undefined ? '' : context.place(finding.place),
    finding?.period === undefined ? '' : periodWords(locale, finding.period),
  ];
  return [
    textCell(entry.id),
    finding === undefined ? textCell(cited.id) : richCell(context.rich(finding.text)),
    textCell(where.filter((part) => part !== '').join(locale.t('list.comma'))),
    textCell(
      finding?.value === undefined
        ? ''
        : locale.value(finding.value, finding.unit ?? '', Number.isInteger(finding.value) ? 0 : 1).trim(),
    ),
    sourceCell(context, cited.source === null ? [] : [cited.source]),
    textCell(careCodes(context, ['finding', ...(illustrative ? ['illustrative'] : [])])),
  ];
}
