import Handlebars from 'handlebars';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReportModel } from '../report/report-model.ts';
import { guardedHelper, makePartialGuard, makeValueGuard } from './guards.ts';
import { type Placeables, templateHelpers } from './helpers.ts';
import type { DocumentManifest } from './manifest.ts';
import { parseTemplate } from './parse-template.ts';
import { guardTemplate, partialGuard, valueGuard } from './strict-template.ts';
import { type Spot, TemplateMistake, templateFinding } from './template-mistake.ts';

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

/** What a document's templates call, with every value guarded; read once for all reports of a run. */
interface Prepared {
  readonly spots: readonly Spot[];
  readonly layout: hbs.AST.Program;
  readonly partials: Readonly<Record<string, hbs.AST.Program>>;
  readonly findings: readonly Diagnostic[];
  readonly placed: ReadonlySet<string>;
}

const prepared = new WeakMap<TemplateSet, Prepared>();

function prepare(set: TemplateSet): Prepared {
  const known = prepared.get(set);
  if (known !== undefined) return known;
  const names = Object.keys(set.partials);
  const helpers = Object.entries(templateHelpers({ drawings: {}, pictures: {} }));
  const callable = {
    partials: names,
    helpers: { lookup: 2, ...Object.fromEntries(helpers.map(([name, helper]) => [name, helper.length])) },
  };
  const spots: Spot[] = [];
  const findings: Diagnostic[] = [];
  const placed = new Set<string>();
  const partials: Record<string, hbs.AST.Program> = {};
  const read = (template: TemplateText): hbs.AST.Program => {
    const parsed = parseTemplate(template);
    if ('finding' in parsed) {
      findings.push(parsed.finding);
      return Handlebars.parse('');
    }
    const guarded = guardTemplate(template, parsed.program, callable, spots);
    findings.push(...guarded.findings);
    for (const name of guarded.places) placed.add(name);
    return guarded.program;
  };
  for (const name of names) {
    const template = set.partials[name];
    if (template !== undefined && template.file !== set.layout.file) partials[name] = read(template);
  }
  const ready: Prepared = { spots, layout: read(set.layout), partials, findings, placed };
  prepared.set(set, ready);
  return ready;
}

/**
 * What is wrong with a document's templates whatever the model holds: what cannot be read, partials and helpers that there
 * are not, wrong numbers of values. What the model does not have shows when a page is set.
 */
export function templateFindings(set: TemplateSet): readonly Diagnostic[] {
  return prepare(set).findings;
}

/** Partials that some template of a document names outright. */
export function placedPartials(set: TemplateSet): ReadonlySet<string> {
  return prepare(set).placed;
}

interface Compiled {
  readonly layout: Handlebars.TemplateDelegate;
  readonly partials: Readonly<Record<string, Handlebars.TemplateDelegate>>;
}

const compiledSets = new WeakMap<TemplateSet, Compiled>();

/** Compiling costs more than setting a page, so that the templates of a document are compiled once a run. */
function compiledOf(set: TemplateSet, { layout, partials }: Prepared): Compiled {
  const known = compiledSets.get(set);
  if (known !== undefined) return known;
  const handlebars = Handlebars.create();
  const helpers = [...Object.keys(templateHelpers({ drawings: {}, pictures: {} })), 'lookup', valueGuard, partialGuard];
  const options = {
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([...helpers, 'if', 'unless', 'each', 'with'].map((name) => [name, true])),
  };
  const made: Compiled = {
    layout: handlebars.compile(layout, options),
    partials: Object.fromEntries(
      Object.entries(partials).map(([name, program]) => [name, handlebars.compile(program, options)]),
    ),
  };
  compiledSets.set(set, made);
  return made;
}

/**
 * The templates of a document, compiled: a function from the page's context to HTML. A value that the model does not have
 * is never silently empty: it throws a `TemplateMistake` with its file and line, as does everything else that is wrong.
 */
export function compileTemplates<Context extends object = PageContext>(
  set: TemplateSet,
): (context: Context, placeables: Placeables) => string {
  const ready = prepare(set);
  const { spots } = ready;
  const [first] = ready.findings;
  if (first !== undefined) throw new TemplateMistake(first);
  const { layout, partials } = compiledOf(set, ready);
  const guards = {
    [valueGuard]: makeValueGuard(spots),
    [partialGuard]: makePartialGuard(spots, Object.keys(partials)),
  };
  return (context, placeables) => {
    const own = { lookup: strictLookup, ...templateHelpers(placeables) };
    const helpers: Record<string, Handlebars.HelperDelegate> = { ...guards };
    for (const [name, helper] of Object.entries(own)) helpers[name] = guardedHelper(name, helper, spots);
    try {
      return layout(context, { partials: { ...partials }, helpers });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw endless(set.layout.file);
    }
  };
}

function endless(file: string): TemplateMistake {
  return new TemplateMistake(
    templateFinding(
      'endless',
      { file, range: null },
      'The templates of this document place one another without end.',
      'Look for a partial that places itself, or one that places it.',
    ),
  );
}

function strictLookup(holder: unknown, key: unknown): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, String(key)))
    throw new Error(`There is no “${String(key)}” in it.`);
  return Reflect.get(holder, String(key));
}
