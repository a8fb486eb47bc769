import { availableParallelism } from 'node:os';
import path from 'node:path';
import { keyOf } from '../build/cache/keys.ts';
import { filesIn, type Reads, recordingFiles } from '../build/cache/recording.ts';
import type { Kept } from '../build/cache/stages.ts';
import { dependFile } from '../build/depend-file.ts';
import { makeRegionReports, type ReportsWanted } from '../build/region-reports.ts';
import { openMakers } from '../build/report-makers.ts';
import { isInShard } from '../build/shard.ts';
import { sourceDateEpoch } from '../build/source-date-epoch.ts';
import type { Effects } from '../effects.ts';
import { browserVersion } from './browser-version.ts';
import { type BuildOptions, checkOptions } from './build-options.ts';
import { chooseDocuments, type ReadyDocument } from './choose-documents.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { wrongUsage } from './failure.ts';
import { atMost, eachAtOnce, inOrder } from './in-order.ts';
import { putIndex, refuseIndexName, wantsIndex } from './index-of-reports.ts';
import { type Input, resolveInputs } from './inputs.ts';
import { openKept } from './kept.ts';
import { timer } from './output.ts';
import { outputFolder } from './output-folder.ts';
import { printersFor } from './printers.ts';
import { timeLeft } from './progress-words.ts';
import { type Built, buildRegion, type Run } from './region-build.ts';
import { requireSheets } from './require-sheets.ts';
import { standardInput } from './standard-input.ts';
import { readWithRegions, type WithRegions } from './with-regions.ts';

/** What came of a run, for whoever runs it again when something changes. */
export interface BuildResult {
  readonly code: ExitCode;
  /** What was read for it, or looked for. */
  readonly reads: Reads;
}

/** Fewer regions than this are made in this thread: to start another takes as long as to make one. */
const fewest = 4;

/** How many regions are looked at at once, whether they have to be made: that waits for the disk. */
const lookedAt = 24;

/** How many regions may be under way for each page that is printed: enough that none waits for a page to be made. */
const underWayEach = 2;

/** `milestone build-report`: the report of each region, in each language and format asked for. */
export async function buildReport(args: readonly string[], options: BuildOptions, effects: Effects): Promise<ExitCode> {
  if (!options.watch) return (await buildReports(args, options, effects)).code;
  if (options.check || options.out === '-' || args.includes('-'))
    throw wrongUsage(
      '--watch builds files again and again: it goes with no --check and neither reads nor writes through a pipe.',
      'Name the region file and the folder, and leave --check out.',
    );
  const { watchReports } = await import('./watch-report.ts');
  const folders = new Set(options.template === null ? [] : [path.resolve(effects.cwd, options.template)]);
  return watchReports(
    async (_changed, inThisBuild) => {
      const { code, reads } = await buildReports(args, options, inThisBuild);
      return { code, reads };
    },
    effects,
    folders,
  );
}

/** The same, with what was read for it. */
async function buildReports(args: readonly string[], options: BuildOptions, effects: Effects): Promise<BuildResult> {
  const all = await resolveInputs(args, effects, { uniqueSlugs: true });
  const known = await checkOptions(options, all, effects);
  refuseIndexName(all, options);
  const { shard } = options;
  const inputs = shard === null ? all : all.filter(({ slug }) => isInShard(slug, shard));
  const documents = await chooseDocuments(options, 'study', effects);
  if (documents === null) return { code: exitCodes.dataErrors, reads: new Map() };
  requireSheets(documents, options.formats);
  if (options.out !== '-' && !options.check) await sweep(options.out, effects);
  const others = await readWithRegions(options.with, inputs, effects);
  const wanted: ReportsWanted = {
    languages: options.languages,
    known,
    formats: options.formats,
    strict: options.strict,
    others: others.regions,
    withOthers: options.with.length > 0,
    sourceDateEpoch: sourceDateEpoch(effects),
  };
  const { code, built } = await buildAll({ all, inputs, documents, others, wanted }, options, effects);
  // Of a run that was interrupted nobody knows what the rest depends on.
  if (options.deps !== null && !effects.signal.aborted)
    await writeDependencies(options.deps, options, filesIn(others.reads), built, effects);
  return {
    code: gravest([others.code, code, ...built.map((each) => each.code)]),
    // A region file that could not be read may come to be one that can.
    reads: new Map([
      ...inputs.map(({ file }) => [path.resolve(effects.cwd, file), null] as const),
      ...others.reads,
      ...built.flatMap(({ reads }) => [...reads]),
    ]),
  };
}

async function sweep(out: string, effects: Effects): Promise<void> {
  const { sweepStale } = await import('../build/write-files.ts');
  await sweepStale(path.resolve(effects.cwd, out)).catch(() => []);
}

async function writeDependencies(
  file: string,
  { out, template }: BuildOptions,
  forAll: readonly string[],
  built: readonly Built[],
  effects: Effects,
): Promise<void> {
  const { files, reads } = recordingFiles(effects.files);
  if (template !== null) {
    const { folderFingerprint } = await import('../build/template-fingerprint.ts');
    await folderFingerprint(path.resolve(effects.cwd, template), files);
  }
  const near = (input: string) => path.relative(effects.cwd, input);
  const shown = built.map((each) => ({
    outputs: each.outputs.map((name) => path.join(out, name)),
    inputs: [...new Set([...filesIn(each.reads), ...forAll, ...filesIn(reads)].map(near))].sort(),
  }));
  await effects.files.replace(path.resolve(effects.cwd, file), dependFile(shown));
}

interface Work {
  /** Of every shard. */
  readonly all: readonly Input[];
  readonly inputs: readonly Input[];
  readonly documents: readonly ReadyDocument[];
  readonly others: WithRegions;
  readonly wanted: ReportsWanted;
}

/** Everything that makes one record unlike another, but for the region itself. */
function askedFor({ documents, wanted }: Work, { template }: BuildOptions, { fingerprint }: Kept): string {
  return keyOf(fingerprint, JSON.stringify([documents.map(({ resources }) => resources.hash), template, wanted]));
}

async function buildAll(
  work: Work,
  options: BuildOptions,
  effects: Effects,
): Promise<{ readonly code: ExitCode; readonly built: readonly Built[] }> {
  const { inputs, documents, others, wanted } = work;
  const jobs = options.jobs ?? availableParallelism();
  const cache = await openKept(options.force, effects);
  const pdf = options.formats.includes('pdf');
  const asked = cache === null || options.out === '-' ? null : askedFor(work, options, cache.kept);
  const printers = pdf ? printersFor(options.browser, jobs, effects) : null;
  const browser = browserVersion(options.browser, printers, cache?.kept.store ?? null, effects);
  const took = timer(effects, options.verbose);
  const here = (input: Input) =>
    makeRegionReports(input, wanted, documents, effects, cache?.kept ?? null, {
      stdin: standardInput(effects),
      before: others.take(input),
      took,
    });
  // What was read as one of the others is at hand here alone. The browser takes more than half of what a report costs.
  const alone = inputs.length < fewest || options.with.length > 0 || options.verbose;
  const threads = alone ? 0 : pdf ? Math.ceil(jobs / 2) : jobs;
  const parts = documents.map(({ resources: { manifest, templates, ownWords } }) => ({
    manifest,
    templates,
    ownWords,
  }));
  const setting = { cwd: effects.cwd, documents: parts, wanted, cache: cache?.setting ?? null };
  const makers = openMakers(setting, threads, here);
  const folder = outputFolder(options, effects);
  const { template, force, verbose } = options;
  const run: Run = {
    making: atMost(inputs.length === 1 ? 1 : jobs * underWayEach),
    ...{ documents, makers, printers, kept: cache?.kept ?? null, asked, browser, force, verbose, folder, effects },
    template,
  };
  const turns = inOrder();
  const built: Built[] = [];
  const left = timeLeft(inputs.length, effects);
  try {
    await eachAtOnce(inputs, lookedAt, async (input, index) => {
      effects.signal.throwIfAborted();
      const turn = turns(index);
      left.at(input.slug);
      const one = await buildRegion(input, run, turn);
      built[index] = one;
      turn.end();
      left.done(one.unchanged);
    });
  } catch (error) {
    if (effects.signal.aborted) return { code: exitCodes.interrupted, built: [] };
    throw error;
  } finally {
    effects.terminal.progress('');
    await Promise.all([printers?.close(), makers.close(), cache?.kept.store.settle()]);
  }
  if (wantsIndex(work.all, options)) await putIndex(folder, options, cache?.kept ?? null, effects);
  for (const note of cache?.kept.store.notes() ?? []) effects.terminal.say(`warning: ${note}`);
  if (options.verbose) sayUnchanged(built, effects);
  return { code: sayOutdated(folder.outdated(), effects), built };
}

function sayUnchanged(built: readonly Built[], effects: Effects): void {
  const unchanged = built.filter((each) => each.unchanged).length;
  if (unchanged > 0)
    effects.terminal.say(`${unchanged} of ${built.length} ${built.length === 1 ? 'region' : 'regions'} unchanged.`);
}

/** What `--check` found, in words; the paths went to standard output. */
function sayOutdated(outdated: number, effects: Effects): ExitCode {
  if (outdated === 0) return exitCodes.done;
  effects.terminal.say(
    `${outdated === 1 ? 'One file is' : `${outdated} files are`} out of date: run the command without --check to write ${outdated === 1 ? 'it' : 'them'}.`,
  );
  return exitCodes.dataErrors;
}
