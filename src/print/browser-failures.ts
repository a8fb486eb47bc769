import type { FoundBrowser } from './find-browser.ts';
import { PrintFailure } from './print-failure.ts';

/** Chromium's first version whose margin boxes (running heads, page numbers) print: https://chromestatus.com/feature/5131024504750080 */
export const oldestVersion = 131;

/** The failure of a browser whose version (`147.0.7727.15`) lacks what a report needs; `null` where it has it. */
export function tooOld(version: string, found: FoundBrowser): PrintFailure | null {
  if (Number.parseInt(version, 10) >= oldestVersion) return null;
  return new PrintFailure(
    'too_old',
    `The browser at ${found.path} is version ${version}; page numbers and running heads need ${oldestVersion} or later.`,
    'Update it, name another with --browser, or set MILESTONE_BROWSER=bundled to use the carried one (Linux on x64).',
  );
}

export function died(cause?: unknown): PrintFailure {
  return new PrintFailure(
    'died',
    'The browser that prints ended before it was done.',
    'It may have run out of memory: try again with --jobs 1, or name another browser with --browser.',
    cause,
  );
}

export function tookTooLong(what: string, timeLimit: number): PrintFailure {
  return new PrintFailure(
    'timeout',
    `The browser took longer than ${timeLimit / 1000} seconds ${what}, and was stopped.`,
    'Look whether the machine is short of memory, or a chart or table of the report is very large; MILESTONE_PRINT_TIMEOUT=300 gives it more time.',
  );
}

export function startedNot(found: FoundBrowser, timeLimit: number): PrintFailure {
  return new PrintFailure(
    'timeout',
    `The browser at ${found.path} did not start within ${timeLimit / 1000} seconds.`,
    'Start it by hand to see what it waits for, name another with --browser, or set MILESTONE_PRINT_TIMEOUT=300 to give it more time.',
  );
}

/** Why a browser ended before it was spoken to, read from what it wrote to its standard error. */
export function launchFailure(said: string, found: FoundBrowser): PrintFailure {
  const cause = said === '' ? undefined : new Error(said);
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(said)?.[1];
  if (library !== undefined) {
    return new PrintFailure(
      'launch_failed',
      `The browser at ${found.path} did not start: the library ${library} is missing.`,
      'Install the browser with the package manager of the system, which brings its libraries, or set MILESTONE_BROWSER=bundled (Linux on x64).',
      cause,
    );
  }
  if (/sandbox/i.test(said)) {
    return new PrintFailure(
      'launch_failed',
      `The browser at ${found.path} did not start: this system does not let it make its sandbox.`,
      'Use the Chrome, Chromium or Edge that the system itself installs, or allow user namespaces (see https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md).',
      cause,
    );
  }
  const line = said.split('\n').findLast((part) => part.trim() !== '');
  return new PrintFailure(
    'launch_failed',
    `The browser at ${found.path} did not start${line === undefined ? '.' : `. It said: ${line.trim()}`}`,
    'Start it by hand to see why, name another with --browser, or set MILESTONE_BROWSER=bundled (Linux on x64).',
    cause,
  );
}
