import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const neetRate: IndicatorDefinition = {
  id: 'neet_rate',
  name: 'Young people neither in work nor in education',
  says: 'The share of young people in neither employment, education nor training.',
  numerator: 'persons in neither employment, education nor training',
  denominator: 'population of the same age',
  ages: ['15-29'],
  unit: 'percent',
  polarity: 'lower',
  framework: ['Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['edat_lfse_23'],
  trap: 'Young parents at home are counted, whether or not they wish to work.',
  compute: {
    numerator: [sum('neet')],
    denominator: [sum('population')],
    scale: 100,
    onlyGroup: null,
  },
};
