import { beforeAll, describe, expect, it } from 'vitest';
import { crossings, orderLayers } from '../../src/charts/layered-order.ts';
import { renderCharts, textMeasure } from '../../src/charts/render-svg.ts';
import type { Measure } from '../../src/charts/svg.ts';
import { flows } from './flow-gallery.ts';
import { fonts } from './gallery.ts';
import { collisions, geometryOf, onMarks, outside } from './svg-geometry.ts';

let drawn: Readonly<Record<string, string>> = {};
let measure: Measure = () => 0;
beforeAll(async () => {
  measure = await textMeasure(fonts);
  drawn = await renderCharts(flows, fonts);
});

const geometry = (id: string) => geometryOf(drawn[id] ?? '', measure);
const wordsOf = (id: string): string =>
  geometry(id)
    .texts.map(({ words }) => words)
    .join(' ');
const hollow = (id: string): number =>
  (drawn[id] ?? '').match(/<circle [^>]*fill="var\(--paper\)" stroke="var\(--tone-threat\)"/g)?.length ?? 0;

describe.each(Object.keys(flows))('%s', (id) => {
  it('sets no words over others, over a mark or over the edge', () => {
    expect(collisions(geometry(id))).toEqual([]);
    expect(onMarks(geometry(id))).toEqual([]);
    expect(outside(geometry(id))).toEqual([]);
  });

  it('says every challenge, strategy and improvement in full', () => {
    const bare = (words: string): string => words.replace(/[\s-]/g, '');
    const words = bare(wordsOf(id));
    const { challenges = [], strategies = [], improvements = [] } = flows[id] ?? {};
    for (const { label } of [...challenges, ...strategies, ...improvements]) expect(words).toContain(bare(label));
  });

  it('stands on a page', () => {
    expect(geometry(id).height).toBeLessThan(840);
  });
});

describe('an answer flow', () => {
  it('leaves open what nothing answers, follows or is answered by', () => {
    expect(wordsOf('flow-few').match(/no improvement yet/g)).toHaveLength(2);
    expect(wordsOf('flow-few').match(/not taken up yet/g)).toHaveLength(1);
    expect(wordsOf('flow-few').match(/answers no challenge named/g)).toHaveLength(1);
    expect(hollow('flow-few')).toBe(4);
  });

  it('leaves every challenge open where there is no improvement', () => {
    expect(hollow('flow-nothing-answered')).toBe(flows['flow-nothing-answered']?.challenges.length);
  });

  it('shows severity as steps filled', () => {
    const steps = [...(drawn['flow-few'] ?? '').matchAll(/<path d="([^"]*)" fill="var\(--ink\)"\/>/g)].map(
      ([, d = '']) => d.match(/M/g)?.length ?? 0,
    );
    // Six that are rated, from the top, and the sample in the legend.
    expect([...steps].sort()).toEqual([2, 3, 3, 4, 4, 4, 5]);
  });

  it('has no column for strategies where there are none', () => {
    expect(wordsOf('flow-no-strategies')).not.toContain('Strategies');
    expect(wordsOf('flow-few')).toContain('Strategies');
  });

  it('tells open ends once, in a legend, where there is no room for the words at each', () => {
    expect(wordsOf('flow-many').match(/no improvement yet/g)).toHaveLength(1);
  });
});

describe('orderLayers', () => {
  it('untangles what can be untangled', () => {
    const segments = [
      [
        { from: 0, to: 3 },
        { from: 1, to: 2 },
        { from: 2, to: 1 },
        { from: 3, to: 0 },
      ],
    ];
    const orders = orderLayers({ counts: [4, 4], segments });
    expect(crossings(orders, segments)).toBe(0);
  });

  it('keeps the order given where nothing crosses, with what has no line at the foot', () => {
    const segments = [
      [
        { from: 1, to: 0 },
        { from: 2, to: 1 },
      ],
    ];
    expect(orderLayers({ counts: [3, 3], segments })).toEqual([
      [1, 2, 0],
      [0, 1, 2],
    ]);
  });

  it('counts crossings as one does by eye', () => {
    const orders = [
      [0, 1],
      [0, 1],
    ];
    expect(
      crossings(orders, [
        [
          { from: 0, to: 1 },
          { from: 1, to: 0 },
        ],
      ]),
    ).toBe(1);
    expect(
      crossings(orders, [
        [
          { from: 0, to: 0 },
          { from: 1, to: 1 },
        ],
      ]),
    ).toBe(0);
  });

  it('never leaves more crossings than there were', () => {
    let state = 5;
    const next = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let turn = 0; turn < 20; turn += 1) {
      const segments = [0, 1].map(() => Array.from({ length: 14 }, () => ({ from: next(8), to: next(8) })));
      const given = [0, 1, 2].map(() => Array.from({ length: 8 }, (_, index) => index));
      expect(crossings(orderLayers({ counts: [8, 8, 8], segments }), segments)).toBeLessThanOrEqual(
        crossings(given, segments),
      );
    }
  });
});
