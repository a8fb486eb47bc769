import type { PrintBrowser, PrintPage } from './browser.ts';
import { fits } from './find-fitting.ts';
import { finishPdf, type PdfMetadata } from './finish-pdf.ts';
import { type Evaluate, fitSheets } from './fit-sheets.ts';
import { leaveNumbersOpen, numberPages, writeNumbers } from './number-pages.ts';
import { countPages, pagesOfTargets } from './page-numbers.ts';
import { readPdf } from './pdf-objects.ts';
import { prepareTags } from './prepare-tags.ts';
import { PrintFailure } from './print-failure.ts';
import { hasPlaces, setPageNumbers } from './set-page-numbers.ts';
import { printWithoutShortTails } from './short-tails.ts';

export interface PrintOptions extends Omit<PdfMetadata, 'browserVersion'> {
  /** The document is set in sheets and has exactly so many pages; `null` or left out: as many as it takes. */
  readonly pages?: number | null;
  /** Told how long each step took, in milliseconds; for `--verbose`. */
  readonly timing?: (step: 'load' | 'number' | 'fit' | 'print' | 'finish', milliseconds: number) => void;
}

/** What a browser made of a page, before it is finished. */
export interface Printed {
  /** As the browser wrote it. */
  readonly bytes: Uint8Array;
  /** The numbers that are to be set in it where they were left open, in order; empty where they stand in it already. */
  readonly numbers: readonly number[];
  /** For example `147.0.7727.15`. */
  readonly browserVersion: string;
}

/**
 * Prints one self-contained HTML page: tagged, with an outline, page numbers in every `.toc-page` and `.page-ref` (the
 * number of the page on which the `id` in its `data-for` stands), metadata and attachments. No script of the page runs
 * and nothing is fetched. With `pages`, the sheets of the page are fitted first, and a PDF of another number of pages is
 * never given back. Rejects with a `PrintFailure`, or with the signal's reason when interrupted.
 */
export async function printPdf(browser: PrintBrowser, html: string, options: PrintOptions): Promise<Uint8Array> {
  return finishPrinted(await printPage(browser, html, options), options, options.timing);
}

/** The part of it that needs the browser: what it gives back depends on the page and the browser alone. */
export async function printPage(
  browser: PrintBrowser,
  html: string,
  options: Pick<PrintOptions, 'pages' | 'title' | 'timing'>,
): Promise<Printed> {
  const page = await browser.openPage();
  let before = performance.now();
  const took = (step: Parameters<NonNullable<PrintOptions['timing']>>[0]) => {
    options.timing?.(step, performance.now() - before);
    before = performance.now();
  };
  const ask: Evaluate = (expression) => evaluate(page.session, expression);
  const done = (bytes: Uint8Array, numbers: readonly number[] = []): Printed => {
    took('print');
    return { bytes, numbers, browserVersion: browser.version };
  };
  try {
    await page.within(load(page, html), 'to read the report');
    took('load');
    const targets = options.pages == null ? await page.within(leaveNumbersOpen(ask), 'to read the report') : null;
    if (targets !== null) {
      const printOnce = () => page.within(print(page, true), 'to print the report');
      if (targets.length === 0) return done(await printOnce());
      const { bytes, pdf, pages } = await printWithoutShortTails(
        (expression) => page.within(ask(expression), 'to read the report'),
        printOnce,
      );
      const numbers = targets.map((id) => pages.get(id) ?? null).filter((number) => number !== null);
      if (numbers.length === targets.length && hasPlaces(pdf, numbers.length)) return done(bytes, numbers);
      took('print');
    }
    let pages = await page.within(
      numberPages(ask, () => print(page, false)),
      'to count the pages of the report',
    );
    took('number');
    let printed: Uint8Array;
    if (options.pages == null) printed = await page.within(print(page, true), 'to print the report');
    else
      printed = await page.within(
        printFitted(page, { title: options.title, pages: options.pages }, () => took('fit')),
        'to fit the report on its pages',
      );
    // The numbers have room set aside for them, so that nothing moves; should it, the last print has told where to.
    if (pages.size > 0) {
      const moved = pagesOfTargets(await readPdf(printed));
      if ([...pages].some(([id, number]) => moved.get(id) !== number)) {
        pages = moved;
        await page.within(writeNumbers(ask, pages), 'to number the pages of the report');
        printed = await page.within(print(page, true), 'to print the report');
      }
    }
    return done(printed);
  } finally {
    // Nobody has to wait for it: the browser tidies up while the next report is read.
    void page.close();
  }
}

/** The part of it that needs no browser. Rejects with a `PrintFailure` where the print cannot be read. */
export async function finishPrinted(
  { bytes, numbers, browserVersion }: Printed,
  metadata: Omit<PdfMetadata, 'browserVersion'>,
  timing?: PrintOptions['timing'],
): Promise<Uint8Array> {
  const before = performance.now();
  const pdf = await readPdf(bytes);
  const numbered = numbers.length === 0 ? pdf : setPageNumbers(pdf, numbers);
  if (numbered === null) throw new Error('The page numbers of a print have lost their places.');
  const finished = await finishPdf(numbered, { ...metadata, browserVersion });
  timing?.('finish', performance.now() - before);
  return finished;
}

const lightAndStill = [
  { name: 'prefers-color-scheme', value: 'light' },
  { name: 'prefers-reduced-motion', value: 'reduce' },
];

async function load({ session }: PrintPage, html: string): Promise<void> {
  // A page that wants to lead elsewhere stays; what is only blocked would leave an error in its place.
  session.on('Fetch.requestPaused', ({ requestId }) => {
    session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => undefined);
  });
  await Promise.all([
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] }),
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
    session.send('Emulation.setEmulatedMedia', { features: lightAndStill }),
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
  await evaluate(session, prepareTags);
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

/** Pixels kept free at the foot of a sheet: print may break a line elsewhere than the page that was measured. */
const spares = [2, 14, 40] as const;

/**
 * Fits the sheets, prints, and counts. A sheet grows with what is on it, so that one that holds too much after all makes
 * a page more; then it is fitted again with more to spare.
 */
async function printFitted(
  page: PrintPage,
  { title, pages }: { readonly title: string; readonly pages: number },
  fitted: () => void,
): Promise<Uint8Array> {
  const { session } = page;
  const ask: Evaluate = (expression) => evaluate(session, expression);
  let overflow: readonly number[] = [];
  for (const spare of spares) {
    await session.send('Emulation.setEmulatedMedia', { media: 'print', features: lightAndStill });
    const fitting = await fitSheets(ask, spare);
    overflow = fitting.overflow;
    fitted();
    if (!fits(overflow)) break;
    const printed = await print(page, true);
    if (countPages(await readPdf(printed)) === pages) return printed;
  }
  const full = overflow.flatMap((pixels, index) => (pixels > 0 ? [index + 1] : []));
  throw new PrintFailure(
    'does_not_fit',
    full.length > 0
      ? `“${title}” is not printed: page ${full.join(' and ')} would hold more than it can, even in the smallest type that can be read and without all that may be left out.`
      : `“${title}” is not printed: it does not come out at ${pages === 1 ? 'one page' : `${pages} pages`}, as its template says.`,
    full.length > 0
      ? 'Shorten the longest texts of that page, such as names and titles; the HTML page has room for all of it.'
      : 'Put each page of the layout into one element of the class sheet, or change "pages" in its document.json.',
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
