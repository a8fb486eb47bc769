import path from 'node:path';
import { type Progress, progressBetween } from '../analysis/progress.ts';
import { editionsOf } from '../build/editions.ts';
import { homeLanguage, languageInName } from '../build/home-language.ts';
import { type MadeReport, makeProgressReport } from '../build/make-report.ts';
import { progressJson } from '../build/progress-json.ts';
import type { ReadRegion } from '../build/read-region.ts';
import { sourceDateEpoch } from '../build/source-date-epoch.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { inFileOrder } from '../diagnostics/in-file-order.ts';
import type { Effects } from '../effects.ts';
import { attempt } from './attempt.ts';
import { chooseDocuments, type ReadyDocument, sayAbout } from './choose-documents.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { wrongUsage } from './failure.ts';
import { type Input, resolveInputs } from './inputs.ts';
import { timer, write } from './output.ts';
import { printModel } from './print-model.ts';
import { type Printers, printersFor } from './printers.ts';
import { readInput } from './read-input.ts';
import { refuseSeveralLanguages, requireLanguages } from './report-languages.ts';
import { sayDiagnostics } from './say-diagnostics.ts';

export interface ProgressOptions {
  readonly out: string;
  readonly formats: readonly string[];
  /** A folder of the user's own templates; `null`: none. */
  readonly template: string | null;
  /** `null`: the first language of the later study. */
  readonly languages: readonly string[] | null;
  readonly browser: string | null;
  readonly verbose: boolean;
}

/** Exactly two files, in the order in which they are named; one file named twice is two here, and is said. */
async function pairOf(args: readonly string[], effects: Effects): Promise<readonly [Input, Input]> {
  const inputs: Input[] = [];
  for (const arg of args) inputs.push(...(await resolveInputs([arg], effects, { uniqueSlugs: false })));
  const [baseline, now] = inputs;
  if (baseline === undefined || now === undefined || inputs.length > 2)
    throw wrongUsage(
      `Two region files are needed, and ${inputs.length === 1 ? 'one was' : `${inputs.length} were`} named.`,
      'Name the file of the baseline study first, then the file as it is now: milestone progress baseline.yaml now.yaml',
    );
  if (baseline.file === '-' && now.file === '-')
    throw wrongUsage('Standard input can be only one of the two files.', 'Name the other by its path.');
  return [baseline, now];
}

async function checkOptions(options: ProgressOptions, effects: Effects): Promise<readonly string[]> {
  if (options.out === '')
    throw wrongUsage('The folder to write to has an empty name.', 'Name one with --out, or leave it out.');
  const known = await requireLanguages(options.languages, effects);
  if (options.out !== '-') return known;
  if (options.formats.length > 1)
    throw wrongUsage('Only one format can go to standard output.', 'Name one: --format json.');
  refuseSeveralLanguages(options.languages);
  return known;
}

/** Says what was found in both files, and what stands against comparing them at that of the later one. */
function sayFindings(baseline: ReadRegion, now: ReadRegion, progress: Progress | null, effects: Effects): boolean {
  const findings = progress?.diagnostics ?? [];
  const later = { ...now, diagnostics: inFileOrder([...now.diagnostics, ...findings]) };
  sayDiagnostics([baseline, later], effects, { errorsOnly: false });
  return progress !== null && !hasErrors(findings);
}

/** `milestone progress`: what has become of a baseline study, from the file of then and the file of now. */
export async function progress(args: readonly string[], options: ProgressOptions, effects: Effects): Promise<ExitCode> {
  const [first, second] = await pairOf(args, effects);
  const known = await checkOptions(options, effects);
  const chosen = await chooseDocuments({ documents: null, template: options.template }, 'progress', effects);
  const [document] = chosen ?? [];
  if (document === undefined) return exitCodes.dataErrors;
  const [baseline, now] = [await readInput(first, effects), await readInput(second, effects)];
  if (baseline === null || now === null) return exitCodes.environment;
  const both = baseline.analysis !== null && now.analysis !== null;
  const compared = both ? progressBetween(baseline.analysis, now.analysis) : null;
  if (!sayFindings(baseline, now, compared, effects) || compared === null) return exitCodes.dataErrors;
  const printers = options.formats.includes('pdf') ? printersFor(options.browser, 1, effects) : null;
  printers?.start();
  try {
    if (options.out !== '-') {
      const { sweepStale } = await import('../build/write-files.ts');
      await sweepStale(path.resolve(effects.cwd, options.out)).catch(() => []);
    }
    return await attempt(
      () => make(compared, document, known, options, printers, effects),
      effects,
      (mistake) => sayAbout(options.template ?? mistake.file, [mistake], document.text, effects),
    );
  } finally {
    effects.terminal.progress('');
    await printers?.close();
  }
}

async function make(
  compared: Progress,
  { resources }: ReadyDocument,
  known: readonly string[],
  options: ProgressOptions,
  printers: Printers | null,
  effects: Effects,
): Promise<ExitCode> {
  const took = timer(effects, options.verbose);
  const { study } = compared.now;
  const languages = options.languages ?? [homeLanguage(study, known)];
  const stems = languages.map((lang) => {
    const code = languageInName(study, lang, options.languages);
    return { lang, stem: [study.slug, resources.manifest.name, ...code].join('.') };
  });
  const editions = editionsOf(stems, options.formats);
  const json = progressJson(compared, resources.version);
  const pages = ['html', 'pdf', 'docx'].some((format) => options.formats.includes(format));
  effects.terminal.progress(`${study.slug}: words and drawings`);
  const made: { readonly stem: string; readonly report: MadeReport }[] = [];
  // Nothing is written before the pages are made: a template may have a mistake.
  if (pages)
    for (const { lang, stem } of stems)
      made.push({ stem, report: await makeProgressReport(compared, lang, resources, took, editions) });
  // Numbers have no language: one file for all.
  if (options.formats.includes('json') && stems[0] !== undefined)
    await write(`${stems[0].stem}.json`, json, options, effects);
  if (options.formats.includes('html'))
    for (const { stem, report } of made) await write(`${stem}.html`, report.html, options, effects);
  if (options.formats.includes('docx')) {
    const { makeWordFile } = await import('../build/word-file.ts');
    for (const { stem, report } of made) {
      const { bytes, warning } = await makeWordFile(stem, report, resources, sourceDateEpoch(effects));
      await write(`${stem}.docx`, bytes, options, effects);
      if (warning !== null) effects.terminal.say(warning);
    }
    took('word');
  }
  if (printers === null) return exitCodes.done;
  effects.terminal.progress(`${study.slug}: printing`);
  const { progressAttachments } = await import('../build/progress-attachments.ts');
  const attached = resources.manifest.attachments ? progressAttachments(compared, json) : [];
  for (const { stem, report } of made) {
    const pdf = await printModel(printers, report, resources, attached, options, effects);
    await write(`${stem}.pdf`, pdf, options, effects);
  }
  return exitCodes.done;
}
