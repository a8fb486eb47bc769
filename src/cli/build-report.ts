import path from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import { makeReport } from '../build/make-report.ts';
import { makeSheet } from '../build/make-sheet.ts';
import { type ReadRegion, readRegion } from '../build/read-region.ts';
import { languages } from '../build/resources.ts';
import { sheetAsWorkbook, sheetFile, sheetFormats } from '../build/sheet-files.ts';
import { refusedByStrict } from '../build/strict.ts';
import { inFileOrder } from '../diagnostics/in-file-order.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Effects } from '../effects.ts';
import type { ExchangeWithOthers } from '../exchange/exchange.ts';
import { exchangeRegionOf } from '../exchange/exchange-region.ts';
import { exchangeWith } from '../exchange/matching.ts';
import { unknownPractices } from '../exchange/unknown-practices.ts';
import { nothingToSay } from '../report/unwritten.ts';
import { attempt } from './attempt.ts';
import { chooseDocuments, listed, type ReadyDocument, sayAbout } from './choose-documents.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { wrongUsage } from './failure.ts';
import { type Input, resolveInputs } from './inputs.ts';
import { timer, write } from './output.ts';
import { printModel } from './print-model.ts';
import { type Printer, startPrinter } from './printer.ts';
import { requireSheets } from './require-sheets.ts';
import { sayDiagnostics } from './say-diagnostics.ts';
import { standardInput } from './standard-input.ts';
import { readWithRegions, type WithRegions } from './with-regions.ts';

export interface BuildOptions {
  readonly out: string;
  readonly formats: readonly string[];
  /** `null`: the one that is made where none is named. */
  readonly documents: readonly string[] | null;
  /** A folder of the user's own templates; `null`: none. */
  readonly template: string | null;
  /** `null`: the first language of each study. */
  readonly languages: readonly string[] | null;
  readonly browser: string | null;
  readonly strict: boolean;
  readonly verbose: boolean;
  /** Region files to learn from and to teach: paths, folders, globs. */
  readonly with: readonly string[];
}

async function checkOptions(
  options: BuildOptions,
  inputs: readonly Input[],
  effects: Effects,
): Promise<readonly string[]> {
  if (options.out === '')
    throw wrongUsage('The folder to write to has an empty name.', 'Name one with --out, or leave it out.');
  const known = await languages(effects.files);
  for (const lang of options.languages ?? []) {
    if (!known.includes(lang)) throw wrongUsage(`There are no words in the language “${lang}”.`, listed(known));
  }
  const several = [inputs, options.formats, options.documents ?? [], options.languages ?? []];
  if (options.out === '-' && several.some(({ length }) => length > 1)) {
    throw wrongUsage(
      'Only one report in one format can go to standard output.',
      'Name one region file and one format: --format html.',
    );
  }
  return known;
}

/** Languages that a region is built in: those asked for, else its first; English where the tool has no words in that. */
function languagesOf(
  analysis: Analysis,
  options: BuildOptions,
  known: readonly string[],
  effects: Effects,
): readonly string[] {
  if (options.languages !== null) return options.languages;
  const first = analysis.study.region.study.languages[0] ?? 'en';
  if (known.includes(first)) return [first];
  effects.terminal.say(
    `There are no words in the language “${first}” yet: the report of ${analysis.study.slug} is set in English, the study's own texts as they are.`,
  );
  return ['en'];
}

interface Job {
  readonly read: ReadRegion;
  readonly analysis: Analysis;
  readonly lang: string;
  readonly document: ReadyDocument;
  /** `null` where the report is built with no other region. */
  readonly exchange: ExchangeWithOthers | null;
}

async function buildOne(
  { read, analysis, lang, document: { resources }, exchange }: Job,
  options: BuildOptions,
  printer: Printer | null,
  effects: Effects,
): Promise<ExitCode> {
  const took = timer(effects, options.verbose);
  const { study } = analysis;
  const first = study.region.study.languages[0] ?? 'en';
  const stem = [
    study.slug,
    ...(resources.manifest.default ? [] : [resources.manifest.name]),
    ...(lang === first || options.languages === null ? [] : [lang]),
  ].join('.');
  const writeJson = async () => {
    if (!options.formats.includes('json')) return;
    const { analysisJson } = await import('../build/analysis-json.ts');
    await write(`${stem}.json`, analysisJson(analysis, resources.version, exchange), options, effects);
  };
  const sheet = await makeSheet(analysis, lang, resources);
  const writeSheets = async () => {
    for (const format of sheetFormats)
      if (sheet !== null && options.formats.includes(format))
        await write(`${stem}.${format}`, sheetFile(sheet, format), options, effects);
  };
  if (!options.formats.includes('html') && !options.formats.includes('pdf')) {
    await writeJson();
    await writeSheets();
    return exitCodes.done;
  }

  const folder = path.dirname(path.resolve(effects.cwd, read.file === '<stdin>' ? 'region.yaml' : read.file));
  const { readPicture } = await import('../build/pictures.ts');
  effects.terminal.progress(`${study.slug}: words and drawings`);
  const { model, html } = await makeReport(
    analysis,
    lang,
    resources,
    (name) => readPicture(name, folder, effects.files),
    took,
    exchange,
  );
  const missing = nothingToSay(model);
  if (missing !== null) {
    effects.terminal.progress('');
    effects.terminal.say(`warning: the document ${stem} holds nothing yet. ${printable(missing)}`);
  }
  // Nothing of a document is written before its page is made: a template may have a mistake.
  await writeJson();
  await writeSheets();
  if (options.formats.includes('html')) await write(`${stem}.html`, html, options, effects);
  // Without a browser there is still a page for every region; that the PDF is missing is said once.
  if (printer === null || printer.isLost()) return exitCodes.done;

  effects.terminal.progress(`${study.slug}: printing`);
  const { attachments, sheetAttachment } = await import('../build/attachments.ts');
  const attached = [
    ...(resources.manifest.attachments ? attachments(analysis) : []),
    ...(sheet === null ? [] : [sheetAttachment(`${stem}.xlsx`, sheetAsWorkbook(sheet))]),
  ];
  const pdf = await printModel(printer, { model, html }, resources, attached, options, effects);
  await write(`${stem}.pdf`, pdf, options, effects);
  return exitCodes.done;
}

/** A region held against the others: what is exchanged with them, and practices of theirs that it names and they do not have. */
function amongOthers(
  read: ReadRegion,
  others: WithRegions,
): { readonly read: ReadRegion; readonly exchange: ExchangeWithOthers | null } {
  if (read.analysis === null || others.regions.length === 0) return { read, exchange: null };
  const { study } = read.analysis;
  const exchange = exchangeWith(exchangeRegionOf(study), others.regions);
  const unknown = unknownPractices(study, exchange.others);
  const diagnostics = inFileOrder([...read.diagnostics, ...unknown]);
  return {
    read: { ...read, diagnostics, analysis: unknown.length > 0 ? null : read.analysis },
    exchange: exchange.others.length === 0 ? null : exchange,
  };
}

async function buildRegion(
  input: Input,
  options: BuildOptions,
  known: readonly string[],
  documents: readonly ReadyDocument[],
  others: WithRegions,
  printer: Printer | null,
  effects: Effects,
): Promise<ExitCode> {
  effects.terminal.progress(`${input.slug}: reading`);
  const took = timer(effects, options.verbose);
  const alone = others.take(input) ?? (await readRegion(input, effects, standardInput, took));
  const { read, exchange } = amongOthers(alone, others);
  sayDiagnostics([read], effects, { errorsOnly: false });
  if (read.analysis === null || (options.strict && refusedByStrict(read.diagnostics))) return exitCodes.dataErrors;
  if (options.with.length > 0 && exchange === null)
    effects.terminal.say(
      `warning: --with names no other region that could be read: the report of ${printable(input.slug)} has no chapter on learning from others.`,
    );
  const codes: ExitCode[] = [];
  for (const lang of languagesOf(read.analysis, options, known, effects)) {
    for (const document of documents) {
      const job = { read, analysis: read.analysis, lang, document, exchange };
      codes.push(
        await attempt(
          () => buildOne(job, options, printer, effects),
          printer,
          effects,
          (mistake) => {
            sayAbout(options.template ?? mistake.file, [mistake], document.text, effects);
          },
        ),
      );
    }
  }
  return gravest(codes);
}

/** `milestone build-report`: the report of each region, in each language and format asked for. */
export async function buildReport(args: readonly string[], options: BuildOptions, effects: Effects): Promise<ExitCode> {
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: true });
  const known = await checkOptions(options, inputs, effects);
  const chosen = await chooseDocuments(options, 'study', effects);
  if (chosen === null) return exitCodes.dataErrors;
  requireSheets(chosen, options.formats);
  const printer = options.formats.includes('pdf') ? startPrinter(options.browser, effects) : null;
  const codes: ExitCode[] = [];
  try {
    if (options.out !== '-') {
      const { sweepStale } = await import('../build/write-files.ts');
      await sweepStale(path.resolve(effects.cwd, options.out)).catch(() => []);
    }
    const others = await readWithRegions(options.with, inputs, effects);
    codes.push(others.code);
    for (const input of inputs) {
      if (effects.signal.aborted) return exitCodes.interrupted;
      const build = () => buildRegion(input, options, known, chosen, others, printer, effects);
      codes.push(await attempt(build, printer, effects));
    }
  } finally {
    effects.terminal.progress('');
    await printer?.close();
  }
  return gravest(codes);
}
