import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const tertiaryAttainment: IndicatorDefinition = {
  id: 'tertiary_attainment',
  name: 'Tertiary education',
  says: 'The share of the population that has completed tertiary education.',
  numerator: 'persons with ISCED 5–8',
  denominator: 'population of the same age',
  ages: ['25-34'],
  unit: 'percent',
  polarity: 'higher',
  framework: ['Zaragoza indicators', 'Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['edat_lfs_9911'],
  trap: 'It says nothing of whether a qualification is recognised here.',
  compute: {
    numerator: [sum('tertiary_educated')],
    denominator: [sum('population')],
    scale: 100,
    onlyGroup: null,
  },
};
