import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const temporaryShare: IndicatorDefinition = {
  id: 'temporary_share',
  name: 'Temporary contracts',
  says: 'The share of employees whose contract is for a limited time.',
  numerator: 'temporary employees',
  denominator: 'employees',
  ages: ['20-64'],
  unit: 'percent',
  polarity: 'lower',
  framework: ['Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['lfsa_etpgan'],
  trap: 'It is a share of employees, not of all who are in work.',
  compute: {
    numerator: [sum('temporary_employees')],
    denominator: [sum('employees')],
    scale: 100,
    onlyGroup: null,
  },
};
