import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sheetAsWorkbook } from '../../src/build/sheet-files.ts';
import { type UpdateOptions, updateRegion } from '../../src/build/update-region.ts';
import { update } from '../../src/cli/update.ts';
import { effectsForEurostat, type TestEffects } from './eurostat-effects.ts';
import { type EurostatServer, type ServedDataset, startEurostat } from './eurostat-server.ts';

const region = `# A study of Jyväskylä.
format: 1
region: { name: Jyväskylä, country: FI, nuts: FI193, units: [{ name: Jyväskylä, code: "179" }] }
study:
  title: Jyväskylä
  organisation: City
  authors: [Team]
  date: 2026-01-15
  status: draft
  languages: [en]
  places: { own: "179", stand_ins: [FI] }
  comparisons: { citizenship: { focus: [foreign], reference: national } }
sources:
  lfs-er:
    title: Employment rates
    publisher: Eurostat
    dataset: LFSA_ERGAN
    retrieved: 2025-03-14            # by hand
    date: 2025-02-01
    type: survey
  lfs-status: { title: Labour status, publisher: Eurostat, dataset: LFSA_PGANWS, retrieved: 2025-03-14, type: survey }
  town: { title: Register, publisher: City, type: register }
  national: { title: National table, publisher: Statistics Finland, dataset: "13mw", type: register }
data:
  tables:
    - title: Employment rates          # the table that matters
      source: lfs-er
      age: 15-64
      time: annual_average
      definition: lfs
      place: FI
      rows:
        - { period: 2023, citizenship: national, employment_rate: 73.4 }   # stays
        - { period: 2023, citizenship: foreign, employment_rate: "61.0 b" }
        - { period: 2024, citizenship: national, employment_rate: 73.0 }
        - { period: 2024, citizenship: foreign, employment_rate: 60.9 }   # provisional?
    - { title: Labour status, file: data/status.csv, source: lfs-status, place: FI, age: 15-64, time: annual_average,
        definition: lfs, measures: { employed: thousand, unemployed: thousand } }
    - title: Residents
      source: town
      age: all
      time: 12-31
      measures: { population: persons }
      rows:
        - { period: 2024, population: 148000 }
`;

const csv = [
  'period;citizenship;sex;employed;unemployed;note',
  '2023;foreign;female;"60.1";7.0;',
  '2023;foreign;male;71.5;8.0 u;a remark; with; commas',
  '2024;foreign;female;61.2;7.4;',
  '2024;foreign;male;72.0;:u;',
  '',
]
  .join('\r\n')
  .replace(';a remark; with; commas', ';"a remark; with; semicolons"');

const person = (status: string, sex: string, time: string) => ['A', 'THS', sex, 'Y15-64', 'FOR', status, 'FI', time];

/** The figures are made up, here and in the region; test/outside holds the examples against real ones. */
function datasets(): Record<string, ServedDataset> {
  const rate = (citizen: string, time: string) => ['A', 'PC', citizen, 'T', 'Y15-64', 'FI', time];
  return {
    LFSA_ERGAN: {
      label: 'Employment rates by sex, age and citizenship (%)',
      updated: '2026-09-22T11:00:00+0200',
      dimensions: ['freq', 'unit', 'citizen', 'sex', 'age', 'geo', 'time'],
      cells: [
        [rate('NAT', '2023'), 73.4],
        [rate('FOR', '2023'), 61, 'b'],
        [rate('NAT', '2024'), 73],
        [rate('FOR', '2024'), 60.9],
        [['A', 'PC', 'FOR', 'T', 'Y15-64', 'SE', '2024'], 66.1],
      ],
    },
    LFSA_PGANWS: {
      label: 'Population by sex, age, citizenship and labour status (1 000)',
      updated: '2026-09-22T11:00:00+0200',
      dimensions: ['freq', 'unit', 'sex', 'age', 'citizen', 'wstatus', 'geo', 'time'],
      cells: [
        [person('EMP', 'F', '2023'), 60.1],
        [person('UNE', 'F', '2023'), 7],
        [person('EMP', 'M', '2023'), 71.5],
        [person('UNE', 'M', '2023'), 8, 'u'],
        [person('EMP', 'F', '2024'), 61.2],
        [person('UNE', 'F', '2024'), 7.4],
        [person('EMP', 'M', '2024'), 72],
        [person('UNE', 'M', '2024'), null, 'u'],
      ],
    },
  };
}

let server: EurostatServer;
let effects: TestEffects;

beforeAll(async () => {
  server = await startEurostat();
});
beforeEach(() => {
  effects = effectsForEurostat();
  server.asked.length = 0;
  server.script.length = 0;
  for (const [code, dataset] of Object.entries(datasets())) server.datasets.set(code, dataset);
  writeRegion('town');
});
afterEach(() => effects.remove());
afterAll(() => server.close());

const file = (name: string) => path.join(effects.folder, name);
const textOf = (name: string) => readFileSync(file(name), 'utf8');

function writeRegion(name: string, text = region): void {
  mkdirSync(file(path.join(name, 'data')), { recursive: true });
  writeFileSync(file(path.join(name, 'region.yaml')), text);
  writeFileSync(file(path.join(name, 'data', 'status.csv')), csv);
}

/** Puts other figures into a dataset, and cells that it did not have. */
function change(dataset: string, change: (cells: ServedDataset['cells']) => ServedDataset['cells']): void {
  const served = server.datasets.get(dataset);
  if (served !== undefined) server.datasets.set(dataset, { ...served, cells: change(served.cells) });
}

function updated(options: Partial<UpdateOptions> = {}) {
  const all = { check: false, offline: false, base: server.base, sources: null, ...options };
  return updateRegion({ file: 'town/region.yaml', slug: 'town' }, all, effects);
}

const revised = () => {
  change('LFSA_ERGAN', (cells) => [
    ...cells.filter(([codes]) => !(codes[2] === 'FOR' && codes[6] === '2024')),
    [['A', 'PC', 'FOR', 'T', 'Y15-64', 'FI', '2024'], 62, 'b'],
    [['A', 'PC', 'NAT', 'T', 'Y15-64', 'FI', '2025'], 74],
    [['A', 'PC', 'FOR', 'T', 'Y15-64', 'FI', '2025'], 62.5, 'p'],
  ]);
  change('LFSA_PGANWS', (cells) => [
    ...cells.filter(([codes]) => !(codes[2] === 'M' && codes[5] === 'UNE')),
    [person('UNE', 'M', '2023'), 8.3],
    [person('UNE', 'M', '2024'), 9.1, 'u'],
    [person('EMP', 'F', '2025'), 64],
    [person('UNE', 'F', '2025'), null, 'c'],
  ]);
};

describe('updating a region file', () => {
  it('finds nothing where nothing has changed, asks for what the study has, and writes nothing', async () => {
    const found = await updated();
    expect(found).toMatchObject({ diagnostics: [], failures: [], written: [], byHand: [] });
    expect(found.sources).toMatchObject([
      { id: 'lfs-er', dataset: 'LFSA_ERGAN', updated: '2026-09-22', changes: [], unchanged: 4, notFound: 0 },
      { id: 'lfs-status', changes: [], unchanged: 8 },
    ]);
    expect(found.skipped).toEqual([{ id: 'national', why: 'Statistics Finland has no service that is asked here' }]);
    expect(server.asked).toEqual([
      '/statistics/1.0/data/LFSA_ERGAN?format=JSON&lang=EN&age=Y15-64&citizen=FOR&citizen=NAT&geo=FI&sex=T&sinceTimePeriod=2023',
      '/statistics/1.0/data/LFSA_PGANWS?format=JSON&lang=EN&age=Y15-64&citizen=FOR&geo=FI&sex=F&sex=M&sinceTimePeriod=2023',
    ]);
    expect([textOf('town/region.yaml'), textOf('town/data/status.csv')]).toEqual([region, csv]);
  });

  it('puts figures and new periods in where they belong, and leaves every other byte alone', async () => {
    revised();
    const found = await updated();
    expect(found.diagnostics).toEqual([]);
    expect(found).toMatchObject({ failures: [], byHand: [], written: ['town/data/status.csv', 'town/region.yaml'] });
    expect(textOf('town/region.yaml')).toBe(
      region
        .replace(
          '60.9 }   # provisional?',
          '"62.0 b" }   # provisional?\n        - { period: 2025, citizenship: national, employment_rate: 74.0 }\n        - { period: 2025, citizenship: foreign, employment_rate: "62.5 p" }',
        )
        .replace('2025-03-14            # by hand', '2026-11-22            # by hand')
        .replace('date: 2025-02-01', 'date: 2026-09-22')
        .replace('LFSA_PGANWS, retrieved: 2025-03-14', 'LFSA_PGANWS, retrieved: 2026-11-22'),
    );
    expect(textOf('town/data/status.csv')).toBe(
      csv
        .replace('8.0 u', '8.3')
        .replace(';:u;', ';9.1 u;')
        .replace('2024;foreign;male;72.0;9.1 u;\r\n', '2024;foreign;male;72.0;9.1 u;\r\n')
        .replace(
          '2024;foreign;female;61.2;7.4;\r\n',
          '2024;foreign;female;61.2;7.4;\r\n2025;foreign;female;64.0;:c;\r\n',
        ),
    );
    expect((await updated()).sources.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('marks a figure that the service gives no more as missing', async () => {
    change('LFSA_ERGAN', (cells) => cells.filter(([codes]) => !(codes[2] === 'FOR' && codes[6] === '2023')));
    const found = await updated();
    expect(found.sources[0]?.changes).toMatchObject([{ kind: 'gone', period: '2023', before: '61.0 b', now: ':' }]);
    expect(textOf('town/region.yaml')).toContain('citizenship: foreign, employment_rate: ":" }');
    expect((await updated({ check: true })).sources[0]?.changes).toEqual([]);
  });

  it('says nothing of figures whose series the dataset does not have', async () => {
    change('LFSA_PGANWS', (cells) => cells.filter(([codes]) => codes[5] !== 'UNE'));
    const found = await updated();
    expect(found.sources[1]).toMatchObject({ changes: [], unchanged: 4, notFound: 4 });
  });

  it('compares as finely as the dataset publishes, whatever the study left out', async () => {
    writeRegion('town', region.replace('employment_rate: 73.4', 'employment_rate: 73'));
    const found = await updated();
    expect(found.sources[0]?.changes).toMatchObject([{ kind: 'changed', before: '73', now: '73.4' }]);
    expect(textOf('town/region.yaml')).toBe(
      region.replace('2025-03-14   ', '2026-11-22   ').replace('date: 2025-02-01', 'date: 2026-09-22'),
    );
  });

  it('asks totals of a dataset that tells nobody apart, without a word about it', async () => {
    const totals = region
      .replace(
        'sources:\n',
        'sources:\n  une: { title: Unemployment, publisher: Eurostat, dataset: UNE_RT_A, type: survey }\n',
      )
      .replace(
        '  tables:\n',
        '  tables:\n    - { source: une, age: 15-74, place: FI, rows: [ { period: 2024, unemployment_rate: 8.4 } ] }\n',
      );
    writeRegion('town', totals);
    server.datasets.set('UNE_RT_A', {
      label: 'Unemployment by sex and age – annual data',
      updated: '2026-09-22T11:00:00+0200',
      dimensions: ['freq', 'age', 'unit', 'sex', 'geo', 'time'],
      cells: [[['A', 'Y15-74', 'PC_ACT', 'T', 'FI', '2024'], 8.4]],
    });
    const found = await updated({ sources: ['une'] });
    expect(found).toMatchObject({
      warnings: [],
      diagnostics: [],
      sources: [{ unchanged: 1, changes: [], notFound: 0 }],
    });
    expect(server.asked).toHaveLength(2);
  });

  it('leaves all as it is where one source fails', async () => {
    revised();
    server.datasets.delete('LFSA_PGANWS');
    const found = await updated();
    expect(found.failures).toMatchObject([{ id: 'lfs-status', failure: { reason: 'data' } }]);
    expect(found.sources).toHaveLength(1);
    expect(found.written).toEqual([]);
    expect([textOf('town/region.yaml'), textOf('town/data/status.csv')]).toEqual([region, csv]);
  });

  it('writes no file where one of them cannot be written', async () => {
    revised();
    const full = Object.assign(new Error('no room'), { code: 'ENOSPC', syscall: 'write' });
    const { replace } = effects.files;
    effects = {
      ...effects,
      files: {
        ...effects.files,
        replace: (name, content) => (name.endsWith('region.yaml') ? Promise.reject(full) : replace(name, content)),
      },
    };
    await expect(updated()).rejects.toThrow('no room');
    expect([textOf('town/region.yaml'), textOf('town/data/status.csv')]).toEqual([region, csv]);
  });

  it('writes nothing where the figures would make an error, and shows it at its line', async () => {
    change('LFSA_PGANWS', (cells) => [
      ...cells.filter(([codes]) => codes.join() !== person('EMP', 'F', '2024').join()),
      [person('EMP', 'F', '2024'), 999],
    ]);
    const ofAll = `${csv}2024;foreign;total;133.2;;\r\n`;
    writeFileSync(file('town/data/status.csv'), ofAll);
    const found = await updated();
    expect(found).toMatchObject({
      written: [],
      diagnostics: [{ code: 'data/parts-exceed-total', file: 'town/data/status.csv', range: { start: { line: 4 } } }],
    });
    expect(found.text('town/data/status.csv')).toContain('999.0');
    expect(found.warnings.join()).toContain('so nothing was written');
    expect([textOf('town/region.yaml'), textOf('town/data/status.csv')]).toEqual([region, ofAll]);
  });

  it('tells what is to be put in by hand where a row is written in its own way', async () => {
    const own = region.replace(
      '- { period: 2024, citizenship: foreign, employment_rate: 60.9 }   # provisional?',
      '- period: 2024\n          citizenship: foreign\n          employment_rate: { value: 60.9, flags: b }',
    );
    writeRegion('town', own);
    revised();
    const found = await updated({ sources: ['lfs-er'] });
    expect(found.byHand).toHaveLength(2);
    expect(found.byHand.join('\n')).toContain('row 4 of table 1');
    expect(textOf('town/region.yaml')).toContain('employment_rate: { value: 60.9, flags: b }');
    expect(textOf('town/region.yaml')).toContain('retrieved: 2025-03-14            # by hand');
    expect(textOf('town/region.yaml')).toContain('- { period: 2025, citizenship: national, employment_rate: 74.0 }');
  });

  it('leaves a workbook to the user, and the day on which its source was read', async () => {
    const sheet = {
      name: 'Status',
      columns: ['period', 'citizenship', 'sex', 'employed'].map((name) => ({ name, width: 10, kind: 'text' as const })),
      rows: [['2024', 'foreign', 'female', '61.0']],
    };
    writeRegion('town', region.replace('status.csv', 'status.xlsx'));
    writeFileSync(file('town/data/status.xlsx'), sheetAsWorkbook(sheet));
    revised();
    const found = await updated();
    expect(found.sources[1]?.changes).toMatchObject([
      { kind: 'changed', before: '61.0', now: '61.2' },
      { kind: 'new', period: '2025' },
    ]);
    expect(found.byHand).toEqual([
      'data/status.xlsx is a workbook, which is left alone: put the figures above in by hand, or keep the table as CSV.',
    ]);
    expect(found.written).toEqual(['town/region.yaml']);
    expect(textOf('town/region.yaml')).toContain('LFSA_PGANWS, retrieved: 2025-03-14');
    expect(textOf('town/region.yaml')).toContain('retrieved: 2026-11-22            # by hand');
  });

  it('reads a dataset by months as the Decembers that a study has', async () => {
    const decembers = region
      .replace(
        'data:\n  tables:\n',
        'data:\n  dimensions: [status]\n  tables:\n    - { source: asy, age: all, time: 12-31, place: FI, measures: { population: persons }, rows: [ { period: 2023, citizenship: UA, status: temporary_protection, population: 58425 } ] }\n',
      )
      .replace(
        'sources:\n',
        'sources:\n  asy: { title: Protection, publisher: Eurostat, dataset: MIGR_ASYTPSM, type: administrative }\n',
      );
    writeRegion('town', decembers);
    const people = (time: string, value: number) => [['M', 'PER', 'UA', 'T', 'TOTAL', 'FI', time], value] as const;
    server.datasets.set('MIGR_ASYTPSM', {
      label: 'Beneficiaries of temporary protection at the end of the month',
      updated: '2026-09-22T11:00:00+0200',
      dimensions: ['freq', 'unit', 'citizen', 'sex', 'age', 'geo', 'time'],
      cells: [people('2023-11', 1), people('2023-12', 58425), people('2024-11', 2), people('2024-12', 68580)],
    });
    const found = await updated({ sources: ['asy'], check: true });
    expect(found.diagnostics).toEqual([]);
    expect(found.sources).toMatchObject([
      { unchanged: 1, changes: [{ kind: 'new', period: '2024', before: null, now: '68580' }] },
    ]);
  });
});

describe('milestone update', () => {
  const run = (
    args: readonly string[],
    options: { check?: boolean; format?: 'table' | 'json'; sources?: string[]; offline?: boolean } = {},
  ) =>
    update(
      args,
      { check: false, offline: false, format: 'table', sources: null, base: server.base, ...options },
      effects,
    );

  it('prints what has changed, and with --check writes nothing and ends with 1', async () => {
    revised();
    expect(await run(['town'], { check: true })).toBe(1);
    expect(effects.printed.join('\n')).toBe(
      [
        'town/region.yaml',
        '  lfs-er  LFSA_ERGAN of 2026-09-22: 1 changed, 2 new, 3 unchanged',
        '    group     age    measure          place  period  before     now',
        '    foreign   15-64  employment_rate  FI     2024      60.9  62.0 b',
        '    national  15-64  employment_rate  FI     2025              74.0  new',
        '    foreign   15-64  employment_rate  FI     2025            62.5 p  new',
        '  lfs-status  LFSA_PGANWS of 2026-09-22: 2 changed, 2 new, 6 unchanged',
        '    group    sex     age    measure     place  period  before    now',
        '    foreign  male    15-64  unemployed  FI     2023     8.0 u    8.3',
        '    foreign  male    15-64  unemployed  FI     2024        :u  9.1 u',
        '    foreign  female  15-64  employed    FI     2025             64.0  new',
        '    foreign  female  15-64  unemployed  FI     2025               :c  new',
        '  national: not asked for, Statistics Finland has no service that is asked here',
      ].join('\n'),
    );
    expect([textOf('town/region.yaml'), textOf('town/data/status.csv')]).toEqual([region, csv]);
    expect(await run(['town'])).toBe(0);
    expect(effects.said).toContain('town/region.yaml was written.');
    expect(await run(['town'], { check: true })).toBe(0);
  });

  it('prints the same as JSON', async () => {
    revised();
    expect(await run(['town'], { check: true, format: 'json', sources: ['lfs-er'] })).toBe(1);
    const { files } = JSON.parse(effects.printed.join(''));
    expect(files).toMatchObject([{ file: 'town/region.yaml', changed: true, failures: [], written: [] }]);
    expect(files[0].sources[0].changes[0]).toMatchObject({
      kind: 'changed',
      measure: 'employment_rate',
      concept: 'citizenship',
      group: 'foreign',
      period: '2024',
      before: '60.9',
      now: '62.0 b',
    });
  });

  it('goes on with the other regions where one fails, and says the gravest', async () => {
    writeRegion('other', region.replace('dataset: LFSA_ERGAN', 'dataset: LFSA_ERGNA'));
    writeRegion('third', region.replace('employment_rate: 73.4', 'employment_rat: 73.4'));
    revised();
    expect(await run(['other', 'third', 'town'])).toBe(1);
    expect(textOf('other/region.yaml')).toContain('LFSA_ERGNA');
    expect(textOf('other/data/status.csv')).toBe(csv);
    expect(textOf('town/region.yaml')).toContain('period: 2025');
    expect(effects.said.join('\n')).toContain('Did you mean eurostat:lfsa_ergan?');
  });

  it('asks no more where the service cannot be had, and says what was left', async () => {
    writeRegion('other', region);
    server.script.push(...Array.from({ length: 6 }, () => 'broken' as const));
    expect(await run(['town', 'other'])).toBe(3);
    expect(server.asked).toHaveLength(6);
    expect(effects.printed.join('\n')).toContain('lfs-status: not asked for after that');
    expect(effects.said).toContain('Not asked for after that: other/region.yaml.');
    expect(textOf('other/region.yaml')).toBe(region);
  });

  it('works from the cache with --offline, and fails where the cache has nothing', async () => {
    expect(await run(['town'], { offline: true })).toBe(3);
    expect(await run(['town'])).toBe(0);
    server.asked.length = 0;
    expect(await run(['town'], { offline: true })).toBe(0);
    expect(server.asked).toEqual([]);
    expect(effects.said.join('\n')).toContain('was taken from the cache, where it is of today');
  });

  it('names the source that was meant', async () => {
    expect(await run(['town'], { sources: ['lfs-err'] })).toBe(2);
    expect(effects.said.join('\n')).toContain('Did you mean lfs-er?');
  });

  it('refuses standard input', async () => {
    await expect(run(['-'])).rejects.toThrow('cannot be updated');
  });
});
