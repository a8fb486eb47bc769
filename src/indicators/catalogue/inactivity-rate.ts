import { type IndicatorDefinition, rest, sum } from '../indicator-definition.ts';

export const inactivityRate: IndicatorDefinition = {
  id: 'inactivity_rate',
  name: 'Inactivity rate',
  says: 'The share of the population that is neither in work nor looking for it.',
  numerator: 'persons outside the labour force',
  denominator: 'population of the same age',
  ages: ['15-64'],
  unit: 'percent',
  polarity: 'lower',
  framework: ['OECD/EC Settling In'],
  eurostat: [],
  trap: 'Students, carers and people who are ill are outside the labour force too.',
  compute: {
    numerator: [sum('inactive'), rest('population', 'employed', 'unemployed'), rest('population', 'labour_force')],
    denominator: [sum('population')],
    scale: 100,
    onlyGroup: null,
  },
};
