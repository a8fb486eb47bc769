import Handlebars from 'handlebars';
import type { ReportModel } from '../report/report-model.ts';
import { type Placeables, templateHelpers } from './helpers.ts';
import type { DocumentManifest } from './manifest.ts';

/** A file of templates, styles or script as it was read. */
export interface TemplateText {
  /** As diagnostics name it. */
  readonly file: string;
  readonly text: string;
  /** Whether it comes from the user's folder. */
  readonly own: boolean;
}

/** A document's templates as they were read: the layout, every partial by its name, the styles in their order. */
export interface TemplateSet {
  /** Size of the page as CSS has it: `A4 portrait`. */
  readonly page: string;
  readonly heads: DocumentManifest['heads'];
  readonly layout: TemplateText;
  /** By name without ending: `chapter`, `table`. */
  readonly partials: Readonly<Record<string, TemplateText>>;
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
