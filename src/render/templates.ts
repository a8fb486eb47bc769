import Handlebars from 'handlebars';
import * as z from 'zod';
import type { ReportModel } from '../report/report-model.ts';
import { type Placeables, templateHelpers } from './helpers.ts';

/** What the folder of a document says of itself (`document.json`). */
export const documentManifest = z.strictObject({
  name: z.string(),
  page: z.enum(['A4', 'A3']),
  layout: z.string(),
  styles: z.array(z.string()),
  script: z.string().optional(),
});
export type DocumentManifest = z.output<typeof documentManifest>;

/** A document's templates as they were read: the manifest, the layout, and every partial and style by its file name. */
export interface TemplateSet {
  readonly manifest: DocumentManifest;
  readonly layout: { readonly file: string; readonly text: string };
  /** By name without ending: `chapter`, `table`. */
  readonly partials: Readonly<Record<string, { readonly file: string; readonly text: string }>>;
  readonly styles: string;
  readonly script: string;
}

/** What a template sees: the model, and what the page needs besides it. */
export interface PageContext extends ReportModel {
  readonly contentPolicy: string;
  readonly fontFaces: Handlebars.SafeString;
  readonly styles: Handlebars.SafeString;
  readonly runningHeads: Handlebars.SafeString;
  readonly script: Handlebars.SafeString;
}

/** Marks text as ready for the page. Only for what this room made itself. */
export function ready(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}

/**
 * The templates of a document, compiled: a function from the page's context to HTML. Strict: a key that the model does
 * not have throws, so that nothing is silently empty.
 */
export function compileTemplates(set: TemplateSet): (context: PageContext, placeables: Placeables) => string {
  const handlebars = Handlebars.create();
  const options = { strict: true, preventIndent: true, knownHelpersOnly: false } as const;
  const partials: Record<string, Handlebars.Template> = {};
  for (const [name, partial] of Object.entries(set.partials))
    partials[name] = handlebars.compile(partial.text, options);
  const layout = handlebars.compile(set.layout.text, options);
  return (context, placeables) => layout(context, { partials, helpers: { ...templateHelpers(placeables) } });
}
