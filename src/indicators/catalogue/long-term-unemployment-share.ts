import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const longTermUnemploymentShare: IndicatorDefinition = {
  id: 'long_term_unemployment_share',
  name: 'Long-term unemployed among the unemployed',
  says: 'The share of the unemployed who have been so for twelve months or more.',
  numerator: 'persons unemployed for twelve months or more',
  denominator: 'unemployed persons',
  ages: ['20-64'],
  unit: 'percent',
  polarity: 'lower',
  framework: ['Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['lfsa_upgan'],
  trap: 'It falls when many become unemployed at once, because newcomers swell the denominator.',
  compute: {
    numerator: [sum('long_term_unemployed')],
    denominator: [sum('unemployed')],
    scale: 100,
    onlyGroup: null,
  },
};
