import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const unemploymentRate: IndicatorDefinition = {
  id: 'unemployment_rate',
  name: 'Unemployment rate',
  says: 'The share of the labour force that is without work, looking for it and able to start.',
  numerator: 'unemployed persons',
  denominator: 'labour force: employed and unemployed persons',
  ages: ['15-74', '20-64', '15-64'],
  unit: 'percent',
  polarity: 'lower',
  framework: ['Zaragoza indicators', 'Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['lfsa_urgan', 'lfst_r_lfur2gan'],
  trap: 'It is a share of the labour force, never of the population; people who have given up looking are not counted. Registered unemployment is another thing.',
  compute: {
    numerator: [sum('unemployed')],
    denominator: [sum('employed', 'unemployed'), sum('labour_force')],
    scale: 100,
    onlyGroup: null,
  },
};
