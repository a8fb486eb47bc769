import type { PrintBrowser, PrintPage } from './browser.ts';
import { finishPdf, type PdfMetadata } from './finish-pdf.ts';
import { pagesOfTargets } from './page-numbers.ts';
import { readPdf } from './pdf-objects.ts';
import { PrintFailure } from './print-failure.ts';

export interface PrintOptions extends Omit<PdfMetadata, 'browserVersion'> {
  /** Told how long each step took, in milliseconds; for `--verbose`. */
  readonly timing?: (step: 'load' | 'number' | 'print' | 'finish', milliseconds: number) => void;
}

/**
 * Prints one self-contained HTML page: tagged, with an outline, page numbers in every `.toc-page` and `.page-ref` (the
 * number of the page on which the `id` in its `data-for` stands), metadata and attachments. No script of the page runs
 * and nothing is fetched. Rejects with a `PrintFailure`, or with the signal's reason when interrupted.
 */
export async function printPdf(browser: PrintBrowser, html: string, options: PrintOptions): Promise<Uint8Array> {
  const page = await browser.openPage();
  let before = performance.now();
  const took = (step: Parameters<NonNullable<PrintOptions['timing']>>[0]) => {
    options.timing?.(step, performance.now() - before);
    before = performance.now();
  };
  try {
    await page.within(load(page, html), 'to read the report');
    took('load');
    let pages = await page.within(numberPages(page), 'to count the pages of the report');
    took('number');
    let printed = await page.within(print(page, true), 'to print the report');
    took('print');
    // The numbers have room set aside for them, so that nothing moves; should it, the last print has told where to.
    if (pages.size > 0) {
      const moved = pagesOfTargets(await readPdf(printed));
      if ([...pages].some(([id, number]) => moved.get(id) !== number)) {
        pages = moved;
        await page.within(writeNumbers(page, pages), 'to number the pages of the report');
        printed = await page.within(print(page, true), 'to print the report');
        took('print');
      }
    }
    const finished = await finishPdf(printed, { ...options, browserVersion: browser.version });
    took('finish');
    return finished;
  } finally {
    // Nobody has to wait for it: the browser tidies up while the next report is read.
    void page.close();
  }
}

async function load({ session }: PrintPage, html: string): Promise<void> {
  await Promise.all([
    session.send('Page.enable'),
    session.send('Network.enable'),
    session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    session.send('Network.setBlockedURLs', {
      urls: ['http://*', 'https://*', 'ws://*', 'wss://*', 'ftp://*', 'file://*'],
    }),
    session.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: 0,
      uploadThroughput: 0,
    }),
    session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    }),
  ]);
  const { frameTree } = await session.send('Page.getFrameTree');
  const loaded = new Promise<void>((resolve) => {
    session.once('Page.loadEventFired', () => resolve());
  });
  // Four times as fast as to go to an address, and a page without an address can ask for nothing beside itself.
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  await loaded;
  // Every face, not only those that the page on screen needs: the first print would set running heads in another font.
  await evaluate(session, 'Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => true)');
}

/** The debugger's own expressions run although the page's scripts do not. */
async function evaluate(session: PrintPage['session'], expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const places = `document.querySelectorAll('.toc-page[data-for], .page-ref[data-for]')`;

/**
 * Prints once for the numbers alone, and writes them into their places. Nothing of that print can be seen: hidden, every
 * box keeps its size and every target its page, and the browser paints and writes next to nothing.
 * Returns the numbers by target; empty where the page has no place for any.
 */
async function numberPages(page: PrintPage): Promise<ReadonlyMap<string, number>> {
  const wanted = await evaluate(page.session, `${places}.length`);
  if (wanted === 0) return new Map();
  await evaluate(
    page.session,
    // Not a style element: a page may forbid those, and selectors such as :last-child would see it.
    `globalThis.milestoneHidden = new CSSStyleSheet(); milestoneHidden.replaceSync('*, *::before, *::after { visibility: hidden !important }'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, milestoneHidden]; true`,
  );
  const pages = pagesOfTargets(await readPdf(await print(page, false)));
  await evaluate(
    page.session,
    'document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== milestoneHidden); true',
  );
  await writeNumbers(page, pages);
  return pages;
}

async function writeNumbers(page: PrintPage, pages: ReadonlyMap<string, number>): Promise<void> {
  const numbers = JSON.stringify(JSON.stringify([...pages]));
  await evaluate(
    page.session,
    `{ const pages = new Map(JSON.parse(${numbers})); for (const place of ${places}) place.textContent = pages.get(place.dataset.for) ?? ''; } true`,
  );
}

async function print({ session }: PrintPage, inFull: boolean): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: inFull,
    generateTaggedPDF: inFull,
    generateDocumentOutline: inFull,
    transferMode: 'ReturnAsBase64',
  });
  const printed = Buffer.from(data, 'base64');
  if (printed.length > 0) return printed;
  throw new PrintFailure('died', 'The browser printed nothing.', 'Try again, or name another browser with --browser.');
}
