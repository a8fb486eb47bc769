import { beforeAll, describe, expect, it } from 'vitest';
import { renderCharts, textMeasure } from '../../src/charts/render-svg.ts';
import type { Measure } from '../../src/charts/svg.ts';
import { comparisons, nine } from './comparison-gallery.ts';
import { fonts } from './gallery.ts';
import { collisions, geometryOf, outside } from './svg-geometry.ts';

let drawn: Readonly<Record<string, string>> = {};
let measure: Measure = () => 0;
beforeAll(async () => {
  measure = await textMeasure(fonts);
  drawn = await renderCharts(comparisons, fonts);
});

const svgOf = (id: string): string => drawn[id] ?? '';
const linesOf = (id: string): readonly string[] =>
  [...svgOf(id).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');

/** Height of the type area of a page, in CSS pixels. */
const page = 900;

describe.each(Object.keys(comparisons))('%s', (id) => {
  it('sets no words over others or over the edge, and stands on a page', () => {
    const geometry = geometryOf(svgOf(id), measure);
    expect(collisions(geometry)).toEqual([]);
    expect(outside(geometry)).toEqual([]);
    expect(geometry.height).toBeLessThan(page);
  });
});

describe('a heat map', () => {
  it('says every value in its cell, and a dash where there is none', () => {
    const spec = comparisons['heat-nine'];
    if (spec?.kind !== 'heat-map') throw new Error('not the chart that was meant');
    const cells = spec.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const lines = linesOf('heat-nine');
    for (const cell of cells) if (cell !== null) expect(lines).toContain(cell.label);
    // One more in the legend.
    expect(lines.filter((words) => words === '–')).toHaveLength(cells.filter((cell) => cell === null).length + 1);
  });

  it('gives no ground to what has no better side, and marks the side of a strong one without colour', () => {
    const spec = comparisons['heat-nine'];
    if (spec?.kind !== 'heat-map') throw new Error('not the chart that was meant');
    const steps = spec.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => cell?.step ?? null)));
    const shaded = steps.filter((step) => step !== null && step !== 0).length;
    const strong = steps.filter((step) => step !== null && Math.abs(step) >= 2).length;
    const svg = svgOf('heat-nine');
    const boxes = (look: RegExp) =>
      [...svg.matchAll(/<path [^>]*>/g)].flatMap(([path]) => (look.test(path) ? (path.match(/z/g) ?? []) : [])).length;
    expect(boxes(/fill="var\(--shade-/)).toBe(shaded);
    expect(svg.match(/<rect [^>]*fill="var\(--shade-/g)).toHaveLength(6);
    // Four triangles stand in the legend.
    expect(boxes(/fill="var\(--ink\)"/)).toBe(strong + 4);
  });
});

describe('small multiples', () => {
  it('name every region and print its last value', () => {
    for (const name of nine) expect(linesOf('multiples-nine').join(' ')).toContain(name);
    expect(linesOf('multiples-nine').filter((words) => words.endsWith('%') && words.includes('.'))).toHaveLength(18);
  });

  it('cut a line at holes and at breaks', () => {
    // Without a hole a line has two parts, with one three; each of two lines.
    expect(svgOf('multiples-one').match(/<path d="[^"]*" fill="none"[^>]*stroke-width="1\.8"/g)).toHaveLength(6);
  });
});

describe('dots of regions', () => {
  it('keep the row of a missing value with its words, and name the benchmarks', () => {
    const lines = linesOf('region-dots-nine');
    expect(lines).toContain('no figure');
    expect(lines).toContain('European Union 61.0%');
    expect(lines).toContain('Sweden 62.0%');
  });

  it('set unlike sets apart by a rule and a head', () => {
    expect(linesOf('region-dots-nine')).toContain('Countries that stand in');
    expect(svgOf('region-dots-nine')).toMatch(/M0 [\d.]+L627 [\d.]+" stroke="var\(--hairline\)"/);
  });
});

describe('intervals of ranks', () => {
  it('reach from the first to the last rank that a place may have', () => {
    const bars = [...svgOf('ranks-nine').matchAll(/<rect [^>]*width="([\d.]+)" height="8"/g)].map(([, wide]) =>
      Number(wide),
    );
    expect(bars).toHaveLength(9);
    // From 1 to 3 and from 1 to 4: one rank more is one step wider.
    const step = (bars[1] ?? 0) - (bars[0] ?? 0);
    expect(step).toBeGreaterThan(10);
    expect((bars[2] ?? 0) - (bars[1] ?? 0)).toBeCloseTo(step, 1);
  });
});

describe('a matrix of dots', () => {
  it('draws a dot for every count and none where there is nothing', () => {
    const spec = comparisons['matrix-nine'];
    if (spec?.kind !== 'dot-matrix') throw new Error('not the chart that was meant');
    const dots = spec.groups
      .flatMap(({ rows }) => rows.flatMap((row) => row.cells))
      .filter((cell) => cell !== null && cell !== 'none');
    expect(svgOf('matrix-nine').match(/<circle/g)).toHaveLength(dots.length);
  });
});
