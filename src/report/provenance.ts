import type { IndicatorValue } from '../indicators/indicator-value.ts';
import type { ReportContext } from './context.ts';
import type { Locale } from './locale/locale.ts';
import { escapeMarkdown, link, markdown, noText } from './markdown-text.ts';
import { illustrativeSign } from './marks.ts';
import type { MarginNote, Mark, Notes, RichText } from './report-model.ts';
import { citation, type SourceWords, shortCitation } from './sources.ts';

/** Where a part of the file says that it comes from. */
export interface Provenance {
  readonly source?: string | undefined;
  readonly evidence?: readonly { readonly source?: string | undefined }[];
}

/** Ids of the sources that a part names, each once. */
export function sourceIds(part: Provenance): readonly string[] {
  const ids = [part.source, ...(part.evidence ?? []).map((evidence) => evidence.source)];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** True where any source that the part names is marked illustrative. */
export function restsOnIllustrative(context: ReportContext, part: Provenance): boolean {
  return sourceIds(part).some((id) => sourceOf(context, id)?.illustrative === true);
}

export function sourceOf(context: ReportContext, id: string) {
  return Object.hasOwn(context.region.sources, id) ? context.region.sources[id] : undefined;
}

/** The sources in words, datasets of one publisher and day in one breath: "Eurostat, LFSA_ERGAN and LFSA_URGAN, retrieved …". */
export function mergedCitations(context: ReportContext, ids: readonly string[]): string {
  return mergedSources(
    context.locale,
    ids.flatMap((id) => sourceOf(context, id) ?? []),
  ).join(context.locale.t('list.semicolon'));
}

/** The same for sources of whichever studies: one citation a publisher and day. Markdown. */
export function mergedSources(locale: Locale, known: readonly SourceWords[]): readonly string[] {
  const datasets = new Map<string, string[]>();
  const first = new Map<string, SourceWords>();
  for (const source of known) {
    const whole = citation(locale, { ...source, dataset: undefined, title: '' });
    const key = source.dataset === undefined || source.publisher === undefined ? citation(locale, source) : whole;
    const names = datasets.get(key) ?? [];
    if (!names.includes(source.dataset ?? '')) datasets.set(key, [...names, source.dataset ?? '']);
    if (!first.has(key)) first.set(key, source);
  }
  return [...datasets].flatMap(([key, names]) => {
    const source = first.get(key);
    if (source === undefined) return [];
    return [names.length < 2 ? citation(locale, source) : citation(locale, { ...source, dataset: locale.list(names) })];
  });
}

/** Dataset, publisher or title, whichever comes first, for a narrow column. Plain text; empty where none is named. */
export function sourceNames(context: ReportContext, ids: readonly string[]): string {
  const { locale } = context;
  const names = ids.flatMap((id) => {
    const source = sourceOf(context, id);
    return source === undefined ? [] : [source.dataset ?? locale.plain(source.publisher ?? source.title)];
  });
  return [...new Set(names)].join(locale.t('list.comma'));
}

/** The same in short, for entries: publisher, dataset and page, linked to the list of sources. Empty where none is named. */
export function shortCitations(context: ReportContext, ids: readonly string[]): RichText {
  const names = ids.flatMap((id) => {
    const source = sourceOf(context, id);
    if (source === undefined) return [];
    const page = source.page === undefined ? '' : context.locale.t('source.page', { page: String(source.page) });
    const words = [shortCitation(context.locale, source), page].filter((part) => part !== '');
    return [link(words.join(context.locale.t('list.comma')), '#sources')];
  });
  return names.length === 0 ? noText : markdown([...new Set(names)].join(context.locale.t('list.semicolon')));
}

/** The line under a table of texts: the sources of its parts, and whether any of them is illustrative. */
export function textNotes(context: ReportContext, parts: readonly Provenance[], lines: readonly string[] = []): Notes {
  const ids = [...new Set(parts.flatMap(sourceIds))];
  const sources = mergedCitations(context, ids);
  return {
    source: sources === '' ? noText : markdown(context.locale.t('notes.source', { sources })),
    lines: lines.map((line) => markdown(line)),
    illustrative: parts.some((part) => restsOnIllustrative(context, part)),
  };
}

/** The same under a table whose illustrative rows carry the mark: it is explained. */
export function markedNotes(
  context: ReportContext,
  parts: readonly Provenance[],
  lines: readonly string[] = [],
): Notes {
  const marked = parts.some((part) => restsOnIllustrative(context, part));
  const mark = context.locale.t('notes.illustrative-mark', { sign: escapeMarkdown(illustrativeSign) });
  return textNotes(context, parts, marked ? [...lines, mark] : lines);
}

/** The mark of an illustrative part, for a cell of text. */
export function illustrativeMarks(context: ReportContext, illustrative: boolean): readonly Mark[] {
  return illustrative
    ? [{ code: 'illustrative', sign: illustrativeSign, words: context.locale.t('mark.illustrative') }]
    : [];
}

/** A note in the margin. */
export function marginNote(context: ReportContext, kind: MarginNote['kind'], text: RichText): MarginNote {
  return { kind, label: context.locale.t(`margin.${kind}`), text, illustrative: false };
}

/** The sources of a text in the margin beside it, with the badge where one of them is illustrative; none where none is named. */
export function sourceMargin(context: ReportContext, part: Provenance): readonly MarginNote[] {
  const sources = shortCitations(context, sourceIds(part));
  if (sources.text === '') return [];
  return [{ ...marginNote(context, 'source', sources), illustrative: restsOnIllustrative(context, part) }];
}

/** True where a figure comes from a survey, or may do so: a register or an administrative count has no sampling error. */
export function mayBeSampled(context: ReportContext, values: readonly (IndicatorValue | null)[]): boolean {
  const counted: readonly (string | undefined)[] = ['register', 'administrative', 'census'];
  return values.some((value) => value?.sources.some((id) => !counted.includes(context.region.sources[id]?.type)));
}
