import { describe, expect, it } from 'vitest';
import type { ThenNowSpec } from '../../src/charts/chart-spec.ts';
import { drawThenNow } from '../../src/charts/then-now.ts';
import { datum } from './datum.ts';

const measure = (text: string): number => text.length * 6;

function drawn(before: number | null, now: number | null, target: number): string {
  const spec: ThenNowSpec = {
    kind: 'then-now',
    width: 'full',
    locale: 'en',
    unitSuffix: '%',
    alt: 'Targets',
    words: { before: 'Baseline', now: 'Now', target: 'Target' },
    rows: [
      {
        label: 'Employment rate',
        before: datum(before, 'reference'),
        now: datum(now, 'focus'),
        target: { value: target, label: `${target}%` },
        end: '',
      },
      // Another row, so that the scale has more than the values of the first.
      {
        label: 'Other',
        before: datum(20, 'reference'),
        now: datum(25, 'focus'),
        target: { value: 80, label: '80%' },
        end: '',
      },
    ],
  };
  return drawThenNow(spec, measure).body;
}

/** Height of the post of a target: the second line of ink, after that of the legend. */
function postHeight(body: string): number {
  const posts = [...body.matchAll(/d="M([\d.]+) ([\d.]+)L\1 ([\d.]+)" stroke="var\(--ink\)"/g)];
  return Number(posts[1]?.[3]) - Number(posts[1]?.[2]);
}

describe('targets as then and now', () => {
  it('says baseline, now and target in numbers', () => {
    const body = drawn(51.3, 57, 60);
    for (const text of ['51.3%', '57.0%', '60%', 'Baseline', 'Now', 'Target']) expect(body).toContain(`>${text}<`);
  });

  it('ends the post of a target above a number that it would strike through', () => {
    expect(postHeight(drawn(40, 50, 52))).toBeLessThan(postHeight(drawn(40, 50, 75)));
  });

  it('says that there is no figure where there is none, and draws no arrow to it', () => {
    const body = drawn(51.3, null, 60);
    expect(body).toContain('>no figure<');
    expect(body.split('stroke="var(--tone-focus)"').length).toBe(
      drawn(51.3, 57, 60).split('stroke="var(--tone-focus)"').length - 2,
    );
  });
});
