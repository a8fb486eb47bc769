import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const selfEmploymentShare: IndicatorDefinition = {
  id: 'self_employment_share',
  name: 'Self-employment',
  says: 'The share of those in work who work for themselves.',
  numerator: 'self-employed persons',
  denominator: 'employed persons',
  ages: ['20-64'],
  unit: 'percent',
  polarity: 'neutral',
  framework: ['Zaragoza indicators', 'Eurostat migrant integration statistics', 'OECD/EC Settling In'],
  eurostat: ['lfsa_esgan'],
  trap: 'It may show enterprise, or that employers are closed to people; it has no better side.',
  compute: {
    numerator: [sum('self_employed')],
    denominator: [sum('employed')],
    scale: 100,
    onlyGroup: null,
  },
};
