import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { compareStudies } from '../../src/analysis/compare-studies.ts';
import { progressBetween } from '../../src/analysis/progress.ts';
import { makeIndexPage } from '../../src/build/index-page.ts';
import { loadResources, makeComparisonReport, makeProgressReport, makeReport } from '../../src/build/make-report.ts';
import { noNetwork } from '../../src/build/network.ts';
import { readRegion } from '../../src/build/read-region.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import type { Effects } from '../../src/effects.ts';
import { openBrowser, type PrintBrowser } from '../../src/print/browser.ts';
import { noStreams } from '../no-streams.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(path.join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const inPage = readFileSync(path.join(root, 'test', 'sweeps', 'accessible', 'in-page.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const effects: Effects = {
  files: nodeFiles(),
  terminal: {
    print: () => undefined,
    say: () => undefined,
    alert: () => undefined,
    progress: () => undefined,
    colour: { stdout: false, stderr: false },
    columns: 80,
  },
  env: process.env,
  platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
  cwd: root,
  elapsed: () => 0,
  today: () => '2025-06-02',
  network: noNetwork,
  ...noStreams(),
  signal: new AbortController().signal,
};

async function analysisOf(name: string, folder = 'examples'): Promise<Analysis> {
  const file = path.join(root, folder, name, name.endsWith('.yaml') ? '' : 'region.yaml').replace(/[\\/]$/, '');
  const read = await readRegion({ file, slug: path.basename(name, '.yaml') }, effects, () =>
    Promise.reject(new Error('no input')),
  );
  if (read.analysis === null) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return read.analysis;
}

const analyses = new Map<string, Promise<Analysis>>();
function known(name: string, folder?: string): Promise<Analysis> {
  const made = analyses.get(name) ?? analysisOf(name, folder);
  analyses.set(name, made);
  return made;
}

/** A document of every kind: of one study, of a study at two times, of studies side by side. */
async function documentOf(name: string, lang: string): Promise<string> {
  const { manifest } = await loadResources(name, effects.files);
  const resources = await loadResources(name, effects.files, manifest.input);
  if (manifest.input === 'study') {
    const study = await known('jyvaskyla');
    return (await makeReport(study, lang, resources, () => Promise.resolve(null))).html;
  }
  if (manifest.input === 'comparison') {
    const regions = await Promise.all(['burgenlandkreis', 'jyvaskyla', 'piemonte'].map((each) => known(each)));
    return (await makeComparisonReport(compareStudies(regions), lang, resources)).html;
  }
  const before = await known('progress-of-a-town/input/then.yaml', 'test/golden');
  const now = await known('progress-of-a-town/input/now.yaml', 'test/golden');
  return (await makeProgressReport(progressBetween(before, now), lang, resources)).html;
}

interface View {
  readonly width: 1280 | 768 | 320;
  readonly scheme: 'light' | 'dark' | 'forced' | 'print';
}

const features: Readonly<Record<View['scheme'], { readonly name: string; readonly value: string }>> = {
  light: { name: 'prefers-color-scheme', value: 'light' },
  dark: { name: 'prefers-color-scheme', value: 'dark' },
  forced: { name: 'forced-colors', value: 'active' },
  print: { name: 'prefers-color-scheme', value: 'light' },
};

/** What axe finds on a page in some views, and what it does not see (test/sweeps/accessible/in-page.js), each a sentence. */
async function look(
  browser: PrintBrowser,
  html: string,
  views: readonly View[],
  withAxe = true,
): Promise<readonly string[]> {
  const page = await browser.openPage();
  const { session } = page;
  const found: string[] = [];
  try {
    await session.send('Page.enable');
    await session.send('Page.setBypassCSP', { enabled: true });
    const { frameTree } = await session.send('Page.getFrameTree');
    await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    // What is laid out only when it comes into view is looked at as well.
    await evaluate(
      `document.head.append(Object.assign(document.createElement('style'), { textContent: 'main > .chapter { content-visibility: visible !important }' })); true`,
    );
    await evaluate(`${inPage}; true`);
    found.push(...String(await evaluate(`milestonePage.read().join('\\n')`)).split('\n'));
    if (withAxe) await evaluate(`${axe}; true`);
    for (const view of views) {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width: view.width,
        height: 900,
        deviceScaleFactor: 1,
        mobile: false,
      });
      await session.send('Emulation.setEmulatedMedia', {
        media: view.scheme === 'print' ? 'print' : 'screen',
        features: [features[view.scheme]],
      });
      if (view.scheme !== 'print')
        found.push(...String(await evaluate(`milestonePage.measure().join('\\n')`)).split('\n'));
      if (withAxe) {
        // How large a link is to hit is a criterion of screens: nobody touches paper. Forced colours are the reader's own.
        const off = {
          ...(view.scheme === 'print' ? { 'target-size': { enabled: false } } : {}),
          ...(view.scheme === 'forced' ? { 'color-contrast': { enabled: false } } : {}),
        };
        const violations = await evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(rules)}, rules: ${JSON.stringify(off)}, resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))).join('\\n'))`,
        );
        found.push(...String(violations).split('\n'));
      }
    }
  } finally {
    await page.close();
  }
  return found.filter((finding) => finding !== '');
}

const wideDark: View = { width: 1280, scheme: 'dark' };
const narrow: View = { width: 320, scheme: 'light' };

/**
 * A sample: every document wide and dark, and narrow and light; every language; every scheme. All of them with each other are for
 * `npm run accessibility`, which takes its time.
 */
const sample: readonly (readonly [document: string, lang: string, views: readonly View[]])[] = [
  ['baseline-study', 'en', [{ width: 1280, scheme: 'light' }, wideDark, narrow]],
  ['comparison', 'it', [{ width: 1280, scheme: 'print' }, wideDark, narrow]],
  ['consultation-pack', 'pl', [{ width: 320, scheme: 'dark' }, narrow]],
  ['consultation-pack', 'sv', [{ width: 1280, scheme: 'forced' }, wideDark]],
  ['draft-decision', 'fi', [{ width: 768, scheme: 'forced' }, narrow]],
  ['draft-decision', 'nl', [{ width: 1280, scheme: 'light' }, wideDark]],
  ['policy-brief', 'de', [{ width: 768, scheme: 'light' }, wideDark]],
  ['policy-brief', 'es', [{ width: 320, scheme: 'forced' }, narrow]],
  ['progress', 'sl', [{ width: 768, scheme: 'dark' }, wideDark, narrow]],
  ['swot-poster', 'ca', [{ width: 768, scheme: 'light' }, narrow]],
  ['swot-poster', 'el', [wideDark]],
];

describe('the page in a browser', () => {
  let browser: PrintBrowser | null = null;

  beforeAll(async () => {
    browser = await openBrowser({ env: effects.env, platform: effects.platform, signal: effects.signal }).catch(
      (error: unknown) => {
        console.warn(`SKIPPED: no browser to look at the page with (${String(error)})`);
        return null;
      },
    );
  });
  afterAll(() => browser?.close());

  it.for(sample)('has nothing to object to: %s in %s', { timeout: 90_000 }, async ([name, lang, views], context) => {
    if (browser === null) return context.skip();
    const page = await documentOf(name, lang);
    expect(await look(browser, page, views)).toEqual([]);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/\shref="#([^"]*)"/g)].map((match) => match[1]);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it('is looked at in every document and every language', () => {
    const folders = (under: string, holds: string) =>
      readdirSync(path.join(root, 'templates', under)).filter((name) =>
        existsSync(path.join(root, 'templates', under, name, holds)),
      );
    expect([...new Set(sample.map(([name]) => name))].sort()).toEqual(folders('', 'document.json').sort());
    expect([...new Set(sample.map(([, lang]) => lang))].sort()).toEqual(folders('locales', 'words.json').sort());
  });

  it('loses nothing of what is hard to set, and lays nothing on something else', {
    timeout: 90_000,
  }, async (context) => {
    if (browser === null) return context.skip();
    const study = await known('extremes.yaml', 'test/sweeps/accessible');
    const resources = await loadResources(null, effects.files);
    const page = (await makeReport(study, 'en', resources, () => Promise.resolve(null))).html;
    expect(page).toContain('<bdi>');
    expect(await look(browser, page, [narrow], false)).toEqual([]);
  });

  it('is as sound where it lists what was built, as the heads of the pages say', async (context) => {
    const html = await documentOf('baseline-study', 'en');
    const folder = await mkdtemp(path.join(tmpdir(), 'milestone-index-'));
    try {
      for (const name of ['a', 'b', 'c', 'd', 'd.policy-brief'])
        await writeFile(path.join(folder, `${name}.html`), html.replace('<html lang="en">', '<html lang="fi">'));
      const index = (await makeIndexPage(folder, effects.files)) ?? '';
      expect(index.match(/<td class="status"><span class="state consultation">Out for consultation/g)).toHaveLength(5);
      expect(index).toContain('>Baseline study</span> <a href="./d.policy-brief.html" hreflang="fi">');
      if (browser === null) return context.skip();
      expect(await look(browser, index, [wideDark, narrow])).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('asks for nothing outside itself', async () => {
    const html = await documentOf('baseline-study', 'en');
    expect(html).not.toMatch(/<(?:link|iframe|object|embed)\b/);
    expect(html).not.toMatch(/\bsrc="(?!data:)/);
    expect(html).not.toMatch(/url\((?!data:|#|"data:)/);
    expect(html).toContain('default-src &#x27;none&#x27;');
  });
});
