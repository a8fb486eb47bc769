// Looks at every document in every language, in all schemes and widths, with axe and with what axe does not see.
// By hand and before a release: npm run accessibility [-- --languages en,fi] [-- --documents baseline-study,…] [-- --thorough] [-- --without-axe]
// Prints what it found and how much it looked at; exits 1 where anything was found. Needs a browser.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from './accessible/browser.mjs';
import { lostTexts } from './accessible/extremes.mjs';
import { pressKeys, tabThrough } from './accessible/keyboard.mjs';
import { marksTold } from './accessible/marks.mjs';
import { languages, makeExtremes, makePages, root } from './accessible/pages.mjs';
import { lookAtPreview } from './accessible/preview.mjs';

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? null : (process.argv[at + 1] ?? '').split(',');
};
const wanted = option('languages') ?? languages;
const documents = option('documents');
const withAxe = !process.argv.includes('--without-axe');

const dark = { name: 'prefers-color-scheme', value: 'dark' };
const still = { name: 'prefers-reduced-motion', value: 'reduce' };
const forced = { name: 'forced-colors', value: 'active' };
// `laid`: how a page lies does not hang on its colours, so once a width is enough. `toned`: nor do its colours hang on its width, and
// contrast is nine tenths of axe's work. Forced colours are the reader's own. What hangs on neither words nor their length is looked at
// in English; `said` are the views of the other languages. With --thorough all is looked at everywhere, which takes an hour.
const views = [
  { scheme: 'light', width: 1280, features: [], laid: true, toned: true },
  { scheme: 'light', width: 768, features: [], laid: true },
  { scheme: 'light', width: 320, features: [], laid: true, said: true },
  { scheme: 'dark', width: 1280, features: [dark], toned: true, said: true },
  { scheme: 'dark', width: 320, features: [dark] },
  { scheme: 'dark, less motion', width: 768, features: [dark, still] },
  { scheme: 'forced colours', width: 1280, features: [forced] },
  { scheme: 'forced colours', width: 768, features: [forced] },
  { scheme: 'forced colours, dark', width: 320, features: [forced, dark], laid: true, said: true },
  { scheme: 'print', width: 794, features: [], media: 'print', toned: true, said: true },
];
const thorough = process.argv.includes('--thorough');
// These hold every kind of mark between them.
const marked = new Set(['baseline-study', 'consultation-pack', 'comparison', 'extremes: swot-poster']);
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Nobody touches paper: how large a link is to hit is a criterion of screens (WCAG 2.5.8 speaks of pointer inputs).
const notOnPaper = { 'target-size': { enabled: false } };
// WCAG 1.4.12: what a reader may set, and nothing may be lost.
const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

const axe = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const inPage = await readFile(path.join(root, 'test/sweeps/accessible/in-page.js'), 'utf8');
const folder = await mkdtemp(path.join(tmpdir(), 'milestone-accessibility-'));
const browser = await startBrowser();
const count = { pages: 0, views: 0, measured: 0, stops: 0, findings: 0 };
const schemes = new Set();

function tell(page, view, findings) {
  count.findings += findings.length;
  for (const finding of findings) console.log(`${page.lang} ${page.document}, ${view}: ${finding}`);
}

/** What a page pretends to be lasts as long as the session that said so. */
const sessions = new WeakMap();

async function see(page, { width, features, media = 'screen' }) {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await page.setViewport({ width, height: 900 });
  await session.send('Emulation.setEmulatedMedia', { media, features });
  const wrong = await page.evaluate(
    (wanted) => wanted.filter((query) => !matchMedia(query).matches),
    [media, ...features.map(({ name, value }) => `(${name}: ${value})`)],
  );
  if (wrong.length > 0) throw new Error(`The browser does not pretend: ${wrong.join(', ')}`);
}

const axeOn = (page, { media }, withContrast) =>
  page.evaluate(
    async (runOnly, off) => {
      const { violations } = await globalThis.axe.run(document, { runOnly, rules: off, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`));
    },
    rules,
    {
      ...(media === 'print' ? notOnPaper : {}),
      ...(withContrast || thorough ? {} : { 'color-contrast': { enabled: false } }),
    },
  );

/** The words of a page, those in drawings, in attributes and in what is folded as well. */
const wordsOf = (page) =>
  page.evaluate(
    () =>
      `${document.body.textContent} ${[...document.querySelectorAll('[aria-label], [alt], [title]')].map((each) => ['aria-label', 'alt', 'title'].map((name) => each.getAttribute(name) ?? '').join(' ')).join(' ')}`,
  );

/** What is laid out only when it comes into view is looked at as well. */
const wholePage = 'main > .chapter { content-visibility: visible !important }';

/** Looks at a page in every way; its words come back. */
async function lookAt(made) {
  const started = performance.now();
  const page = await browser.newPage();
  try {
    await page.setBypassCSP(true);
    await see(page, views[0]);
    await page.goto(pathToFileURL(made.file).href);
    await page.addStyleTag({ content: wholePage });
    const words = await page.evaluate(() => document.querySelector('main').innerText);
    await page.evaluate(inPage);
    if (withAxe) await page.evaluate(axe);
    tell(made, 'as it is written', await page.evaluate(() => globalThis.milestonePage.read()));
    const isFirst = made.lang === 'en';
    for (const view of views) {
      const isAsked = withAxe && (view.said || isFirst || thorough);
      if (!isAsked && !view.laid) continue;
      await see(page, view);
      schemes.add(view.scheme);
      if (isAsked) {
        tell(
          made,
          `${view.scheme} ${view.width}`,
          await axeOn(page, view, isFirst ? view.toned : view.scheme === 'light'),
        );
        count.views += 1;
      }
      // How a page lies does not hang on its colours: once a width is enough.
      if (!view.laid) continue;
      tell(made, `${view.scheme} ${view.width}`, await page.evaluate(() => globalThis.milestonePage.measure()));
      count.measured += 1;
    }
    await see(page, views[0]);
    tell(made, 'by keyboard', await pressKeys(page));
    const { found, stops } = await tabThrough(page);
    count.stops += stops;
    tell(made, 'by keyboard', found);
    if (made.lang === 'en' && marked.has(made.document))
      for (const view of views.filter(({ width, media }) => width !== 768 && media !== 'print')) {
        await see(page, view);
        tell(made, `marks, ${view.scheme} ${view.width}`, await marksTold(page));
      }
    await page.addStyleTag({ content: spaced });
    for (const view of [views[0], views[2]]) {
      await see(page, view);
      tell(made, `text spacing ${view.width}`, await page.evaluate(() => globalThis.milestonePage.measure()));
      count.measured += 1;
    }
    // Without script: the same words, and every entry of the contents.
    await page.setJavaScriptEnabled(false);
    await see(page, views[0]);
    await page.goto(pathToFileURL(made.file).href);
    await page.addStyleTag({ content: wholePage });
    const bare = await page.evaluate(() => ({
      words: document.querySelector('main').innerText,
      hidden: [...document.querySelectorAll('.contents a')].filter((each) => !each.checkVisibility()).length,
    }));
    const plain = (text) => text.replace(/\s+/g, '');
    if (plain(bare.words) !== plain(words)) tell(made, 'without script', ['other words']);
    if (bare.hidden > 0) tell(made, 'without script', [`${bare.hidden} entries of the contents are hidden`]);
    count.pages += 1;
    console.error(`${made.lang} ${made.document}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
    return await wordsOf(page);
  } finally {
    await page.close();
  }
}

try {
  for (const lang of wanted) {
    const made = [
      ...(await makePages(folder, lang)),
      ...(lang === 'en' || lang === 'el' ? await makeExtremes(folder, lang) : []),
    ];
    const words = [];
    for (const page of made.filter(
      (each) => documents === null || documents.some((name) => each.document.includes(name)),
    )) {
      const said = await lookAt(page);
      if (page.document.startsWith('extremes')) words.push(said);
    }
    if (words.length > 0) tell({ lang, document: 'extremes' }, 'all documents', await lostTexts(words));
    console.error(` ${lang}: ${count.pages} pages, ${count.views} views by axe, ${count.findings} findings`);
    await rm(path.join(folder, lang), { recursive: true, force: true });
  }
  if (documents === null || documents.includes('preview'))
    tell(
      { lang: 'en', document: 'preview' },
      'all views',
      await lookAtPreview({ browser, views, see, axe, inPage, axeOn, count }),
    );
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
console.log(
  `${count.findings} findings: ${count.pages} pages (documents × ${wanted.length} languages) in ${schemes.size} schemes; ` +
    `${count.views} views by axe, ${count.measured} layouts measured, ${count.stops} stops by keyboard`,
);
// Where nothing was looked at, nothing was found.
process.exitCode = count.findings > 0 || count.pages === 0 ? 1 : 0;
