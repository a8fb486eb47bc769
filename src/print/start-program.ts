import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionTransport } from 'puppeteer-core';

/** A browser that was started, not yet spoken to. */
export interface StartedProgram {
  readonly transport: ConnectionTransport;
  /** Resolves when the program is gone, for whatever reason. */
  readonly exited: Promise<void>;
  /** The last that it wrote to its standard error. */
  readonly said: () => string;
  /** By force, unless it goes by itself within the time, in milliseconds. Removes its profile. Never rejects. */
  readonly end: (patience: number) => Promise<void>;
}

/**
 * Starts a browser with a profile of its own and speaks to it through two pipes: when this process dies, however it
 * dies, the pipes close and the browser ends. Not left to the library, which does not listen to what a browser on pipes
 * says when it fails to start, nor sets it a time; and the browser starts while the library is loaded.
 */
export function startProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartedProgram {
  const profile = mkdtempSync(join(tmpdir(), 'milestone-'));
  const windows = process.platform === 'win32';
  const child = spawn(
    program,
    [...args, `--user-data-dir=${join(profile, 'p')}`, '--remote-debugging-pipe', 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...env, ...scratch(profile) },
      // A group of its own, so that Ctrl-C reaches this program alone, and its helpers end with it.
      detached: !windows,
      windowsHide: true,
    },
  );

  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-8000);
  });
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      said += error.message;
      resolve();
    });
    // `close` comes after the last word was read, `exit` need not; but a helper that stays behind may hold it back.
    child.once('close', () => resolve());
    child.once('exit', () => setTimeout(resolve, 500).unref());
  });
  const atExit = () => {
    kill(child, windows);
    removeAtOnce(profile);
  };
  process.once('exit', atExit);

  return {
    transport: transportOf(child),
    exited,
    said: () => said,
    end: async (patience) => {
      const timer = setTimeout(() => kill(child, windows), patience);
      await exited;
      clearTimeout(timer);
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {});
      // Not before: the program may be ended by force while its files are still being removed.
      process.removeListener('exit', atExit);
    },
  };
}

/** When the program ends there is no later: a browser that was killed writes for some milliseconds more, and so this waits for it. */
function removeAtOnce(profile: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 40; tries++) {
    try {
      rmSync(profile, { recursive: true, force: true });
      if (!existsSync(profile)) return;
    } catch {
      // It wrote another file in between.
    }
    Atomics.wait(pause, 0, 0, 25);
  }
}

/** Its other temporary files go with its profile; unless the name of its socket would be too long for the system. */
function scratch(profile: string): Readonly<Record<string, string>> {
  return process.platform === 'linux' && profile.length < 50 ? { TMPDIR: profile } : {};
}

function kill(child: ChildProcess, windows: boolean): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (windows) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It went by itself in the meantime.
  }
}

/** Messages end with a zero byte: https://chromium.googlesource.com/chromium/src/+/main/content/browser/devtools/devtools_pipe_handler.cc */
function transportOf(child: ChildProcess): ConnectionTransport {
  const [, , , toBrowser, fromBrowser] = child.stdio;
  const transport: ConnectionTransport = {
    send: (message) => {
      if (toBrowser !== null && toBrowser !== undefined && 'write' in toBrowser) toBrowser.write(`${message}\0`);
    },
    close: () => {
      toBrowser?.destroy();
      fromBrowser?.destroy();
    },
  };
  // A pipe that breaks tells no more than the end of the program does.
  toBrowser?.on('error', () => {});
  fromBrowser?.on('error', () => {});
  fromBrowser?.once('close', () => transport.onclose?.());
  let parts: Buffer[] = [];
  fromBrowser?.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end));
      const message = Buffer.concat(parts).toString('utf8');
      parts = [];
      start = end + 1;
      // What is no message of a browser at all would be a fault of the library's, told to nobody who could say so.
      if (!message.startsWith('{')) continue;
      // One at a time, as the library expects of a transport.
      setImmediate(() => transport.onmessage?.(message));
    }
    parts.push(chunk.subarray(start));
  });
  return transport;
}
