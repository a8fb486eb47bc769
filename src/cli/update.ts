import { type RegionUpdate, serviceIsOut, updateRegion } from '../build/update-region.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { paint } from '../diagnostics/paint.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodeOf, exitCodes, gravest } from './exit-codes.ts';
import { sayFailure, systemFailure, wrongUsage } from './failure.ts';
import { type Input, resolveInputs } from './inputs.ts';
import { nearOrAll } from './options.ts';
import { sayDiagnostics } from './say-diagnostics.ts';
import { formatUpdateJson, formatUpdateTable } from './update-words.ts';

export interface UpdateCommand {
  readonly check: boolean;
  readonly offline: boolean;
  readonly format: 'table' | 'json';
  /** `null`: all. */
  readonly sources: readonly string[] | null;
  readonly base: string | null;
}

/**
 * `milestone update`: fetches the datasets of region files again, prints what has changed and writes it; with `check` nothing
 * is written, and the exit code is 1 where anything has changed. A region that fails leaves the others alone; where the service
 * cannot be had it is not asked again.
 */
export async function update(args: readonly string[], options: UpdateCommand, effects: Effects): Promise<ExitCode> {
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: false });
  if (inputs.some(({ file }) => file === '-'))
    throw wrongUsage(
      'What comes from standard input cannot be updated.',
      'Name the region file, so that there is a place to write to.',
    );
  const done: RegionUpdate[] = [];
  let code: ExitCode = exitCodes.done;
  for (const [index, input] of inputs.entries()) {
    if (effects.signal.aborted) return exitCodes.interrupted;
    const found = await updateOne(input, options, effects);
    if (found === null) {
      code = gravest([code, exitCodes.environment]);
      continue;
    }
    done.push(found);
    code = gravest([code, codeOf(found, options.check)]);
    if (options.format === 'table' && isRead(found))
      effects.terminal.print(formatUpdateTable(found, { colour: effects.terminal.colour.stdout }));
    sayWhatElse(found, effects);
    if (!found.failures.some(({ failure }) => serviceIsOut(failure, options))) continue;
    const rest = inputs.slice(index + 1);
    if (rest.length > 0)
      effects.terminal.alert(`Not asked for after that: ${rest.map(({ file }) => printable(file)).join(', ')}.`);
    break;
  }
  code = gravest([code, sayUnknown(options.sources ?? [], done, effects)]);
  if (options.format === 'json') effects.terminal.print(formatUpdateJson(done));
  return code;
}

/** A source that none of the files has was misspelt. */
function sayUnknown(asked: readonly string[], done: readonly RegionUpdate[], effects: Effects): ExitCode {
  const known = new Set(done.flatMap(({ sourceIds }) => sourceIds));
  if (known.size === 0) return exitCodes.done;
  const unknown = asked.filter((id) => !known.has(id));
  for (const id of unknown) {
    const hint = nearOrAll(id, [...known]);
    sayFailure({ message: `There is no source “${id}”.`, hint }, effects);
  }
  return unknown.length > 0 ? exitCodes.wrongUsage : exitCodes.done;
}

/** `null` where the system did not give a file or take one, which is said. */
async function updateOne(input: Input, options: UpdateCommand, effects: Effects): Promise<RegionUpdate | null> {
  const progress = (words: string) => effects.terminal.progress(words === '' ? '' : `${input.slug}: ${words}`);
  try {
    return await updateRegion(input, options, effects, progress);
  } catch (error) {
    const failure = effects.signal.aborted ? null : systemFailure(error);
    if (failure === null) throw error;
    sayFailure(failure, effects);
    return null;
  } finally {
    effects.terminal.progress('');
  }
}

/** Whether the region file itself could be read, so that there is something to tell of its sources. */
function isRead({ sources, skipped, failures, diagnostics }: RegionUpdate): boolean {
  return sources.length + skipped.length + failures.length > 0 || !hasErrors(diagnostics);
}

function codeOf({ diagnostics, failures, sources }: RegionUpdate, check: boolean): ExitCode {
  const changed = sources.some(({ changes }) => changes.length > 0);
  return gravest([
    hasErrors(diagnostics) || (check && changed) ? exitCodes.dataErrors : exitCodes.done,
    ...failures.map(({ failure }) => exitCodeOf[failure.reason]),
  ]);
}

function sayWhatElse(found: RegionUpdate, effects: Effects): void {
  const { terminal } = effects;
  const ink = paint(terminal.colour.stderr);
  sayDiagnostics([found], effects, { errorsOnly: true });
  for (const warning of new Set([...found.warnings, ...found.byHand]))
    terminal.say(`${ink.warning('warning:')} ${printable(warning)}`);
  for (const { failure } of found.failures) sayFailure(failure, effects);
  const untouched = found.failures.length > 0 && found.sources.some(({ changes }) => changes.length > 0);
  if (untouched) terminal.say(`${printable(found.file)} was left as it is, for not all of its sources could be read.`);
  for (const file of found.written) terminal.say(`${printable(file)} was written.`);
}
