import path from 'node:path';
import { importInto } from '../build/import-into.ts';
import { writeAll } from '../build/write-all.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Effects } from '../effects.ts';
import type { Imported } from '../importers/imported.ts';
import { tidyTable } from '../importers/tidy.ts';
import { type ImportEntries, importEntries, pasteYaml } from '../study/import-entries.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { wrongUsage } from './failure.ts';
import type { ImportSource } from './import-source.ts';
import type { StandIns } from './import-stand-ins.ts';
import { sayTaken } from './import-words.ts';
import { write } from './output.ts';
import { sayDiagnostics } from './say-diagnostics.ts';

export interface TidyOptions {
  readonly out: string | null;
  /** The region file; `null`: the entries are printed. */
  readonly into: string | null;
  readonly sourceId: string | null;
  readonly force: boolean;
  /** Larger places that were taken too; `null`: not asked for. */
  readonly standIns: StandIns | null;
}

/** Writes what was imported as a tidy CSV file, and prints its entries or puts them into the region file. */
export async function importTidy(
  imported: Imported,
  source: ImportSource,
  options: TidyOptions,
  effects: Effects,
): Promise<ExitCode> {
  const tidy = tidyTable(imported);
  const { retrieved, stem } = source;
  const { sourceId } = options;
  const entries = importEntries({ imported, tidy, retrieved, stem, sourceId });
  const name = `${(imported.head.dataset ?? stem).toLowerCase().replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}.csv`;
  if (options.into !== null) {
    const region = options.into;
    return putInto({ csv: tidy.csv, entries, name, region, imported, source }, options, effects);
  }
  if (options.out === '-') {
    sayTaken(imported, effects);
    await write('', tidy.csv, { out: '-' }, effects);
    return exitCodes.done;
  }
  const file = await targetOf(options.out, name, source, effects);
  const target = path.resolve(effects.cwd, file);
  const change = await changeAt(target, tidy.csv, effects);
  if (change === 'replaced' && !options.force && options.out === null) {
    throw wrongUsage(
      `${file} is there already, and holds something else.`,
      'Name another file with -o, or replace it with --force.',
    );
  }
  if (change !== 'same') await effects.files.replace(target, tidy.csv);
  sayTaken(imported, effects);
  effects.terminal.say(`${written[change]}: ${file}`);
  sayUntitled(imported, entries, effects);
  effects.terminal.print(pasteYaml(entries, file.replaceAll('\\', '/'), options.standIns?.places ?? null));
  return exitCodes.done;
}

const written = { new: 'Written', replaced: 'Replaced', same: 'Unchanged' } as const;

/** The file that the user named, or the usual name in the folder that he named. */
async function targetOf(out: string | null, name: string, source: ImportSource, effects: Effects): Promise<string> {
  const folder = out !== null && (await effects.files.kind(path.resolve(effects.cwd, out))) === 'folder';
  const file = out === null ? name : folder ? path.join(out, name) : out;
  // The figures of a CSV file must not take its own place.
  if (path.resolve(effects.cwd, file) !== source.file) return file;
  return `${file.slice(0, -'.csv'.length)}-tidy.csv`;
}

async function changeAt(target: string, csv: string, { files }: Effects): Promise<keyof typeof written> {
  const kind = await files.kind(target);
  if (kind === 'missing') return 'new';
  if (kind !== 'file') throw wrongUsage(`${target} is no file.`, 'Name a file with -o.');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(target)) === csv ? 'same' : 'replaced';
}

interface Part {
  readonly csv: string;
  readonly entries: ImportEntries;
  readonly name: string;
  readonly region: string;
  readonly imported: Imported;
  readonly source: ImportSource;
}

async function putInto(part: Part, options: TidyOptions, effects: Effects): Promise<ExitCode> {
  const { csv, entries, name, region, imported } = part;
  const beside = path.join(path.dirname(region), 'data', name);
  const usual = path.resolve(effects.cwd, beside) === part.source.file ? name.replace(/\.csv$/, '-tidy.csv') : name;
  const file = options.out === null ? null : await targetOf(options.out, name, part.source, effects);
  const { force, sourceId, standIns } = options;
  const edits = standIns?.edits ?? [];
  const idIsFixed = sourceId !== null;
  const result = await importInto({ region, entries, csv, file, usual, idIsFixed, force, edits }, effects);
  if (result.kind === 'refused') throw wrongUsage(result.message, result.hint);
  if (result.kind === 'findings') {
    sayDiagnostics([{ file: region, diagnostics: result.diagnostics, text: result.text }], effects, {
      errorsOnly: true,
    });
    effects.terminal.alert(`Nothing was written: ${region} would not be sound with these figures in it.`);
    return exitCodes.dataErrors;
  }
  const encoder = new TextEncoder();
  const changed = new Map<string, Uint8Array>();
  if (result.csv.change !== 'same') changed.set(result.csv.path, encoder.encode(csv));
  if (result.region.change !== 'same') changed.set(result.region.path, encoder.encode(result.region.text));
  await writeAll(changed, effects);
  sayTaken(imported, effects);
  const shown = path.relative(effects.cwd, result.csv.path) || result.csv.path;
  effects.terminal.say(`${written[result.csv.change]}: ${shown}`);
  if (!result.known) sayUntitled(imported, { ...entries, id: result.id }, effects);
  effects.terminal.say(`${put[result.region.change]}: ${region} (source \`${result.id}\`)`);
  if (result.keepsDate) {
    effects.terminal.say(
      `\`retrieved\` of the source \`${result.id}\` stays: other tables rest on it. Give this one its own with --source-id.`,
    );
  }
  sayWarnings(region, result.warnings, effects);
  return exitCodes.done;
}

/** Hundreds of figures that the file has already would be hundreds of warnings: their number and one of them do. */
function sayWarnings(region: string, warnings: readonly Diagnostic[], { terminal }: Effects): void {
  const [first] = warnings;
  if (first === undefined) return;
  const many = warnings.length === 1 ? 'a warning' : `${warnings.length} warnings`;
  const more = warnings.length === 1 ? '' : ', the first of them';
  terminal.say(`${region} has ${many} that it did not have before${more}: ${printable(first.message)}`);
  terminal.say(`milestone validate ${region} shows where.`);
}

/** A table of codes alone has no title, and readers of the report want one. */
function sayUntitled({ head }: Imported, { id }: ImportEntries, { terminal }: Effects): void {
  if (head.title === null) terminal.say(`The table has no title in it: give the source \`${id}\` one.`);
}

const put = { added: 'Added to', updated: 'Brought up to date', same: 'Unchanged' } as const;
