import { type IndicatorDefinition, ofAll, sum } from '../indicator-definition.ts';

export const populationShare: IndicatorDefinition = {
  id: 'population_share',
  name: 'Share of the population',
  says: 'The share of all residents who belong to the group.',
  numerator: 'residents of the group',
  denominator: 'all residents',
  ages: ['all'],
  unit: 'percent',
  polarity: 'neutral',
  framework: ['Eurostat migrant integration statistics'],
  eurostat: ['migr_pop1ctz'],
  trap: 'Citizenship and country of birth give different shares; people who were naturalised count as nationals.',
  compute: {
    numerator: [sum('population')],
    denominator: [ofAll('population')],
    scale: 100,
    onlyGroup: null,
  },
};
