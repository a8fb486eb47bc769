import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const qualificationRecognitionRate: IndicatorDefinition = {
  id: 'qualification_recognition_rate',
  name: 'Recognition of qualifications',
  says: 'The share of applications for recognition that ended in recognition.',
  numerator: 'recognitions granted',
  denominator: 'applications for recognition',
  ages: ['all'],
  unit: 'percent',
  polarity: 'higher',
  framework: ['OECD/EC Settling In'],
  eurostat: [],
  trap: 'Applications of one year are often decided in the next; people who never applied do not show.',
  compute: {
    numerator: [sum('recognitions')],
    denominator: [sum('recognition_applications')],
    scale: 100,
    onlyGroup: null,
  },
};
