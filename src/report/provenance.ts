import type { ReportContext } from './context.ts';
import { link, markdown, noText } from './markdown-text.ts';
import type { MarginNote, Notes, RichText } from './report-model.ts';
import { citation, shortCitation } from './sources.ts';

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

/** The sources in words, one after the other; empty where none is named. */
export function citations(context: ReportContext, ids: readonly string[]): RichText {
  const words = ids.flatMap((id) => {
    const source = sourceOf(context, id);
    return source === undefined ? [] : [citation(context.locale, source)];
  });
  return words.length === 0 ? noText : markdown(words.join(context.locale.t('list.semicolon')));
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
  const sources = citations(context, ids);
  return {
    source: sources.text === '' ? noText : markdown(context.locale.t('notes.source', { sources: sources.text })),
    lines: lines.map((line) => markdown(line)),
    illustrative: parts.some((part) => restsOnIllustrative(context, part)),
  };
}

/** A note in the margin. */
export function marginNote(context: ReportContext, kind: MarginNote['kind'], text: RichText): MarginNote {
  return { kind, label: context.locale.t(`margin.${kind}`), text };
}
