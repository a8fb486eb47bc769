import path from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import type { Imported } from '../importers/imported.ts';
import { editText } from '../study/edit.ts';
import type { Study } from '../study/study.ts';
import { newErrors } from './edited-region.ts';
import { type Fetched, type FetchFailure, type FetchLimits, fetchDataset } from './eurostat/fetch-dataset.ts';
import { undividedWords } from './eurostat/narrowed.ts';
import { noInput, type ReadStudyFile, readStudyFile } from './read-region.ts';
import { compareFigures, type FigureChange } from './update-compare.ts';
import { planUpdate, type UpdatePlan, writtenInThousands } from './update-plan.ts';
import {
  everything,
  type FetchableSource,
  named,
  onlyMeasure,
  questionFor,
  type SkippedSource,
  sourcesToFetch,
} from './update-sources.ts';
import { writeAll } from './write-all.ts';

export interface UpdateOptions {
  /** Look, and write nothing. */
  readonly check: boolean;
  readonly offline: boolean;
  readonly base: string | null;
  /** Ids of sources; `null`: all that can be fetched. */
  readonly sources: readonly string[] | null;
  readonly limits?: Partial<FetchLimits>;
}

/** What became of one source. */
export interface SourceUpdate {
  readonly id: string;
  readonly dataset: string;
  /** The day of the dataset's own stamp, `YYYY-MM-DD`. */
  readonly updated: string | null;
  readonly from: Fetched['from'];
  readonly changes: readonly FigureChange[];
  readonly unchanged: number;
  /** Figures that the dataset does not have, as far as it was asked: nothing can be said of them. */
  readonly notFound: number;
}

export interface RegionUpdate {
  readonly file: string;
  /** Of the region file, of what came from the service, and of what could not be written. */
  readonly diagnostics: readonly Diagnostic[];
  readonly text: ReadStudyFile['text'];
  readonly sources: readonly SourceUpdate[];
  readonly skipped: readonly SkippedSource[];
  /** The ids of all its sources; empty where the file could not be read. */
  readonly sourceIds: readonly string[];
  /** The sources that could not be had; where there is one nothing is written. */
  readonly failures: readonly { readonly id: string; readonly failure: FetchFailure }[];
  /** The sources after one for which the service could not be had: it was not asked again. */
  readonly notAsked: readonly string[];
  readonly warnings: readonly string[];
  /** What is left to the user, in a sentence each. */
  readonly byHand: readonly string[];
  /** The files that were written, as the user would name them. */
  readonly written: readonly string[];
}

type Outside = Pick<Effects, 'files' | 'cwd' | 'env' | 'platform' | 'network' | 'elapsed' | 'today' | 'signal'>;

/**
 * Fetches every source of a region file that Eurostat publishes again, holds the figures against the study's cell by cell,
 * and unless `check` is set writes what has changed into the file and the tables beside it. All is read before anything is
 * written; where a source fails, or what would be written does not say what it should, nothing is. Rejects with the system's
 * own error where the region file cannot be read or a file cannot be written.
 */
export async function updateRegion(
  input: { readonly file: string; readonly slug: string },
  options: UpdateOptions,
  effects: Outside,
  progress: (words: string) => void = () => undefined,
): Promise<RegionUpdate> {
  const read = await readStudyFile(input, effects, noInput);
  const empty = { sources: [], skipped: [], sourceIds: [], failures: [], notAsked: [] };
  const nothing = { ...empty, warnings: [], byHand: [], written: [] };
  const { study, file, text } = read;
  if (study === null) return { ...nothing, file, text, diagnostics: read.diagnostics };
  const { fetchable, skipped } = sourcesToFetch(study, options.sources);
  const gathered = await gather(study, fetchable, options, effects, progress);
  const found = { ...gathered, file, text, skipped, sourceIds: Object.keys(study.region.sources) };
  const changes = gathered.sources.flatMap((source) => source.changes);
  const failed = gathered.failures.length > 0 || hasErrors(gathered.diagnostics);
  if (failed || options.check || changes.length === 0) return { ...found, byHand: [], written: [] };
  const changed = gathered.sources.filter((source) => source.changes.length > 0);
  const retrieved = changed.map(({ id, updated }) => ({
    id,
    updated,
    retrieved: gathered.retrieved.get(id) ?? effects.today(),
  }));
  const plan = planUpdate(study, changes, retrieved);
  const made = await textsOf(study, plan, input, effects);
  if ('diagnostics' in made) {
    const why = `With the figures as they are now ${file} would have the errors above, so nothing was written.`;
    return { ...found, ...made, warnings: [...found.warnings, why], byHand: plan.byHand, written: [] };
  }
  await writeAll(made.texts, effects);
  const shown = [...made.texts.keys()].map((name) => path.join(path.dirname(file), path.relative(made.folder, name)));
  return { ...found, byHand: plan.byHand, written: shown };
}

/** Whether the way to the service failed, as it would for every other source; of the cache each question is one of its own. */
export function serviceIsOut({ reason }: FetchFailure, { offline }: Pick<UpdateOptions, 'offline'>): boolean {
  return reason === 'environment' && !offline;
}

interface Gathered {
  readonly sources: readonly SourceUpdate[];
  readonly failures: RegionUpdate['failures'];
  readonly notAsked: RegionUpdate['notAsked'];
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings: readonly string[];
  readonly retrieved: ReadonlyMap<string, string>;
}

async function gather(
  study: Study,
  fetchable: readonly FetchableSource[],
  options: UpdateOptions,
  effects: Outside,
  progress: (words: string) => void,
): Promise<Gathered> {
  const sources: SourceUpdate[] = [];
  const failures: { id: string; failure: FetchFailure }[] = [];
  const diagnostics: Diagnostic[] = [];
  const warnings: string[] = [];
  const retrieved = new Map<string, string>();
  let notAsked: readonly string[] = [];
  for (const [index, source] of fetchable.entries()) {
    const { id, dataset, figures } = source;
    const question = questionFor(source);
    if (question.value === null) {
      diagnostics.push(...question.diagnostics);
      continue;
    }
    const { base, offline, limits = {} } = options;
    const fetched = await fetchDataset(question.value, { base, offline, limits, progress }, effects);
    if (fetched.kind === 'failed') {
      failures.push({ id, failure: fetched });
      if (!serviceIsOut(fetched, options)) continue;
      notAsked = fetchable.slice(index + 1).map((other) => other.id);
      break;
    }
    // The study may have totals alone, and what it does tell apart is counted where the dataset does not have it.
    const expected = ['citizen', 'c_birth', 'sex', 'age'].map((each) =>
      undividedWords(dataset.trim().toUpperCase(), each),
    );
    warnings.push(...fetched.warnings.filter((warning) => !expected.includes(warning)));
    retrieved.set(id, fetched.retrieved);
    const imported = await importedFrom(fetched, source);
    diagnostics.push(...imported.diagnostics.filter(({ severity }) => severity === 'error'));
    if (imported.value === null) continue;
    const compared = compareFigures(figures, imported.value, (one) => writtenInThousands(study, one));
    sources.push({
      id,
      dataset,
      updated: fetched.updated,
      from: fetched.from,
      changes: compared.changes,
      unchanged: compared.unchanged,
      notFound: compared.notFound.length,
    });
  }
  return { sources, failures, notAsked, diagnostics, warnings, retrieved };
}

/** The observations of an answer, by the way that a file takes. */
async function importedFrom(
  { name, bytes }: Fetched,
  source: FetchableSource,
): Promise<{ readonly value: Imported | null; readonly diagnostics: readonly Diagnostic[] }> {
  const { openJsonStat } = await import('../importers/json-stat.ts');
  const { importTable } = await import('../importers/import-table.ts');
  // A table that does not tell what it measures holds what the study says; asked first, for the table knows better.
  for (const measure of [null, onlyMeasure(source)]) {
    const opened = await openJsonStat({ name, chunks: [bytes] });
    if (opened.value === null) return { value: null, diagnostics: opened.diagnostics };
    const imported = await importTable(opened.value, { ...everything, measure });
    const asks = imported.diagnostics.some(({ code }) => code === 'import/which-measure');
    if (!asks || measure !== null) return { ...imported, value: named(imported.value, source) };
  }
  return { value: null, diagnostics: [] };
}

type Texts = ReadonlyMap<string, Uint8Array>;

/** The bytes of each file as they are to be, by its true path; or why they would not say what they should. */
async function textsOf(
  study: Study,
  plan: UpdatePlan,
  input: { readonly file: string; readonly slug: string },
  effects: Outside,
): Promise<
  | { readonly texts: Texts; readonly folder: string }
  | { readonly diagnostics: readonly Diagnostic[]; readonly text: ReadStudyFile['text'] }
> {
  const own = await effects.files.realPath(path.resolve(effects.cwd, input.file));
  const folder = path.dirname(own);
  const encoder = new TextEncoder();
  const texts = new Map<string, Uint8Array>();
  for (const [name, text] of plan.files) {
    const real = await effects.files.realPath(path.resolve(path.dirname(path.resolve(effects.cwd, input.file)), name));
    texts.set(real, encoder.encode(text));
  }
  if (plan.regionText !== null) {
    const edited = editText(plan.regionText, plan.edits, study.source.file);
    if (edited.value === null) return { diagnostics: edited.diagnostics, text: () => null };
    const before = await effects.files.read(own);
    const mark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf && !edited.value.startsWith('\uFEFF');
    texts.set(own, encoder.encode(`${mark ? '\uFEFF' : ''}${edited.value}`));
  }
  const text = texts.get(own);
  const region = text === undefined ? study.source.text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
  const worse = await newErrors(input.file, region, texts, effects);
  return worse === null ? { texts, folder } : { diagnostics: worse.diagnostics, text: worse.text };
}
