import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ChartSpec } from '../../src/charts/chart-spec.ts';
import type { ChartFonts } from '../../src/charts/render-svg.ts';
import { comparisons } from './comparison-gallery.ts';
import { datum } from './datum.ts';
import { flows, priorities } from './flow-gallery.ts';
import { networks } from './network-gallery.ts';

const require = createRequire(import.meta.url);
const files = path.join(path.dirname(require.resolve('@fontsource/source-sans-3/package.json')), 'files');
const read = (weight: number): readonly Uint8Array[] =>
  ['latin', 'latin-ext', 'greek'].map((subset) =>
    readFileSync(path.join(files, `source-sans-3-${subset}-${weight}-normal.woff2`)),
  );

export const fonts: ChartFonts = { sans: { regular: read(400), semibold: read(600) } };

const common = { locale: 'en', unitSuffix: '%', alt: 'What the drawing shows.' } as const;
const pair = [
  { name: 'Foreign women', tone: 'focus' },
  { name: 'National women', tone: 'reference' },
] as const;

const years = Array.from({ length: 20 }, (_, index) => String(2005 + index));
const foreign = [
  46.4,
  48.1,
  50.3,
  52.9,
  50.7,
  48.2,
  49.5,
  51.1,
  50.2,
  49.4,
  47.7,
  46.9,
  null,
  49.8,
  51.5,
  50.8,
  53.1,
  55.4,
  53.6,
  51.3,
];
const national = [
  67.4, 68.2, 69.3, 69.8, 68.7, 67.6, 68.1, 68.8, 68.6, 68.7, 68.6, 68.5, 69.4, 71.4, 72.5, 72.0, 73.5, 75.4, 75.6,
  74.1,
];

const bands = [
  '0–14',
  '15–19',
  '20–24',
  '25–29',
  '30–34',
  '35–39',
  '40–44',
  '45–49',
  '50–54',
  '55–59',
  '60–64',
  '65–69',
  '70–74',
  '75–79',
  '80+',
];
const foreignAges = [8.2, 2.7, 4.1, 6.0, 7.1, 6.4, 5.0, 3.6, 2.6, 1.8, 1.2, 0.8, 0.4, 0.2, 0.1];
const nationalAges = [7.3, 2.6, 2.7, 2.8, 2.9, 3.0, 2.9, 2.8, 3.1, 3.3, 3.3, 3.3, 3.4, 3.0, 4.6];

const actorNames = [
  'City of Jyväskylä',
  'Employment office (TE)',
  'International House Jyväskylä',
  'University of Jyväskylä',
  'JAMK University of Applied Sciences',
  'Gradia vocational college',
  'Central Finland Chamber of Commerce',
  'Multicultural centre Gloria',
  'Finnish Red Cross',
  'Evangelical Lutheran parish',
  'Kela',
  'Regional Council of Central Finland',
  'Finnish Immigration Service',
];

const actors = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `actor-${index}`,
    label: `${actorNames[index % actorNames.length] ?? ''}${index < actorNames.length ? '' : ` ${Math.floor(index / actorNames.length) + 1}`}`,
    interest: 1 + ((index * 7 + (index % 3)) % 5),
    influence: 1 + ((index * 3 + Math.floor(index / 4)) % 5),
    tone: (['focus', 'reference', 'third', 'fourth'] as const)[index % 4] ?? 'focus',
  }));

const power = {
  ...common,
  kind: 'power-interest',
  unitSuffix: '',
  xTitle: 'Interest',
  yTitle: 'Influence',
  corners: ['Keep satisfied', 'Manage closely', 'Keep informed', 'Monitor'],
} as const;

/** One chart of each kind, and the awkward cases of each. */
export const gallery: Readonly<Record<string, ChartSpec>> = {
  'bars-groups': {
    ...common,
    kind: 'bars',
    width: 'column',
    axisMax: null,
    series: [{ name: 'Employment rate', tone: 'focus' }],
    rows: [
      { label: 'Foreign women', data: [datum(51.3, 'focus')] },
      { label: 'Foreign men', data: [datum(64.9, 'focus', { marks: ['unreliable'] })] },
      { label: 'National women', data: [datum(74.1, 'reference', { marks: ['stand_in'] })] },
      { label: 'National men', data: [datum(74.0, 'reference', { marks: ['illustrative'] })] },
      { label: 'Stateless persons', data: [datum(null, 'muted', { label: 'suppressed: too few answers' })] },
    ],
  },
  'waterfall-gap': {
    ...common,
    kind: 'waterfall',
    width: 'column',
    series: [],
    start: { label: 'Nationals', datum: datum(75.6, 'reference') },
    steps: [
      { label: 'Different make-up by age', datum: datum(-3.1, 'third', { unit: ' pp' }) },
      { label: 'Lower rates at the same age', datum: datum(-11.1, 'focus', { unit: ' pp' }) },
    ],
    end: {
      label: 'Foreign citizens',
      datum: datum(61.4, 'focus', { interval: { lower: 58.2, upper: 64.5 } }),
    },
  },
  'waterfall-categories': {
    ...common,
    kind: 'waterfall',
    width: 'full',
    series: [
      { name: 'Make-up by age', tone: 'third' },
      { name: 'Rate at the same age', tone: 'focus' },
    ],
    start: { label: 'Native-born women', datum: datum(14.8, 'reference') },
    steps: [
      { label: '15–24: make-up', datum: datum(2.4, 'third', { unit: ' pp' }) },
      { label: '15–24: rate', datum: datum(-7.9, 'focus', { unit: ' pp' }) },
      {
        label: '25–54: rate, a very long name of an age band that has to wrap',
        datum: datum(6.25, 'focus', { marks: ['unreliable'] }),
      },
    ],
    end: { label: 'Foreign-born women', datum: datum(15.55, 'focus', { marks: ['illustrative'] }) },
  },
  'waterfall-missing': {
    ...common,
    kind: 'waterfall',
    width: 'column',
    series: [],
    start: { label: 'Nationals', datum: datum(75.6, 'reference') },
    steps: [{ label: 'Make-up', datum: datum(null, 'third', { label: 'withheld' }) }],
    end: { label: 'Foreign citizens', datum: datum(null, 'focus', { label: 'not published' }) },
  },
  'bars-pairs': {
    ...common,
    kind: 'bars',
    width: 'full',
    axisMax: 100,
    locale: 'fi',
    series: [
      { name: 'Naiset, joilla on muun maan kansalaisuus', tone: 'focus' },
      { name: 'Suomen kansalaiset', tone: 'reference' },
      { name: 'EU-kansalaiset', tone: 'third' },
    ],
    rows: [
      {
        label: 'Ammattikorkeakoulututkinnon suorittaneet, ikäryhmä 25–34 vuotta',
        data: [
          datum(61.2, 'focus', { interval: { lower: 54.1, upper: 67.9 } }),
          datum(88.4, 'reference', { interval: { lower: 87.2, upper: 89.5 } }),
          datum(72.5, 'third', { marks: ['unreliable', 'stand_in'] }),
        ],
      },
      {
        label: 'Maahanmuuttajataustaisten työllisyydenedistämispalvelut',
        data: [datum(38.7, 'focus'), datum(null, 'reference', { label: 'ei tietoa' }), datum(41.0, 'third')],
      },
      { label: 'Perusaste', data: [datum(33.0, 'focus'), datum(47.9, 'reference'), datum(0, 'third')] },
    ],
  },
  'bars-negative': {
    ...common,
    kind: 'bars',
    width: 'column',
    unitSuffix: ' pp',
    axisMax: null,
    series: [{ name: 'Contribution', tone: 'focus' }],
    rows: [
      { label: 'Rates', data: [datum(-14.2, 'focus', { unit: ' pp' })] },
      { label: 'Composition by education', data: [datum(-8.6, 'focus', { unit: ' pp' })] },
      { label: 'Composition by age', data: [datum(3.1, 'focus', { unit: ' pp' })] },
    ],
  },
  'then-now': {
    ...common,
    kind: 'then-now',
    width: 'full',
    words: { before: 'Baseline', now: 'Now', target: 'Target' },
    rows: [
      {
        label: 'Employment rate: foreign women aged 20 to 64',
        before: datum(51.3, 'reference'),
        now: datum(57, 'focus'),
        target: { value: 60, label: '60%' },
        end: '66% of the way',
      },
      {
        label: 'Työllisyysaste: ulkomaan kansalaiset',
        before: datum(60.1, 'reference'),
        now: datum(65.2, 'focus', { marks: ['stand_in'] }),
        target: { value: 65, label: '65%' },
        end: 'Reached',
      },
      {
        label: 'Over-qualification rate',
        before: datum(41, 'reference'),
        now: datum(44.2, 'focus', { marks: ['unreliable'] }),
        target: { value: 30, label: '30%' },
        end: 'Moved away',
      },
      {
        label: 'Language courses completed',
        before: datum(62, 'reference'),
        now: datum(null, 'focus'),
        target: { value: 75, label: '75%' },
        end: 'Cannot be judged',
      },
    ],
  },
  'dumbbell-gaps': {
    ...common,
    kind: 'dots',
    width: 'column',
    connect: true,
    series: pair,
    rows: [
      { label: 'Finland', data: [datum(51.3, 'focus'), datum(74.1, 'reference')], end: '−22.8 pp' },
      {
        label: 'Ανατολική Μακεδονία και Θράκη',
        data: [datum(44.7, 'focus', { marks: ['unreliable'] }), datum(47.0, 'reference')],
        end: '−2.3 pp',
      },
      {
        label: 'Województwo zachodniopomorskie',
        data: [datum(69.8, 'focus'), datum(66.2, 'reference')],
        end: '+3.6 pp',
      },
      {
        label: 'Länsi-Suomi (stand-in)',
        data: [datum(54.0, 'focus', { marks: ['stand_in'] }), datum(73.3, 'reference', { marks: ['stand_in'] })],
        end: '−19.3 pp',
      },
      { label: 'Postojna', data: [datum(null, 'focus'), datum(70.4, 'reference')], end: '' },
      { label: 'Ascó', data: [datum(null, 'focus'), datum(null, 'reference')], end: '' },
    ],
  },
  'dots-regions': {
    ...common,
    kind: 'dots',
    width: 'full',
    connect: false,
    series: [{ name: 'Employment rate', tone: 'focus' }],
    rows: [
      { label: 'Central Macedonia', data: [datum(52.4, 'muted', { interval: { lower: 46.9, upper: 57.8 } })], end: '' },
      { label: 'Jyväskylä', data: [datum(56.7, 'focus', { interval: { lower: 52.9, upper: 60.4 } })], end: '' },
      { label: 'Piemonte', data: [datum(63.1, 'muted', { interval: { lower: 61.8, upper: 64.4 } })], end: '' },
      {
        label: 'Westpomeranian Region',
        data: [datum(72.3, 'muted', { marks: ['unreliable'], interval: { lower: 60.2, upper: 81.8 } })],
        end: '',
      },
      { label: 'EU-27', data: [datum(61.9, 'reference')], end: '' },
    ],
  },
  'dots-two': {
    ...common,
    kind: 'dots',
    width: 'column',
    connect: false,
    series: pair,
    rows: [
      {
        label: 'Unemployment',
        data: [
          datum(22.1, 'focus', { interval: { lower: 18.2, upper: 26.6 } }),
          datum(7.9, 'reference', { interval: { lower: 7.1, upper: 8.8 } }),
        ],
        end: '',
      },
      {
        label: 'Part-time',
        data: [
          datum(31.0, 'focus', { interval: { lower: 25.2, upper: 37.4 } }),
          datum(24.9, 'reference', { interval: { lower: 23.6, upper: 26.3 } }),
        ],
        end: '',
      },
    ],
  },
  'lines-finland': {
    ...common,
    kind: 'lines',
    width: 'column',
    periods: years,
    series: [
      {
        name: 'Foreign women',
        tone: 'focus',
        dashed: false,
        points: foreign.map((value, index) => ({ value, unreliable: index === 6 })),
        endLabel: 'Foreign women 51.3%',
      },
      {
        name: 'National women',
        tone: 'reference',
        dashed: false,
        points: national.map((value) => ({ value, unreliable: false })),
        endLabel: 'National women 74.1%',
      },
    ],
    breaks: [
      { period: '2008', label: 'new questionnaire' },
      { period: '2021', label: 'break in series' },
    ],
  },
  'lines-close': {
    ...common,
    kind: 'lines',
    width: 'full',
    periods: years.slice(10),
    series: (['focus', 'reference', 'third', 'fourth', 'fifth', 'sixth'] as const).map((tone, series) => ({
      name: tone,
      tone,
      dashed: series > 2,
      points: years
        .slice(10)
        .map((_, index) => ({ value: 60 + series * 0.7 + Math.sin(index + series) * 4, unreliable: false })),
      endLabel:
        [
          'Traffic office finland 51%',
          'Työttömyysaste Suomessa',
          'Łódź i Szczecin',
          'Ελλάδα, Κεντρική Μακεδονία',
          'EU-27',
          'Sweden',
        ][series] ?? '',
    })),
    breaks: [],
  },
  'lines-single-point': {
    ...common,
    kind: 'lines',
    width: 'column',
    periods: ['2024'],
    series: [
      {
        name: 'Ukrainians',
        tone: 'focus',
        dashed: false,
        points: [{ value: 5130, unreliable: false }],
        endLabel: 'Ukrainians 5,130',
      },
    ],
    breaks: [],
    unitSuffix: '',
  },
  'pyramid-jyvaskyla': {
    ...common,
    kind: 'pyramid',
    width: 'column',
    left: 'Women',
    right: 'Men',
    series: [
      { name: 'Foreign-language speakers', tone: 'focus' },
      { name: 'Speakers of Finnish, Swedish or Sámi', tone: 'reference' },
    ],
    bands: bands.map((label, index) => ({
      label,
      left: [
        index === 14
          ? datum(null, 'focus', { label: '·' })
          : datum((foreignAges[index] ?? 0) * 0.97, 'focus', index === 13 ? { marks: ['unreliable'] } : {}),
        datum((nationalAges[index] ?? 0) * 1.02, 'reference'),
      ],
      right: [datum((foreignAges[index] ?? 0) * 1.04, 'focus'), datum((nationalAges[index] ?? 0) * 0.96, 'reference')],
    })),
  },
  'spark-foreign': {
    ...common,
    kind: 'sparkline',
    width: 'column',
    tone: 'focus',
    points: foreign.map((value, index) => ({ value, breakBefore: years[index] === '2021' })),
  },
  'mini-gap': {
    ...common,
    kind: 'mini-dumbbell',
    width: 'column',
    min: 0,
    max: 100,
    focus: datum(51.3, 'focus'),
    reference: datum(74.1, 'reference'),
  },
  'tiles-partners': {
    ...common,
    kind: 'tile-map',
    width: 'column',
    tiles: [
      { code: 'SE', name: 'Linköping', column: 2, row: 0, own: false },
      { code: 'FI', name: 'Jyväskylä', column: 4, row: 0, own: true },
      { code: 'NL', name: 'Het Hogeland', column: 1, row: 1, own: false },
      { code: 'DE', name: 'Burgenlandkreis', column: 2, row: 1, own: false },
      { code: 'PL', name: 'West Pomerania', column: 3, row: 1, own: false },
      { code: 'ES', name: 'Ascó', column: 0, row: 2, own: false },
      { code: 'IT', name: 'Piemonte', column: 1, row: 2, own: false },
      { code: 'SI', name: 'Postojna', column: 2, row: 2, own: false },
      { code: 'EL', name: 'Central Macedonia', column: 4, row: 2, own: false },
    ],
  },
  'power-few': { ...power, width: 'column', actors: actors(10) },
  'power-mid': { ...power, width: 'full', actors: actors(22) },
  'power-column': { ...power, width: 'column', actors: actors(30) },
  'power-between': {
    ...power,
    width: 'full',
    actors: actors(60).map((actor) => ({ ...actor, interest: Math.min(5, actor.interest + 0.4) })),
  },
  'power-one': { ...power, width: 'column', actors: actors(1) },
  'power-many': { ...power, width: 'full', actors: actors(60) },
  ...comparisons,
  ...networks,
  ...flows,
  ...priorities,
  'hostile-labels': {
    ...common,
    kind: 'bars',
    width: 'column',
    axisMax: null,
    alt: '"><script>alert(1)</script>',
    series: [{ name: 'One', tone: 'focus' }],
    rows: [
      {
        label: '<script>alert("x")</script> & \u0000\u0007 \'quotes\'',
        data: [datum(3, 'focus', { label: '<b>3</b>' })],
      },
      { label: 'Traffic office fflow fi', data: [datum(2, 'focus')] },
    ],
  },
};
