import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const overQualificationRate: IndicatorDefinition = {
  id: 'over_qualification_rate',
  name: 'Over-qualification',
  says: 'The share of those in work with tertiary education whose job does not ask for it.',
  numerator: 'employed persons with ISCED 5–8 in ISCO-08 groups 4–9',
  denominator: 'employed persons with ISCED 5–8',
  ages: ['20-64'],
  unit: 'percent',
  polarity: 'lower',
  framework: ['Zaragoza indicators', 'Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['lfsa_eoqgan'],
  trap: 'Only people with tertiary education who are in work are counted; those who find no work at all do not show.',
  compute: {
    numerator: [sum('over_qualified')],
    denominator: [sum('tertiary_employed')],
    scale: 100,
    onlyGroup: null,
  },
};
