import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const longTermUnemploymentRate: IndicatorDefinition = {
  id: 'long_term_unemployment_rate',
  name: 'Long-term unemployment rate',
  says: 'The share of the labour force that has been unemployed for twelve months or more.',
  numerator: 'persons unemployed for twelve months or more',
  denominator: 'labour force: employed and unemployed persons',
  ages: ['20-64'],
  unit: 'percent',
  polarity: 'lower',
  framework: ['Eurostat migrant integration statistics'],
  eurostat: [],
  trap: 'It is a share of the labour force; the share among the unemployed is far higher.',
  compute: {
    numerator: [sum('long_term_unemployed')],
    denominator: [sum('employed', 'unemployed'), sum('labour_force')],
    scale: 100,
    onlyGroup: null,
  },
};
