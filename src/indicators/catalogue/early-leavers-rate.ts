import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const earlyLeaversRate: IndicatorDefinition = {
  id: 'early_leavers_rate',
  name: 'Early leavers from education and training',
  says: 'The share of young adults with at most lower secondary education who are no longer learning.',
  numerator: 'persons with at most ISCED 0–2 and in no education or training',
  denominator: 'population of the same age',
  ages: ['18-24'],
  unit: 'percent',
  polarity: 'lower',
  framework: ['Zaragoza indicators', 'Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['edat_lfse_01'],
  trap: 'People who came as young adults finished school elsewhere; the figure is no measure of the schools here.',
  compute: {
    numerator: [sum('early_leavers')],
    denominator: [sum('population')],
    scale: 100,
    onlyGroup: null,
  },
};
