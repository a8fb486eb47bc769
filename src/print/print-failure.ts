export type PrintFailureCode =
  | 'no_browser'
  | 'too_old'
  | 'died'
  | 'timeout'
  | 'launch_failed'
  | 'bad_pdf'
  | 'does_not_fit';

/**
 * Why a PDF could not be printed, worded for the reader: what happened and why, then what to do. The functions of this
 * room reject with it as the file system rejects with its own errors; `cli/` turns it into an exit code (3).
 */
export class PrintFailure extends Error {
  override readonly name = 'PrintFailure';
  readonly code: PrintFailureCode;
  readonly hint: string;

  constructor(code: PrintFailureCode, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
  }
}
