import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { column, figureWords, richCell, textCell } from '../cells.ts';
import { prose, type ReportContext } from '../context.ts';
import { formName } from '../indicator-words.ts';
import { markdown, plain } from '../markdown-text.ts';
import { isIllustrative } from '../marks.ts';
import type { Label } from '../numbering.ts';
import { groupWords, periodRange, periodWords, sentenceCase, whoWords } from '../phrases.ts';
import { citations } from '../provenance.ts';
import type { CitedFinding, RegisterEntry } from '../register.ts';
import type { Cell, Chapter, TableBody } from '../report-model.ts';
import { illustrativeMarks } from './ecosystem.ts';

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
  const { id, label } = table;
  const rows: TableBody['rows'] = entries.map((entry) => ({
    group: '',
    id: entry.id,
    cells:
      entry.subject.kind === 'values'
        ? valueCells(context, entry, entry.subject.values)
        : findingCells(context, entry, entry.subject.finding),
  }));
  return {
    ...chapter,
    answer: plain(locale.t('annex.register.answer', { n: entries.length, sources: sources.size })),
    blocks: [
      prose(markdown(locale.t('annex.register.lead'))),
      {
        kind: 'table',
        id,
        margin: [],
        width: 'full',
        label,
        title: locale.t('annex.register.table'),
        subtitle: locale.t('annex.register.subtitle'),
        body: {
          columns: [
            column(locale.t('annex.register.number')),
            column(locale.t('annex.register.what')),
            column(locale.t('annex.register.where')),
            column(locale.t('annex.register.value'), 'end'),
            column(locale.t('annex.register.source')),
            column(locale.t('annex.register.remarks')),
          ],
          rows,
        },
        notes: { source: plain(''), lines: [], illustrative: false },
      },
    ],
  };
}

function sourcesOf({ subject }: RegisterEntry): readonly string[] {
  if (subject.kind === 'finding') return subject.finding.source === null ? [] : [subject.finding.source];
  return subject.values.flatMap((value) => value.sources);
}

function valueCells(context: ReportContext, entry: RegisterEntry, values: readonly IndicatorValue[]): readonly Cell[] {
  const { locale } = context;
  const first = values[0];
  if (first === undefined) return [];
  const name = locale.has(`measure.${first.base}`)
    ? locale.t(`measure.${first.base}`)
    : formName(context, first.base, first.form);
  const illustrative = values.some(isIllustrative);
  const ids = [...new Set(values.flatMap((value) => value.sources))];
  return [
    { ...textCell(entry.id), marks: illustrativeMarks(context, illustrative) },
    textCell(`${name}${locale.t('list.semicolon')}${whoWords(locale, first)}${againstWords(context, first)}`),
    textCell(
      locale.t('annex.register.place-period', {
        place: context.place(first.place),
        period: periodRange(
          locale,
          values.map((value) => value.period),
        ),
      }),
    ),
    textCell(
      values.length === 1 ? figureWords(locale, first) : locale.t('annex.register.series', { n: values.length }),
    ),
    sourceCell(context, ids),
    textCell(remarks(context, values)),
  ];
}

function againstWords(context: ReportContext, value: IndicatorValue): string {
  const { locale } = context;
  const { against } = value;
  if (against === null) return '';
  const words =
    value.form === 'change'
      ? periodWords(locale, against.period)
      : groupWords(locale, value.concept, against.group, against.sex);
  return `${locale.t('list.comma')}${locale.t('annex.register.against', { other: words })}`;
}

function sourceCell(context: ReportContext, ids: readonly string[]): Cell {
  const words = citations(context, ids);
  return words.text === '' ? { ...textCell(context.locale.t('register.no-source')), muted: true } : richCell(words);
}

function remarks(context: ReportContext, values: readonly IndicatorValue[]): string {
  const { locale } = context;
  const parts: string[] = [];
  const first = values[0];
  if (first?.definition != null) parts.push(locale.t(`definition.${first.definition}`));
  if (first?.time != null) parts.push(locale.t(`time.${first.time}`));
  const flags = [...new Set(values.flatMap((value) => value.flags))];
  if (flags.length > 0) parts.push(locale.t('annex.register.flags', { flags: flags.join('') }));
  const codes = [...new Set(values.flatMap((value) => value.cautions.map((caution) => caution.code)))];
  parts.push(...codes.map((code) => locale.t(`caution.${code}`)));
  if (values.length === 1 && first !== undefined) {
    if (first.lower !== null && first.upper !== null) {
      const from = locale.value(first.lower, first.unit);
      parts.push(locale.t('annex.register.interval', { from, to: locale.value(first.upper, first.unit) }));
    } else if (
      first.rounding !== null &&
      codes.some((code) => code === 'rounded_source' || code === 'derived_from_share')
    ) {
      const from = locale.value(first.rounding.lower, first.unit);
      parts.push(locale.t('annex.register.rounding', { from, to: locale.value(first.rounding.upper, first.unit) }));
    }
  }
  return sentenceCase(locale, parts.join(locale.t('list.semicolon')));
}

function findingCells(context: ReportContext, entry: RegisterEntry, cited: CitedFinding): readonly Cell[] {
  const { locale, region } = context;
  const finding = region.data.findings.find((candidate) => candidate.id === cited.id);
  const source = cited.source === null ? undefined : region.sources[cited.source];
  const illustrative = source === undefined || source.illustrative;
  const where = [
    finding?.place === undefined ? '' : context.place(finding.place),
    finding?.period === undefined ? '' : periodWords(locale, finding.period),
  ];
  return [
    { ...textCell(entry.id), marks: illustrativeMarks(context, illustrative) },
    finding === undefined ? textCell(cited.id) : richCell(context.rich(finding.text)),
    textCell(where.filter((part) => part !== '').join(locale.t('list.comma'))),
    textCell(
      finding?.value === undefined
        ? ''
        : locale.value(finding.value, finding.unit ?? '', Number.isInteger(finding.value) ? 0 : 1).trim(),
    ),
    sourceCell(context, cited.source === null ? [] : [cited.source]),
    textCell(sentenceCase(locale, locale.t('annex.register.finding'))),
  ];
}
