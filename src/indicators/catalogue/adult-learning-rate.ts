import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const adultLearningRate: IndicatorDefinition = {
  id: 'adult_learning_rate',
  name: 'Adult learning',
  says: 'The share of adults who took part in education or training in the last four weeks.',
  numerator: 'persons who took part in the last four weeks',
  denominator: 'population of the same age',
  ages: ['25-64'],
  unit: 'percent',
  polarity: 'higher',
  framework: ['Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['trng_lfs_12'],
  trap: 'Compulsory integration and language courses are counted, so that newcomers may show higher rates.',
  compute: {
    numerator: [sum('adult_learners')],
    denominator: [sum('population')],
    scale: 100,
    onlyGroup: null,
  },
};
