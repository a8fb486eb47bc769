import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, cluster, overlap, placeLabels } from '../../src/charts/label-placement.ts';
import { roundTicks } from '../../src/charts/pyramid.ts';
import { pushApart, wrap, wrapEvenly } from '../../src/charts/text-layout.ts';

/** Six pixels a letter. */
const measure = (words: string): number => [...words].length * 6;
const bare = (words: string): string => words.replace(/[\s\u00ad\u200b-]/gu, '');

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('Länsi-Suomen suuralue', 84, measure)).toEqual(['Länsi-Suomen', 'suuralue']);
  });

  it('breaks inside a word only where the word alone is too wide', () => {
    expect(wrap('työllisyydenedistämispalvelut nyt', 120, measure)).toEqual(['työllisyydenedistäm-', 'ispalvelut nyt']);
  });

  it('breaks where the whole line no longer fits, also where letters move beside a space', () => {
    const moved = (words: string): number => measure(words) - 0.4 * words.split(' ').length;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 540, max: 1200 }),
        (lengths, tenths) => {
          const words = lengths.map((length) => 'n'.repeat(length));
          const lines = wrap(words.join(' '), tenths / 10, moved);
          expect(lines.join(' ')).toBe(words.join(' '));
          lines.forEach((line, index) => {
            expect(moved(line)).toBeLessThanOrEqual(tenths / 10);
            const [next] = lines[index + 1]?.split(' ') ?? [];
            if (next !== undefined) expect(moved(`${line} ${next}`)).toBeGreaterThan(tenths / 10);
          });
        },
      ),
    );
  });

  it('keeps a number and its unit together where a no-break space says so', () => {
    expect(wrap('Ausländische Frauen 82,2\u00a0%', 138, measure)).toEqual(['Ausländische Frauen', '82,2\u00a0%']);
    expect(wrap('Femmes 82,2\u202f% 2024', 66, measure)).toEqual(['Femmes', '82,2\u202f% 2024']);
  });

  it('breaks at a soft hyphen before it breaks anywhere else, and shows none within a line', () => {
    expect(wrap('Erwerbs\u00adtätigen\u00adquote', 84, measure)).toEqual(['Erwerbs-', 'tätigenquote']);
    expect(wrap('Erwerbs\u00adtätigen', 300, measure)).toEqual(['Erwerbstätigen']);
  });

  it('breaks between ideographs, parts no sign that is made of several, and puts a hyphen between letters alone', () => {
    expect(wrap('于韦斯屈莱市，移民服务', 36, measure)).toEqual(['于韦斯屈莱', '市，移民服务']);
    expect(wrap('👩🏽‍🎓👩🏽‍🎓👩🏽‍🎓👩🏽‍🎓', 60, measure).join('')).toBe('👩🏽‍🎓👩🏽‍🎓👩🏽‍🎓👩🏽‍🎓');
    for (const line of wrap('👩🏽‍🎓👩🏽‍🎓👩🏽‍🎓👩🏽‍🎓', 60, measure)) expect(line).toMatch(/^(👩🏽‍🎓)+$/u);
  });

  it('loses no letter, whatever the label and the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 300 }), (label, width) => {
        expect(bare(wrap(label, width, measure).join(''))).toBe(bare(label));
        expect(bare(wrapEvenly(label, width, measure).join(''))).toBe(bare(label));
      }),
    );
  });
});

describe('pushApart', () => {
  it('leaves labels alone that do not collide', () => {
    expect(pushApart([10, 50, 90], [14, 14, 14], 0, 100)).toEqual([10, 50, 90]);
  });

  it('keeps labels apart, in order and inside where there is room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (centres) => {
          const sizes = centres.map((_, index) => 10 + (index % 3) * 4);
          const placed = pushApart(centres, sizes, 0, 200);
          const boxes = centres
            .map((centre, index) => ({ centre, at: placed[index] ?? Number.NaN, size: sizes[index] ?? 0, index }))
            .sort((a, b) => a.centre - b.centre || a.index - b.index);
          boxes.forEach((box, index) => {
            expect(box.at - box.size / 2).toBeGreaterThanOrEqual(-1e-6);
            expect(box.at + box.size / 2).toBeLessThanOrEqual(200 + 1e-6);
            const next = boxes[index + 1];
            if (next !== undefined) expect(next.at - box.at).toBeGreaterThanOrEqual((box.size + next.size) / 2 - 1e-6);
          });
        },
      ),
    );
  });
});

describe('placeLabels', () => {
  const bounds: Box = { x: 0, y: 0, width: 400, height: 300 };

  it('lays no label on another, on a point or on an obstacle', () => {
    const point = fc.record({ x: fc.integer({ min: 20, max: 380 }), y: fc.integer({ min: 20, max: 280 }) });
    const obstacle: Box = { x: 0, y: 0, width: 80, height: 20 };
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 14 }), (points) => {
        const labelled = points.map((at, index) => ({ ...at, radius: 5, width: 40 + (index % 4) * 15, height: 13 }));
        const placed = placeLabels(labelled, [obstacle], bounds);
        if (placed === null) return;
        const marks = labelled.map(({ x, y, radius }) => ({
          x: x - radius,
          y: y - radius,
          width: 2 * radius,
          height: 2 * radius,
        }));
        placed.forEach((box, index) => {
          for (const other of [...placed.slice(index + 1), ...marks, obstacle]) expect(overlap(box, other)).toBe(false);
        });
      }),
    );
  });

  it('says so when there is no room', () => {
    const many = Array.from({ length: 30 }, () => ({ x: 200, y: 150, radius: 5, width: 100, height: 13 }));
    expect(placeLabels(many, [], bounds)).toBeNull();
  });
});

describe('cluster', () => {
  it('keeps things at one spot a full distance apart, around it', () => {
    for (const count of [1, 2, 3, 7, 12]) {
      const spots = cluster(count, 10);
      expect(spots).toHaveLength(count);
      spots.forEach(([x, y], index) => {
        for (const [otherX, otherY] of spots.slice(index + 1))
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(9.99);
      });
      expect(spots.reduce((sum, [x]) => sum + x, 0)).toBeCloseTo(0, 6);
    }
  });
});

describe('roundTicks', () => {
  it('goes in round steps from zero past the largest value', () => {
    expect(roundTicks(8.5, 3)).toEqual([0, 5, 10]);
    expect(roundTicks(0.27, 3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(roundTicks(0, 3)).toEqual([0, 1]);
  });
});
