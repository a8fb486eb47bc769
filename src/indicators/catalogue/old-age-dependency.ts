import { atAge, type IndicatorDefinition } from '../indicator-definition.ts';

export const oldAgeDependency: IndicatorDefinition = {
  id: 'old_age_dependency',
  name: 'Old-age dependency',
  says: 'People of 65 and over for every 100 of working age.',
  numerator: 'persons of 65 and over',
  denominator: 'persons of 20 to 64',
  ages: ['all'],
  unit: 'percent',
  polarity: 'neutral',
  framework: [],
  eurostat: ['demo_pjanind'],
  trap: 'It counts ages, not who works.',
  compute: {
    numerator: [atAge('65+', 'population')],
    denominator: [atAge('20-64', 'population')],
    scale: 100,
    onlyGroup: null,
  },
};
