import { describe, expect, it } from 'vitest';
import { cacheFolder, findBrowser, findBrowsers, type Surroundings } from '../../src/print/find-browser.ts';
import { PrintFailure } from '../../src/print/print-failure.ts';

function machine(platform: Surroundings['platform'], there: readonly string[], more: Partial<Surroundings> = {}) {
  const programs: Readonly<Record<string, string>> = {
    chromium: '/usr/bin/chromium',
    'google-chrome-stable': '/usr/bin/google-chrome-stable',
    'microsoft-edge': '/usr/bin/microsoft-edge',
  };
  return {
    platform,
    env: {},
    exists: (path: string) => there.includes(path),
    which: (name: string) => {
      const path = programs[name];
      return path !== undefined && there.includes(path) ? path : null;
    },
    bundled: null,
    ...more,
  } satisfies Surroundings;
}

const paths = (around: Surroundings, option?: string) => findBrowsers(around, option).map(({ path }) => path);

describe('findBrowsers', () => {
  it('takes the browser that --browser names before all others, and only that', () => {
    const around = machine('linux', ['/my/chrome', '/usr/bin/chromium'], { env: { MILESTONE_BROWSER: '/other' } });
    expect(findBrowsers(around, '/my/chrome')).toEqual([
      { kind: 'path', path: '/my/chrome', why: '--browser', asked: true },
    ]);
  });

  it('takes MILESTONE_BROWSER before what the machine has', () => {
    const around = machine('linux', ['/my/chrome', '/usr/bin/chromium'], { env: { MILESTONE_BROWSER: '/my/chrome' } });
    expect(paths(around)).toEqual(['/my/chrome']);
  });

  it('finds a browser that is named as the shell would find it', () => {
    expect(paths(machine('linux', ['/usr/bin/chromium']), 'chromium')).toEqual(['/usr/bin/chromium']);
  });

  it.each(['--browser', 'MILESTONE_BROWSER'])('uses the carried browser where %s says bundled', (way) => {
    const around = machine('linux', ['/usr/bin/chromium'], {
      bundled: '/package/bin',
      env: way === 'MILESTONE_BROWSER' ? { MILESTONE_BROWSER: 'bundled' } : {},
    });
    expect(findBrowsers(around, way === '--browser' ? 'bundled' : undefined)).toMatchObject([
      { kind: 'bundled', path: '/package/bin', asked: true },
    ]);
  });

  it('prefers Chrome to Chromium to Edge to the carried browser on Linux', () => {
    const there = ['/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/bin/google-chrome-stable'];
    expect(paths(machine('linux', there, { bundled: '/package/bin' }))).toEqual([
      '/usr/bin/google-chrome-stable',
      '/usr/bin/chromium',
      '/usr/bin/microsoft-edge',
      '/package/bin',
    ]);
  });

  it('looks in both folders of applications on macOS', () => {
    const own = '/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium';
    const shared = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(paths(machine('darwin', [own, shared], { env: { HOME: '/Users/ana' } }))).toEqual([shared, own]);
  });

  it.each([
    ['ProgramFiles', 'C:\\Program Files'],
    ['ProgramFiles(x86)', 'C:\\Program Files (x86)'],
    ['LOCALAPPDATA', 'C:\\Users\\ana\\AppData\\Local'],
    ['LocalAppData', 'D:\\Local'],
  ])('finds Chrome under %s on Windows', (variable, folder) => {
    const chrome = `${folder}\\Google\\Chrome\\Application\\chrome.exe`;
    expect(paths(machine('win32', [chrome], { env: { [variable]: folder } }))).toEqual([chrome]);
  });

  it('falls back to Edge on a bare Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(machine('win32', [edge], { env }))).toMatchObject({ path: edge, asked: false });
  });
});

describe('findBrowser without a browser', () => {
  it('says what was looked for and that HTML needs none', () => {
    const failure = findBrowser(machine('linux', []));
    expect(failure).toBeInstanceOf(PrintFailure);
    expect(failure).toMatchObject({ code: 'no_browser' });
    if (!(failure instanceof PrintFailure)) return;
    expect(failure.message).toContain('Google Chrome');
    expect(failure.message).toContain('the carried browser');
    expect(failure.hint).toContain('--format html');
  });

  it('puts nothing in the place of a browser that was asked for and is not there', () => {
    const failure = findBrowser(machine('linux', ['/usr/bin/chromium'], { bundled: '/package/bin' }), '/nowhere');
    expect(failure).toMatchObject({ code: 'no_browser', message: expect.stringContaining('/nowhere') });
  });

  it('says that the carried browser is for Linux alone', () => {
    const failure = findBrowser(machine('darwin', [], { env: { MILESTONE_BROWSER: 'bundled' } }));
    expect(failure).toMatchObject({ message: expect.stringContaining('Linux on x64') });
  });
});

describe('cacheFolder', () => {
  it.each([
    ['linux', { MILESTONE_CACHE: '/c', XDG_CACHE_HOME: '/x' }, '/home/ana', '/c'],
    ['linux', { XDG_CACHE_HOME: '/x' }, '/home/ana', '/x/milestone'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/ana', '/home/ana/.cache/milestone'],
    ['linux', {}, '/home/ana', '/home/ana/.cache/milestone'],
    ['darwin', {}, '/Users/ana', '/Users/ana/Library/Caches/milestone'],
    ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\Users\\ana', 'C:\\L\\milestone\\Cache'],
    ['win32', {}, 'C:\\Users\\ana', 'C:\\Users\\ana\\AppData\\Local\\milestone\\Cache'],
  ] as const)('is where %s keeps caches, given %j', (platform, env, home, folder) => {
    expect(cacheFolder({ platform, env }, home)).toBe(folder);
  });
});
