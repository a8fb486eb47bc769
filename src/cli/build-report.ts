import path from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import { makeReport } from '../build/make-report.ts';
import { type ReadRegion, readRegion } from '../build/read-region.ts';
import { languages } from '../build/resources.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import { PrintFailure } from '../print/print-failure.ts';
import { TemplateMistake } from '../render/template-mistake.ts';
import { chooseDocuments, listed, type ReadyDocument, sayAbout } from './choose-documents.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { Failure, sayFailure, systemFailure, wrongUsage } from './failure.ts';
import { type Input, resolveInputs } from './inputs.ts';
import { type Printer, startPrinter } from './printer.ts';
import { sayDiagnostics } from './say-diagnostics.ts';
import { standardInput } from './standard-input.ts';
import { refusedByStrict } from './strict.ts';

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

function timer(effects: Effects, on: boolean) {
  let before = effects.elapsed();
  return (what: string) => {
    const now = effects.elapsed();
    if (on) effects.terminal.say(`${String(Math.round(now - before)).padStart(6)} ms  ${what}`);
    before = now;
  };
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
}

async function write(
  name: string,
  content: string | Uint8Array,
  options: BuildOptions,
  effects: Effects,
): Promise<void> {
  effects.signal.throwIfAborted();
  if (options.out === '-') {
    process.stdout.write(content);
    return;
  }
  const file = path.join(options.out, name);
  await effects.files.replace(path.resolve(effects.cwd, file), content);
  effects.terminal.print(file);
}

async function buildOne(
  { read, analysis, lang, document: { resources } }: Job,
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
    await write(`${stem}.json`, analysisJson(analysis, resources.version), options, effects);
  };
  if (!options.formats.includes('html') && !options.formats.includes('pdf')) {
    await writeJson();
    return exitCodes.done;
  }

  const folder = path.dirname(path.resolve(effects.cwd, read.file === '<stdin>' ? 'region.yaml' : read.file));
  const { readPicture } = await import('../build/pictures.ts');
  effects.terminal.progress(`${study.slug}: words and drawings`);
  const { model, html } = await makeReport(
    analysis,
    lang,
    resources,
    (name) => readPicture(name, folder, effects),
    took,
  );
  // Nothing of a document is written before its page is made: a template may have a mistake.
  await writeJson();
  if (options.formats.includes('html')) await write(`${stem}.html`, html, options, effects);
  // Without a browser there is still a page for every region; that the PDF is missing is said once.
  if (printer === null || printer.isLost()) return exitCodes.done;

  effects.terminal.progress(`${study.slug}: printing`);
  const browser = await printer.browser();
  took('browser');
  const [{ printPdf }, { attachments }] = await Promise.all([
    import('../print/print-pdf.ts'),
    import('../build/attachments.ts'),
  ]);
  const epoch = Number(effects.env.SOURCE_DATE_EPOCH ?? Number.NaN);
  const pdf = await printPdf(browser, html, {
    title: model.title,
    author: model.authors.length > 0 ? `${model.organisation}: ${model.authors.join(', ')}` : model.organisation,
    subject: model.description,
    keywords: model.keywords,
    language: model.lang,
    programVersion: resources.version,
    date: model.date.iso,
    sourceDateEpoch: Number.isSafeInteger(epoch) && epoch >= 0 ? epoch : null,
    pages: resources.manifest.pages,
    attachments: resources.manifest.attachments ? attachments(analysis) : [],
    timing: (step, milliseconds) => {
      if (options.verbose) effects.terminal.say(`${String(Math.round(milliseconds)).padStart(6)} ms  print: ${step}`);
    },
  });
  await write(`${stem}.pdf`, pdf, options, effects);
  return exitCodes.done;
}

async function buildRegion(
  input: Input,
  options: BuildOptions,
  known: readonly string[],
  documents: readonly ReadyDocument[],
  printer: Printer | null,
  effects: Effects,
): Promise<ExitCode> {
  effects.terminal.progress(`${input.slug}: reading`);
  const took = timer(effects, options.verbose);
  const read = await readRegion(input, effects, standardInput, took);
  sayDiagnostics([read], effects, { errorsOnly: false });
  if (read.analysis === null || (options.strict && refusedByStrict(read.diagnostics))) return exitCodes.dataErrors;
  const codes: ExitCode[] = [];
  for (const lang of languagesOf(read.analysis, options, known, effects)) {
    for (const document of documents) {
      const job = { read, analysis: read.analysis, lang, document };
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

/** Does a piece of work; where it fails for a reason that the user can mend, says so, and the rest of the run goes on. */
async function attempt(
  work: () => Promise<ExitCode>,
  printer: Printer | null,
  effects: Effects,
  sayMistake: (mistake: Diagnostic) => void = () => undefined,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (effects.signal.aborted) return exitCodes.interrupted;
    if (error instanceof TemplateMistake) {
      effects.terminal.progress('');
      sayMistake(error.diagnostic);
      return exitCodes.dataErrors;
    }
    const printing = error instanceof PrintFailure;
    const failure = printing || error instanceof Failure ? error : systemFailure(error);
    if (failure === null) throw error;
    effects.terminal.progress('');
    sayFailure(failure, effects);
    if (printing) await printer?.giveUp();
    return printing || !(failure instanceof Failure) ? exitCodes.environment : failure.exitCode;
  }
}

/** `milestone build-report`: the report of each region, in each language and format asked for. */
export async function buildReport(args: readonly string[], options: BuildOptions, effects: Effects): Promise<ExitCode> {
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: true });
  const known = await checkOptions(options, inputs, effects);
  const chosen = await chooseDocuments(options, 'study', effects);
  if (chosen === null) return exitCodes.dataErrors;
  const printer = options.formats.includes('pdf') ? startPrinter(options.browser, effects) : null;
  const codes: ExitCode[] = [];
  try {
    if (options.out !== '-') {
      const { sweepStale } = await import('../build/write-files.ts');
      await sweepStale(path.resolve(effects.cwd, options.out)).catch(() => []);
    }
    for (const input of inputs) {
      if (effects.signal.aborted) return exitCodes.interrupted;
      codes.push(await attempt(() => buildRegion(input, options, known, chosen, printer, effects), printer, effects));
    }
  } finally {
    effects.terminal.progress('');
    await printer?.close();
  }
  return gravest(codes);
}
