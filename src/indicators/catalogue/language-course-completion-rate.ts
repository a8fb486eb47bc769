import { type IndicatorDefinition, sum } from '../indicator-definition.ts';

export const languageCourseCompletionRate: IndicatorDefinition = {
  id: 'language_course_completion_rate',
  name: 'Completion of language courses',
  says: 'The share of participants in language courses who completed them.',
  numerator: 'completed courses',
  denominator: 'participants in courses',
  ages: ['all'],
  unit: 'percent',
  polarity: 'higher',
  framework: [],
  eurostat: [],
  trap: 'People leave a course for a job, too.',
  compute: {
    numerator: [sum('course_completions')],
    denominator: [sum('course_participants')],
    scale: 100,
    onlyGroup: null,
  },
};
