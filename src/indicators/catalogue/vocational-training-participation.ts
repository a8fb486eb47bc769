import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const vocationalTrainingParticipation: IndicatorDefinition = {
  id: 'vocational_training_participation',
  name: 'Vocational training',
  says: 'The share of the population that takes part in vocational training.',
  numerator: 'participants in vocational training',
  denominator: 'population of the same age',
  ages: ['15-64'],
  unit: 'percent',
  polarity: 'higher',
  framework: [],
  eurostat: [],
  trap: 'Counted by the region itself: not comparable with other regions unless they count alike.',
  compute: {
    numerator: [sum('training_participants')],
    denominator: [sum('population')],
    scale: 100,
    onlyGroup: null,
  },
};
