import path from 'node:path';
import { compareDigests } from '../analysis/compare-studies.ts';
import { type Editions, editionsOf } from '../build/editions.ts';
import type { MadeReport } from '../build/make-report.ts';
import { sourceDateEpoch } from '../build/source-date-epoch.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { RegionDigest } from '../comparison/region-digest.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import { attempt } from './attempt.ts';
import { chooseDocuments, type ReadyDocument, sayAbout } from './choose-documents.ts';
import { readCompared } from './compared-inputs.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { wrongUsage } from './failure.ts';
import { timer, write } from './output.ts';
import { printModel } from './print-model.ts';
import { type Printers, printersFor } from './printers.ts';
import { refuseSeveralLanguages, requireLanguages } from './report-languages.ts';

export interface CompareOptions {
  readonly out: string;
  readonly formats: readonly string[];
  /** A folder of the user's own templates; `null`: none. */
  readonly template: string | null;
  /** The first has no code in its file names. `null`: English alone, for regions have different languages. */
  readonly languages: readonly string[] | null;
  readonly browser: string | null;
  /** How many files are read at once; `null` for as many as there are cores. */
  readonly jobs: number | null;
  readonly verbose: boolean;
}

async function checkOptions(options: CompareOptions, effects: Effects): Promise<void> {
  if (options.out === '')
    throw wrongUsage('The folder to write to has an empty name.', 'Name one with --out, or leave it out.');
  await requireLanguages(options.languages, effects);
  if (options.out !== '-') return;
  if (options.formats.length > 1)
    throw wrongUsage('Only one format can go to standard output.', 'Name one: --format csv.');
  refuseSeveralLanguages(options.languages);
}

/** `milestone compare`: regions held against each other. One that cannot be read is named, and the others are compared. */
export async function compare(args: readonly string[], options: CompareOptions, effects: Effects): Promise<ExitCode> {
  await checkOptions(options, effects);
  const pages = ['html', 'pdf', 'docx'].some((format) => options.formats.includes(format));
  const chosen = pages
    ? await chooseDocuments({ documents: null, template: options.template }, 'comparison', effects)
    : [];
  if (chosen === null) return exitCodes.dataErrors;
  const took = timer(effects, options.verbose);
  const read = await readCompared(args, { ...options, allRows: options.formats.includes('csv') }, effects);
  took('read');
  if (read.digests.length === 0) return gravest([read.code, exitCodes.dataErrors]);
  effects.terminal.progress('Comparing');
  const comparison = compareDigests(read.digests);
  took('compare');
  sayFindings(comparison, effects);
  const printers = options.formats.includes('pdf') ? printersFor(options.browser, 1, effects) : null;
  printers?.start();
  try {
    if (options.out !== '-') {
      const { sweepStale } = await import('../build/write-files.ts');
      await sweepStale(path.resolve(effects.cwd, options.out)).catch(() => []);
    }
    const [document = null] = chosen;
    const made = await attempt(
      () => make({ comparison, digests: read.digests, document }, options, printers, effects),
      effects,
      (mistake) => sayAbout(options.template ?? mistake.file, [mistake], document?.text ?? (() => null), effects),
    );
    return gravest([read.code, made]);
  } finally {
    effects.terminal.progress('');
    await printers?.close();
  }
}

/** What stands against comparing, at the file that it is about. */
function sayFindings({ diagnostics }: Comparison, effects: Effects): void {
  if (hasErrors(diagnostics)) throw new Error('Regions of one name should have been refused before.');
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  for (const file of files)
    sayAbout(
      file,
      diagnostics.filter((diagnostic) => diagnostic.file === file),
      () => null,
      effects,
    );
}

interface Compared {
  readonly comparison: Comparison;
  readonly digests: readonly RegionDigest[];
  /** `null` where no page is asked for. */
  readonly document: ReadyDocument | null;
}

async function make(
  { comparison, digests, document }: Compared,
  options: CompareOptions,
  printers: Printers | null,
  effects: Effects,
): Promise<ExitCode> {
  const took = timer(effects, options.verbose);
  const asked = (format: string) => options.formats.includes(format);
  const languages = options.languages ?? ['en'];
  const stems = languages.map((lang, index) => ({ lang, stem: index === 0 ? 'comparison' : `comparison.${lang}` }));
  const editions = editionsOf(stems, options.formats);
  const pages: { readonly stem: string; readonly made: MadeReport }[] = [];
  // Nothing is written before the pages are made: a template may have a mistake.
  if (document !== null)
    for (const { lang, stem } of stems)
      pages.push({ stem, made: await page(comparison, lang, document, took, editions) });
  for (const { stem, made } of pages) if (asked('html')) await write(`${stem}.html`, made.html, options, effects);
  if (document !== null && asked('docx')) {
    const { makeWordFile } = await import('../build/word-file.ts');
    for (const { stem, made } of pages) {
      const { bytes, warning } = await makeWordFile(stem, made, document.resources, sourceDateEpoch(effects));
      await write(`${stem}.docx`, bytes, options, effects);
      if (warning !== null) effects.terminal.say(warning);
    }
    took('word');
  }
  if (document !== null && printers !== null) {
    for (const { stem, made } of pages) {
      effects.terminal.progress('Printing');
      const pdf = await printModel(printers, made, document.resources, [], options, effects);
      await write(`${stem}.pdf`, pdf, options, effects);
    }
  }
  if (asked('json')) {
    const { toolVersion } = await import('../build/resources.ts');
    const { comparisonJsonPieces } = await import('../build/comparison-json.ts');
    const json = comparisonJsonPieces(comparison, await toolVersion(effects.files));
    await write('comparison.json', json, options, effects);
    took('json');
  }
  if (asked('csv')) {
    const { comparisonCsv } = await import('../build/comparison-csv.ts');
    await write('comparison.csv', comparisonCsv(comparison, digests), options, effects);
    took('csv');
  }
  return exitCodes.done;
}

async function page(
  comparison: Comparison,
  lang: string,
  { resources }: ReadyDocument,
  took: (step: string) => void,
  editions: Editions,
): Promise<MadeReport> {
  const { makeComparisonReport } = await import('../build/make-report.ts');
  return makeComparisonReport(comparison, lang, resources, took, editions);
}
