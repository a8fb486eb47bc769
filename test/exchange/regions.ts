import type { ExchangeChallenge, ExchangePractice, ExchangeRegion } from '../../src/exchange/exchange-region.ts';

/** A region with nothing but what is given. */
export function region(slug: string, given: Partial<ExchangeRegion> = {}): ExchangeRegion {
  return {
    slug,
    country: 'FI',
    name: slug,
    languages: ['en'],
    nuts: 'FI193',
    typology: 'rural',
    date: '2025-06-02',
    targetGroups: [
      { id: 'refugees', name: 'Refugees' },
      { id: 'students', name: 'Students' },
      { id: 'spouses', name: 'Spouses' },
    ],
    challenges: [],
    practices: [],
    ...given,
  };
}

export function challenge(id: string, given: Partial<ExchangeChallenge> = {}): ExchangeChallenge {
  return { id, title: `The challenge ${id}`, theme: 'language', severity: 4, targetGroups: ['refugees'], ...given };
}

export function practice(id: string, given: Partial<ExchangePractice> = {}): ExchangePractice {
  return {
    id,
    title: `The practice ${id}`,
    themes: ['language'],
    targetGroups: ['refugees'],
    readiness: 4,
    cost: 'low',
    conditions: ['A room'],
    ...given,
  };
}
