import { describe, expect, it } from 'vitest';
import { datasetFacts, datasetsKnown, familyFacts } from '../../../src/importers/terms/datasets.ts';
import { publishedUnit } from '../../../src/importers/terms/units.ts';
import { parseAge } from '../../../src/observations/age.ts';
import { catalogueMeasures } from '../../../src/observations/code-lists.ts';
import { isCatalogueRate, unitOfRate } from '../../../src/observations/rate-units.ts';

describe('datasetFacts', () => {
  it.each(datasetsKnown)('names measures of the catalogue for %s, each in a unit that it can have', (dataset) => {
    const facts = datasetFacts(dataset);
    if (facts === null) throw new Error('listed and not known');
    const { measure } = facts;
    const named = measure.by === 'all' ? [measure.measure] : Object.values(measure.measures);
    for (const name of named) {
      const own = name === 'temporary_protection';
      expect([name, own || isCatalogueRate(name) || catalogueMeasures.some((known) => known === name)]).toEqual([
        name,
        true,
      ]);
    }
    if (measure.by === 'all') {
      expect(measure.unit).toBe(isCatalogueRate(measure.measure) ? unitOfRate(measure.measure) : measure.unit);
      expect(['percent', 'thousand', 'persons']).toContain(measure.unit);
    } else if (measure.by !== 'status') {
      for (const [codes, name] of Object.entries(measure.measures)) {
        const unit = publishedUnit(codes.split(' ').at(-1) ?? '');
        expect([codes, unit === 'percent']).toEqual([codes, isCatalogueRate(name)]);
      }
    }
    for (const age of [...Object.values(facts.ages), ...(facts.age === null ? [] : [facts.age])])
      expect(parseAge(age)).not.toBeNull();
    expect(facts.sourceType).not.toBeNull();
  });

  it('says what holds for a family of datasets even where the measure of one is not known', () => {
    expect(datasetFacts('LFSA_XYZ')).toBeNull();
    expect(familyFacts('LFSA_XYZ')).toMatchObject({ definition: 'lfs', time: 'annual_average', sourceType: 'survey' });
    expect(familyFacts('MIGR_POP1CTZ')).toMatchObject({ time: '01-01', sourceType: 'register' });
    expect(familyFacts('HLTH_SILC_10')).toBeNull();
    expect(datasetFacts('toString')).toBeNull();
    expect(datasetFacts(null)).toBeNull();
  });
});
