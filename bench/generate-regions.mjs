// Region files for measuring and testing: seeded, so that the same call writes the same bytes, and region 17 is the same
// whether ten are written or a thousand. About 40 KB each; every figure is invented. All validate without an error.
// Usage: node bench/generate-regions.mjs <folder> [--count 1000] [--seed 1]. Prints nothing; writes <folder>/<slug>/region.yaml.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  actorKinds,
  challengeTitles,
  conditions,
  drafts,
  groups,
  practiceTitles,
  serviceTitles,
  swotTexts,
} from './generated-words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[whole(0, list.length - 1)];
  const some = (list, least, most) => {
    const left = [...list];
    const count = Math.min(left.length, whole(least, most));
    return Array.from({ length: count }, () => left.splice(whole(0, left.length - 1), 1)[0]).sort();
  };
  return { next, whole, pick, some, chance: (share) => next() < share };
}

/** A seed from a text, so that all regions of a country give the country the same figures. */
const seedOf = (text) => [...text].reduce((hash, sign) => (Math.imul(hash, 31) + sign.charCodeAt(0)) >>> 0, 7);

async function territories() {
  const text = await readFile(path.join(root, 'src', 'observations', 'nuts-codes.ts'), 'utf8');
  const byCountry = new Map();
  const countries = 'AT BE BG CZ DE DK EE EL ES FI FR HR HU IE IT LT LV NL NO PL PT RO SE SI SK'.split(' ');
  for (const [, code, name] of text.matchAll(/^([A-Z]{2}[0-9A-Z]{3})\|(.+)$/gm)) {
    const country = code.slice(0, 2);
    if (!countries.includes(country)) continue;
    byCountry.set(country, [...(byCountry.get(country) ?? []), { code, name: name.trim(), country }]);
  }
  // One of each country in turn, so that a few regions already are of many countries.
  const lists = [...byCountry.values()];
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}

/** A text as YAML takes it for a text wherever it stands. */
const quoted = (text) => (/^[A-Za-z][A-Za-z0-9 .()'’–-]*$/.test(text) ? text.trim() : JSON.stringify(text));
const list = (items) => `[${items.join(', ')}]`;
const tenths = (number) => (number / 10).toFixed(1);

const sexes = ['total', 'female', 'male'];

/** Employed, unemployed and inactive people in tenths of a thousand: men and women add up to all, groups to the total. */
function labourForce(own, { people, foreignShare, year, growth }) {
  const cell = (size, foreign, female) => {
    const employed = Math.round(size * (0.78 - (foreign ? 0.12 : 0) - (female ? 0.06 : 0) + (own.next() - 0.5) * 0.06));
    const unemployed = Math.round(size * (0.04 + (foreign ? 0.05 : 0) + own.next() * 0.03));
    return { population: size, employed, unemployed, inactive: size - employed - unemployed };
  };
  const foreign = Math.round(people * foreignShare * (1 + growth * (year - 2015)));
  const outside = Math.round(foreign * 0.62);
  const half = (size) => [Math.round(size * 0.49), size - Math.round(size * 0.49)];
  const leaf = (size, isForeign) => {
    const [women, men] = half(size);
    return { female: cell(women, isForeign, true), male: cell(men, isForeign, false) };
  };
  const plus = (a, b) => Object.fromEntries(Object.keys(a).map((key) => [key, a[key] + b[key]]));
  const join = (a, b) => ({ female: plus(a.female, b.female), male: plus(a.male, b.male) });
  const parts = { national: leaf(people, false), non_eu: leaf(outside, true), eu: leaf(foreign - outside, true) };
  const abroad = join(parts.non_eu, parts.eu);
  const all = { ...parts, foreign: abroad, total: join(parts.national, abroad) };
  return Object.fromEntries(
    Object.entries(all).map(([group, by]) => [group, { ...by, total: plus(by.female, by.male) }]),
  );
}

const groupName = (concept, group) => (concept === 'country_of_birth' && group === 'national' ? 'native' : group);

function rateRows({ place, concept, years, among, seed, marks }) {
  const own = dice(seed);
  return years.flatMap((year) => {
    const counts = labourForce(own, { people: 20000, foreignShare: 0.1, year, growth: 0.04 });
    return among.flatMap((group) =>
      sexes.map((sex) => {
        const { population, employed, unemployed } = counts[group][sex];
        const mark = marks && group === 'foreign' && sex !== 'total' && own.chance(0.15) ? ' u' : '';
        const employment = ((employed / population) * 100).toFixed(1) + mark;
        const unemployment = ((unemployed / (employed + unemployed)) * 100).toFixed(1);
        const without = marks && group === 'foreign' && sex === 'female' && own.chance(0.05);
        return {
          ...(place === null ? {} : { place }),
          period: year,
          [concept]: groupName(concept, group),
          sex,
          employment_rate: mark === '' ? employment : `"${employment}"`,
          unemployment_rate: without ? '":u"' : unemployment,
        };
      }),
    );
  });
}

const inline = (rows) =>
  rows.map(
    (row) =>
      `        - { ${Object.entries(row)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ')} }`,
  );
const asCsv = (rows) =>
  `${[Object.keys(rows[0]).join(','), ...rows.map((row) => Object.values(row).join(',').replaceAll('"', ''))].join('\n')}\n`;

function tables(region, own, files) {
  const { concept, country, code } = region;
  const long = Array.from({ length: 10 }, (_, index) => 2015 + index);
  const short = long.slice(-5);
  const common = '      time: annual_average\n      definition: lfs\n      basis: residence';
  const national = rateRows({
    place: country,
    concept,
    years: long,
    among: ['total', 'national', 'foreign'],
    // One region in fifty has the country's figures from elsewhere, and they differ.
    seed: seedOf(`${country}${region.index % 50 === 49 ? region.index : ''}`),
    marks: true,
  });
  const union = rateRows({
    place: 'EU27_2020',
    concept,
    years: short,
    among: ['total', 'national', 'foreign'],
    seed: seedOf('EU'),
    marks: false,
  });
  const people = own.whole(400, 9000);
  const foreignShare = 0.03 + own.next() * 0.2;
  const growth = own.next() * 0.08;
  const counts = short.flatMap((year) => {
    const all = labourForce(own, { people, foreignShare, year, growth });
    return ['total', 'national', 'foreign', 'non_eu', 'eu'].flatMap((group) =>
      sexes.map((sex) => ({
        period: year,
        [concept]: groupName(concept, group),
        sex,
        ...Object.fromEntries(Object.entries(all[group][sex]).map(([key, value]) => [key, tenths(value)])),
      })),
    );
  });
  const residents = long.flatMap((year) => {
    const all = people * 140 + (year - 2015) * own.whole(-400, 900);
    const foreign = Math.round(all * 0.02 * (1 + (year - 2015) * 0.09));
    return [
      { period: year, mother_tongue: 'total', population: all },
      { period: year, mother_tongue: 'national_languages', population: all - foreign },
      { period: year, mother_tongue: 'foreign_language', population: foreign },
    ];
  });
  const table = (head, name, rows) => {
    if (region.beside) files.set(`data/${name}.csv`, asCsv(rows));
    return [...head, region.beside ? `      file: data/${name}.csv` : `      rows:\n${inline(rows).join('\n')}`];
  };
  return [
    'data:',
    '  tables:',
    ...table(['    - source: rates', '      age: 15-64', common], 'rates', [...national, ...union]),
    // A region without labour-market figures of its own has its country stand in.
    ...(region.hasOwn
      ? [
          '    - source: counts',
          `      place: ${code}`,
          '      age: 15-64',
          common,
          '      measures: { population: thousand, employed: thousand, unemployed: thousand, inactive: thousand }',
          `      rows:\n${inline(counts).join('\n')}`,
        ]
      : []),
    '    - source: register',
    '      age: all',
    '      time: 12-31',
    '      definition: population_register',
    '      basis: residence',
    '      measures: { population: persons }',
    `      rows:\n${inline(residents).join('\n')}`,
    ...(region.index % 7 === 3 ? ['  breaks:', '    - { source: rates, at: 2021, reason: New questionnaire }'] : []),
    '  findings:',
    `    - { id: share, text: ${quoted(`In 2024 about ${own.whole(3, 25)} % of those in work held another citizenship.`)}, value: ${own.whole(3, 25)}, unit: percent, period: 2024, source: register }`,
  ];
}

function ecosystem(region, own) {
  const actors = own.some(actorKinds, 11, 15);
  const services = own.some(serviceTitles, 15, 20);
  const ids = actors.map(({ id }) => id);
  const targets = region.groups.map(({ id }) => id);
  const links = ids.flatMap((from, index) =>
    own.some(ids.slice(index + 1), 0, 3).map((to) => {
      const kind = own.pick(['referral', 'funding', 'information', 'coordination', 'joint_service']);
      return `    - { from: ${from}, to: ${to}, kind: ${kind}, formality: ${own.whole(1, 5)}, intensity: ${own.whole(1, 5)}, trust: ${own.whole(1, 5)}, source: meeting }`;
    }),
  );
  return [
    'ecosystem:',
    `  introduction: ${quoted(own.pick(drafts))}`,
    '  actors:',
    ...actors.map(
      ({ id, name, type }) =>
        `    - { id: ${id}, name: ${quoted(`${name} of ${region.title}`)}, type: ${type}, level: ${own.pick(['local', 'regional', 'national'])}, influence: ${own.whole(1, 5)}, interest: ${own.whole(1, 5)}, source: meeting }`,
    ),
    '  services:',
    ...services.map(
      ({ id, name, stage }) =>
        `    - { id: ${id}, name: ${quoted(name)}, stage: ${stage}, provided_by: ${list(own.some(ids, 1, 3))}, for: ${list(own.some(targets, 1, targets.length))}, source: meeting }`,
    ),
    ...(links.length === 0 ? [] : ['  links:', ...links]),
  ];
}

function evidence(region, own, metric) {
  const { concept } = region;
  const native = groupName(concept, 'national');
  const sex = own.pick(sexes);
  return own.pick([
    `{ source: meeting, note: ${quoted(own.pick(drafts))} }`,
    `{ indicator: employment_rate, of: { ${concept}: foreign, sex: ${sex} }, is: below, than: { ${concept}: ${native}, sex: ${sex} }, by: ${own.whole(1, 9)} }`,
    `{ indicator: unemployment_rate, of: { ${concept}: foreign }, is: above, than: { ${concept}: ${native} }, by: ${own.whole(1, 3)} }`,
    `{ metric: ${metric}, is: above, than: ${metric === 'coverage' ? 60 : 1} }`,
  ]);
}

function challenges(region, own) {
  const chosen = own.some(challengeTitles, 5, 8);
  region.challenges = chosen.map(({ id }) => id);
  return [
    'challenges:',
    ...chosen.flatMap(({ id, title, theme }) => [
      `  - id: ${id}`,
      `    title: ${quoted(title)}`,
      `    description: ${quoted(own.some(drafts, 2, 3).join(' '))}`,
      `    theme: ${theme}`,
      ...(own.chance(0.9) ? [`    severity: ${own.whole(1, 5)}`] : []),
      `    target_groups: ${list(
        own.some(
          region.groups.map((group) => group.id),
          1,
          3,
        ),
      )}`,
      `    evidence: [ { source: meeting }, ${evidence(region, own, 'service_redundancy')} ]`,
    ]),
  ];
}

function swot(region, own) {
  const chosen = Object.fromEntries(
    Object.entries(swotTexts).map(([quadrant, items]) => [
      quadrant,
      own.some(items, 3, 5).map((item) => ({ ...item, id: `${quadrant[0]}-${item.id}` })),
    ]),
  );
  const idsOf = (quadrant) => chosen[quadrant].map(({ id }) => id);
  const sides = {
    SO: ['strengths', 'opportunities'],
    WO: ['weaknesses', 'opportunities'],
    ST: ['strengths', 'threats'],
  };
  return [
    'swot:',
    `  level_of_analysis: ${quoted(`${region.title} and its labour market`)}`,
    ...Object.entries(chosen).flatMap(([quadrant, items]) => [
      `  ${quadrant}:`,
      ...items.map(
        ({ id, text, theme }) =>
          `    - { id: ${id}, theme: ${theme}, text: ${quoted(text)}, impact: ${own.whole(1, 5)}, certainty: ${own.whole(1, 5)}, evidence: [ { source: meeting }, ${evidence(region, own, 'coverage')} ] }`,
      ),
    ]),
    '  strategies:',
    ...Object.entries(sides).map(
      ([type, [inside, outside]]) =>
        `    - { id: ${type.toLowerCase()}-first, type: ${type}, uses: ${list([own.pick(idsOf(inside)), own.pick(idsOf(outside))])}, text: ${quoted(own.pick(drafts))}, source: meeting }`,
    ),
  ];
}

function practices(region, own) {
  const chosen = own.some(practiceTitles, 1, 4);
  const improved = own.some(
    challengeTitles.filter(({ id }) => region.challenges.includes(id)),
    2,
    3,
  );
  return [
    'good_practices:',
    ...chosen.flatMap(({ id, title, themes }) => [
      `  - id: ${id}`,
      `    title: ${quoted(title)}`,
      `    themes: ${list(themes)}`,
      `    summary: ${quoted(own.some(drafts, 2, 3).join(' '))}`,
      `    target_groups: ${list(
        own.some(
          region.groups.map((group) => group.id),
          1,
          3,
        ),
      )}`,
      `    transferability: { readiness: ${own.whole(1, 5)}, cost: ${own.pick(['low', 'medium', 'high'])}, conditions: ${list(own.some(conditions, 1, 3).map(quoted))} }`,
      '    source: meeting',
    ]),
    'improvements:',
    ...improved.flatMap(({ id, title }) => [
      `  - id: mend-${id}`,
      `    title: ${quoted(`An answer to this: ${title}`)}`,
      `    description: ${quoted(own.some(drafts, 1, 2).join(' '))}`,
      `    answers: ${list([id])}`,
      `    inspired_by: ${list([own.pick(chosen).id])}`,
      '    owner: The regional office',
      `    due: 2026-${String(own.whole(1, 12)).padStart(2, '0')}`,
      `    cost: ${own.pick(['low', 'medium', 'high'])}`,
      '    source: meeting',
    ]),
  ];
}

const slugOf = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();

function head(region, own) {
  const { concept, country, code, title } = region;
  return [
    'format: 1',
    'region:',
    `  name: ${quoted(title)}`,
    `  country: ${country}`,
    `  nuts: ${code}`,
    ...(own.chance(0.85) ? [`  typology: ${own.pick(['urban', 'intermediate', 'rural'])}`] : []),
    `  description: ${quoted(own.some(drafts, 3, 5).join(' '))}`,
    'study:',
    `  title: ${quoted(`Baseline study of ${title}`)}`,
    `  organisation: ${quoted(`Region of ${title}`)}`,
    `  date: 2025-${String(own.whole(1, 12)).padStart(2, '0')}-15`,
    `  status: ${own.pick(['draft', 'consultation', 'final'])}`,
    '  languages: [en]',
    '  places:',
    `    stand_ins: [${country}]`,
    '    benchmarks: [EU27_2020]',
    '  comparisons:',
    `    ${concept}: { focus: [foreign], reference: ${groupName(concept, 'national')} }`,
    '    mother_tongue: { focus: [foreign_language], reference: national_languages }',
    '  summary: |',
    ...own.some(drafts, 4, 6).map((line) => `    ${line}`),
    `    {{say employment_rate ${concept}=foreign sex=female}} {{say unemployment_rate ${concept}=foreign}}`,
    '  method: |',
    ...own.some(drafts, 3, 5).map((line) => `    ${line}`),
    'target_groups:',
    ...region.groups.map(
      ({ id, name }) => `  - { id: ${id}, name: ${quoted(name)}, description: ${quoted(own.pick(drafts))} }`,
    ),
    'sources:',
    '  rates: { title: Rates by sex and group, publisher: Invented, type: survey, retrieved: 2025-01 }',
    '  counts: { title: People by labour status, publisher: Invented, type: survey, retrieved: 2025-01 }',
    '  register: { title: Residents by mother tongue, publisher: Invented, type: register, retrieved: 2025-01 }',
    '  meeting: { title: Meeting of the stakeholder group, type: meeting, date: 2025-01 }',
  ];
}

/** One region: its slug and the text of each of its files, by name. */
export function makeRegion(index, seed, territory) {
  const own = dice(seedOf(`${seed}/${index}`));
  const region = {
    ...territory,
    index,
    title: territory.name.split(/[/(]/)[0].trim() || territory.code,
    concept: index % 3 === 2 ? 'country_of_birth' : 'citizenship',
    hasOwn: index % 5 !== 4,
    beside: index % 4 === 1,
    groups: own.some(groups, 3, 5),
    challenges: [],
  };
  const files = new Map();
  const text = [
    ...head(region, own),
    ...tables(region, own, files),
    ...challenges(region, own),
    ...ecosystem(region, own),
    ...swot(region, own),
    ...practices(region, own),
  ].join('\n');
  files.set('region.yaml', `${text}\n`);
  return { slug: `${String(index).padStart(4, '0')}-${slugOf(region.title) || territory.code.toLowerCase()}`, files };
}

/** Writes so many regions into a folder, each in its own. Returns the region files. */
export async function generateRegions(folder, count, seed = 1) {
  const places = await territories();
  const written = [];
  for (let index = 0; index < count; index += 1) {
    const { slug, files } = makeRegion(index, seed, places[index % places.length]);
    for (const [name, text] of files) {
      const file = path.join(folder, slug, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    written.push(path.join(folder, slug, 'region.yaml'));
  }
  return written;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name, otherwise) => {
    const at = process.argv.indexOf(`--${name}`);
    return at === -1 ? otherwise : Number(process.argv[at + 1]);
  };
  const folder = process.argv[2];
  if (folder === undefined || folder.startsWith('--')) throw new Error('Name the folder to write to.');
  await generateRegions(path.resolve(folder), option('count', 1000), option('seed', 1));
}
