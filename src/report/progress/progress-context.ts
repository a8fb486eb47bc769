import type { Progress } from '../../analysis/progress.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import type { LocalisedText } from '../../study/study.ts';
import type { ReportContext } from '../context.ts';
import { formName, indicatorName } from '../indicator-words.ts';
import type { Locale, Phrase } from '../locale/locale.ts';
import { markdown, noText } from '../markdown-text.ts';
import { figureNotes } from '../notes.ts';
import type { Label } from '../numbering.ts';
import { asPhrase, groupPhrase, whoPhrase } from '../phrases.ts';
import { mergedCitations, type Provenance, restsOnIllustrative, sourceIds } from '../provenance.ts';
import type { Chapter, Column, Notes, RichText, TableBlock, TableBody } from '../report-model.ts';

/** What every section about progress is handed: two studies, each with its words and its own data register, one count of tables. */
export interface ProgressContext {
  readonly progress: Progress;
  readonly before: ReportContext;
  readonly now: ReportContext;
  /** That of the later study. */
  readonly locale: Locale;
}

/** `null` where the studies have nothing of the kind. */
export type ProgressSection = (context: ProgressContext) => Chapter | null;

/** A figure by its name and group: "Employment rate: foreign women aged 20 to 64". */
export function figureLabel(context: ProgressContext, figure: IndicatorValue): string {
  return context.locale.t('progress.figure', {
    name: indicatorName(context.now, figure.base),
    who: subjectPhrase(context, figure),
  });
}

/** Whom a figure is about; of a gap, both sides. */
export function subject(context: ProgressContext, figure: IndicatorValue): string {
  return subjectPhrase(context, figure)('plain');
}

function subjectPhrase({ locale }: ProgressContext, figure: IndicatorValue): Phrase {
  const who = whoPhrase(locale, figure);
  const { form, concept, against } = figure;
  if (form === 'level' || against === null) return who;
  const reference = groupPhrase(locale, concept, against.group, against.sex);
  return asPhrase(locale.t('progress.figure.gap', { who, reference }));
}

/** The name of an indicator with its form, as a target names it. */
export function targetName(context: ProgressContext, figure: IndicatorValue): string {
  const name =
    figure.form === 'level' ? indicatorName(context.now, figure.base) : formName(context.now, figure.base, figure.form);
  return context.locale.t('progress.figure', { name, who: whoPhrase(context.locale, figure) });
}

/** The title of a part that either study may have, in the later study's words where it has them. */
export function titleOf<T extends { readonly id: string }>(
  context: ProgressContext,
  id: string,
  list: (side: ReportContext) => readonly T[],
  text: (item: T) => LocalisedText,
): string {
  for (const side of [context.now, context.before]) {
    const item = list(side).find((candidate) => candidate.id === id);
    if (item !== undefined) return side.line(text(item));
  }
  return id;
}

/** What stands under a table of figures of both studies: the sources of each, and every caution of either once. */
export function bothNotes(
  context: ProgressContext,
  figures: {
    readonly before: readonly (IndicatorValue | null)[];
    readonly now: readonly (IndicatorValue | null)[];
  },
  further: readonly string[] = [],
): Notes {
  const [earlier, later] = [
    figureNotes(context.before, figures.before),
    figureNotes(context.now, figures.now, { further }),
  ];
  const ids = (values: readonly (IndicatorValue | null)[]) => [
    ...new Set(values.flatMap((value) => value?.sources ?? [])),
  ];
  return {
    source: bothSources(context, ids(figures.before), ids(figures.now)),
    lines: uniqueLines([...earlier.lines, ...later.lines]),
    illustrative: earlier.illustrative || later.illustrative,
  };
}

function uniqueLines(lines: readonly RichText[]): readonly RichText[] {
  return lines.filter(({ text }, index) => lines.findIndex((line) => line.text === text) === index);
}

/** The same under a table of parts that the studies describe: challenges, improvements, items. */
export function partNotes(
  context: ProgressContext,
  parts: { readonly before: readonly Provenance[]; readonly now: readonly Provenance[] },
  lines: readonly string[] = [],
): Notes {
  const { before, now } = context;
  return {
    source: bothSources(context, parts.before.flatMap(sourceIds), parts.now.flatMap(sourceIds)),
    lines: lines.map((line) => markdown(line)),
    illustrative:
      parts.before.some((part) => restsOnIllustrative(before, part)) ||
      parts.now.some((part) => restsOnIllustrative(now, part)),
  };
}

function bothSources(
  { before, now, locale }: ProgressContext,
  then: readonly string[],
  later: readonly string[],
): RichText {
  const earlier = mergedCitations(before, [...new Set(then)]);
  const sources = mergedCitations(now, [...new Set(later)]);
  if (earlier === '' && sources === '') return noText;
  if (earlier === sources) return markdown(locale.t('notes.source', { sources }));
  const said = [
    earlier === '' ? '' : locale.t('progress.sources.before', { sources: earlier }),
    sources === '' ? '' : locale.t('progress.sources.now', { sources }),
  ];
  return markdown(said.filter((part) => part !== '').join(' '));
}

/** A table across the page. */
export function fullTable(
  label: Label,
  words: { readonly title: string; readonly subtitle: string },
  columns: readonly Column[],
  rows: TableBody['rows'],
  notes: Notes,
): TableBlock {
  return { kind: 'table', ...label, margin: [], width: 'full', ...words, body: { columns, rows }, notes };
}
