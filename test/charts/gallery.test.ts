import { beforeAll, describe, expect, it } from 'vitest';
import { renderCharts } from '../../src/charts/render-svg.ts';
import { datum } from './datum.ts';
import { fonts, gallery } from './gallery.ts';

let drawn: Readonly<Record<string, string>> = {};
beforeAll(async () => {
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

  it('weighs less than 20 KB', () => {
    expect(Buffer.byteLength(svgOf(id))).toBeLessThan(20_000);
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

  it('says every one of sixty actors, by number and key', () => {
    const spec = gallery['power-many'];
    if (spec?.kind !== 'power-interest') throw new Error('not the chart that was meant');
    for (const { label } of spec.actors) expect(wordsOf('power-many')).toContain(label);
    expect(linesOf('power-many').filter((words) => words === '60')).toHaveLength(2);
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
