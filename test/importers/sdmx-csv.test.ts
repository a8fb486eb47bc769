import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/importers/csv-text.ts';
import { openSdmxCsv } from '../../src/importers/sdmx-csv.ts';
import { cut, walk, written } from './opened.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const open = async (...lines: readonly string[]) =>
  walk(await openSdmxCsv({ name: 'table.csv', chunks: [utf8(lines.map((line) => `${line}\n`).join(''))] }));

const plain = 'DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS';
const row = (rest: string) => `ESTAT:LFSA_UGAN(1.0),13/03/25 23:00:00,A,THS_PER,${rest}`;
const paired =
  'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,sex,Sex,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag) V2 structure,CONF_STATUS,Confidentiality status (flag)';

describe('SDMX-CSV', () => {
  it('1.0 with codes: dimensions up to the period, flags of both columns, missing cells among the rest', async () => {
    const table = await open(
      plain,
      row('AT,2014,13.0,,'),
      row('AT,2015,,bu,C'),
      row('AT,2016,:,,'),
      row('AT,2017,NaN,,'),
      row('AT,2018,: c,,'),
      row('AT,2019,1.50E2,p,'),
    );
    expect(table.codes).toEqual([]);
    expect(table.head).toMatchObject({
      format: 'sdmx-csv',
      dataset: 'LFSA_UGAN',
      title: null,
      publisher: 'Eurostat',
      updated: '2025-03-13',
    });
    expect(table.head?.dimensions.map(({ id, role, coded }) => [id, role, coded])).toEqual([
      ['freq', null, true],
      ['unit', null, true],
      ['geo', 'geo', true],
      ['TIME_PERIOD', 'time', true],
    ]);
    expect(written(table)).toEqual([
      'A THS_PER AT 2014 = 13',
      'A THS_PER AT 2015 = : buC',
      'A THS_PER AT 2016 = :',
      'A THS_PER AT 2017 = :',
      'A THS_PER AT 2018 = : c',
      'A THS_PER AT 2019 = 150 p',
    ]);
    expect(table.cells.map(({ decimals }) => decimals)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(table.cells.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('2.0 with a column of labels beside each: labels by code, title, flags by their code', async () => {
    const table = await open(
      paired,
      'dataflow,ESTAT:ILC_PW03B$DV_2763(1.0),"Rates by sex, age (%)",A,Annual,F,Females,AT,Austria,2013,,59.3,,bu,"break in time series, low reliability",,',
      'dataflow,ESTAT:ILC_PW03B$DV_2763(1.0),"Rates by sex, age (%)",A,Annual,M,Males,EL,"Greece, ""Hellas""",2013,,,,,,C,confidential',
    );
    expect(table.codes).toEqual([]);
    expect(table.head).toMatchObject({ dataset: 'ILC_PW03B', title: 'Rates by sex, age (%)', updated: null });
    expect(table.head?.dimensions.map(({ id, label, labels }) => [id, label, Object.fromEntries(labels)])).toEqual([
      ['freq', 'Time frequency', { A: 'Annual' }],
      ['sex', 'Sex', { F: 'Females', M: 'Males' }],
      ['geo', 'Geopolitical entity (reporting)', { AT: 'Austria', EL: 'Greece, "Hellas"' }],
      ['TIME_PERIOD', 'Time', {}],
    ]);
    expect(written(table)).toEqual(['A F AT 2013 = 59.3 bu', 'A M EL 2013 = : C']);
  });

  it('with code and label in one cell', async () => {
    const table = await open(
      'DATAFLOW,freq: Time frequency,geo: Geo,TIME_PERIOD: Time,OBS_VALUE,OBS_FLAG: Status',
      '"ESTAT:LFSA_ERGAN(1.0): Employment rates",A: Annual,AT: Austria,2013,59.3,b: break in time series',
    );
    expect(table.head).toMatchObject({ dataset: 'LFSA_ERGAN', title: 'Employment rates' });
    expect(table.head?.dimensions.map(({ id, label }) => [id, label])).toEqual([
      ['freq', 'Time frequency'],
      ['geo', 'Geo'],
      ['TIME_PERIOD', 'Time'],
    ]);
    expect(table.head?.dimensions[1]?.labels.get('AT')).toBe('Austria');
    expect(written(table)).toEqual(['A AT 2013 = 59.3 b']);
  });

  it('of labels alone names the labels, and says that they are no codes', async () => {
    const { head, cells } = await open(
      plain,
      'ESTAT:ILC(1.0),22/08/24 23:00:00,Annual,"Rating (0-10), mean",Austria,2013,5.7,,',
    );
    expect(head?.dimensions.map(({ coded }) => coded)).toEqual([false, false, false, true]);
    expect(cells[0]?.codes).toEqual(['Annual', 'Rating (0-10), mean', 'Austria', '2013']);
  });

  it("of the OECD: labels in columns without a heading, SDMX's own letters of status, attributes passed over", async () => {
    const table = await open(
      'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,,FREQ,,MEASURE,,TIME_PERIOD,,OBS_VALUE,,OBS_STATUS,,UNIT_MULT,,DECIMALS,',
      'DATAFLOW,OECD.ELS.IMD:DSD_MIG@DF_MIG(1.0),Migration,I,AUS,Australia,A,Annual,B11,Inflow,2013,,100,,A,Normal value,0,Units,1,One',
      'DATAFLOW,OECD.ELS.IMD:DSD_MIG@DF_MIG(1.0),Migration,I,AUS,Australia,A,Annual,B11,Inflow,2014,,101,,P,Provisional value,0,Units,1,One',
      'DATAFLOW,OECD.ELS.IMD:DSD_MIG@DF_MIG(1.0),Migration,D,AUS,Australia,A,Annual,B11,Inflow,2015,,102,,,,0,Units,1,One',
    );
    expect(table.head).toMatchObject({ dataset: 'DSD_MIG@DF_MIG', publisher: 'OECD', title: 'Migration' });
    expect(table.head?.dimensions.map(({ id, role, label }) => [id, role, label])).toEqual([
      ['REF_AREA', 'geo', null],
      ['FREQ', null, null],
      ['MEASURE', null, null],
      ['TIME_PERIOD', 'time', null],
    ]);
    expect(written(table)).toEqual(['AUS A B11 2013 = 100', 'AUS A B11 2014 = 101 p']);
    expect(table.codes).toEqual(['sdmx-csv/deleted-rows']);
  });

  it('of the ECB and the ILO: a key in place of the dataset, headings in small letters', async () => {
    const ecb = await open(
      'KEY,FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,OBS_CONF,UNIT_MULT',
      'EXR.D.USD,D,USD,2024-01-02,1.0956,A,F,0',
      'EXR.D.USD,D,USD,2024-01-03,,M,,0',
    );
    expect(ecb.head?.dataset).toBe('EXR');
    expect(written(ecb)).toEqual(['D USD 2024-01-02 = 1.0956', 'D USD 2024-01-03 = : m']);
    const ilo = await open(
      'ref_area,ref_area.label,sex,sex.label,time,obs_value,obs_status,obs_status.label,note_source',
      'AUT,Austria,SEX_T,Total,2023,5.1,U,Unreliable,R1:3903',
    );
    expect(ilo.head?.dimensions.map(({ id, role }) => [id, role])).toEqual([
      ['ref_area', 'geo'],
      ['sex', null],
      ['time', 'time'],
    ]);
    expect(ilo.head?.dimensions[0]?.labels.get('AUT')).toBe('Austria');
    expect(written(ilo)).toEqual(['AUT SEX_T 2023 = 5.1 u']);
  });

  it('saved by a spreadsheet: semicolons, decimal commas, a line that tells the separator', async () => {
    const table = await open('sep=;', 'freq;geo;TIME_PERIOD;OBS_VALUE;OBS_FLAG', 'A;AT;2013;59,3;b');
    expect(written(table)).toEqual(['A AT 2013 = 59.3 b']);
    expect(table.cells[0]).toMatchObject({ decimals: 1, line: 3 });
  });

  it('reads quoted cells over several lines, and goes on counting them', async () => {
    const table = await open(plain, row('"A\r\nT",2014,1,,'), row('BE,2014,2,,'));
    expect(table.cells.map(({ codes, line }) => [codes[2], line])).toEqual([
      ['A\nT', 2],
      ['BE', 4],
    ]);
  });

  it('keeps the text of a cell that is no number, and says where the first is and how many', async () => {
    const table = await open(plain, row('AT,2014,"9,4",,'), row('BE,2014,Yes,,'), row('IT,2014,5,,'));
    expect(table.cells.map(({ value }) => value)).toEqual(['9,4', 'Yes', 5]);
    expect(table.diagnostics).toMatchObject([
      { code: 'sdmx-csv/cell', severity: 'warning', range: { start: { line: 2, column: row('AT,2014,').length + 1 } } },
    ]);
    expect(table.diagnostics[0]?.message).toContain('The same is true of 1 more.');
  });

  it('is refused where rows do not fit their heading, at the line', async () => {
    const at = async (...lines: readonly string[]) => {
      const { diagnostics } = await open(plain, row('AT,2013,1,,'), ...lines);
      return diagnostics.map(({ code, range }) => [code, range?.start.line]);
    };
    expect(await at(row('AT,2014,1,'))).toEqual([['sdmx-csv/ragged-row', 3]]);
    expect(await at(row('AT,2014,1,,,,'))).toEqual([['sdmx-csv/ragged-row', 3]]);
    expect(await at(row('A"T,2014,1,,'))).toEqual([['sdmx-csv/quote', 3]]);
    expect(await at(row('"AT,2014,1,,'), row('AT,2015,1,,'))).toEqual([['sdmx-csv/quote', 3]]);
    expect(await at(row('"AT,2014,1,,'), ...Array.from({ length: 150 }, () => 'more'))).toEqual([
      ['sdmx-csv/quote', 3],
    ]);
    expect(await at('ESTAT:LFSA_ERGAN(1.0),,A,PC,AT,2014,1,,')).toEqual([['sdmx-csv/several-datasets', 3]]);
  });

  it('is refused where its heading is none, and warned of where nothing follows it', async () => {
    expect((await open('freq,geo,TIME_PERIOD,value')).codes).toEqual(['sdmx-csv/heading']);
    expect((await open('geo,geo,TIME_PERIOD,OBS_VALUE', 'AT,AT,2013,1')).codes).toEqual(['sdmx-csv/duplicate-column']);
    expect((await open('')).codes).toEqual(['import/empty']);
    expect((await open(plain)).codes).toEqual(['sdmx-csv/no-rows']);
  });

  it('reads back whatever was written, cut anywhere', async () => {
    const text = fc.string({ unit: fc.constantFrom('A', 'é', '"', ',', '\n', ' ', '9'), minLength: 1, maxLength: 6 });
    const cell = fc.record({
      code: text.map((each) => `X${each}Y`),
      value: fc.option(fc.integer()),
      year: fc.nat(3000),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(300), { maxLength: 10 }),
        async (cells, places) => {
          const rows = cells.map(({ code, value, year }) => ['A', code, `${year}`, `${value ?? ''}`, value ? 'b' : '']);
          // Minus signs of figures are no formulas.
          const heading = ['freq', 'geo', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_FLAG'];
          const bytes = utf8(csvText([heading, ...rows]).replaceAll(`,'-`, ',-'));
          const read = await walk(await openSdmxCsv({ name: 'table.csv', chunks: cut(bytes, places) }));
          expect(read.codes).toEqual([]);
          expect(read.cells.map(({ codes, value, flags }) => [...codes, value, flags])).toEqual(
            cells.map(({ code, value, year }) => ['A', code, `${year}`, value, value ? 'b' : '']),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
