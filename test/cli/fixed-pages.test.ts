import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserForTests, canPrint } from '../print/fixtures/print-browser.ts';
import { openSheets } from '../print/fixtures/sheets.ts';
import { extremeRegions, wholeRegions } from './fixtures/extreme-regions.ts';
import { at, elements, said } from './fixtures/pdf-tree.ts';
import { folder, run } from './fixtures/run.ts';

const documents = [
  { name: 'policy-brief', pages: 2, width: 595, height: 842, smallest: 8.5 },
  { name: 'swot-poster', pages: 1, width: 1191, height: 842, smallest: 11 },
] as const;
const whole = ['jyvaskyla', 'burgenlandkreis', 'minimal', 'full-region'];
const extremes = Object.keys(extremeRegions());
/** So many of each quadrant, of the challenges and of the improvements. */
const items: Readonly<Record<string, number>> = { few: 1, sixty: 15, long: 15, greek: 8, unbroken: 3 };

/** Of each list that may be shortened: how many of its pieces are shown, and what the line under it says of the others. */
const listsInPage = `[...document.querySelectorAll('[data-left-out]')]
  .filter((line) => line.dataset.leftOut !== 'trend')
  .map((line) => [
    [...document.querySelectorAll('[data-of="' + line.dataset.leftOut + '"]')].filter((piece) => !piece.hidden).length,
    line.hidden ? '' : [...line.children].find((words) => !words.hidden)?.textContent,
  ])`;

let out = '';
const read = (slug: string, document: string, ending: string) =>
  readFileSync(path.join(out, `${slug}.${document}.${ending}`));

beforeAll(async () => {
  const cwd = folder();
  out = path.join(cwd, 'out');
  mkdirSync(path.join(cwd, 'regions'));
  const made = Object.entries(extremeRegions()).map(([name, text]) => {
    const file = path.join(cwd, 'regions', `${name}.yaml`);
    writeFileSync(file, text);
    return file;
  });
  const ended = await run(
    [
      '-q',
      'build-report',
      ...wholeRegions,
      ...made,
      '--document',
      documents.map(({ name }) => name).join(','),
      '-o',
      'out',
      '--format',
      canPrint ? 'html,pdf' : 'html',
    ],
    { cwd },
  );
  if (ended.exit !== 0) throw new Error(ended.stderr);
}, 120_000);

describe.runIf(canPrint).each(documents)('$name', ({ name, pages, width, height, smallest }) => {
  it.each([...whole, ...extremes])('has its pages and their size: %s', async (slug) => {
    const pdf = await PDFDocument.load(read(slug, name, 'pdf'), { updateMetadata: false });
    expect(pdf.getPageCount()).toBe(pages);
    for (const page of pdf.getPages()) {
      expect(Math.round(page.getWidth())).toBe(width);
      expect(Math.round(page.getHeight())).toBe(height);
    }
  });

  it.each([...whole, ...extremes])(
    'lets nothing overflow, in type that can be read, and counts what is left out: %s',
    async (slug) => {
      const { fitting, evaluate, close } = await openSheets(
        await browserForTests(),
        read(slug, name, 'html').toString(),
      );
      expect(fitting.overflow).toEqual(Array.from({ length: pages }, () => 0));
      const strays = await evaluate(`[...document.querySelectorAll('.sheet')].flatMap((sheet) => {
      const edge = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll('*')].filter((element) => {
        if (element.closest('.sr, .room, .quad-notes, svg')) return false;
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > edge.right + 1 || box.bottom > edge.bottom + 1 || box.left < edge.left - 1);
      }).map((element) => element.outerHTML.slice(0, 80));
    })`);
      expect(strays).toEqual([]);
      const size = await evaluate(`parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.75`);
      expect(size).toBeGreaterThan(smallest - 0.01);
      if (slug === 'sixty' && name === 'swot-poster') expect(fitting.leftOut).toEqual([0]);
      const count = items[slug];
      if (count !== undefined) {
        const lists = await evaluate(listsInPage);
        if (!Array.isArray(lists)) throw new Error('There are no lists.');
        expect(lists.length).toBe(name === 'swot-poster' ? 4 : 6);
        for (const [shown, words] of lists) {
          const more = /^One/.test(String(words)) ? 1 : Number(/^\d+/.exec(String(words))?.[0] ?? 0);
          expect(Number(shown) + more).toBe(count);
        }
      }
      await close();
    },
  );

  it('is tagged, and tells every figure and heading of a table in words', async () => {
    const pdf = await PDFDocument.load(read('jyvaskyla', name, 'pdf'), { updateMetadata: false });
    const all = elements(pdf);
    expect(said(pdf, at(pdf, pdf.catalog, 'Lang'))).toBe('en');
    expect(pdf.getTitle()).toContain('Jyväskylä');
    const figures = all.filter(({ type }) => type === 'Figure');
    for (const { dict } of figures) expect(said(pdf, at(pdf, dict, 'Alt'))).toMatch(/\p{L}{2}/u);
    expect(all.filter(({ type }) => type === 'H1').length).toBe(1);
    expect(all.filter(({ type }) => /^H[2-6]$/.test(type)).length).toBeGreaterThan(3);
    if (name === 'policy-brief') {
      expect(figures.length).toBeGreaterThan(1);
      expect(all.filter(({ type }) => type === 'TH').length).toBeGreaterThan(7);
    }
  });
});

describe('what the brief says', () => {
  const textOf = (slug: string) =>
    read(slug, 'policy-brief', 'html')
      .toString()
      .replaceAll(/<(style|title)\b[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  it('names stand-ins, wider groups and sources beside its figures', () => {
    const text = textOf('jyvaskyla');
    expect(text).toContain('No figure on this page is about non-EU citizens alone.');
    expect(text).toContain('Finland: figures that stand in for Jyväskylä');
    expect(text).toContain('Foreign citizens, EU citizens included, stand in for non-EU citizens.');
    expect(text).toMatch(/Source: Eurostat, LFSA_ERGAN and LFSA_URGAN, retrieved/);
    expect(text).toContain('rests on an illustrative source');
  });

  it('says in words what a sparse study lacks', () => {
    const text = textOf('minimal');
    for (const lack of ['No challenges are named', 'There is no SWOT analysis', 'No improvements are proposed'])
      expect(text).toContain(lack);
    expect(textOf('bare')).toContain('There are no figures by group yet.');
  });
});
