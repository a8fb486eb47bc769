import { describe, expect, it } from 'vitest';
import type { WaterfallSpec } from '../../src/charts/chart-spec.ts';
import { drawWaterfall } from '../../src/charts/waterfall.ts';
import { datum } from './datum.ts';

const measure = (text: string): number => text.length * 6;

function spec(start: number, steps: readonly (number | null)[]): WaterfallSpec {
  const end = steps.reduce<number>((sum, step) => sum + (step ?? 0), start);
  return {
    kind: 'waterfall',
    width: 'column',
    locale: 'en',
    unitSuffix: '%',
    alt: 'A gap.',
    series: [],
    start: { label: 'Reference', datum: datum(start, 'reference') },
    steps: steps.map((step, index) => ({
      label: `Step ${index}`,
      datum: datum(step, 'third', { label: String(step) }),
    })),
    end: { label: 'Focus', datum: datum(end, 'focus') },
  };
}

/** Left and right edge of every bar, from top to bottom. */
const bars = (body: string): readonly (readonly [number, number])[] =>
  [...body.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="15"/g)].map((match) => {
    const from = Number(match[1]);
    return [from, from + Number(match[2])] as const;
  });

describe('a waterfall', () => {
  it('lets every step begin where the one before ends, and ends at the last level', () => {
    const [start, first, second, end] = bars(drawWaterfall(spec(70, [-30, 10]), measure).body);
    expect(first?.[1]).toBeCloseTo(start?.[1] ?? 0, 1);
    expect(second?.[0]).toBeCloseTo(first?.[0] ?? 0, 1);
    expect(end?.[1]).toBeCloseTo(second?.[1] ?? 0, 1);
  });

  it('begins at nought without a tear where the steps can be seen', () => {
    const { body } = drawWaterfall(spec(60, [-30, 5]), measure);
    expect(body).toContain('>0%</text>');
    expect(body).not.toContain('stroke="var(--paper)" stroke-width="4"');
  });

  it('tears both levels where the axis does not begin at nought', () => {
    const { body } = drawWaterfall(spec(75.6, [-3.1, -11.1]), measure);
    expect(body).not.toContain('>0%</text>');
    expect(body.match(/stroke="var\(--paper\)" stroke-width="4"/g)).toHaveLength(2);
  });

  it('says that a step is missing, and places nothing after it but the end', () => {
    const { body } = drawWaterfall(spec(60, [null, 5]), measure);
    expect(bars(body)).toHaveLength(2);
    expect(body).toContain('>null</text>');
  });

  it('crosses nought where a step leads below it', () => {
    const [start, first, end] = bars(drawWaterfall(spec(5, [-12]), measure).body);
    expect(first?.[0]).toBeLessThan(start?.[0] ?? 0);
    expect(end?.[0]).toBeCloseTo(first?.[0] ?? 0, 1);
  });
});
