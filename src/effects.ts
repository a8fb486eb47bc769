/**
 * The world outside, as far as the program needs it. Made once in `cli/`; a test hands in its own.
 * Everything from `observations` to `report` is pure and never sees it.
 */
export interface Effects {
  readonly files: Files;
  readonly terminal: Terminal;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly cwd: string;
  /** Milliseconds since an arbitrary start; for progress and `--verbose`, never in a report. */
  readonly elapsed: () => number;
  /** Today, `YYYY-MM-DD`, for the day on which something was retrieved; of SOURCE_DATE_EPOCH where that is set. */
  readonly today: () => string;
  readonly network: Internet;
  /** Standard input, to be read once. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Content of a file to standard output, no faster than it is taken; the rest is dropped where the reader has gone away. */
  readonly stdout: (content: FileContent) => Promise<void>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Asks whoever sits at the terminal; `null` where no more answers come. Left out where nobody does. */
  readonly ask?: (question: string) => Promise<string | null>;
}

/** What a file is to hold: whole, or piece by piece where it may be longer than a text can be. */
export type FileContent = Uint8Array | string | Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>;

/** Rejects with the system's own error (`code`: ENOENT, EACCES, ENOSPC …); `cli/` turns it into an exit code. */
export interface Files {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The same in pieces, for files that need not fit into memory. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  readonly kind: (path: string) => Promise<'file' | 'folder' | 'missing' | 'other'>;
  readonly size: (path: string) => Promise<number>;
  /** Absolute, every symbolic link followed. */
  readonly realPath: (path: string) => Promise<string>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Whole or not at all: a dotted temporary name in the same folder, then renamed. Makes the folder. A device or pipe is written into. */
  readonly replace: (path: string, content: FileContent) => Promise<void>;
  /** Takes a file away; resolves where there is none. */
  readonly remove: (path: string) => Promise<void>;
}

/** The network, for the one service that the program asks. */
export interface Internet {
  /** Rejects where no answer came: no connection, cut off, `signal` aborted. An answer of any status resolves. */
  readonly get: (
    url: string,
    options: { readonly signal: AbortSignal; readonly headers?: Readonly<Record<string, string>> },
  ) => Promise<NetworkAnswer>;
  /** Waits; rejects where `signal` is aborted meanwhile. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface NetworkAnswer {
  readonly status: number;
  /** By its name in small letters. */
  readonly header: (name: string) => string | null;
  /** Rejects where the connection is cut before its end. */
  readonly body: AsyncIterable<Uint8Array>;
}

export interface Terminal {
  /** To standard output: only what another program would read. */
  readonly print: (text: string) => void;
  /** To standard error: words, warnings. Kept back by --quiet. */
  readonly say: (text: string) => void;
  /** To standard error: why something was not done. Not even --quiet keeps it back. */
  readonly alert: (text: string) => void;
  /** A line that is written over, on a terminal alone; '' clears it. */
  readonly progress: (text: string) => void;
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean };
  readonly columns: number;
}
