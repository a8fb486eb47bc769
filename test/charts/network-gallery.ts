import type { NetworkNode, NetworkSpec, NetworkTie } from '../../src/charts/chart-spec.ts';

const classes = [
  { shape: 'square', tone: 'third', name: 'Public authority' },
  { shape: 'circle', tone: 'focus', name: 'Service for newcomers' },
  { shape: 'diamond', tone: 'fourth', name: 'Education' },
  { shape: 'triangle', tone: 'sixth', name: 'Association' },
  { shape: 'hexagon', tone: 'fifth', name: 'Employers' },
  { shape: 'cross', tone: 'reference', name: 'Health, faith and others' },
] as const;

const legend = {
  shapes: classes,
  ring: 'led by people who have immigrated',
  marked: 'articulation actor: without it the network falls apart',
  size: 'larger: on more of the shortest ways between others',
  weight: 'thicker: in touch more often',
  dashed: 'informal',
  bridge: 'the only way between two parts',
  isolates: 'No tie named',
} as const;

const base = {
  kind: 'network',
  width: 'full',
  locale: 'en',
  unitSuffix: '',
  alt: 'Who works with whom.',
  legend,
} as const;

function node(id: string, label: string, kind: number, more: Partial<NetworkNode> = {}): NetworkNode {
  const { shape, tone } = classes[kind % classes.length] ?? classes[0];
  return { id, label, shape, tone, ring: false, marked: false, size: 0, ...more };
}

const tie = (from: string, to: string, intensity = 3, more: Partial<NetworkTie> = {}): NetworkTie => ({
  from,
  to,
  weight: (intensity - 1) / 4,
  dashed: false,
  bridge: false,
  ...more,
});

const places = [
  ['Jyväskylä', 'Työllisyyspalvelut', 'Kansalaisopisto', 'Monikulttuurikeskus Gloria', 'Keski-Suomen kauppakamari'],
  ['Θεσσαλονίκη', 'Οργανισμός Απασχόλησης', 'Αριστοτέλειο Πανεπιστήμιο', 'Κέντρο Ένταξης Μεταναστών', 'Επιμελητήριο'],
  [
    'Szczecin',
    'Wojewódzki Urząd Pracy',
    'Uniwersytet Szczeciński',
    'Stowarzyszenie „Nasz Dom”',
    'Północna Izba Gospodarcza',
  ],
  ['Linköping', 'Public Employment Service', 'University', 'Refugee council', 'Chamber of commerce'],
  ['Burgenlandkreis', 'Jobcenter', 'Volkshochschule', 'Migrationsagentur', 'Industrie- und Handelskammer Halle-Dessau'],
  ['Postojna', 'Zavod za zaposlovanje', 'Ljudska univerza', 'Društvo priseljencev', 'Obrtna zbornica'],
] as const;
const sorts = ['city', 'county', 'parish', 'network', 'working group'] as const;

const nameOf = (index: number): string => {
  const names = places[index % places.length] ?? places[0];
  const words = names[Math.floor(index / places.length) % names.length] ?? '';
  const round = Math.floor(index / (places.length * names.length));
  return round === 0 ? words : `${words}, ${names[0]} ${sorts[(round - 1) % sorts.length] ?? ''}`;
};

/** A network from a counter: some hubs, some clusters, the same for the same seed. Every actor has a tie where `every` says so. */
export function seededNetwork(count: number, links: number, seed: number): NetworkSpec {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pairs = new Set<string>();
  const degree = new Array<number>(count).fill(0);
  const join = (a: number, b: number): void => {
    if (a === b || pairs.has(`${a} ${b}`) || pairs.has(`${b} ${a}`)) return;
    pairs.add(`${a} ${b}`);
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  };
  for (let index = 1; index < count; index += 1) join(index, Math.floor((next(1000) / 1000) ** 2 * index));
  for (let tries = 0; pairs.size < links && tries < links * 50; tries += 1) {
    const a = next(count);
    const cluster = Math.floor(a / 8) * 8;
    join(a, next(10) < 6 ? Math.min(count - 1, cluster + next(8)) : Math.floor((next(1000) / 1000) ** 2 * count));
  }
  const most = Math.max(...degree);
  return {
    ...base,
    nodes: degree.map((ties, index) =>
      node(`a-${index}`, nameOf(index), index, {
        size: ties / most,
        ring: index % 11 === 4,
        marked: ties > most * 0.75 || index === 9,
      }),
    ),
    ties: [...pairs].map((pair, index) => {
      const [from = '', to = ''] = pair.split(' ');
      return tie(`a-${from}`, `a-${to}`, 1 + next(5), { dashed: next(4) === 0, bridge: index === 3 });
    }),
  };
}

const small: NetworkSpec = {
  ...base,
  nodes: [
    node('international-house', 'International House Jyväskylä', 1, { size: 1, marked: true }),
    node('employment-services', 'City employment services', 0, { size: 0.7 }),
    node('immigration-services', 'City immigration services', 0, { size: 0.6 }),
    node('business-agency', 'Business development agency', 4, { size: 0.2 }),
    node('vocational-college', 'Vocational college', 2, { size: 0.3 }),
    node('adult-education', 'Adult education centre', 2, { size: 0.1 }),
    node('applied-sciences', 'University of applied sciences', 2, { size: 0.5 }),
    node('university', 'University', 2, { size: 0.1 }),
    node('multicultural-centre', 'Multicultural centre of the third sector', 3, { size: 0.4, marked: true }),
    node('newcomers-association', 'Association of residents who have immigrated', 3, { ring: true }),
    node('employers-association', 'Employers’ association', 4, { size: 0.05 }),
    node('chamber', 'Chamber of commerce', 4, { size: 0.2 }),
    node('state-authority', 'Regional state authority', 0),
    node('wellbeing-county', 'Wellbeing services county', 5),
  ],
  ties: [
    tie('international-house', 'employment-services', 5),
    tie('international-house', 'immigration-services', 5),
    tie('employment-services', 'immigration-services', 4),
    tie('international-house', 'business-agency', 3),
    tie('international-house', 'applied-sciences', 3, { dashed: true }),
    tie('international-house', 'university', 2, { dashed: true }),
    tie('applied-sciences', 'university', 4),
    tie('employment-services', 'vocational-college', 4),
    tie('vocational-college', 'adult-education', 3),
    tie('adult-education', 'employment-services', 2),
    tie('applied-sciences', 'chamber', 2, { dashed: true }),
    tie('chamber', 'employers-association', 4),
    tie('chamber', 'business-agency', 3),
    tie('immigration-services', 'multicultural-centre', 3),
    tie('multicultural-centre', 'newcomers-association', 3, { bridge: true, dashed: true }),
    tie('employment-services', 'state-authority', 2),
    tie('immigration-services', 'state-authority', 2),
  ],
};

const long = (words: string): string =>
  `${words} `
    .repeat(Math.ceil(200 / (words.length + 1)))
    .slice(0, 200)
    .trim();

const part = (name: string, count: number, links: number, seed: number): Pick<NetworkSpec, 'nodes' | 'ties'> => {
  const { nodes, ties } = seededNetwork(count, links, seed);
  return {
    nodes: nodes.map((one) => ({ ...one, id: `${name}-${one.id}` })),
    ties: ties.map((one) => ({ ...one, from: `${name}-${one.from}`, to: `${name}-${one.to}`, bridge: false })),
  };
};

const parts = [part('one', 14, 22, 5), part('two', 5, 6, 6), part('three', 3, 3, 7), part('four', 2, 1, 8)];

const organisations = [
  'International House Jyväskylä',
  'City employment services',
  'City immigration services',
  'Business agency',
  'Vocational college Gradia',
  'Adult education centre',
  'University of Jyväskylä',
  'JAMK',
  'Multicultural centre Gloria',
  'Red Cross',
  'Employers’ association',
  'Chamber of commerce',
  'Regional council',
  'State authority (ELY)',
  'Kela',
  'Wellbeing county',
  'Lutheran parish',
  'Orthodox parish',
  'Migration service',
  'Police, permits',
  'Trade unions SAK',
  'Akava Works',
  'Paremmin Oy',
  'Job coaching co-op',
  'Library',
  'Family café',
  'Women’s association',
  'Afghan association',
  'Ukrainian centre',
  'Kurdish association',
  'Sports federation',
  'Housing company JVA',
  'Student union JYY',
  'Student union JAMKO',
  'Start-up Factory',
  'Valmet',
  'Hospital Nova',
  'Care homes',
  'Cleaning firms',
  'Restaurants',
  'Construction firms',
  'IT cluster',
  'Temporary work agencies',
  'Day care',
  'Basic schools',
  'Youth workshop',
  'Ohjaamo guidance',
  'Tax office',
  'Population register',
  'Recognition board',
  'Interpreters',
  'Legal aid',
  'Crisis centre',
  'Women’s shelter',
  'Banks',
  'Municipality of Laukaa',
  'Municipality of Muurame',
  'City of Äänekoski',
  'Language café',
  'Integration board',
];

const sixty = seededNetwork(60, 150, 11);

/** Networks as they come, and as they hardly should. */
export const networks: Readonly<Record<string, NetworkSpec>> = {
  'network-small': small,
  'network-column': { ...small, width: 'column' },
  'network-sixty': {
    ...sixty,
    nodes: sixty.nodes.map((one, index) => ({ ...one, label: organisations[index] ?? one.label })),
  },
  'network-sixty-long': sixty,
  'network-thirty': seededNetwork(30, 62, 3),
  'network-parts': {
    ...base,
    nodes: [
      ...parts.flatMap(({ nodes }) => nodes),
      node('alone', 'Parish', 5),
      node('lone', 'Ośrodek Pomocy Społecznej', 0),
    ],
    ties: parts.flatMap(({ ties }) => ties),
  },
  'network-pair': { ...base, nodes: [node('a', 'City', 0), node('b', 'University', 2)], ties: [tie('a', 'b')] },
  'network-one': { ...base, nodes: [node('a', 'International House', 1)], ties: [] },
  'network-none': { ...base, nodes: [], ties: [] },
  'network-no-ties': { ...base, nodes: small.nodes, ties: [] },
  'network-five-hundred': seededNetwork(500, 1100, 17),
  'network-five-hundred-apart': { ...seededNetwork(500, 0, 17), ties: [] },
  'network-long-names': {
    ...base,
    nodes: small.nodes.map((one, index) => (index % 3 === 0 ? { ...one, label: long(one.label) } : one)),
    ties: small.ties,
  },
  'network-star': {
    ...base,
    nodes: Array.from({ length: 25 }, (_, index) =>
      node(`s-${index}`, nameOf(index), index, { size: index === 0 ? 1 : 0 }),
    ),
    ties: Array.from({ length: 24 }, (_, index) => tie('s-0', `s-${index + 1}`)),
  },
  'network-complete': {
    ...base,
    nodes: Array.from({ length: 12 }, (_, index) => node(`c-${index}`, nameOf(index * 2), index, { size: 0.5 })),
    ties: Array.from({ length: 12 }, (_, a) =>
      Array.from({ length: a }, (_, b) => tie(`c-${a}`, `c-${b}`, 1 + ((a + b) % 5))),
    ).flat(),
  },
  'network-path': {
    ...base,
    nodes: Array.from({ length: 18 }, (_, index) =>
      node(`p-${index}`, nameOf(index), index, { marked: index > 0 && index < 17 }),
    ),
    ties: Array.from({ length: 17 }, (_, index) => tie(`p-${index}`, `p-${index + 1}`, 3, { bridge: true })),
  },
};
