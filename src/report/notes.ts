import type { CautionCode, IndicatorValue } from '../indicators/indicator-value.ts';
import type { ReportContext } from './context.ts';
import { escapeMarkdown, markdown, noText, plain } from './markdown-text.ts';
import { hasCaution, isIllustrative, marksOf, signOf } from './marks.ts';
import { groupPhrase, listPhrase, periodWords, sentenceCase } from './phrases.ts';
import { mergedCitations } from './provenance.ts';
import type { Mark, Notes, RichText } from './report-model.ts';

/** As much of a figure as the notes under it need. */
export type NotedFigure = Pick<
  IndicatorValue,
  'value' | 'cautions' | 'sources' | 'concept' | 'group' | 'place' | 'period'
>;

/**
 * What stands under a table or chart of figures: the source, why the figures are to be read with care, what the marks
 * mean. `without`: marks that are not printed because they hold for every figure; the sentence about them stays.
 */
export function figureNotes(
  context: ReportContext,
  values: readonly (NotedFigure | null)[],
  options: {
    readonly without?: readonly Mark['code'][];
    /** Cautions that `further` words better. */
    readonly unsaid?: readonly CautionCode[];
    readonly further?: readonly string[];
  } = {},
): Notes {
  const shown = values.filter((value) => value !== null);
  return {
    source: sourceLine(context, [...new Set(shown.flatMap((value) => value.sources))]),
    lines: [
      ...cautionLines(context, shown, options.unsaid ?? [], new Set(options.without)).map((text) => plain(text)),
      ...(options.further ?? []).map((text) => plain(text)),
      ...marksLine(context, shown, options.without ?? []),
    ],
    illustrative: shown.some(isIllustrative),
  };
}

/** `Source: Eurostat, LFSA_ERGAN, retrieved 14 March 2025.` */
function sourceLine(context: ReportContext, ids: readonly string[]): RichText {
  const { locale } = context;
  const sources = mergedCitations(context, ids);
  if (sources === '') return ids.length === 0 ? markdown(locale.t('notes.no-source')) : noText;
  return markdown(locale.t('notes.source', { sources }));
}

/** Marks that a sentence of the notes explains, with the sign before it: they are not explained twice. */
const explained: ReadonlySet<Mark['code']> = new Set(['unreliable', 'stand_in', 'substituted', 'qualified']);

function marksLine(
  context: ReportContext,
  values: readonly NotedFigure[],
  without: readonly Mark['code'][],
): readonly RichText[] {
  const cautions = values.flatMap((value) =>
    // A missing figure says in words why it is missing.
    value.value === null
      ? value.cautions.filter(({ code }) => code !== 'small_count' && code !== 'suppressed')
      : value.cautions,
  );
  const marks = marksOf(context.locale, cautions).filter(
    (mark) => !without.includes(mark.code) && !explained.has(mark.code),
  );
  if (marks.length === 0) return [];
  const words = marks
    .map((mark) => `${escapeMarkdown(mark.sign)} ${mark.words}`)
    .join(context.locale.t('list.semicolon'));
  return [markdown(context.locale.t('notes.marks', { marks: words }))];
}

function cautionLines(
  context: ReportContext,
  values: readonly NotedFigure[],
  unsaid: readonly CautionCode[],
  without: ReadonlySet<Mark['code']>,
): readonly string[] {
  const { locale } = context;
  const lines: string[] = [];
  const having = (code: CautionCode) =>
    unsaid.includes(code) ? [] : values.filter((value) => hasCaution(value, code));
  const signed = (code: Mark['code'], line: string) => (without.has(code) ? line : `${signOf(code)} ${line}`);
  const standIns = [...new Set(having('stand_in_place').map((value) => value.place))];
  if (standIns.length > 0) {
    const places = listPhrase(locale, standIns.map(context.placePhrase));
    lines.push(
      signed(
        'stand_in',
        sentenceCase(locale.t('notes.stand-in', { region: context.ownPlace, places, n: standIns.length })),
      ),
    );
  }
  lines.push(...substitutionLines(context, values).map((line) => signed('substituted', line)));
  if (having('low_reliability').length > 0) lines.push(signed('unreliable', locale.t('notes.low-reliability')));
  const breaks = [...new Set(having('break_in_series').flatMap(breakPeriods))].sort();
  if (breaks.length > 0) {
    lines.push(locale.t('notes.break', { periods: locale.list(breaks.map((period) => periodWords(locale, period))) }));
  }
  if (having('rounded_source').length > 0) lines.push(locale.t('notes.rounded'));
  if (having('weighting_ignored').length > 0) lines.push(locale.t('notes.weighting'));
  if (having('qualified').length > 0) lines.push(signed('qualified', locale.t('notes.qualified')));
  if (having('small_count').length > 0) {
    lines.push(locale.t('notes.small', { minimum: context.region.study.confidentiality.minimum }));
  }
  return lines;
}

/** Said each time that a wider group stands in: `foreign` is not `non_eu`. */
export function substitutionLines(context: ReportContext, values: readonly NotedFigure[]): readonly string[] {
  const { locale } = context;
  const seen = new Map<string, string>();
  for (const value of values) {
    for (const caution of value.cautions) {
      const wanted = caution.details.wanted;
      if (caution.code !== 'substituted_group' || wanted === undefined) continue;
      const used = caution.details.used ?? value.group;
      const own = `notes.substituted.${value.concept}.${wanted}.${used}`;
      const line = sentenceCase(
        locale.t(locale.has(own) ? own : 'notes.substituted', {
          meant: groupPhrase(locale, value.concept, wanted, 'total'),
          used: groupPhrase(locale, value.concept, used, 'total'),
        }),
      );
      seen.set(`${value.concept} ${wanted} ${used}`, line);
    }
  }
  return [...seen.values()];
}

/** The first period after each break that a figure warns of. */
function breakPeriods(value: NotedFigure): readonly string[] {
  const found = value.cautions.flatMap((caution) => {
    if (caution.code !== 'break_in_series') return [];
    return caution.details.at ?? caution.details.period ?? value.period;
  });
  return found;
}
