import { describe, expect, it } from 'vitest';
import { countPages } from '../../src/print/page-numbers.ts';
import { readPdf } from '../../src/print/pdf-objects.ts';
import { PrintFailure } from '../../src/print/print-failure.ts';
import { printPdf } from '../../src/print/print-pdf.ts';
import { browserForTests, canPrint, metadata } from './fixtures/print-browser.ts';
import { openSheets } from './fixtures/sheets.ts';

const page = (sheets: readonly string[], styles = '') => `<!doctype html><html lang="en"><head><title>x</title><style>
@page { size: A5; margin: 0 } :root { --fit: 1 } [hidden] { display: none !important } body { margin: 0 }
@media print { html { font-size: calc(8pt + 8pt * var(--fit)) } .sheet { width: 148mm; min-height: calc(210mm - 1px); padding: 10mm; box-sizing: border-box; break-after: page } .sheet:last-child { break-after: auto } }
p { margin: 0 0 1em } ${styles}</style></head><body>${sheets.map((sheet) => `<div class="sheet">${sheet}</div>`).join('')}</body></html>`;

const sentence = 'A sentence that is as long as such sentences are, and takes its line or two. ';
const pieces = (count: number, words = sentence) =>
  Array.from({ length: count }, (_, index) => `<p data-piece="${index}" data-of="all">${index} ${words}</p>`).join('') +
  `<p data-left-out="all">${Array.from({ length: count + 1 }, (_, out) => `<span${out > 0 ? ' hidden' : ''}>${out === 0 ? '' : `${out} more elsewhere`}</span>`).join('')}</p>`;

describe.skipIf(!canPrint)('sheets in the browser', () => {
  it('come out at one page each, with as much as there is room for and the rest counted', async () => {
    const browser = await browserForTests();
    const html = page([pieces(80), '<h1>Two</h1>']);
    const pdf = await printPdf(browser, html, { ...metadata, pages: 2 });
    expect(countPages(await readPdf(pdf))).toBe(2);
    const { fitting, evaluate } = await openSheets(browser, html);
    const [out = 0] = fitting.leftOut;
    expect(out).toBeGreaterThan(20);
    expect(out).toBeLessThan(80);
    expect(await evaluate(`[...document.querySelectorAll('[data-piece]')].map((piece) => piece.hidden)`)).toEqual(
      Array.from({ length: 80 }, (_, index) => index >= 80 - out),
    );
    expect(await evaluate(`document.querySelector('[data-left-out]').innerText`)).toBe(`${out} more elsewhere`);
  });

  it('keep their type as large as the fullest of them allows, and never smaller than the styles do', async () => {
    const browser = await browserForTests();
    const sizes: unknown[] = [];
    for (const html of [page(['One']), page(['One', sentence.repeat(40)]), page([sentence.repeat(40), pieces(90)])]) {
      const { evaluate } = await openSheets(browser, html);
      sizes.push(await evaluate(`parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.75`));
    }
    expect(sizes[0]).toBeCloseTo(16, 2);
    expect(sizes[1]).toBeGreaterThan(8);
    expect(sizes[1]).toBeLessThan(16);
    expect(sizes[2]).toBeCloseTo(8, 0);
    expect(sizes[2]).toBeGreaterThan(7.99);
  });

  it('are not printed where they cannot fit: cut off is nothing, and no page is added', async () => {
    const browser = await browserForTests();
    const failure = printPdf(browser, page(['One', sentence.repeat(400)]), { ...metadata, pages: 2 });
    await expect(failure).rejects.toBeInstanceOf(PrintFailure);
    await expect(failure).rejects.toMatchObject({
      code: 'does_not_fit',
      message: expect.stringContaining('page 2 would hold more'),
    });
  });

  it('notice what is too wide', async () => {
    const browser = await browserForTests();
    const failure = printPdf(browser, page(['<p style="width:200mm">wide</p>']), { ...metadata, pages: 1 });
    await expect(failure).rejects.toMatchObject({ code: 'does_not_fit' });
  });

  it('are refused where the layout has another number of them than its manifest says', async () => {
    const browser = await browserForTests();
    const failure = printPdf(browser, page(['One', 'Two', 'Three']), { ...metadata, pages: 2 });
    await expect(failure).rejects.toMatchObject({ message: expect.stringContaining('does not come out at 2 pages') });
  });

  it('are the same bytes each time', async () => {
    const browser = await browserForTests();
    const html = page([pieces(60)]);
    const [one, two] = await Promise.all([1, 2].map(() => printPdf(browser, html, { ...metadata, pages: 1 })));
    expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(true);
  });
});
