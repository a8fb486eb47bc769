import type { ReportContext, Section } from './context.ts';
import type { Block, Chapter } from './report-model.ts';

/**
 * A section of the study as a short document takes it up: its answer and its blocks to choose from. What is not chosen
 * leaves no drawing behind.
 */
export function borrowed(context: ReportContext, section: Section): Chapter | null {
  return section({ ...context, chart: (id) => id });
}

/** The first block of a kind. */
export function blockOf<K extends Block['kind']>(
  chapter: Chapter | null,
  kind: K,
): Extract<Block, { readonly kind: K }> | null {
  const isOfKind = (block: Block): block is Extract<Block, { readonly kind: K }> => block.kind === kind;
  return chapter?.blocks.find(isOfKind) ?? null;
}

/**
 * What the line under a shortened list says: as it stands, with `left` pieces left out already, then with one more left
 * out, up to all `shown` of them. Empty while nothing is left out.
 */
export function moreWords(context: ReportContext, key: string, left: number, shown: number): readonly string[] {
  return Array.from({ length: shown + 1 }, (_, out) =>
    left + out === 0 ? '' : context.locale.t(key, { n: left + out }),
  );
}
