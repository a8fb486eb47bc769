import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LaunchOptions, launchBrowser } from './browser.ts';
import { oldestVersion } from './browser-failures.ts';
import { type FoundBrowser, findBrowser } from './find-browser.ts';
import { PrintFailure } from './print-failure.ts';
import { reasonsAgainstSandbox, sandboxSurroundings } from './sandbox.ts';
import { surroundingsOf, userCacheFolder } from './surroundings.ts';

/** One thing that the program needs, whether it is there, and what to do where it is not. */
export interface Finding {
  readonly id: 'node' | 'browser' | 'bundled_browser' | 'canvas' | 'fonts' | 'cache' | 'sandbox';
  readonly ok: boolean;
  /** `error`: reports cannot be made; `warning`: with a drawback; `info`: good to know. Of a finding that is ok, `info`. */
  readonly severity: 'error' | 'warning' | 'info';
  /** What was found, in a sentence. */
  readonly found: string;
  /** What to do, in a sentence; `null` where nothing is amiss. */
  readonly mend: string | null;
}

export interface DoctorOptions extends LaunchOptions {
  /** As `process.versions.node` has it. */
  readonly nodeVersion: string;
  /** Draws something small; resolves with a word about what draws, rejects where nothing does. */
  readonly tryCanvas: () => Promise<string>;
  /** The families of the fonts that the program ships and could read; empty where none. */
  readonly fontFamilies: () => Promise<readonly string[]>;
}

const oldestNode = [20, 11] as const;

/** Looks for everything that a report needs, and starts the browser once. Never rejects but when interrupted. */
export async function inspect(options: DoctorOptions): Promise<readonly Finding[]> {
  const around = options.surroundings ?? surroundingsOf(options);
  const found = findBrowser(around, options.browser);
  const cache = options.cache ?? userCacheFolder(options);
  return [
    nodeFinding(options.nodeVersion),
    await browserFinding(found, options),
    bundledFinding(around.bundled, options.platform),
    ...(found instanceof PrintFailure ? [] : [sandboxFinding(found, options)]),
    await canvasFinding(options.tryCanvas),
    await fontFinding(options.fontFamilies),
    await cacheFinding(cache),
  ];
}

function well(id: Finding['id'], found: string): Finding {
  return { id, ok: true, severity: 'info', found, mend: null };
}

function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const recent = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (recent) return well('node', `Node ${version}`);
  return {
    id: 'node',
    ok: false,
    severity: 'error',
    found: `Node ${version}, which is older than ${oldestNode.join('.')}`,
    mend: 'Install a current version from https://nodejs.org.',
  };
}

async function browserFinding(found: FoundBrowser | PrintFailure, options: DoctorOptions): Promise<Finding> {
  try {
    if (found instanceof PrintFailure) throw found;
    const before = performance.now();
    const browser = await launchBrowser(found, options);
    const seconds = ((performance.now() - before) / 1000).toFixed(1);
    await browser.close();
    return well(
      'browser',
      `Chromium ${browser.version} at ${found.path} (${found.why}), started in ${seconds} s; ${oldestVersion} or later is needed`,
    );
  } catch (error) {
    options.signal.throwIfAborted();
    const hint = error instanceof PrintFailure ? error.hint : 'Name another browser with --browser.';
    // HTML, JSON and all the rest do without: only a PDF needs it.
    return { id: 'browser', ok: false, severity: 'error', found: messageOf(error), mend: hint };
  }
}

function bundledFinding(folder: string | null, platform: DoctorOptions['platform']): Finding {
  if (folder !== null) return well('bundled_browser', `The carried browser is installed in ${folder}`);
  const why =
    platform === 'linux'
      ? 'The carried browser is not installed (it exists for x64 alone)'
      : 'There is no carried browser for this system';
  return {
    id: 'bundled_browser',
    ok: false,
    severity: 'info',
    found: why,
    mend: 'Nothing, as long as Chrome, Chromium or Edge is installed.',
  };
}

function sandboxFinding(found: FoundBrowser, options: DoctorOptions): Finding {
  const reasons = reasonsAgainstSandbox(
    options.sandbox ?? sandboxSurroundings(options.env, options.platform),
    found.kind,
  );
  if (reasons.length === 0) return well('sandbox', 'The browser runs in its sandbox');
  return {
    id: 'sandbox',
    ok: false,
    severity: 'warning',
    found: `The browser runs without its sandbox: ${reasons.join('; ')}`,
    mend: 'Run the program as an ordinary user, on a system that allows user namespaces. The page that is printed runs no script and has no network either way.',
  };
}

async function canvasFinding(tryCanvas: () => Promise<string>): Promise<Finding> {
  try {
    return well('canvas', await tryCanvas());
  } catch (error) {
    return {
      id: 'canvas',
      ok: false,
      severity: 'error',
      found: `Charts cannot be drawn: ${messageOf(error)}`,
      mend: 'Install again with `npm ci` on this machine: the drawing library brings a part for each system, and the one for this system is missing.',
    };
  }
}

async function fontFinding(fontFamilies: () => Promise<readonly string[]>): Promise<Finding> {
  const families = await fontFamilies().catch((): readonly string[] => []);
  if (families.length > 0) return well('fonts', `Fonts: ${[...new Set(families)].join(', ')}`);
  return {
    id: 'fonts',
    ok: false,
    severity: 'error',
    found: 'The fonts of the reports are not there',
    mend: 'Install again with `npm ci`: they come with the program.',
  };
}

async function cacheFinding(folder: string): Promise<Finding> {
  const trial = join(folder, `.milestone-${process.pid}-${randomBytes(6).toString('hex')}-trial.tmp`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(trial, '', { flag: 'wx' });
    return well('cache', `Cache folder: ${folder}`);
  } catch (error) {
    return {
      id: 'cache',
      ok: false,
      severity: 'warning',
      found: `The cache folder ${folder} cannot be written: ${messageOf(error)}`,
      mend: 'Give permission there, or name another folder with MILESTONE_CACHE. Without it the carried browser cannot be unpacked, and nothing is remembered between runs.',
    };
  } finally {
    await rm(trial, { force: true }).catch(() => {});
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
