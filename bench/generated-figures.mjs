// The tables of a generated region: people by labour status, rates made of them, residents by mother tongue.
import { dice, quoted, seedOf } from './generated-dice.mjs';

const tenths = (number) => (number / 10).toFixed(1);

export const sexes = ['total', 'female', 'male'];

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

export const groupName = (concept, group) =>
  concept === 'country_of_birth' && group === 'national' ? 'native' : group;

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

/** The lines of `data`; tables that stand beside the region file are put into `files`. */
export function tables(region, own, files) {
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
