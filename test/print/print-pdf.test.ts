import { createServer } from 'node:http';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pagesInOrder, pagesOfTargets } from '../../src/print/page-numbers.ts';
import { contentsOf, readStream } from '../../src/print/page-streams.ts';
import { type PdfObjects, readPdf } from '../../src/print/pdf-objects.ts';
import { printPdf } from '../../src/print/print-pdf.ts';
import { anotherBrowser, browserForTests, canPrint, metadata } from './fixtures/print-browser.ts';
import { reportPage } from './fixtures/report-page.ts';

const small = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body>${body}</body></html>`;

/** Where glyphs stand on the pages, and which, to a hundredth of a pixel: short runs only, which page numbers are. */
function numbersIn(pdf: PdfObjects): readonly string[] {
  return pagesInOrder(pdf).flatMap((page) => {
    const content = Number(/\/Contents (\d+) 0 R/.exec(pdf.objects.get(page)?.toString('latin1') ?? '')?.[1]);
    const body = pdf.objects.get(content) ?? Buffer.alloc(0);
    const text = inflateSync(body.subarray(body.indexOf('stream\n') + 7)).toString('latin1');
    const runs = text.matchAll(/1 0 0 -1 (\S+) (\S+) Tm\s+((?:<[0-9a-f]+> Tj\s+(?:\S+ 0 Td )?){1,2})ET/g);
    return [...runs].map(
      ([, x, y, glyphs = '']) => `${Number(x).toFixed(1)} ${Number(y).toFixed(1)} ${glyphs.match(/<\w+>/g)}`,
    );
  });
}

describe.skipIf(!canPrint)('printPdf', () => {
  it('prints in the contents the pages on which the chapters stand', async () => {
    const browser = await browserForTests();
    const html = reportPage({ chapters: 3 });
    const pdf = await printPdf(browser, html, metadata);
    const pages = pagesOfTargets(await readPdf(pdf));
    expect(pages.get('chapter-1')).toBe(2);
    expect(pages.get('chapter-3')).toBeGreaterThan(pages.get('chapter-2') ?? 99);

    // The same page with the numbers written in by hand reads the same, and they stand in the same places.
    const byHand = html.replace(
      /data-for="([^"]+)"><\/span>/g,
      (_, id: string) => `data-by-hand>${pages.get(id)}</span>`,
    );
    expect(byHand).not.toContain('data-for');
    const other = await printPdf(browser, byHand, metadata);
    expect(numbersIn(await readPdf(pdf)).length).toBeGreaterThan(3);
    expect(numbersIn(await readPdf(pdf))).toEqual(numbersIn(await readPdf(other)));
  });

  it('counts again where the numbers themselves move what follows', async () => {
    const browser = await browserForTests();
    const page = (number: string) =>
      small(
        `<a href="#late">late</a> <span class="page-ref" style="display:block;font-size:500pt;line-height:1" ${number}</span><p style="height:400pt">x</p><h2 id="late">Late</h2>`,
        '<style>@page{size:A4}</style>',
      );
    const pdf = await printPdf(browser, page('data-for="late">'), metadata);
    expect(pagesOfTargets(await readPdf(pdf)).get('late')).toBe(2);
    expect(Buffer.from(await printPdf(browser, page('data-x>2'), metadata)).equals(pdf)).toBe(true);
  });

  it('sets a chapter closer that would end with a few lines on a page of their own, and no other', async () => {
    const style =
      '@page{size:A4;margin:25mm 22mm 21.6mm}.chapter{break-before:page}p{height:100pt;margin:0}.closer p{height:88pt}a{display:flex}.toc-page{flex:none;width:40px}';
    const chapter = (id: string, lines: number) =>
      `<section class="chapter" id="${id}">${'<p>x</p>'.repeat(lines)}</section>`;
    const link = (id: string) => `<a href="#${id}">${id}<span class="toc-page" data-for="${id}"></span></a>`;
    const pagesOf = async (lines: number, status: string) => {
      const ids = ['one', 'two', 'three'];
      const body = `${ids.map(link).join('')}${chapter('one', lines)}${chapter('two', 7)}${chapter('three', 1)}`;
      const head = `<meta name="milestone.status" content="${status}"><style>${style}</style>`;
      const pdf = await printPdf(await browserForTests(), small(body, head), metadata);
      const at = pagesOfTargets(await readPdf(pdf));
      return ids.map((id) => at.get(id));
    };
    expect(await pagesOf(15, 'final')).toEqual([2, 4, 5]);
    expect(await pagesOf(18, 'final')).toEqual([2, 5, 6]);
    // What is still worked on is printed once.
    expect(await pagesOf(15, 'draft')).toEqual([2, 5, 6]);
  });

  it('gives the same bytes in another browser, at another time, in another zone and locale', async () => {
    const html = reportPage({ chapters: 2 });
    const one = await anotherBrowser({ env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' } });
    const first = await printPdf(one, html, metadata);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const env = { ...process.env, TZ: 'America/New_York', LANG: 'pl_PL.UTF-8', LC_ALL: 'C', LANGUAGE: 'sl' };
    const other = await anotherBrowser({ env });
    expect(Buffer.from(await printPdf(other, html, metadata)).equals(first)).toBe(true);
  });

  it('gives the same bytes whatever the same browser printed before, also two at once', async () => {
    const browser = await browserForTests();
    const html = reportPage({ chapters: 2 });
    const [one, two] = await Promise.all([
      printPdf(browser, html, metadata),
      printPdf(browser, html, metadata),
      printPdf(browser, reportPage({ chapters: 4 }), metadata),
    ]);
    const three = await printPdf(browser, html, metadata);
    expect(Buffer.from(two).equals(one)).toBe(true);
    expect(Buffer.from(three).equals(one)).toBe(true);
  });

  it('asks the network for nothing and opens no file, whatever the page wants', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end('x');
    });
    server.on('connection', () => asked++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const at = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
    const wishes = at.map(
      (url) =>
        `<link rel="stylesheet" href="${url}/a.css"><link rel="preconnect" href="${url}"><link rel="prefetch" href="${url}/b"><link rel="icon" href="${url}/c"><img src="${url}/d.png"><iframe src="${url}/e"></iframe><object data="${url}/f"></object><video src="${url}/g" autoplay></video><style>@import "${url}/h";@font-face{font-family:f;src:url(${url}/i)}p{font-family:f;background:url(${url}/j)}</style><meta http-equiv="refresh" content="0;url=${url}/k">`,
    );
    const page = small(
      `<p>text</p>${wishes.join('')}<iframe src="file:///etc/hostname"></iframe><script src="${at[0]}/l"></script>`,
    );
    const pdf = await printPdf(await browserForTests(), page, metadata);
    await new Promise((resolve) => server.close(resolve));
    expect(pdf.length).toBeGreaterThan(1000);
    expect(asked).toBe(0);
  });

  it('keeps words that soft hyphens divide whole, and says of a hyphen at a line’s end that it is one', async () => {
    const words = '<p style="width:60pt">Erwerbs\u00adtätigen\u00adquote der Dritt\u00adstaats\u00adangehörigen</p>';
    const pdf = await readPdf(await printPdf(await browserForTests(), small(words), metadata));
    const contents = pagesInOrder(pdf).flatMap((page) => contentsOf(pdf, page));
    const text = contents.map((content) => readStream(pdf.objects.get(content))?.text ?? '').join('');
    expect(text).not.toMatch(/ActualText <FEFF[0-9A-F]*00AD[0-9A-F]*> >>/);
    expect(text).toMatch(/\/Span <<\/ActualText <FEFF00AD>>> BDC\n<[0-9A-F]{4}> Tj\nEMC\s+ET/);
  });

  it('runs no script of the page', async () => {
    const browser = await browserForTests();
    const page = (more: string) => small(`<p id="p" ${more}>as it was</p>`);
    const script = `onclick="1"`;
    const changing = page(script).replace(
      '</p>',
      `</p><script>document.getElementById('p').textContent = 'changed'</script>`,
    );
    const still = page(script).replace('</p>', '</p><script></script>');
    const [one, two] = [await printPdf(browser, changing, metadata), await printPdf(browser, still, metadata)];
    expect(Buffer.from(one).equals(two)).toBe(true);
  });

  it('says the time of each step', async () => {
    const steps: string[] = [];
    await printPdf(await browserForTests(), small('<p>x</p>'), { ...metadata, timing: (step) => steps.push(step) });
    expect(steps).toEqual(['load', 'print', 'finish']);
  });
});
