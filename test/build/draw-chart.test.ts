import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/build/draw-chart.ts';
import type { ChartSpec } from '../../src/charts/chart-spec.ts';

const spec: ChartSpec = {
  kind: 'dots',
  width: 'column',
  locale: 'en',
  unitSuffix: ' %',
  alt: 'Employment of women > that of men?',
  connect: true,
  series: [
    { name: 'Foreign citizens', tone: 'focus' },
    { name: 'Nationals', tone: 'reference' },
  ],
  rows: [
    {
      label: 'Finland',
      data: [
        { value: 51.3, label: '51.3%', tone: 'focus', marks: [], interval: null },
        { value: 74.1, label: '74.1%', tone: 'reference', marks: [], interval: null },
      ],
      end: '−22.8 pp',
    },
  ],
};

describe('a chart as a file of its own', () => {
  it('borrows nothing from a page: a namespace, colours by value, paper behind', async () => {
    const svg = await drawChart(spec);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*><rect width="100%" height="100%" fill="#ffffff"\/>/,
    );
    expect(svg).not.toContain('var(--');
    expect(svg).toContain('−22.8 pp');
    expect(svg.trimEnd().endsWith('</svg>')).toBe(true);
  });

  it('is the same each time', async () => {
    expect(await drawChart(spec, { id: 'gap' })).toBe(await drawChart(spec, { id: 'gap' }));
  });
});
