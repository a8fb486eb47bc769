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

async function pageOf(example: string, document: string | null = null): Promise<string> {
  const resources = await loadResources(document, effects.files);
  return (await makeReport(await analysisOf(example), 'en', resources, () => Promise.resolve(null))).html;
}

/** A document of every kind: of one study, of a study at two times, of studies side by side. */
async function documentOf(name: string, input: 'study' | 'progress' | 'comparison'): Promise<string> {
  if (input === 'study') return pageOf('jyvaskyla', name);
  const resources = await loadResources(name, effects.files, input);
  if (input === 'comparison') {
    const analyses = await Promise.all(['burgenlandkreis', 'jyvaskyla', 'piemonte'].map((each) => analysisOf(each)));
    return (await makeComparisonReport(compareStudies(analyses), 'en', resources)).html;
  }
  const before = await analysisOf('progress-of-a-town/input/then.yaml', 'test/golden');
  const now = await analysisOf('progress-of-a-town/input/now.yaml', 'test/golden');
  return (await makeProgressReport(progressBetween(before, now), 'en', resources)).html;
}

interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/**
 * What axe finds on a page, as `view: rule: element`, and by how many pixels the page is wider than its window, in each view. One page
 * of the browser is laid out once and looked at in all of them.
 */
async function look(browser: PrintBrowser, html: string, seen: readonly View[]): Promise<readonly string[]> {
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
    await evaluate(`${axe}; true`);
    for (const { width, scheme } of seen) {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height: 900,
        deviceScaleFactor: 1,
        mobile: false,
      });
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: scheme }],
      });
      const violations = await evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))).join('\\n'))`,
      );
      const wider = await evaluate('document.documentElement.scrollWidth - innerWidth');
      for (const each of [String(violations), wider === 0 ? '' : `${String(wider)} pixels too wide`])
        if (each !== '') found.push(`${width} ${scheme}: ${each}`);
    }
  } finally {
    await page.close();
  }
  return found;
}

const wideDark: View = { width: 1280, scheme: 'dark' };
const narrow: View = { width: 320, scheme: 'light' };
const views: readonly View[] = [{ width: 1280, scheme: 'light' }, wideDark, narrow];

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

  it('has nothing that axe objects to, and is no wider than the window', { timeout: 120_000 }, async (context) => {
    if (browser === null) return context.skip();
    expect(await look(browser, html, views)).toEqual([]);
  });

  const others = readdirSync(path.join(root, 'templates')).filter(
    (name) => existsSync(path.join(root, 'templates', name, 'document.json')) && name !== 'baseline-study',
  );
  it.for(others)('is as sound in the document %s', { timeout: 90_000 }, async (name, context) => {
    if (browser === null) return context.skip();
    const { manifest } = await loadResources(name, effects.files);
    const page = await documentOf(name, manifest.input);
    expect(await look(browser, page, [wideDark, narrow])).toEqual([]);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/\shref="#([^"]*)"/g)].map((match) => match[1]);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it('is as sound where it lists what was built, as the heads of the pages say', async (context) => {
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

  it('asks for nothing outside itself', () => {
    expect(html).not.toMatch(/<(?:link|iframe|object|embed)\b/);
    expect(html).not.toMatch(/\bsrc="(?!data:)/);
    expect(html).not.toMatch(/url\((?!data:|#|"data:)/);
    expect(html).toContain('default-src &#x27;none&#x27;');
  });
});
