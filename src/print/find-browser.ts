import { posix, win32 } from 'node:path';
import { PrintFailure } from './print-failure.ts';

/** What the search needs to know of the machine; a test hands in its own, for all three systems. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly exists: (path: string) => boolean;
  /** The full path of a program that the shell would find under this name. */
  readonly which: (name: string) => string | null;
  /** The folder of the carried browser's archives; `null` where it is not installed or made for another system. */
  readonly bundled: string | null;
}

export interface FoundBrowser {
  readonly kind: 'path' | 'bundled';
  /** The program; for the carried browser the folder of its archives. */
  readonly path: string;
  /** Which finder found it, in the reader's words. */
  readonly why: string;
  /** Asked for by name: nothing else is tried in its place. */
  readonly asked: boolean;
}

interface Finder {
  /** What it looks for, as the list of a failure says it. */
  readonly looksFor: string;
  readonly find: (around: Surroundings) => FoundBrowser | null;
}

function joinFor(platform: Surroundings['platform']): (...parts: string[]) => string {
  return platform === 'win32' ? win32.join : posix.join;
}

function named(browser: string, why: string): Finder {
  return {
    looksFor: `${why}: ${browser}`,
    find: (around) => {
      if (browser === 'bundled') {
        return around.bundled === null ? null : { kind: 'bundled', path: around.bundled, why, asked: true };
      }
      const path = around.exists(browser) ? browser : around.which(browser);
      return path === null ? null : { kind: 'path', path, why, asked: true };
    },
  };
}

function onSearchPath(name: string, title: string): Finder {
  return {
    looksFor: `${title} (${name} on the search path)`,
    find: ({ which }) => {
      const path = which(name);
      return path === null ? null : { kind: 'path', path, why: `${title} on the search path`, asked: false };
    },
  };
}

function inPlace(title: string, places: (around: Surroundings) => readonly string[]): Finder {
  return {
    looksFor: title,
    find: (around) => {
      const path = places(around).find(around.exists);
      return path === undefined ? null : { kind: 'path', path, why: `${title} in its usual place`, asked: false };
    },
  };
}

const linux: readonly Finder[] = [
  onSearchPath('google-chrome-stable', 'Google Chrome'),
  onSearchPath('google-chrome', 'Google Chrome'),
  inPlace('Google Chrome', () => ['/opt/google/chrome/chrome']),
  onSearchPath('chromium', 'Chromium'),
  onSearchPath('chromium-browser', 'Chromium'),
  inPlace('Chromium', () => ['/usr/lib/chromium/chromium', '/usr/lib64/chromium-browser/chromium-browser']),
  onSearchPath('microsoft-edge-stable', 'Microsoft Edge'),
  onSearchPath('microsoft-edge', 'Microsoft Edge'),
  inPlace('Microsoft Edge', () => ['/opt/microsoft/msedge/msedge']),
  inPlace('Chromium (Snap)', () => ['/snap/bin/chromium']),
  inPlace('Chromium (Flatpak)', () => ['/var/lib/flatpak/exports/bin/org.chromium.Chromium']),
];

function applications(name: string): Finder {
  const inside = `${name}.app/Contents/MacOS/${name}`;
  return inPlace(name, ({ env }) => [
    `/Applications/${inside}`,
    ...(env.HOME === undefined ? [] : [`${env.HOME}/Applications/${inside}`]),
  ]);
}

const macos: readonly Finder[] = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary'].map(
  applications,
);

function programFiles(title: string, ...inside: readonly string[]): Finder {
  // Windows sets these itself; in a 32-bit process `ProgramFiles` names the (x86) folder and `ProgramW6432` the other.
  const variables = ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
  return inPlace(title, ({ env }) => {
    const folderOf = (name: string) =>
      env[name] ?? Object.entries(env).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
    return variables.flatMap((variable) => {
      const folder = folderOf(variable);
      return folder === undefined || folder === '' ? [] : [win32.join(folder, ...inside)];
    });
  });
}

const windows: readonly Finder[] = [
  programFiles('Google Chrome', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  programFiles('Chromium', 'Chromium', 'Application', 'chrome.exe'),
  programFiles('Microsoft Edge', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
];

const carried: Finder = {
  looksFor: 'the carried browser (npm package @sparticuz/chromium, Linux on x64 alone)',
  find: ({ bundled }) =>
    bundled === null ? null : { kind: 'bundled', path: bundled, why: 'the carried browser', asked: false },
};

const usual: Readonly<Record<Surroundings['platform'], readonly Finder[]>> = {
  linux,
  darwin: macos,
  win32: windows,
};

/** Every finder that holds here, in order. A browser asked for by name stands alone: nothing else is put in its place. */
function findersFor(around: Surroundings, option: string | undefined): readonly Finder[] {
  if (option !== undefined && option !== '') return [named(option, '--browser')];
  const variable = around.env.MILESTONE_BROWSER;
  if (variable !== undefined && variable !== '') return [named(variable, 'MILESTONE_BROWSER')];
  return [...usual[around.platform], carried];
}

/**
 * Every browser that could print, the best first: `--browser`, `MILESTONE_BROWSER` (`bundled` means the carried one),
 * Chrome, Chromium or Edge on the machine, the carried browser. Empty where there is none. No program is started.
 */
export function findBrowsers(around: Surroundings, option?: string): readonly FoundBrowser[] {
  const found: FoundBrowser[] = [];
  for (const finder of findersFor(around, option)) {
    const browser = finder.find(around);
    if (browser !== null && !found.some(({ path }) => path === browser.path)) found.push(browser);
  }
  return found;
}

/** The first of `findBrowsers`, or the failure that says what was looked for and how to mend it. */
export function findBrowser(around: Surroundings, option?: string): FoundBrowser | PrintFailure {
  return findBrowsers(around, option)[0] ?? noBrowser(around, option);
}

function noBrowser(around: Surroundings, option: string | undefined): PrintFailure {
  const asked = option !== undefined && option !== '' ? option : (around.env.MILESTONE_BROWSER ?? '');
  if (asked === 'bundled') {
    return new PrintFailure(
      'no_browser',
      'The carried browser was asked for, but it is not installed here. It exists for Linux on x64 alone.',
      'Run `npm install @sparticuz/chromium@147.0.0` on Linux, or name an installed Chrome, Chromium or Edge with --browser.',
    );
  }
  if (asked !== '') {
    const by = option !== undefined && option !== '' ? '--browser' : 'MILESTONE_BROWSER';
    return new PrintFailure(
      'no_browser',
      `There is no browser at ${asked}, the place that ${by} names.`,
      'Give the path of the program itself, for example /usr/bin/chromium, or leave it out to have one looked for.',
    );
  }
  const looked = [...new Set(findersFor(around, option).map(({ looksFor }) => looksFor))];
  return new PrintFailure(
    'no_browser',
    `A PDF is printed by a browser, and none was found. Looked for: ${looked.join('; ')}.`,
    'Install Chrome, Chromium or Edge, or name one with --browser or MILESTONE_BROWSER. The HTML report (--format html) needs none.',
  );
}

/** The user's cache folder of this program: `MILESTONE_CACHE`, else the system's place for caches. */
export function cacheFolder({ env, platform }: Pick<Surroundings, 'env' | 'platform'>, home: string): string {
  const join = joinFor(platform);
  const own = env.MILESTONE_CACHE;
  if (own !== undefined && own !== '') return own;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'milestone', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'milestone');
  const xdg = env.XDG_CACHE_HOME;
  // The specification says that a relative path there is to be ignored.
  return join(xdg?.startsWith('/') ? xdg : join(home, '.cache'), 'milestone');
}
