import { atAge, type IndicatorDefinition } from '../indicator-definition.ts';

export const youngEntrantOldExitRatio: IndicatorDefinition = {
  id: 'young_entrant_old_exit_ratio',
  name: 'Young entrants to older leavers',
  says: 'People about to enter the labour market for each one about to leave it.',
  numerator: 'persons of 15 to 24',
  denominator: 'persons of 55 to 64',
  ages: ['all'],
  unit: 'ratio',
  polarity: 'neutral',
  framework: [],
  eurostat: ['demo_pjanind'],
  trap: 'Below 1, more people leave than come of age; migration is not counted.',
  compute: {
    numerator: [atAge('15-24', 'population')],
    denominator: [atAge('55-64', 'population')],
    scale: 1,
    onlyGroup: null,
  },
};
