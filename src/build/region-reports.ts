import path from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inFileOrder } from '../diagnostics/in-file-order.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Files } from '../effects.ts';
import type { ExchangeWithOthers } from '../exchange/exchange.ts';
import { type ExchangeRegion, exchangeRegionOf } from '../exchange/exchange-region.ts';
import { exchangeWith } from '../exchange/matching.ts';
import { unknownPractices } from '../exchange/unknown-practices.ts';
import { TemplateMistake } from '../render/template-mistake.ts';
import { nothingToSay } from '../report/unwritten.ts';
import { keptRegion } from './cache/kept-region.ts';
import { type Reads, recordingFiles } from './cache/recording.ts';
import type { Kept } from './cache/stages.ts';
import { editionsOf } from './editions.ts';
import { firstLanguage, homeLanguage, languageInName } from './home-language.ts';
import { makeReport, type Resources, type Stopwatch } from './make-report.ts';
import { makeSheet } from './make-sheet.ts';
import { type PrintOrder, printOrder } from './print-order.ts';
import { type ReadRegion, readRegion, type StandardInput, textsFound } from './read-region.ts';
import { sheetFile, sheetFormats } from './sheet-files.ts';
import { refusedByStrict } from './strict.ts';

/** What is to be made of every region of a run. Plain data, so that a worker thread can be told. */
export interface ReportsWanted {
  /** `null`: the first language of each study. */
  readonly languages: readonly string[] | null;
  /** The languages that the tool has words in. */
  readonly known: readonly string[];
  readonly formats: readonly string[];
  /** Builds nothing of a region with findings that --strict refuses. */
  readonly strict: boolean;
  /** Regions to learn from and to teach; empty where none are named. */
  readonly others: readonly ExchangeRegion[];
  /** Whether any were named, readable or not. */
  readonly withOthers: boolean;
  /** Seconds since 1970 that the PDF is dated with; `null`: the study's date. */
  readonly sourceDateEpoch: number | null;
}

/** A file that was made of a region, by its name in the output folder. */
export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What became of one document of a region in one language. */
export interface MadeDocument {
  readonly stem: string;
  readonly files: readonly MadeFile[];
  readonly print: PrintOrder | null;
  /** A mistake of the templates; then there are no files. */
  readonly mistake: { readonly diagnostic: Diagnostic; readonly document: number } | null;
}

/** What was made of a region file, in memory. Plain data. */
export interface RegionReports {
  /** As it is shown to the user. */
  readonly file: string;
  /** In file order. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that code frames are cut from, by file. */
  readonly texts: ReadonlyMap<string, string>;
  /** Warnings about this region, each a sentence. */
  readonly said: readonly string[];
  /** `null` where the region has errors, or warnings that are refused. */
  readonly documents: readonly MadeDocument[] | null;
  /** Everything that was read for it. */
  readonly reads: Reads;
}

/** A region that was read before it is its turn, and what was read for that. */
export interface RegionReadBefore {
  readonly read: ReadRegion;
  readonly reads: Reads;
}

interface Outside {
  readonly files: Files;
  readonly cwd: string;
}

/** The documents of a region with what they are made with, in the order in which they were asked for. */
export type Documents = readonly { readonly resources: Resources }[];

/**
 * Reads a region file and makes of it everything that is asked for, but for what a browser prints. Writes nothing. Rejects
 * with the system's own error where the region file cannot be read.
 */
export async function makeRegionReports(
  input: { readonly file: string; readonly slug: string },
  wanted: ReportsWanted,
  documents: Documents,
  outside: Outside,
  kept: Kept | null,
  options: {
    readonly stdin: StandardInput;
    /** Where it was read before, as one of the others. */
    readonly before?: RegionReadBefore | null;
    readonly took?: Stopwatch;
  },
): Promise<RegionReports> {
  const took = options.took ?? (() => undefined);
  const readIt = (through: Files) => readRegion(input, { files: through, cwd: outside.cwd }, options.stdin, took);
  const isKept = kept !== null && input.file !== '-';
  const before = options.before ?? (isKept ? await keptRegion(input, outside, kept, readIt) : null);
  const { files, reads } = recordingFiles(outside.files, before?.reads);
  const alone = before?.read ?? (await readIt(files));
  const { read, exchange } = amongOthers(alone, wanted.others);
  const said: string[] = [];
  const found = { file: read.file, diagnostics: read.diagnostics, texts: textsFound(read), said, reads };
  const { analysis } = read;
  if (analysis === null || (wanted.strict && refusedByStrict(read.diagnostics))) return { ...found, documents: null };
  if (wanted.withOthers && exchange === null)
    said.push(
      `warning: --with names no other region that could be read: the report of ${printable(input.slug)} has no chapter on learning from others.`,
    );
  const folder = path.dirname(path.resolve(outside.cwd, read.file === '<stdin>' ? 'region.yaml' : read.file));
  const made: MadeDocument[] = [];
  const languages = languagesOf(analysis, wanted, said);
  for (const lang of languages)
    for (const [index, { resources }] of documents.entries()) {
      const job = { analysis, exchange, lang, languages, resources, folder };
      made.push(await makeDocument(job, index, wanted, files, kept, said, took));
    }
  return { ...found, documents: made };
}

/** Languages that a region is built in: those asked for, else the study's own. */
function languagesOf(analysis: Analysis, { languages, known }: ReportsWanted, said: string[]): readonly string[] {
  if (languages !== null) return languages;
  const { study } = analysis;
  const first = firstLanguage(study);
  const home = homeLanguage(study, known);
  if (home !== first)
    said.push(
      `There are no words in the language “${first}” yet: the report of ${study.slug} is set in ${home}, the study's own texts as they are.`,
    );
  return [home];
}

/** A region held against the others: what is exchanged with them, and practices of theirs that it names and they do not have. */
function amongOthers(
  read: ReadRegion,
  others: readonly ExchangeRegion[],
): { readonly read: ReadRegion; readonly exchange: ExchangeWithOthers | null } {
  if (read.analysis === null || others.length === 0) return { read, exchange: null };
  const { study } = read.analysis;
  const exchange = exchangeWith(exchangeRegionOf(study), others);
  const unknown = unknownPractices(study, exchange.others);
  const diagnostics = inFileOrder([...read.diagnostics, ...unknown]);
  return {
    read: { ...read, diagnostics, analysis: unknown.length > 0 ? null : read.analysis },
    exchange: exchange.others.length === 0 ? null : exchange,
  };
}

interface Job {
  readonly analysis: Analysis;
  readonly exchange: ExchangeWithOthers | null;
  readonly lang: string;
  /** All that the region is built in. */
  readonly languages: readonly string[];
  readonly resources: Resources;
  /** The region file's. */
  readonly folder: string;
}

function stemOf({ analysis, lang, resources: { manifest } }: Job, { languages }: ReportsWanted): string {
  const { study } = analysis;
  return [study.slug, ...(manifest.default ? [] : [manifest.name]), ...languageInName(study, lang, languages)].join(
    '.',
  );
}

async function makeDocument(
  job: Job,
  index: number,
  wanted: ReportsWanted,
  files: Files,
  kept: Kept | null,
  said: string[],
  took: Stopwatch,
): Promise<MadeDocument> {
  const { analysis, exchange, lang, resources, folder } = job;
  const stem = stemOf(job, wanted);
  const asked = (format: string) => wanted.formats.includes(format);
  const beside: MadeFile[] = [];
  if (asked('json')) {
    const { analysisJson } = await import('./analysis-json.ts');
    beside.push({ name: `${stem}.json`, content: analysisJson(analysis, resources.version, exchange) });
  }
  const sheet = await makeSheet(analysis, lang, resources);
  for (const format of sheetFormats)
    if (sheet !== null && asked(format)) beside.push({ name: `${stem}.${format}`, content: sheetFile(sheet, format) });
  const none = { stem, files: beside, print: null, mistake: null };
  if (!['html', 'pdf', 'docx'].some(asked)) return none;

  const { readPicture } = await import('./pictures.ts');
  try {
    const stems = job.languages.map((each) => ({ lang: each, stem: stemOf({ ...job, lang: each }, wanted) }));
    const editions = editionsOf(stems, wanted.formats);
    const picture = (name: string) => readPicture(name, folder, files);
    const report = await makeReport(analysis, lang, resources, picture, took, exchange, kept, editions);
    const { model, html } = report;
    const missing = nothingToSay(model);
    if (missing !== null) said.push(`warning: the document ${stem} holds nothing yet. ${printable(missing)}`);
    if (asked('html')) beside.push({ name: `${stem}.html`, content: html });
    if (asked('docx')) {
      const { makeWordFile } = await import('./word-file.ts');
      const { bytes, warning } = await makeWordFile(stem, report, resources, wanted.sourceDateEpoch, kept);
      beside.push({ name: `${stem}.docx`, content: bytes });
      if (warning !== null) said.push(warning);
      took('word');
    }
    const print = asked('pdf')
      ? await printOrder(stem, { model, html }, analysis, sheet, resources, wanted.sourceDateEpoch)
      : null;
    return { ...none, print };
  } catch (error) {
    // Nothing of a document is written where its page cannot be made.
    if (error instanceof TemplateMistake)
      return { ...none, files: [], mistake: { diagnostic: error.diagnostic, document: index } };
    throw error;
  }
}
