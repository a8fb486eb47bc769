import { beforeAll, describe, expect, it } from 'vitest';
import { renderCharts, textMeasure } from '../../src/charts/render-svg.ts';
import type { Measure } from '../../src/charts/svg.ts';
import { datum } from './datum.ts';
import { priorities } from './flow-gallery.ts';
import { fonts, gallery } from './gallery.ts';
import { collisions, geometryOf, onMarks, outside } from './svg-geometry.ts';

let drawn: Readonly<Record<string, string>> = {};
let measure: Measure = () => 0;
beforeAll(async () => {
  measure = await textMeasure(fonts);
  drawn = await renderCharts(gallery, fonts);
});

const svgOf = (id: string): string => drawn[id] ?? '';
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
/** What a reader can select, line by line. */
const linesOf = (id: string): readonly string[] =>
  [...svgOf(id).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => unescaped(match[1] ?? ''));
const wordsOf = (id: string): string => linesOf(id).join(' ');

describe.each(Object.keys(gallery))('%s', (id) => {
  it('is one drawing with an alternative text and a size', () => {
    const svg = svgOf(id);
    expect(svg).toMatch(
      /^<svg class="chart chart-[a-z-]+" role="img" aria-label="[^"]+" viewBox="0 0 [\d.]+ [\d.]+" width="[\d.]+" height="[\d.]+"/,
    );
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(svg.endsWith('</svg>')).toBe(true);
    expect(svg).not.toMatch(/xmlns|NaN|undefined|Infinity|<script|\son\w+=/);
    expect(svg).not.toMatch(/\p{Control}/u);
  });

  it('weighs no more than it must', () => {
    // Hundreds of marks and thirty rows of text take room; nothing else does.
    const most = id.includes('five-hundred') ? 110_000 : /sixty|many/.test(id) ? 30_000 : 20_000;
    // A hundred cells, or the lines of many regions with what the pointer tells.
    if (/^(heat|multiples|matrix)-/.test(id)) return expect(Buffer.byteLength(svgOf(id))).toBeLessThan(2.2 * most);
    expect(Buffer.byteLength(svgOf(id))).toBeLessThan(most);
  });

  it('names every colour by its property', () => {
    for (const [, colour] of svgOf(id).matchAll(/ (?:fill|stroke)="([^"]*)"/g)) {
      expect(colour).toMatch(/^(none|var\(--[a-z-]+\)|url\(#[\w-]+\))$/);
    }
  });

  it('refers only to ids of its own', () => {
    const ids = [...svgOf(id).matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const own of ids) expect(own).toContain(`chart-${id}-`);
    for (const [, reference] of svgOf(id).matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(reference);
  });

  it('balances its elements', () => {
    const open: string[] = [];
    for (const [, end, name, empty] of svgOf(id).matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
      if (end === '/') expect(open.pop()).toBe(name);
      else if (empty !== '/') open.push(name ?? '');
    }
    expect(open).toEqual([]);
  });
});

describe('text in a chart', () => {
  it('keeps f-ligatures, spaces and whole words, in the family of the page', () => {
    expect(linesOf('hostile-labels')).toContain('Traffic office fflow fi');
    expect(linesOf('lines-close')).toContain('Traffic office finland 51%');
    expect(svgOf('lines-close')).toContain(`font-family="'Source Sans 3',sans-serif"`);
    expect(svgOf('lines-close')).not.toContain('milestone');
  });

  it('keeps f-ligatures in what Chart.js writes itself', async () => {
    const spec = gallery['lines-single-point'];
    if (spec?.kind !== 'lines') throw new Error('not the chart that was meant');
    const { ffi = '' } = await renderCharts({ ffi: { ...spec, unitSuffix: ' offices' } }, fonts);
    expect(ffi).toMatch(/> ?[\d,]+ offices<\/text>/);
  });

  it('comes out right in Greek, Polish and Finnish', () => {
    expect(wordsOf('dumbbell-gaps')).toContain('Ανατολική Μακεδονία και Θράκη');
    expect(wordsOf('dumbbell-gaps')).toContain('Województwo zachodniopomorskie');
    expect(wordsOf('lines-close')).toContain('Łódź i Szczecin');
    expect(wordsOf('bars-pairs')).toContain('Ammattikorkeakoulututkinnon suorittaneet, ikäryhmä 25–34 vuotta');
  });

  it('keeps the weight of the focus group', () => {
    expect(svgOf('dumbbell-gaps')).toMatch(/<text[^>]*font-weight="600"[^>]*>51\.3%<\/text>/);
    expect(svgOf('dumbbell-gaps')).not.toMatch(/<text[^>]*font-weight="600"[^>]*>74\.1%<\/text>/);
  });

  it('is inert where it is hostile, and loses control characters', () => {
    expect(wordsOf('hostile-labels').replaceAll(' ', '')).toContain(`<script>alert("x")</script>&'quotes'`);
    expect(svgOf('hostile-labels')).toContain('aria-label="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });
});

describe('marks', () => {
  it('hatches a bar that rests on few answers and keeps the place and words of a missing one', () => {
    expect(svgOf('bars-groups')).toContain('url(#chart-bars-groups-hatch-focus)');
    expect(linesOf('bars-groups')).toContain('suppressed: too few answers');
  });

  it('frames an illustrative bar with dots and rings a stand-in place', () => {
    expect(svgOf('bars-groups')).toContain('stroke-dasharray="1.5 2"');
    expect(svgOf('bars-groups').match(/<circle/g)).toHaveLength(1);
  });

  it('lays paper under the values that lines of the grid may run through, on paper as on screen', () => {
    const values = svgOf('dumbbell-gaps').match(/<rect [^>]*fill="var\(--paper\)"\/><text/g) ?? [];
    expect(values.length).toBeGreaterThan(2);
    expect(Object.values(drawn).join('')).not.toMatch(/<text[^>]* stroke=/);
  });

  it('prints the gap of each dumbbell at the right edge', () => {
    expect(svgOf('dumbbell-gaps')).toMatch(/<text x="446" [^>]*text-anchor="end"[^>]*>−22\.8 pp<\/text>/);
  });

  it('cuts a line at holes and breaks, and names the break', () => {
    const paths = svgOf('lines-finland').match(/<path fill="none" stroke="var\(--tone-focus\)" stroke-width="2"/g);
    expect(paths).toHaveLength(4);
    expect(linesOf('lines-finland')).toContain('break in series');
  });

  it('dashes benchmarks without drawing each dash', () => {
    expect(svgOf('lines-close').match(/stroke-dasharray="5 3"/g)).toHaveLength(3);
  });

  it('says every one of sixty actors in the cell of its step', () => {
    const spec = gallery['power-many'];
    if (spec?.kind !== 'power-interest') throw new Error('not the chart that was meant');
    for (const { label } of spec.actors) expect(wordsOf('power-many')).toContain(label);
    expect(linesOf('power-many')).not.toContain('60');
  });

  it('numbers actors that stand between two steps where their names find no room, with a key', () => {
    const spec = gallery['power-between'];
    if (spec?.kind !== 'power-interest') throw new Error('not the chart that was meant');
    for (const { label } of spec.actors) expect(wordsOf('power-between')).toContain(label);
    expect(linesOf('power-between').filter((words) => words === '60')).toHaveLength(2);
  });
});

describe.each([
  'power-few',
  'power-mid',
  'power-column',
  'power-many',
  'power-between',
  'power-one',
  ...Object.keys(priorities),
])('%s', (id) => {
  it('sets no words over others, over a mark or over the edge', () => {
    const geometry = geometryOf(svgOf(id), measure);
    expect(collisions(geometry)).toEqual([]);
    // The numbers of a key stand in their marks.
    expect(onMarks(geometry).filter((words) => !/^\d+$/.test(words))).toEqual([]);
    expect(outside(geometry)).toEqual([]);
    expect(geometry.height).toBeLessThan(840);
  });
});

describe('ranked bars', () => {
  it('show thirty items of four quadrants, each with its letter and its value', () => {
    const lines = linesOf('ranked-sorted');
    expect(lines.filter((words) => /^[SWOT]$/.test(words))).toHaveLength(30 + 4);
    expect(lines.filter((words) => /^\d+\.\d%$/.test(words))).toHaveLength(30);
    for (const tone of ['strength', 'weakness', 'opportunity', 'threat'])
      expect(svgOf('ranked-sorted')).toContain(`fill="var(--tone-${tone})"`);
  });

  it('keep the row and the words of an item without weight', () => {
    expect(linesOf('ranked-grouped')).toContain('not weighed');
    expect(linesOf('ranked-grouped')).toContain('Opportunities');
  });

  it('are as long as their values', () => {
    const widths = [
      ...svgOf('ranked-sorted').matchAll(/<rect [^>]*width="([\d.]+)" height="9" fill="var\(--tone-[a-z]+\)"\/>/g),
    ]
      .map(([, width]) => Number(width))
      .filter((width) => width !== 9);
    expect(widths).toHaveLength(30);
    expect((widths[10] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.9 ** 10, 1);
  });
});

describe('axis numbers', () => {
  it('follow the language', async () => {
    const rows = [
      { label: 'A', data: [datum(12_000.5, 'focus')], end: '' },
      { label: 'B', data: [datum(25_000, 'focus')], end: '' },
    ];
    const spec = {
      kind: 'dots',
      width: 'column',
      alt: 'x',
      unitSuffix: '',
      connect: false,
      series: [{ name: 'x', tone: 'focus' }],
      rows,
    } as const;
    const { en = '', de = '' } = await renderCharts(
      { en: { ...spec, locale: 'en' }, de: { ...spec, locale: 'de' } },
      fonts,
    );
    expect(en).toContain('>15,000</text>');
    expect(de).toContain('>15.000</text>');
  });
});

describe('renderCharts', () => {
  it('gives the same bytes whatever was drawn before', async () => {
    const backwards = Object.fromEntries(Object.entries(gallery).reverse());
    const copied = {
      sans: { regular: fonts.sans.regular.map((f) => f.slice()), semibold: fonts.sans.semibold.map((f) => f.slice()) },
    };
    expect(await renderCharts(backwards, copied)).toEqual(drawn);
  });

  it('keeps ids apart when the same chart stands in two figures', async () => {
    const spec = gallery['bars-groups'];
    if (spec === undefined) throw new Error('no such chart');
    const two = await renderCharts({ 'a b': spec, a_b: spec }, fonts);
    const ids = Object.values(two).flatMap((svg) => [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]));
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws nothing from nothing', async () => {
    expect(await renderCharts({}, fonts)).toEqual({});
  });
});
