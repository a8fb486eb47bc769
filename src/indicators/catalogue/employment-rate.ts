import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const employmentRate: IndicatorDefinition = {
  id: 'employment_rate',
  name: 'Employment rate',
  says: 'The share of the population that is in work.',
  numerator: 'employed persons',
  denominator: 'population of the same age, in private households',
  ages: ['20-64', '15-64'],
  unit: 'percent',
  polarity: 'higher',
  framework: ['Zaragoza indicators', 'Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['lfsa_ergan', 'lfst_r_lfe2emprtn'],
  trap: 'It is low where many are studying or caring for children, not only where work is missing.',
  compute: {
    numerator: [sum('employed')],
    denominator: [sum('population')],
    scale: 100,
    onlyGroup: null,
  },
};
