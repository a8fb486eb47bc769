import Handlebars from 'handlebars';
import { didYouMean } from '../diagnostics/suggest.ts';
import { spotKey } from './strict-template.ts';
import { type Spot, TemplateMistake, templateFinding } from './template-mistake.ts';

/** Keys that the model leaves out where there is nothing to say. Every other key is always there. */
const optional: ReadonlySet<string> = new Set(['detail', 'more', 'running']);

type Holder = Readonly<Record<string, unknown>>;

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function mistake(code: string, spot: Spot, message: string, hint: string): TemplateMistake {
  return new TemplateMistake(templateFinding(code, spot, message, hint));
}

function keysOf(value: unknown): readonly string[] {
  if (!isHolder(value)) return [];
  // Of a long list nobody wants the numbers.
  return Array.isArray(value) ? ['length'] : Object.keys(value);
}

function missing(spot: Spot, done: readonly string[], key: string, holder: unknown, root: unknown): TemplateMistake {
  const where = done.length === 0 ? 'What is placed here has' : `\`${done.join('.')}\` has`;
  const near = didYouMean(key, keysOf(holder));
  const above = done.length === 0 && !near.startsWith('Did') && keysOf(root).includes(key);
  return mistake(
    'missing-value',
    spot,
    `${where} no \`${key}\`.`,
    above ? `The document itself has one: write \`@root.${spot.written}\`.` : near,
  );
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return 'yes or no';
  return isHolder(value) ? 'a group of values' : `a ${typeof value === 'string' ? 'text' : 'number'}`;
}

function howToPrint(value: unknown, written: string): string {
  if (value === null) return `Ask first whether it is there: \`{{#if ${written}}}…{{/if}}\`.`;
  if (typeof value === 'boolean') return `Ask for it: \`{{#if ${written}}}…{{/if}}\`.`;
  if (Array.isArray(value)) return `Go through it: \`{{#each ${written}}}…{{/each}}\`.`;
  if (isHolder(value) && 'text' in value && 'kind' in value)
    return `It is a text with emphasis and links: write \`{{rich ${written}}}\`, or \`{{inline ${written}}}\` within a line.`;
  return `Name a part of it: ${keysOf(value)
    .map((key) => `\`${written}.${key}\``)
    .join(', ')}.`;
}

/** What is printed is a text or a number, or ready for the page. */
function checkPrintable(value: unknown, spot: Spot): void {
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Handlebars.SafeString) return;
  const message =
    value === null || value === undefined
      ? `\`${spot.written}\` has no value here.`
      : `\`${spot.written}\` is ${kindOf(value)} and cannot be printed.`;
  throw mistake('not-printable', spot, message, howToPrint(value ?? null, spot.written));
}

function checkUse(value: unknown, spot: Spot): void {
  if (spot.use === 'print') checkPrintable(value, spot);
  if (spot.use === 'list' && !isHolder(value))
    throw mistake(
      'not-a-list',
      spot,
      `\`${spot.written}\` is ${value === null ? 'empty here' : kindOf(value)}, and no list to go through.`,
      value === null ? howToPrint(null, spot.written) : `Print it with \`{{${spot.written}}}\`.`,
    );
  if (spot.use === 'context' && !isHolder(value))
    throw mistake(
      'missing-value',
      spot,
      `\`${spot.written}\` is ${value === null ? 'empty here' : kindOf(value)}: a partial needs a group of values.`,
      howToPrint(null, spot.written),
    );
}

/** Leads from a base to a value, key by key; throws a mistake at the first that is not there. */
export function makeValueGuard(spots: readonly Spot[]): Handlebars.HelperDelegate {
  return (base: unknown, at: number, options: Handlebars.HelperOptions): unknown => {
    const spot = spots[at];
    if (spot === undefined) throw new Error('A template was compiled without its places.');
    if (base === undefined)
      throw mistake(
        'missing-value',
        spot,
        `\`${spot.written}\` is known only inside a list.`,
        'It belongs between `{{#each …}}` and `{{/each}}`.',
      );
    let value: unknown = base;
    const done: string[] = [];
    for (const key of spot.keys) {
      if (value === null)
        throw mistake(
          'missing-value',
          spot,
          `\`${done.join('.')}\` is empty here, so that it has no \`${key}\`.`,
          howToPrint(null, done.join('.')),
        );
      if (isHolder(value) && Object.hasOwn(value, key)) value = value[key];
      else if (isHolder(value) && optional.has(key)) value = null;
      else throw missing(spot, done, key, value, options.data?.root);
      done.push(key);
    }
    // A key that stands for nothing holds null in the model; undefined comes from an optional key that was written out.
    value ??= null;
    checkUse(value, spot);
    return value;
  };
}

/** The name of a partial that is only known when the page is set. */
export function makePartialGuard(spots: readonly Spot[], partials: readonly string[]): Handlebars.HelperDelegate {
  return (name: unknown, at: number): unknown => {
    const spot = spots[at];
    if (spot === undefined) throw new Error('A template was compiled without its places.');
    if (typeof name === 'string' && partials.includes(name)) return name;
    throw mistake(
      'unknown-partial',
      spot,
      `There is no partial \`${String(name)}\`, which is asked for here.`,
      didYouMean(String(name), partials),
    );
  };
}

function hashOf(options: unknown): Holder {
  return isHolder(options) && isHolder(options.hash) ? options.hash : {};
}

/** A helper that tells where it was called when it cannot do its work, and prints nothing that cannot be printed. */
export function guardedHelper(
  name: string,
  helper: Handlebars.HelperDelegate,
  spots: readonly Spot[],
): Handlebars.HelperDelegate {
  return function guarded(this: unknown, ...given: Parameters<Handlebars.HelperDelegate>): unknown {
    const options = given.at(-1);
    const spot = spots[Number(hashOf(options)[spotKey])];
    try {
      const value: unknown = helper.apply(this, given);
      if (spot?.use === 'print') checkPrintable(value, spot);
      return value;
    } catch (error) {
      if (error instanceof TemplateMistake || error instanceof RangeError) throw error;
      if (spot === undefined || !(error instanceof Error)) throw error;
      // The helpers say in a sentence what they were not given; what the engine says is no sentence for a reader.
      const said = error.constructor === Error && !/^Input data/.test(error.message) ? ` ${error.message}` : '';
      throw mistake(
        'helper',
        spot,
        `\`${name}\` cannot set what it is given here.${said}`,
        `docs/templates.md says what \`${name}\` takes.`,
      );
    }
  };
}
