import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const apprenticeshipShare: IndicatorDefinition = {
  id: 'apprenticeship_share',
  name: 'Apprentices among employees',
  says: 'The share of employees who are apprentices.',
  numerator: 'apprentices',
  denominator: 'employees',
  ages: ['15-64'],
  unit: 'percent',
  polarity: 'higher',
  framework: [],
  eurostat: [],
  trap: 'Counted by the region itself; where apprentices are pupils and not employees, it does not apply.',
  compute: {
    numerator: [sum('apprentices')],
    denominator: [sum('employees')],
    scale: 100,
    onlyGroup: null,
  },
};
