import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const partTimeShare: IndicatorDefinition = {
  id: 'part_time_share',
  name: 'Part-time work',
  says: 'The share of those in work who work part-time.',
  numerator: 'part-time workers',
  denominator: 'employed persons',
  ages: ['20-64'],
  unit: 'percent',
  polarity: 'neutral',
  framework: ['Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['lfsa_eppgan'],
  trap: 'Wanted and unwanted part-time work are counted alike.',
  compute: {
    numerator: [sum('part_time')],
    denominator: [sum('employed')],
    scale: 100,
    onlyGroup: null,
  },
};
