import { type IndicatorDefinition, ofAll, sum } from '../indicator-definition.ts';

export const nonEuShare: IndicatorDefinition = {
  id: 'non_eu_share',
  name: 'Share of non-EU citizens',
  says: 'The share of all residents who come from outside the European Union.',
  numerator: 'non-EU residents',
  denominator: 'all residents',
  ages: ['all'],
  unit: 'percent',
  polarity: 'neutral',
  framework: ['Eurostat migrant integration statistics'],
  eurostat: ['migr_pop1ctz'],
  trap: 'British citizens count as non-EU citizens from 2020 on.',
  compute: {
    numerator: [sum('population')],
    denominator: [ofAll('population')],
    scale: 100,
    onlyGroup: 'non_eu',
  },
};
