import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const activityRate: IndicatorDefinition = {
  id: 'activity_rate',
  name: 'Activity rate',
  says: 'The share of the population that is in work or looking for it.',
  numerator: 'employed and unemployed persons',
  denominator: 'population of the same age',
  ages: ['20-64', '15-64'],
  unit: 'percent',
  polarity: 'higher',
  framework: ['Zaragoza indicators', 'Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['lfsa_argan', 'lfst_r_lfp2actrtn'],
  trap: 'It rises when people begin to look for work, even if none of them finds any.',
  compute: {
    numerator: [sum('employed', 'unemployed'), sum('labour_force')],
    denominator: [sum('population')],
    scale: 100,
    onlyGroup: null,
  },
};
