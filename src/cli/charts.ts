import path from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import { drawFigure, type Figure, figuresOf, type PictureOrder } from '../build/figure-pictures.ts';
import { homeLanguage } from '../build/home-language.ts';
import { composeStudy, type Resources } from '../build/make-report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Effects } from '../effects.ts';
import { attempt } from './attempt.ts';
import { chooseDocuments, listed } from './choose-documents.ts';
import { eachAnalysis } from './each-analysis.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { wrongUsage } from './failure.ts';
import { resolveInputs } from './inputs.ts';
import { timer, write } from './output.ts';
import { requireLanguages } from './report-languages.ts';

export interface ChartsOptions extends PictureOrder {
  readonly out: string;
  /** Names of figures; `null`: all. */
  readonly only: readonly string[] | null;
  /** Print the names and titles, and draw nothing. */
  readonly list: boolean;
  /** `null`: the first language of each study. */
  readonly languages: readonly string[] | null;
  /** `null`: the whole study. */
  readonly document: string | null;
  readonly verbose: boolean;
}

/** The figures of one region in one language that are asked for, and what their files begin and end with. */
interface Batch {
  readonly stem: string;
  readonly ending: string;
  readonly figures: readonly Figure[];
}

/** `milestone charts`: each chart of a study as a picture by itself, with its words on it. */
export async function charts(args: readonly string[], options: ChartsOptions, effects: Effects): Promise<ExitCode> {
  const { out, only, list } = options;
  if (out === '')
    throw wrongUsage('The folder to write to has an empty name.', 'Name one with --out, or leave it out.');
  const spoken = await requireLanguages(options.languages, effects);
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: !list });
  const documents = options.document === null ? null : [options.document];
  const [document] = (await chooseDocuments({ documents, template: null }, 'study', effects)) ?? [];
  if (document === undefined) return exitCodes.dataErrors;
  const { resources } = document;
  if (out !== '-' && !list) {
    const { sweepStale } = await import('../build/write-files.ts');
    await sweepStale(path.resolve(effects.cwd, out)).catch(() => []);
  }
  const took = timer(effects, options.verbose);
  const names = new Set<string>();
  // Where figures are asked for by name, none is drawn before it is known that they are there.
  const held: Batch[] = [];
  const streams = only === null && out !== '-' && !list;
  let drawn: ExitCode = exitCodes.done;
  const draw = async (batch: Batch): Promise<void> => {
    const code = await attempt(() => drawAll(batch, options, resources, effects), effects);
    drawn = gravest([drawn, code]);
    took(`${batch.stem}${batch.ending}`);
  };
  const read = await eachAnalysis(inputs, 'Drawing', effects, async (analysis) => {
    for (const lang of languagesOf(analysis, options.languages, spoken)) {
      const batch = await batchOf(analysis, lang, options, resources);
      for (const { name } of batch.figures) names.add(name);
      const figures = only === null ? batch.figures : batch.figures.filter(({ name }) => only.includes(name));
      if (streams) await draw(batch);
      else held.push({ ...batch, figures });
    }
  });
  // Of a region that was not read nobody knows what figures it has.
  if (read === exitCodes.done || names.size > 0) refuseUnknown(only, names);
  if (list) sayList(held, effects);
  else {
    const files = held.reduce((sum, { figures }) => sum + figures.length * options.formats.length, 0);
    if (out === '-' && files > 1)
      throw wrongUsage(
        `Only one picture can go to standard output, and ${files} were asked for.`,
        'Name one region file, one figure and one format: --only network --format svg.',
      );
    for (const batch of held) await draw(batch);
  }
  effects.terminal.progress('');
  if (read === exitCodes.done && names.size === 0)
    effects.terminal.say('There is nothing to draw: no figure of the study is a chart yet.');
  return gravest([read, drawn]);
}

function refuseUnknown(only: readonly string[] | null, names: ReadonlySet<string>): void {
  for (const name of only ?? []) {
    if (names.has(name)) continue;
    const near = suggest(name, [...names]);
    const all = names.size === 0 ? 'The study has no charts yet.' : listed([...names].sort());
    throw wrongUsage(`There is no figure “${name}”.`, near === null ? all : `Did you mean ${near}? ${all}`);
  }
}

/** Name and title, with a tab between; a figure that several regions have once for each. */
function sayList(batches: readonly Batch[], { terminal }: Effects): void {
  const lines = batches.flatMap(({ figures }) => figures.map(({ name, words }) => `${name}\t${words.title}\n`));
  if (lines.length > 0) terminal.print(lines.join(''));
}

function languagesOf(
  { study }: Analysis,
  asked: readonly string[] | null,
  spoken: readonly string[],
): readonly string[] {
  return asked ?? [homeLanguage(study, spoken)];
}

async function batchOf(analysis: Analysis, lang: string, options: ChartsOptions, resources: Resources): Promise<Batch> {
  const { study } = analysis;
  const { manifest } = resources;
  const figures = figuresOf(await composeStudy(analysis, lang, resources));
  const stem = [study.slug, ...(manifest.default ? [] : [manifest.name])].join('.');
  const first = study.region.study.languages[0] ?? 'en';
  return { stem, ending: lang === first || options.languages === null ? '' : `.${lang}`, figures };
}

async function drawAll(
  { stem, ending, figures }: Batch,
  options: ChartsOptions,
  { fonts }: Resources,
  effects: Effects,
): Promise<ExitCode> {
  for (const figure of figures) {
    effects.terminal.progress(`${stem}: ${figure.name}`);
    effects.signal.throwIfAborted();
    for (const { format, content } of await drawFigure(figure, options, fonts))
      await write(`${stem}.${figure.name}${ending}.${format}`, content, options, effects);
  }
  return exitCodes.done;
}
