import { describe, expect, it } from 'vitest';
import { practiceReference, readPracticeReference, regionReference } from '../../src/study/region-reference.ts';

describe('how other regions name a region', () => {
  it('is its country as Eurostat writes it, in lower case, and its slug', () => {
    expect(regionReference('FI', 'jyvaskyla')).toBe('fi-jyvaskyla');
    expect(regionReference('EL', 'central-macedonia')).toBe('el-central-macedonia');
    expect(regionReference('GR', 'central-macedonia')).toBe('el-central-macedonia');
    expect(practiceReference({ country: 'FI', slug: 'jyvaskyla' }, 'international-house')).toBe(
      'fi-jyvaskyla/international-house',
    );
  });

  it('has the country once where the slug begins with it', () => {
    expect(regionReference('DE', 'de-burgenlandkreis')).toBe('de-burgenlandkreis');
    expect(regionReference('EL', 'gr-thessaloniki')).toBe('el-thessaloniki');
    expect(regionReference('BE', 'de-haan')).toBe('be-de-haan');
    expect(regionReference('DE', 'dessau')).toBe('de-dessau');
    expect(regionReference('FI', 'fi')).toBe('fi-fi');
  });

  it('holds hyphens for whatever is no letter and no digit', () => {
    expect(regionReference('SI', 'Občina Postojna (2025)')).toBe('si-občina-postojna-2025');
    expect(regionReference('PL', 'Łódź')).toBe('pl-łódź');
  });

  it('is read as it is written, also with a country that Eurostat writes otherwise', () => {
    expect(readPracticeReference('gr-central-macedonia/permit-clinic')).toEqual({
      region: 'el-central-macedonia',
      practice: 'permit-clinic',
    });
    expect(readPracticeReference('FI-Jyvaskyla/international-house')?.region).toBe('fi-jyvaskyla');
    expect(readPracticeReference('somewhere/x')?.region).toBe('somewhere');
    expect(readPracticeReference('permit-clinic')).toBeNull();
  });

  it('is one’s own reading of one’s own writing', () => {
    for (const [country, slug] of [
      ['FI', 'jyvaskyla'],
      ['DE', 'de-burgenlandkreis'],
      ['BE', 'de-haan'],
      ['EL', 'Κεντρική Μακεδονία'],
    ] as const) {
      const reference = practiceReference({ country, slug }, 'p');
      expect(readPracticeReference(reference)?.region).toBe(regionReference(country, slug));
    }
  });
});
