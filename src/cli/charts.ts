import path from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import { lettersInWords } from '../build/boxes.ts';
import { drawFigure, type Figure, figuresOf, type PictureOrder } from '../build/figure-pictures.ts';
import { homeLanguage, languageInName } from '../build/home-language.ts';
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
  /** Whether the width was asked for. */
  readonly widthAsked: boolean;
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
  readonly region: string;
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
  // None is drawn before it is known which there are: what is held of a figure is small.
  const all: Batch[] = [];
  const read = await eachAnalysis(inputs, 'Reading', effects, async (analysis) => {
    for (const lang of languagesOf(analysis, options.languages, spoken))
      all.push(await batchOf(analysis, lang, options, resources));
  });
  const names = new Set(all.flatMap(({ figures }) => figures.map(({ name }) => name)));
  // Of a region that was not read nobody knows what figures it has.
  if (read === exitCodes.done || names.size > 0) refuseUnknown(only, names);
  sayLacking(only, all, effects);
  const wanted = only === null ? all : all.map((batch) => chosenOf(batch, only));
  let drawn: ExitCode = exitCodes.done;
  if (list) sayList(wanted, inputs.length > 1, effects);
  else {
    refuseSeveral(wanted, options);
    sayIdle(options, effects);
    for (const batch of wanted) {
      drawn = gravest([drawn, await attempt(() => drawAll(batch, options, resources, effects), effects)]);
      took(`${batch.stem}${batch.ending}`);
    }
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

const chosenOf = (batch: Batch, only: readonly string[]): Batch => ({
  ...batch,
  figures: batch.figures.filter(({ name }) => only.includes(name)),
});

/** Of several regions, those that lack a figure which another has. */
function sayLacking(only: readonly string[] | null, batches: readonly Batch[], { terminal }: Effects): void {
  const lacking = batches.flatMap(({ region, figures }) =>
    (only ?? [])
      .filter((wanted) => figures.every(({ name }) => name !== wanted))
      .map((wanted) => `${region} has no figure “${wanted}”.`),
  );
  for (const line of new Set(lacking)) terminal.say(line);
}

function refuseSeveral(batches: readonly Batch[], { out, formats }: ChartsOptions): void {
  const files = batches.reduce((sum, { figures }) => sum + figures.length * formats.length, 0);
  if (out === '-' && files > 1)
    throw wrongUsage(
      `Only one picture can go to standard output, and ${files} were asked for.`,
      'Name one region file, one figure and one format: --only network --format svg.',
    );
}

/** Options that change nothing of what is asked for. */
function sayIdle({ formats, widthAsked, outlines }: ChartsOptions, { terminal }: Effects): void {
  if (widthAsked && !formats.includes('png')) terminal.say('--width changes nothing here: it is for PNG.');
  if (outlines && !formats.includes('svg')) terminal.say('--outlines changes nothing here: it is for SVG.');
}

/** Name and title, with a tab between; of several regions, each line begins with its region. */
function sayList(batches: readonly Batch[], several: boolean, { terminal }: Effects): void {
  const lines = batches.flatMap(({ region, figures }) =>
    figures.map(({ name, words }) => `${several ? `${region}\t` : ''}${name}\t${words.title}\n`),
  );
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
  const ending = languageInName(study, lang, options.languages)
    .map((code) => `.${code}`)
    .join('');
  return { region: study.slug, stem, ending, figures };
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
    const { files, boxes } = await drawFigure(figure, options, fonts);
    if (boxes.length > 0)
      effects.terminal.say(
        `warning: on the picture of ${stem}.${figure.name}${ending} boxes stand for ${lettersInWords(boxes)}. The SVG without --outlines takes them from the reader's fonts.`,
      );
    for (const { format, content } of files)
      await write(`${stem}.${figure.name}${ending}.${format}`, content, options, effects);
  }
  return exitCodes.done;
}
