import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const businessCreationRate: IndicatorDefinition = {
  id: 'business_creation_rate',
  name: 'Business creation',
  says: 'Businesses founded in the year by people of the group, for every 1,000 of working age.',
  numerator: 'businesses founded in the year',
  denominator: 'population of working age, in thousands',
  ages: ['15-64', '20-64'],
  unit: 'per_1000',
  polarity: 'neutral',
  framework: [],
  eurostat: [],
  trap: 'Some found a business for want of a job; it has no better side.',
  compute: {
    numerator: [sum('businesses_founded')],
    denominator: [sum('population')],
    scale: 1000,
    onlyGroup: null,
  },
};
