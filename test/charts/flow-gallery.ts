import type { AnswerFlowSpec, RankedBarsSpec } from '../../src/charts/chart-spec.ts';
import { datum } from './datum.ts';

const base = {
  kind: 'answer-flow',
  width: 'full',
  locale: 'en',
  unitSuffix: '',
  alt: 'Which improvement answers which challenge.',
  heads: { challenges: 'Challenges', strategies: 'Strategies', improvements: 'Improvements' },
  words: {
    unanswered: 'no improvement yet',
    unused: 'not taken up yet',
    answersNothing: 'answers no challenge named',
    severity: 'Severity, from 1 (hardly felt) to 5 (decides whether people find work at all)',
  },
} as const;

const few: AnswerFlowSpec = {
  ...base,
  challenges: [
    {
      id: 'employers',
      label: 'Readiness of employers to hire people who have immigrated',
      theme: 'Employers',
      severity: 5,
    },
    { id: 'language', label: 'Finnish learnt beside work and care', theme: 'Language', severity: 4 },
    {
      id: 'fragmentation',
      label: 'So many actors that nobody has the whole in view',
      theme: 'Coordination',
      severity: 4,
    },
    { id: 'recognition', label: 'Recognition of qualifications takes long', theme: 'Recognition', severity: 3 },
    { id: 'spouses', label: 'Spouses of skilled workers fall between services', theme: 'Services', severity: 4 },
    { id: 'housing', label: 'Housing near work places', theme: 'Housing', severity: 2 },
    { id: 'work-culture', label: 'Unwritten rules of working life', theme: 'Work culture', severity: null },
  ],
  strategies: [
    { id: 'so-one-path', code: 'SO', label: 'One path through the ecosystem' },
    { id: 'wo-figures', code: 'WO', label: 'Shared figures for shared decisions' },
    { id: 'st-employers', code: 'ST', label: 'Employers’ networks carry the message' },
    { id: 'wt-children', code: 'WT', label: 'Day care in step with courses' },
  ],
  improvements: [
    {
      id: 'one-path',
      label: 'One path from arrival to work, with International House as its door',
      detail: 'City immigration services · December 2026',
    },
    {
      id: 'employer-support',
      label: 'A contact for small employers, and Finnish learnt at work',
      detail: 'City employment services with the employers’ association · June 2026',
    },
    { id: 'advice', label: 'Advice on recognition in the first month', detail: 'University of applied sciences' },
    { id: 'dashboard', label: 'Figures on inclusion published once a year', detail: 'City' },
  ],
  answers: [
    { challenge: 'fragmentation', via: ['so-one-path', 'wo-figures'], improvement: 'one-path' },
    { challenge: 'recognition', via: ['so-one-path'], improvement: 'one-path' },
    { challenge: 'employers', via: ['st-employers'], improvement: 'employer-support' },
    { challenge: 'language', via: ['st-employers'], improvement: 'employer-support' },
    { challenge: 'work-culture', via: ['st-employers'], improvement: 'employer-support' },
    { challenge: 'recognition', via: [], improvement: 'advice' },
    { challenge: null, via: ['wo-figures'], improvement: 'dashboard' },
    { challenge: 'nobody', via: [], improvement: 'advice' },
  ],
};

const words = [
  'Readiness of employers',
  'Γλώσσα στην εργασία και στο σπίτι',
  'Uznawanie kwalifikacji zawodowych trwa zbyt długo',
  'Housing',
  'Työelämän kirjoittamattomat säännöt ja tavat',
  'Childcare in step with courses and shifts',
];

const many = (count: number, strategies: number): AnswerFlowSpec => ({
  ...base,
  challenges: Array.from({ length: count }, (_, index) => ({
    id: `c-${index}`,
    label: `${words[index % words.length] ?? ''} ${index + 1}`,
    theme: ['Employers', 'Language', 'Recognition'][index % 3] ?? '',
    severity: 1 + ((index * 7) % 5),
  })),
  strategies: Array.from({ length: strategies }, (_, index) => ({
    id: `s-${index}`,
    code: 'WO',
    label: `${words[(index + 2) % words.length] ?? ''}`,
  })),
  improvements: Array.from({ length: count }, (_, index) => ({
    id: `i-${index}`,
    label: `${words[(index * 5 + 1) % words.length] ?? ''} ${index + 1}`,
    detail: index % 2 === 0 ? 'City · June 2027' : '',
  })),
  answers: Array.from({ length: Math.floor(count * 1.6) }, (_, index) => ({
    challenge: `c-${(index * 11) % (count - 3)}`,
    via: strategies > 0 && index % 3 > 0 ? [`s-${(index * 5) % strategies}`] : [],
    improvement: `i-${(index * 7 + (index % 4)) % (count - 2)}`,
  })),
});

/** Flows as they come, and as they hardly should. */
export const flows: Readonly<Record<string, AnswerFlowSpec>> = {
  'flow-few': few,
  'flow-column': { ...few, width: 'column' },
  'flow-no-strategies': { ...few, strategies: [], answers: few.answers.map((answer) => ({ ...answer, via: [] })) },
  'flow-many': many(30, 0),
  'flow-many-strategies': many(24, 8),
  'flow-nothing-answered': { ...few, strategies: [], improvements: [], answers: [] },
  'flow-empty': { ...few, challenges: [], strategies: [], improvements: [], answers: [] },
  'flow-long-names': {
    ...few,
    challenges: few.challenges.map((one) => ({ ...one, label: `${one.label} `.repeat(4).slice(0, 200) })),
  },
};

const quadrants = [
  { code: 'S', name: 'Strengths', tone: 'strength' },
  { code: 'W', name: 'Weaknesses', tone: 'weakness' },
  { code: 'O', name: 'Opportunities', tone: 'opportunity' },
  { code: 'T', name: 'Threats', tone: 'threat' },
] as const;

const items = [
  'A deep and wide ecosystem, willing and eager to work together',
  'Foreign women are far less often in work than national women, and the gap has hardly moved in ten years',
  'Labour demand',
  'Εργοδότες που διστάζουν να προσλάβουν ανθρώπους χωρίς τοπική εμπειρία',
  'Krótkie umowy finansowe, które kończą się przed zakończeniem usługi',
];

const ranked = Array.from({ length: 30 }, (_, index) => ({
  quadrant: quadrants[(index * 3) % 4] ?? quadrants[0],
  label: items[(index * 2) % items.length] ?? '',
  value: 9.8 * 0.9 ** index,
}));

/** Priorities of SWOT items: sorted over all, and by quadrant. */
export const priorities: Readonly<Record<string, RankedBarsSpec>> = {
  'ranked-sorted': {
    kind: 'ranked-bars',
    width: 'full',
    locale: 'en',
    unitSuffix: '%',
    alt: 'Priorities of the items.',
    axisMax: null,
    legend: quadrants,
    groups: [
      {
        heading: '',
        tone: 'muted',
        end: '',
        rows: ranked.map(({ quadrant, label, value }) => ({
          code: quadrant.code,
          label,
          datum: datum(value, quadrant.tone),
        })),
      },
    ],
  },
  'ranked-grouped': {
    kind: 'ranked-bars',
    width: 'column',
    locale: 'en',
    unitSuffix: '%',
    alt: 'Priorities of the items.',
    axisMax: null,
    legend: [],
    groups: quadrants.map(({ name, tone }, index) => ({
      heading: name,
      tone,
      end: ['38%', '29%', '21%', ''][index] ?? '',
      rows: ranked.slice(index * 3, index * 3 + 3).map(({ label, value }, row) => ({
        code: '',
        label,
        datum:
          index === 3 && row === 2
            ? datum(null, tone, { label: 'not weighed' })
            : datum(value, tone, row === 1 ? { marks: ['unreliable'] } : {}),
      })),
    })),
  },
};
