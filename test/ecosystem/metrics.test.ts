import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/ecosystem/coverage.ts';
import { ecosystemMetricsOf } from '../../src/ecosystem/metrics.ts';
import { networkOf } from '../../src/ecosystem/network.ts';
import { metricScale } from '../../src/observations/code-lists.ts';
import { kite, namesIn, regionOf } from './networks.ts';

function metrics(region: ReturnType<typeof regionOf>) {
  return ecosystemMetricsOf(region, coverageOf(region), networkOf(region));
}

describe('ecosystemMetricsOf', () => {
  it('holds every measure that a claim may name, in its scale', () => {
    const services = [{ id: 's', name: 'S', stage: 'skills', provided_by: ['0', '1', '2'], for: ['g'] }];
    const found = metrics(regionOf(namesIn(kite), kite, { services }, ['g', 'h']));
    expect(found).toMatchObject({
      service_redundancy: 3,
      coverage: 6.25,
      gaps: 15,
      single_points: 0,
      overlaps: 1,
      largest_provider_share: 1,
      density: 0.4,
      components: 1,
      isolates: 0,
      articulation_actors: 2,
      trust: null,
      actors: 10,
      services: 1,
    });
    expect(found.provider_concentration).toBeCloseTo(1 / 3, 12);
    for (const [name, value] of Object.entries(found)) {
      expect(metricScale(name)).not.toBeNull();
      if (metricScale(name) === 'share' && value !== null) expect(value).toBeLessThanOrEqual(1);
    }
  });

  it('has no figure of a network whose links nobody wrote down, nor of a matrix without services', () => {
    const found = metrics(regionOf(['a', 'b'], []));
    expect(found).toMatchObject({ density: null, isolates: null, components: null, articulation_actors: null });
    expect(found).toMatchObject({ coverage: null, gaps: null, provider_concentration: null, actors: 2, services: 0 });
  });
});
