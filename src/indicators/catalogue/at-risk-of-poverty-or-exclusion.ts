import type { IndicatorDefinition } from '../indicator-definition.ts';

export const atRiskOfPovertyOrExclusion: IndicatorDefinition = {
  id: 'at_risk_of_poverty_or_exclusion',
  name: 'At risk of poverty or social exclusion',
  says: 'The share of people who are poor, materially deprived, or in a household with hardly any work.',
  numerator: 'persons at risk of poverty or social exclusion',
  denominator: 'population of the same age',
  ages: ['18+'],
  unit: 'percent',
  polarity: 'lower',
  framework: ['Zaragoza indicators', 'Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['ilc_peps05n'],
  trap: 'Income is that of the year before the survey.',
  compute: null,
};
