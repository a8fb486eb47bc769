import { type ExitCode, exitCodes } from './exit-codes.ts';

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

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

const systemTroubles: Readonly<Record<string, (path: string) => readonly [string, string]>> = {
  ENOSPC: (path) => [
    `There is no room left on the disk for ${path}.`,
    'Free some space, or write elsewhere with --out. What an earlier run wrote is untouched.',
  ],
  EDQUOT: (path) => [
    `Your quota on the disk is used up; ${path} was not written.`,
    'Free some space, or write elsewhere with --out.',
  ],
  EACCES: (path) => [
    `There is no permission to use ${path}.`,
    'Change its permissions, or write elsewhere with --out.',
  ],
  EPERM: (path) => [
    `There is no permission to use ${path}.`,
    'If it is open in another program, close it there; else change its permissions.',
  ],
  EBUSY: (path) => [
    `${path} is held open by another program.`,
    'Close it there (a PDF viewer, for instance) and run the command again.',
  ],
  EROFS: (path) => [`${path} lies on a disk that can only be read.`, 'Write elsewhere with --out.'],
  ENOTDIR: (path) => [`A part of the way to ${path} is a file, not a folder.`, 'Name another folder with --out.'],
  EISDIR: (path) => [
    `${path} is a folder where a file should be written.`,
    'Move the folder away, or write elsewhere with --out.',
  ],
  EEXIST: (path) => [`${path} is a file where a folder is needed.`, 'Name another folder with --out.'],
  EMFILE: () => ['Too many files are open at once.', 'Build fewer regions in one call.'],
  EIO: (path) => [`The disk failed while ${path} was used.`, 'Check the disk, and run the command again.'],
};

/** A trouble of the system (disk, permission) as a failure with exit code 3; `null` where it is none. */
export function systemFailure(error: unknown): Failure | null {
  if (!isSystemError(error)) return null;
  const words = systemTroubles[error.code];
  if (words === undefined) return null;
  const [message, hint] = words(error.path ?? 'the file');
  return new Failure(exitCodes.environment, message, hint);
}
