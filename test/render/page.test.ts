import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { compareStudies } from '../../src/analysis/compare-studies.ts';
import { loadResources, makeComparisonReport, makeReport } from '../../src/build/make-report.ts';
import { readRegion } from '../../src/build/read-region.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import type { Effects } from '../../src/effects.ts';
import { openBrowser, type PrintBrowser } from '../../src/print/browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(path.join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
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
  signal: new AbortController().signal,
};

async function analysisOf(example: string): Promise<Analysis> {
  const file = path.join(root, 'examples', example, 'region.yaml');
  const read = await readRegion({ file, slug: example }, effects, () => Promise.reject(new Error('no input')));
  if (read.analysis === null) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return read.analysis;
}

async function pageOf(example: string, document: string | null = null): Promise<string> {
  const resources = await loadResources(document, effects.files);
  return (await makeReport(await analysisOf(example), 'en', resources, () => Promise.resolve(null))).html;
}

interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** What axe finds on a page, as `rule: element`, and by how many pixels the page is wider than its window. */
async function look(browser: PrintBrowser, html: string, view: View) {
  const page = await browser.openPage();
  const { session } = page;
  try {
    await session.send('Page.enable');
    await session.send('Page.setBypassCSP', { enabled: true });
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: view.width,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: view.scheme }],
    });
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
    await evaluate(`${axe}; true`);
    const violations = await evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))))`,
    );
    const wider = await evaluate('document.documentElement.scrollWidth - innerWidth');
    return { violations, wider };
  } finally {
    await page.close();
  }
}

const views: readonly View[] = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 768, scheme: 'light' },
  { width: 320, scheme: 'light' },
];

describe('the page in a browser', () => {
  let browser: PrintBrowser | null = null;
  let html = '';

  beforeAll(async () => {
    html = await pageOf('jyvaskyla');
    browser = await openBrowser({ env: effects.env, platform: effects.platform, signal: effects.signal }).catch(
      (error: unknown) => {
        console.warn(`SKIPPED: no browser to look at the page with (${String(error)})`);
        return null;
      },
    );
  });
  afterAll(() => browser?.close());

  for (const view of views) {
    it(`has nothing that axe objects to, and is no wider than the window, at ${view.width} pixels, ${view.scheme}`, async (context) => {
      if (browser === null) return context.skip();
      expect(await look(browser, html, view)).toEqual({ violations: [], wider: 0 });
    });
  }

  const others = readdirSync(path.join(root, 'templates')).filter(
    (name) => existsSync(path.join(root, 'templates', name, 'document.json')) && name !== 'baseline-study',
  );
  it.each(others)('is as sound in the document %s', async (name) => {
    const { manifest } = await loadResources(name, effects.files);
    if (browser === null || manifest.input !== 'study') return;
    const page = await pageOf('jyvaskyla', name);
    for (const view of [views[1], views[3]]) {
      if (view !== undefined) expect(await look(browser, page, view)).toEqual({ violations: [], wider: 0 });
    }
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const links = [...page.matchAll(/\shref="#([^"]*)"/g)].map((match) => match[1]);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  it('is as sound of regions beside each other', async (context) => {
    if (browser === null) return context.skip();
    const analyses = await Promise.all(['burgenlandkreis', 'jyvaskyla', 'piemonte'].map(analysisOf));
    const resources = await loadResources(null, effects.files, 'comparison');
    const { html: page } = await makeComparisonReport(compareStudies(analyses), 'en', resources);
    for (const view of [views[1], views[3]]) {
      if (view !== undefined) expect(await look(browser, page, view)).toEqual({ violations: [], wider: 0 });
    }
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for nothing outside itself', () => {
    expect(html).not.toMatch(/<(?:link|iframe|object|embed)\b/);
    expect(html).not.toMatch(/\bsrc="(?!data:)/);
    expect(html).not.toMatch(/url\((?!data:|#|"data:)/);
    expect(html).toContain('default-src &#x27;none&#x27;');
  });
});
