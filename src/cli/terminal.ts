import type { Terminal } from '../effects.ts';

interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

/** Whether a stream gets colour: NO_COLOR and FORCE_COLOR count, else a terminal does. https://no-color.org */
function wantsColour(
  stream: { readonly isTTY?: boolean | undefined },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Shortens a line to a width, so that a progress line is never wrapped. */
function shorten(text: string, columns: number): string {
  return text.length < columns ? text : `${text.slice(0, Math.max(0, columns - 2))}…`;
}

/**
 * The terminal as the program uses it: results to standard output, words to standard error, progress on a terminal alone.
 * `quiet` keeps words and progress back, never results.
 */
export function makeTerminal(
  streams: Streams,
  env: Readonly<Record<string, string | undefined>>,
  quiet: boolean,
): Terminal {
  const live = streams.stderr.isTTY === true && env.TERM !== 'dumb' && env.CI === undefined && !quiet;
  const told = Number(env.COLUMNS);
  const columns = streams.stderr.columns ?? streams.stdout.columns ?? (told > 0 ? told : 80);
  let shown = false;
  const clear = () => {
    if (shown) streams.stderr.write('\r\u001b[2K');
    shown = false;
  };
  const alert = (text: string) => {
    clear();
    streams.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
  };
  return {
    print: (text) => {
      clear();
      streams.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    say: (text) => {
      if (!quiet) alert(text);
    },
    alert,
    progress: (text) => {
      if (!live) return;
      clear();
      if (text === '') return;
      streams.stderr.write(shorten(text, columns));
      shown = true;
    },
    colour: { stdout: wantsColour(streams.stdout, env), stderr: wantsColour(streams.stderr, env) },
    columns,
  };
}
