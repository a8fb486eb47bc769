import { describe, expect, it } from 'vitest';
import { didYouMean, slips, suggest } from '../../src/diagnostics/suggest.ts';

describe('the nearest known word', () => {
  it('counts a swap of two neighbours as one slip', () => {
    expect(slips('drfat', 'draft')).toBe(1);
    expect(slips('kitten', 'sitting')).toBe(3);
    expect(slips('', 'abc')).toBe(3);
  });

  it('takes no notice of case, hyphens and underscores', () => {
    expect(suggest('Job-Search', ['language', 'job_search'])).toBe('job_search');
  });

  it('offers nothing where nothing is near', () => {
    expect(suggest('colour', ['title', 'publisher', 'url'])).toBeNull();
    expect(suggest('', ['a'])).toBeNull();
    expect(suggest('x', [])).toBeNull();
  });

  it('takes the nearest of several', () => {
    expect(suggest('citzenship', ['citizenships_all', 'citizenship', 'township'])).toBe('citizenship');
  });

  it('lists what is known where nothing is near, and how many more there are', () => {
    expect(didYouMean('zzz', ['alpha', 'beta'])).toBe('Known here: `alpha`, `beta`.');
    expect(
      didYouMean(
        'zzz',
        Array.from({ length: 33 }, (_, index) => `word-${index}`),
      ),
    ).toContain('and 3 more');
    expect(didYouMean('zzz', [])).toBe('');
  });
});
