import type { ReportContext } from './context.ts';
import { markdown } from './markdown-text.ts';
import type { RichText } from './report-model.ts';

/** The facts that have something to say. Texts are Markdown, names in them escaped. */
export function facts(
  context: ReportContext,
  rows: readonly (readonly [string, string])[],
): readonly { readonly term: string; readonly text: RichText }[] {
  return rows.flatMap(([key, text]) => (text === '' ? [] : [{ term: context.locale.t(key), text: markdown(text) }]));
}
