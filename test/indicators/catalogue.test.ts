import { describe, expect, it } from 'vitest';
import { catalogue, definitionOf } from '../../src/indicators/catalogue/index.ts';
import { catalogueMeasures, catalogueRates } from '../../src/observations/code-lists.ts';

describe('catalogue', () => {
  it('defines every rate that a row may hold, in the same order, once', () => {
    expect(catalogue.map(({ id }) => id)).toEqual([...catalogueRates]);
  });

  it('computes only from measures of the catalogue', () => {
    const known = new Set<string>(catalogueMeasures);
    for (const { id, compute } of catalogue) {
      const used = [...(compute?.numerator ?? []), ...(compute?.denominator ?? [])].flatMap(({ add, subtract }) => [
        ...add,
        ...subtract,
      ]);
      expect(
        used.filter((measure) => !known.has(measure)),
        id,
      ).toEqual([]);
    }
  });

  it('holds no better side where there is none', () => {
    for (const id of ['self_employment_share', 'part_time_share', 'business_creation_rate', 'old_age_dependency']) {
      expect(definitionOf(id)?.polarity).toBe('neutral');
    }
  });
});
