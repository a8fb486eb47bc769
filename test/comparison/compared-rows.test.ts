import { describe, expect, it } from 'vitest';
import { compareRegions } from '../../src/comparison/compare-regions.ts';
import { comparedRows } from '../../src/comparison/compared-rows.ts';
import type { RegionDigest } from '../../src/comparison/region-digest.ts';
import { digest, row, standIn } from './digest-builder.ts';

function cautions(digests: readonly RegionDigest[], of: RegionDigest) {
  return comparedRows(compareRegions(digests))(of).map(({ caution }) => caution);
}

describe('comparedRows', () => {
  it('adds to the cautions what keeps a figure from being compared', () => {
    const like = [digest('FI193', [row(60)]), digest('SE123', [row(67)])];
    const unlike = digest('EL522', [
      row(50, { age: '15-64', definition: 'insured', caution: ['small_count'] }),
      standIn(55, 'EL'),
      row(-2, { indicator: 'employment_rate_change', unit: 'pp' }),
      row(48, { place: 'BG', place_role: 'benchmark' }),
    ]);
    expect(cautions([...like, unlike], unlike)).toEqual([
      ['small_count', 'unlike_age', 'unlike_definition'],
      ['stand_in_place', 'unlike_place'],
      [],
      [],
    ]);
    expect(cautions([...like, unlike], like[0] ?? unlike)).toEqual([[]]);
  });

  it('says of another year only where the region has none of the common one', () => {
    const both = digest('FI193', [row(58, { period: '2023' }), row(60)]);
    const other = digest('EL522', [row(50, { period: '2019' })]);
    const all = [both, digest('SE123', [row(67)]), other];
    expect(cautions(all, both)).toEqual([[], []]);
    expect(cautions(all, other)).toEqual([['unlike_period']]);
  });
});
