import path from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import { rawCsv } from '../importers/raw-csv.ts';
import type { StatisticalTable } from '../importers/statistical-table.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { ImportSource } from './import-source.ts';
import { write } from './output.ts';

/** Opens the table of a source; `null` where nothing could be made of it. What was found on the way has been said. */
export type OpenSource = (source: ImportSource) => Promise<StatisticalTable | null>;

/** What ends the writing of a file: an error in the midst of the table. */
class Malformed extends Error {}

/**
 * Writes a table as it is. A file is written whole or not at all; for standard output the table is walked twice, for nothing
 * may be printed of a table that turns out to be malformed. Neither holds more than a piece of it.
 */
export async function importRaw(
  source: ImportSource,
  out: string,
  open: OpenSource,
  say: (found: readonly Diagnostic[]) => void,
  effects: Effects,
): Promise<ExitCode> {
  const table = await open(source);
  if (table === null) return exitCodes.dataErrors;
  if (out !== '-') return toFile(table, out, say, effects);
  effects.terminal.progress(`${source.name}: reading`);
  for await (const cells of table.cells()) if (cells.length > 0) effects.signal.throwIfAborted();
  effects.terminal.progress('');
  say(table.diagnostics());
  if (hasErrors(table.diagnostics())) return exitCodes.dataErrors;
  const again = await open(source);
  if (again === null) return exitCodes.dataErrors;
  await write('', unlessMalformed(again, effects), { out: '-' }, effects);
  return exitCodes.done;
}

async function toFile(
  table: StatisticalTable,
  out: string,
  say: (found: readonly Diagnostic[]) => void,
  effects: Effects,
): Promise<ExitCode> {
  try {
    await effects.files.replace(path.resolve(effects.cwd, out), unlessMalformed(table, effects));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    say(table.diagnostics());
    return exitCodes.dataErrors;
  }
  say(table.diagnostics());
  effects.terminal.say(`Written: ${out}`);
  return exitCodes.done;
}

/** The pieces of the table; throws at its end where an error was found on the way, so that what was written is not kept. */
async function* unlessMalformed(table: StatisticalTable, effects: Effects): AsyncGenerator<string> {
  for await (const piece of rawCsv(table)) {
    effects.signal.throwIfAborted();
    yield piece;
  }
  if (hasErrors(table.diagnostics())) throw new Malformed();
}
