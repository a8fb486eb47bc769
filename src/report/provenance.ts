import type { ReportContext } from './context.ts';
import { markdown, noText } from './markdown-text.ts';
import type { MarginNote, Notes, RichText } from './report-model.ts';
import { citation } from './sources.ts';

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
