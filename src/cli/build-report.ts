import path from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import { loadResources, makeReport, type Resources } from '../build/make-report.ts';
import { type ReadRegion, readRegion } from '../build/read-region.ts';
import { documentNames, languages } from '../build/resources.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Effects } from '../effects.ts';
import type { PrintBrowser } from '../print/browser.ts';
import { PrintFailure } from '../print/print-failure.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { Failure, systemFailure, wrongUsage } from './failure.ts';
import { type Input, resolveInputs } from './inputs.ts';
import { sayDiagnostics } from './say-diagnostics.ts';
import { standardInput } from './standard-input.ts';

export interface BuildOptions {
  readonly out: string;
  readonly formats: readonly string[];
  readonly document: string;
  /** `null`: the first language of each study. */
  readonly languages: readonly string[] | null;
  readonly browser: string | null;
  readonly strict: boolean;
  readonly verbose: boolean;
}

/** The browser, started while other work is done, and started for nobody where no region comes so far. */
interface Printer {
  readonly browser: () => Promise<PrintBrowser>;
  readonly close: () => Promise<void>;
}

function startPrinter(options: BuildOptions, effects: Effects): Printer {
  const opening = import('../print/browser.ts').then(({ openBrowser }) =>
    openBrowser({
      env: effects.env,
      platform: effects.platform,
      signal: effects.signal,
      browser: options.browser ?? undefined,
    }),
  );
  let said = false;
  // A failure is told where the browser is first needed; until then it must not end the program.
  opening.catch(() => undefined);
  return {
    browser: async () => {
      const browser = await opening;
      if (!said) for (const note of browser.notes) effects.terminal.say(note);
      said = true;
      return browser;
    },
    close: async () => {
      const browser = await opening.catch(() => null);
      await browser?.close();
    },
  };
}

function listed(names: readonly string[]): string {
  return `There are: ${names.join(', ')}.`;
}

async function checkOptions(
  options: BuildOptions,
  inputs: readonly Input[],
  effects: Effects,
): Promise<readonly string[]> {
  const [documents, known] = await Promise.all([documentNames(effects.files), languages(effects.files)]);
  if (!documents.includes(options.document)) {
    const near = suggest(options.document, documents);
    throw wrongUsage(
      `There is no document “${options.document}”.`,
      near === null ? listed(documents) : `Did you mean ${near}? ${listed(documents)}`,
    );
  }
  for (const lang of options.languages ?? []) {
    if (!known.includes(lang)) throw wrongUsage(`There are no words in the language “${lang}”.`, listed(known));
  }
  if (
    options.out === '-' &&
    (inputs.length > 1 || options.formats.length > 1 || (options.languages?.length ?? 1) > 1)
  ) {
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
  readonly resources: Resources;
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
  { read, analysis, lang, resources }: Job,
  options: BuildOptions,
  printer: Printer | null,
  effects: Effects,
): Promise<void> {
  const took = timer(effects, options.verbose);
  const { study } = analysis;
  const first = study.region.study.languages[0] ?? 'en';
  const stem = [
    study.slug,
    ...(options.document === 'baseline-study' ? [] : [options.document]),
    ...(lang === first || options.languages === null ? [] : [lang]),
  ].join('.');
  if (options.formats.includes('json')) {
    const { analysisJson } = await import('../build/analysis-json.ts');
    await write(`${stem}.json`, analysisJson(analysis, resources.version), options, effects);
  }
  if (!options.formats.includes('html') && !options.formats.includes('pdf')) return;

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
  if (options.formats.includes('html')) await write(`${stem}.html`, html, options, effects);
  if (printer === null) return;

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
    attachments: attachments(analysis),
    timing: (step, milliseconds) => {
      if (options.verbose) effects.terminal.say(`${String(Math.round(milliseconds)).padStart(6)} ms  print: ${step}`);
    },
  });
  await write(`${stem}.pdf`, pdf, options, effects);
}

async function buildRegion(
  input: Input,
  options: BuildOptions,
  known: readonly string[],
  resources: Promise<Resources>,
  printer: Printer | null,
  effects: Effects,
): Promise<ExitCode> {
  effects.terminal.progress(`${input.slug}: reading`);
  const took = timer(effects, options.verbose);
  const read = await readRegion(input, effects, standardInput, took);
  sayDiagnostics([read], effects, { errorsOnly: false });
  const warned = read.diagnostics.some(({ severity }) => severity === 'warning');
  if (read.analysis === null || (options.strict && warned)) return exitCodes.dataErrors;
  for (const lang of languagesOf(read.analysis, options, known, effects)) {
    await buildOne({ read, analysis: read.analysis, lang, resources: await resources }, options, printer, effects);
  }
  return exitCodes.done;
}

/** `milestone build-report`: the report of each region, in each language and format asked for. */
export async function buildReport(args: readonly string[], options: BuildOptions, effects: Effects): Promise<ExitCode> {
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: true });
  const known = await checkOptions(options, inputs, effects);
  const printer = options.formats.includes('pdf') ? startPrinter(options, effects) : null;
  const resources = loadResources(options.document, effects.files);
  resources.catch(() => undefined);
  const codes: ExitCode[] = [];
  try {
    if (options.out !== '-') {
      const { sweepStale } = await import('../build/write-files.ts');
      await sweepStale(path.resolve(effects.cwd, options.out)).catch(() => []);
    }
    let unprintable = false;
    for (const input of inputs) {
      try {
        codes.push(await buildRegion(input, options, known, resources, unprintable ? null : printer, effects));
      } catch (error) {
        if (effects.signal.aborted) return exitCodes.interrupted;
        const failure = printFailure(error) ?? (error instanceof Failure ? error : systemFailure(error));
        if (failure === null) throw error;
        effects.terminal.alert(`${failure.message}${failure.hint === null ? '' : `\n${failure.hint}`}`);
        codes.push(failure.exitCode);
        // Without a browser there is still a page for every region; that the PDF is missing is said once.
        if (error instanceof PrintFailure && error.code === 'no_browser') unprintable = true;
      }
    }
  } finally {
    effects.terminal.progress('');
    await printer?.close();
  }
  return gravest(codes);
}

function printFailure(error: unknown): Failure | null {
  return error instanceof PrintFailure ? new Failure(exitCodes.environment, error.message, error.hint) : null;
}
