import path from 'node:path';
import { suggest } from '../diagnostics/suggest.ts';
import type { Effects } from '../effects.ts';
import { eurostatDataset, eurostatQuery } from '../importers/eurostat-query.ts';
import type { Selection } from '../importers/imported.ts';
import type { ByteSource } from '../importers/statistical-table.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';
import { Failure, wrongUsage } from './failure.ts';
import { sayDiagnostics } from './say-diagnostics.ts';
import { standardInput } from './standard-input.ts';

/** Where a table comes from: a file, standard input or Eurostat's service. */
export interface ImportSource {
  /** As the user named it. */
  readonly name: string;
  /** The file, absolute; `null` where it is none. */
  readonly file: string | null;
  /** What its figures are called where the table does not say: the file's name without ending. */
  readonly stem: string;
  /** The day on which it was read, or given by the service. */
  readonly retrieved: string;
  /** The bytes from their beginning; may be asked for again. */
  readonly open: () => ByteSource;
}

export interface SourceOptions {
  /** `eurostat` makes a dataset of the name; other formats do not matter here. */
  readonly from: string | null;
  readonly selection: Selection;
  readonly offline: boolean;
  readonly base: string | null;
  /** Whether standard input may be taken as it comes, because it is wanted once. */
  readonly once: boolean;
}

/** What comes in on standard input must be held to be read twice; larger tables have a file. */
const mostFromInput = 100_000_000;

/**
 * Finds what is to be imported. Throws a failure for a file that is not there (2) and for a service that does not answer (3);
 * `code` where what was found says why nothing is imported.
 */
export async function importSource(
  argument: string,
  options: SourceOptions,
  effects: Effects,
): Promise<ImportSource | ExitCode> {
  const dataset = options.from === 'eurostat' ? argument.replace(/^eurostat:/i, '') : eurostatDataset(argument);
  if (dataset !== null) return fromService(dataset, options, effects);
  if (argument === '-') return fromInput(options, effects);
  return fromFile(argument, effects);
}

async function fromFile(argument: string, effects: Effects): Promise<ImportSource> {
  const file = path.resolve(effects.cwd, argument);
  const kind = await effects.files.kind(file);
  if (kind === 'file') {
    return {
      name: argument,
      file,
      stem: stemOf(argument),
      retrieved: effects.today(),
      open: () => ({ name: argument, chunks: effects.files.stream(file) }),
    };
  }
  if (kind === 'folder') {
    throw wrongUsage(`${argument} is a folder; one file is imported at a time.`, 'Name a file in it.');
  }
  if (kind === 'other') throw wrongUsage(`${argument} is neither a file nor a folder.`);
  throw wrongUsage(`There is no file ${argument}.`, await hintFor(argument, effects));
}

/** A dataset's code where a file was expected, or a slip of the pen. */
async function hintFor(argument: string, effects: Effects): Promise<string> {
  if (/^[a-z]+(?:_[a-z0-9]+)+$/i.test(argument)) {
    return `For the dataset of Eurostat's write eurostat:${argument.toLowerCase()}; for a file, its name with its ending.`;
  }
  const neighbours = await effects.files.list(path.resolve(effects.cwd, path.dirname(argument))).catch(() => []);
  const near = suggest(path.basename(argument), neighbours);
  return near === null
    ? 'Check the name and the folder that you are in.'
    : `Did you mean ${path.join(path.dirname(argument), near)}?`;
}

/** The name of a file without the endings that tell its format. */
function stemOf(file: string): string {
  const name = path.basename(file).replace(/\.gz$/i, '');
  return name.replace(/\.(?:csv|tsv|txt|px|json|jsonstat|xlsx?|zip)$/i, '') || 'table';
}

async function fromInput(options: SourceOptions, effects: Effects): Promise<ImportSource> {
  const source = { name: '<stdin>', file: null, stem: 'table', retrieved: effects.today() };
  if (options.once) return { ...source, open: () => ({ name: source.name, chunks: effects.stdin }) };
  const bytes = await standardInput(effects)(mostFromInput);
  if (bytes === null) {
    throw wrongUsage(
      'More comes in on standard input than can be held (100 MB).',
      'Save it in a file and name that, or write with -o.',
    );
  }
  return { ...source, open: () => ({ name: source.name, chunks: [bytes] }) };
}

async function fromService(
  dataset: string,
  options: SourceOptions,
  effects: Effects,
): Promise<ImportSource | ExitCode> {
  const query = eurostatQuery(dataset, options.selection);
  if (query.value === null) {
    sayDiagnostics([{ file: dataset, diagnostics: query.diagnostics, text: () => null }], effects, {
      errorsOnly: false,
    });
    return exitCodes.wrongUsage;
  }
  const { fetchDataset } = await import('../build/eurostat/fetch-dataset.ts');
  const { base, offline } = options;
  const progress = (words: string) => effects.terminal.progress(words);
  const fetched = await fetchDataset(query.value, { base, offline, progress }, effects);
  effects.terminal.progress('');
  if (fetched.kind === 'failed') throw new Failure(exitCodeOf[fetched.reason], fetched.message, fetched.hint);
  for (const warning of fetched.warnings) effects.terminal.say(`warning: ${warning}`);
  return {
    name: fetched.name,
    file: null,
    stem: query.value.dataset.toLowerCase(),
    retrieved: fetched.retrieved,
    open: () => ({ name: fetched.name, chunks: [fetched.bytes] }),
  };
}
