import { NotWritten } from '../build/write-files.ts';
import { paint } from '../diagnostics/paint.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

const faultHelp =
  'This is a fault of the program, not of your data. Please report it in the issue tracker of the repository\nthat this copy came from, with the command, what `milestone doctor` says, and the region file.';

/** What ends a command: said to the user in a sentence, with what to do about it. Thrown and caught in `cli/` alone. */
export class Failure extends Error {
  readonly exitCode: ExitCode;
  readonly hint: string | null;

  constructor(exitCode: ExitCode, message: string, hint: string | null = null) {
    super(message);
    this.exitCode = exitCode;
    this.hint = hint;
  }
}

export function wrongUsage(message: string, hint: string | null = null): Failure {
  return new Failure(exitCodes.wrongUsage, message, hint);
}

/** `elsewhere`: how the command is told to write to another place. */
type Trouble = (path: string, elsewhere: string) => readonly [message: string, hint: string];

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.yaml') ? '' : '.'}`;

/** Where a file could not be written. What an earlier run wrote is untouched. */
const whenWriting: Readonly<Record<string, Trouble>> = {
  ENOSPC: (path, elsewhere) => [
    `There is no room left on the disk for ${path}.`,
    `Free some space, or ${elsewhere}. What an earlier run wrote is untouched.`,
  ],
  EDQUOT: (path, elsewhere) => [
    `Your quota on the disk is used up; ${path} was not written.`,
    `Free some space, or ${elsewhere}.`,
  ],
  EACCES: (path, elsewhere) => [
    `There is no permission to write ${path}.`,
    `Change the permissions of its folder, or ${elsewhere}.`,
  ],
  EPERM: (path, elsewhere) => [
    `There is no permission to write ${path}.`,
    `If it is open in another program, close it there; else change its permissions, or ${elsewhere}.`,
  ],
  EBUSY: (path) => [
    `${path} is held open by another program.`,
    'Close it there (a PDF viewer, for instance) and run the command again.',
  ],
  EROFS: (path, elsewhere) => [`${path} lies on a disk that can only be read.`, sentence(elsewhere)],
  ENOTDIR: (path, elsewhere) => [`A part of the way to ${path} is a file, not a folder.`, sentence(elsewhere)],
  EEXIST: (path, elsewhere) => [`A part of the way to ${path} is a file, not a folder.`, sentence(elsewhere)],
  EISDIR: (path, elsewhere) => [
    `${path} is a folder where a file should be written.`,
    `Move the folder away, or ${elsewhere}.`,
  ],
  ENAMETOOLONG: (path) => [`The name ${path} is too long for this system.`, 'Give the region file a shorter name.'],
  EPIPE: () => ['The program that reads the report went away.', 'Look why it ended before everything was read.'],
};

const whenReading: Readonly<Record<string, Trouble>> = {
  ENOENT: (path) => [`${path} is not there any more.`, 'Run the command again.'],
  EACCES: (path) => [`There is no permission to read ${path}.`, 'Change its permissions, or ask whoever owns it.'],
  EPERM: (path) => [`There is no permission to read ${path}.`, 'Change its permissions, or ask whoever owns it.'],
};

const always: Readonly<Record<string, Trouble>> = {
  EMFILE: () => ['Too many files are open at once.', 'Build fewer regions in one call.'],
  ENFILE: () => [
    'Too many files are open at once on this machine.',
    'Close other programs, and run the command again.',
  ],
  EIO: (path) => [`The disk failed at ${path}.`, 'Check the disk, and run the command again.'],
  ENOMEM: () => ['The machine has no memory left.', 'Close other programs, or build fewer regions in one call.'],
};

const readingCalls = ['open', 'read', 'stat', 'lstat', 'scandir', 'realpath', 'lseek'];

function textOf(error: Error, key: 'code' | 'path' | 'syscall'): string | null {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : null;
}

/**
 * A trouble of the system (disk, permission) as a failure with exit code 3; `null` where it is none. `elsewhere`: how the command
 * is told to write to another place.
 */
export function systemFailure(error: unknown, elsewhere = 'write elsewhere with --out'): Failure | null {
  if (!(error instanceof Error)) return null;
  const code = textOf(error, 'code');
  const writing = error instanceof NotWritten;
  if (code === null || (!writing && textOf(error, 'syscall') === null)) return null;
  const path = textOf(error, 'path');
  const reading = !writing && readingCalls.includes(textOf(error, 'syscall') ?? '');
  const words = (reading ? whenReading[code] : undefined) ?? always[code] ?? whenWriting[code];
  if (words === undefined) {
    const what = writing ? 'write' : 'use';
    return new Failure(
      exitCodes.environment,
      `The system did not let the program ${what} ${path ?? 'a file'} (${code}).`,
      'Look whether the disk, the folder and the name are in order, and run the command again.',
    );
  }
  const [message, hint] = words(path ?? 'the output', elsewhere);
  return new Failure(exitCodes.environment, message, hint);
}

/** Says why something was not done, and what to do about it. */
export function sayFailure(
  failure: { readonly message: string; readonly hint: string | null },
  { terminal }: Effects,
): void {
  const ink = paint(terminal.colour.stderr);
  terminal.alert(`${ink.error('error:')} ${printable(failure.message)}`);
  if (failure.hint !== null) terminal.alert(`${ink.strong('hint:')} ${printable(failure.hint)}`);
}

/** Says that the program failed, and what to do about it; with `verbose`, where in the program. */
export function sayFault(message: string, error: unknown, { terminal }: Effects, verbose: boolean): void {
  const ink = paint(terminal.colour.stderr);
  terminal.alert(`${ink.error('fault:')} ${printable(message)}\n${faultHelp}`);
  if (verbose && error instanceof Error && error.stack !== undefined) terminal.alert(error.stack);
  else terminal.alert('With --verbose the place in the program is shown.');
}
