import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCsvTable } from '../../src/importers/csv-table.ts';
import { csvText } from '../../src/importers/csv-text.ts';
import type { TableCell } from '../../src/importers/statistical-table.ts';

async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const opened = await openCsvTable({ name: 'table.csv', chunks: [bytes.subarray(0, 5), bytes.subarray(5)] });
  const cells: TableCell[] = [];
  if (opened.value) for await (const some of opened.value.cells()) cells.push(...some);
  const head = opened.value?.head ?? null;
  const rows = cells.map(({ codes, value, flags }) => [...codes, value, flags]);
  return { ...opened, head, cells, rows, ids: head?.dimensions.map(({ id }) => id) ?? [] };
}

const found = async (content: string | Uint8Array) =>
  (await read(content)).diagnostics.map(
    ({ code, severity, range }) => `${severity} ${code} ${range?.start.line ?? '-'}`,
  );

const values = async (...written: readonly string[]) => {
  const text = `year;geo;value\n${written.map((value, row) => `${2000 + row};AT;${value}\n`).join('')}`;
  const { rows, diagnostics } = await read(text);
  return rows.length > 0 ? rows.map((row) => row.at(2)) : diagnostics.map(({ code }) => code);
};

describe('openCsvTable', () => {
  it('takes the last column for the values where it is called so, though it holds words', async () => {
    const { ids, rows } = await read('a,b,value\n1,1,A1B1\n1,2,A1B2\n');
    expect(ids).toEqual(['a', 'b']);
    expect(rows).toEqual([
      ['1', '1', 'A1B1', ''],
      ['1', '2', 'A1B2', ''],
    ]);
  });

  it('reads a long table: one column of figures under its word, flags beside it, all others dimensions', async () => {
    const { head, cells, diagnostics } = await read(
      '"TIME","GEO","SEX","UNIT","Value","Flag and Footnotes"\n' +
        '"2012","Austria","Total","Thousand","4,184.1",""\n' +
        '"2012","Malta","Total","Thousand",":","u"\n' +
        '"2013","Malta","Total","Thousand","172.5","b"\n',
    );
    expect(diagnostics).toEqual([]);
    expect(head?.dimensions.map(({ id, role, coded }) => [id, role, coded])).toEqual([
      ['TIME', 'time', true],
      ['GEO', 'geo', false],
      ['SEX', null, false],
      ['UNIT', null, false],
    ]);
    expect(cells).toEqual([
      { codes: ['2012', 'Austria', 'Total', 'Thousand'], value: 4184.1, decimals: 1, flags: '', line: 2 },
      { codes: ['2012', 'Malta', 'Total', 'Thousand'], value: null, decimals: 0, flags: 'u', line: 3 },
      { codes: ['2013', 'Malta', 'Total', 'Thousand'], value: 172.5, decimals: 1, flags: 'b', line: 4 },
    ]);
  });

  it('knows columns of figures, years and places by the words of the languages', async () => {
    for (const [year, place, figure] of [
      ['Jahr', 'Gemeinde', 'Wert'],
      ['leto', 'občina', 'vrednost'],
      ['rok', 'województwo', 'wartość'],
      ['jaar', 'gemeente', 'waarde'],
      ['año', 'municipio', 'valor'],
      ['any', 'municipi', 'valor'],
      ['anno', 'comune', 'valore'],
      ['vuosi', 'kunta', 'arvo'],
      ['έτος', 'δήμος', 'τιμή'],
      ['år', 'kommun', 'värde'],
    ]) {
      const { head, rows } = await read(`${year};${place};x;${figure}\n2020;Aa;5;1,5\n`);
      expect(head?.dimensions.map(({ id, role }) => [id, role])).toEqual([
        [year, 'time'],
        [place, 'geo'],
        ['x', null],
      ]);
      expect(rows).toEqual([['2020', 'Aa', '5', 1.5, '']]);
    }
  });

  it('reads a cross table: columns under periods are the dimension `time`', async () => {
    const { head, rows } = await read(
      '"Population by region, sex and year"\n\n"region","sex","2020","2021"\n' +
        '"Oulu","Total",207327,209551\n"Oulu","Males",103361,..\n\nSource: Statistics Finland\n',
    );
    expect(head).toMatchObject({ title: 'Population by region, sex and year', publisher: 'Statistics Finland' });
    expect(head?.dimensions.at(-1)).toMatchObject({ id: 'time', role: 'time', coded: true });
    expect(rows).toEqual([
      ['Oulu', 'Total', '2020', 207327, ''],
      ['Oulu', 'Total', '2021', 209551, ''],
      ['Oulu', 'Males', '2020', 103361, ''],
      ['Oulu', 'Males', '2021', null, '..'],
    ]);
  });

  it('takes nameless columns beside periods for their flags', async () => {
    const { rows, ids } = await read(';2019;;2020;\nWien;1,5;b;1,7;\nGraz;:;u;2,5;\n');
    expect(ids).toEqual(['column 1', 'time']);
    expect(rows).toEqual([
      ['Wien', '2019', 1.5, 'b'],
      ['Wien', '2020', 1.7, ''],
      ['Graz', '2019', null, 'u'],
      ['Graz', '2020', 2.5, ''],
    ]);
  });

  it('reads headings of several lines as a dimension a line', async () => {
    const { rows, ids } = await read(
      'Población\n\n;Total;;Hombres;\n;2022;2021;2022;2021\nTotal Nacional;47.475.420;47.385.107;1,5;..\nNotas:\n1) x\n',
    );
    expect(ids).toEqual(['column 1', 'heading 1', 'time']);
    expect(rows).toEqual([
      ['Total Nacional', 'Total', '2022', 47475420, ''],
      ['Total Nacional', 'Total', '2021', 47385107, ''],
      ['Total Nacional', 'Hombres', '2022', 1.5, ''],
      ['Total Nacional', 'Hombres', '2021', null, '..'],
    ]);
  });

  it('reads a table with a column a measure: the dimension `measure`', async () => {
    const { head, rows } = await read(
      'period,citizenship,sex,employment_rate,employed,note\n2022,non_eu,female,45.2 u,1200,x\n2022,national,male,:c,,\n',
    );
    expect(head?.dimensions.map(({ id, role, coded }) => [id, role, coded])).toEqual([
      ['period', 'time', true],
      ['citizenship', null, true],
      ['sex', null, true],
      ['measure', 'metric', true],
    ]);
    expect(rows).toEqual([
      ['2022', 'non_eu', 'female', 'employment_rate', 45.2, 'u'],
      ['2022', 'non_eu', 'female', 'employed', 1200, ''],
      ['2022', 'national', 'male', 'employment_rate', null, 'c'],
      ['2022', 'national', 'male', 'employed', null, ''],
    ]);
  });

  it('takes a column beside codes for their labels, only where each code has its own', async () => {
    const istat =
      'ITTER107,Territorio,SESSO,Sesso,TIME,Value\nIT,Italia,9,totale,2022,58.2\nITC1,Piemonte,9,totale,2022,65.3\n';
    const { head, rows } = await read(istat);
    expect(head?.dimensions.map(({ id, label, role }) => [id, label, role])).toEqual([
      ['ITTER107', 'Territorio', 'geo'],
      ['SESSO', 'Sesso', null],
      ['TIME', null, 'time'],
    ]);
    expect([...(head?.dimensions[0]?.labels ?? [])]).toEqual([
      ['IT', 'Italia'],
      ['ITC1', 'Piemonte'],
    ]);
    expect(rows[0]).toEqual(['IT', '9', '2022', 58.2, '']);
    expect((await read('GEO,GEO_LABEL,year,value\nA,x,2020,1\nA,y,2021,2\n')).ids).toEqual([
      'GEO',
      'GEO_LABEL',
      'year',
    ]);
    expect((await read('country,region,year,value\nIT,Piemonte,2020,1\nAT,Wien,2021,2\n')).ids).toEqual([
      'country',
      'region',
      'year',
    ]);
  });

  it('reads the flat files of the German offices, in which an empty code is the total', async () => {
    const { head, rows, diagnostics } = await read(
      'statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;' +
        '1_variable_attribute_code;1_variable_attribute_label;value;value_unit\n' +
        '12411;Fortschreibung;STAG;Stichtag;2022;GES;Geschlecht;GESM;männlich;41,5;Anzahl\n' +
        '12411;Fortschreibung;STAG;Stichtag;2022;GES;Geschlecht;;Insgesamt;84;Anzahl\n',
    );
    expect(diagnostics).toEqual([]);
    expect(head).toMatchObject({ unit: 'Anzahl' });
    expect(head?.dimensions.map(({ id, label }) => [id, label])).toEqual([
      ['time', null],
      ['1_variable_attribute_code', 'Geschlecht'],
    ]);
    expect(head?.dimensions[1]?.labels.get('')).toBe('Insgesamt');
    expect(rows).toEqual([
      ['2022', 'GESM', 41.5, ''],
      ['2022', '', 84, ''],
    ]);
  });

  it('takes periods out of headings in which they stand beside other words', async () => {
    const { rows, ids } = await read('region,Males 2020,Males 2021,Females 2020\nOulu,1,2,3\n');
    expect(ids).toEqual(['region', 'heading 1', 'time']);
    expect(rows.at(-1)).toEqual(['Oulu', 'Females', '2020', 3, '']);
    expect((await read('region,2020 Population,2021 Population\nOulu,1,2\n')).ids).toEqual([
      'region',
      'measure',
      'time',
    ]);
  });

  it('passes over lines above the table, a title with a comma in it too', async () => {
    const { head, rows } = await read('Unemployment, by year\nyear,value\n2020,5.5\n');
    expect(head?.title).toBe('Unemployment by year');
    expect(rows).toEqual([['2020', 5.5, '']]);
    const under = await read(
      'Tabelle: X\nStand;;\n\nJahr;Ort;Wert\n2020;Wien;5\n__________\n© Amt, 2024\nStand: 12.03.2024 / 10:00\n',
    );
    expect(under.head).toMatchObject({ title: 'X', updated: '2024-03-12' });
    expect(under.rows).toEqual([['2020', 'Wien', 5, '']]);
  });

  it('tells decimals and thousands by all figures together, and never guesses', async () => {
    expect(await values('1.234.567', '567')).toEqual([1234567, 567]);
    expect(await values('1.234', '56,7')).toEqual([1234, 56.7]);
    expect(await values('1,234', '56.7')).toEqual([1234, 56.7]);
    expect(await values('1,234', '1,234.5')).toEqual([1234, 1234.5]);
    expect(await values('1.234', '0.5')).toEqual([1.234, 0.5]);
    expect(await values('1.234', '12345')).toEqual([1.234, 12345]);
    expect(await values('1 234', "12'345,6", '1\u00a0234\u202f567')).toEqual([1234, 12345.6, 1234567]);
    expect(await values('-1', '+1,5', '−2', '67 %')).toEqual([-1, 1.5, -2, 67]);
    expect(await values('1.234', '567')).toEqual(['csv/ambiguous-number']);
    expect(await values('1.234', '1234')).toEqual(['csv/ambiguous-number']);
    expect(await values('1.5', '2,5')).toEqual(['csv/contradictory-numbers']);
    expect(await values('31.12.2020', '1.2.3', '5')).toEqual(['31.12.2020', '1.2.3', 5]);
  });

  it('keeps flags and signs, and texts as texts', async () => {
    const { rows } = await read(
      'year,geo,value\n2020,AT,5.5 b\n2021,AT,6.5bu\n2022,AT,-\n2023,AT,c\n2024,AT,(5.5)\n2025,AT,\n',
    );
    expect(rows.map((row) => row.slice(2))).toEqual([
      [5.5, 'b'],
      [6.5, 'bu'],
      [null, '-'],
      [null, 'c'],
      ['(5.5)', ''],
      [null, ''],
    ]);
  });

  it('reads old encodings, a byte order mark, any line ends, and what a spreadsheet writes first', async () => {
    const latin = Uint8Array.from('Año;Región;Valor\r\n2020;Málaga;53,1\r\n', (letter) => letter.charCodeAt(0));
    expect((await read(latin)).rows).toEqual([['2020', 'Málaga', 53.1, '']]);
    expect(await found(latin)).toEqual(['info csv/read-as-windows-1252 1']);
    for (const text of ['\ufeffyear\tgeo\tvalue\r2020\tAT\t1.5\r', 'sep=|\nyear|geo|value\n2020|AT|1.5']) {
      expect((await read(text)).rows).toEqual([['2020', 'AT', 1.5, '']]);
    }
    expect((await read('sep=;\nyear;geo;value\n2020;AT;1,5')).cells[0]?.line).toBe(3);
  });

  it('says what a file is that is no table', async () => {
    expect(await found('"DATASET: Rates [lfst_r_lfu3rt]"\n\n"TIME"\n"2004"\n\n"GEO"\n"AT - Austria"\n')).toEqual([
      'error csv/only-labels 1',
    ]);
    expect(await found('{"a": [1,\n2]}')).toEqual(['error csv/json 1']);
    expect(await found('a,b\n1,\u0000')).toEqual(['error csv/not-text 2']);
    expect(await found('')).toEqual(['error csv/empty -']);
    expect(await found('one\ntwo\n')).toEqual(['error csv/one-column 1']);
    expect(await found('year,geo,value\n')).toEqual(['error csv/no-rows 1']);
    expect(await found('year,geo,sex\n2020,AT,F\n')).toEqual(['error csv/no-figures 1']);
  });

  it('says where a row is broken', async () => {
    expect(await found('geo,year,value\nAT,2020,1\nBE,2021\n')).toEqual(['error csv/ragged-row 3']);
    expect(await found('geo,year,value\nAT,2020,1\nBE,2021,1,5\n')).toEqual(['error csv/ragged-row 3']);
    expect(await found('geo,year,value\nAT,2020,1\nTable 2\nBE,2021,1\n')).toEqual(['error csv/ragged-row 3']);
    expect(await found('geo,year,value\nAT,2020,1\n"BE,2021,1\nCZ,2021,2\n')).toEqual(['error csv/quote 3']);
    expect(await found('geo,year,value\nAT,2020,1\n"B"E,2021,1\n')).toEqual(['error csv/quote 3']);
    expect(await found('geo,geo,year,value\nAT,BE,2020,1\n')).toEqual(['error csv/duplicate-column 1']);
    expect(await found('geo,,year,value\nAT,some words,2020,1\n')).toEqual(['error csv/unnamed-column 1']);
    expect(await found('geo,year,value\nAT,2020,1\n,2021,2\n')).toEqual(['warning csv/gaps 1']);
  });

  it('bounds lines without end and headings of a billion columns', async () => {
    expect(await found('x'.repeat(1_500_000))).toEqual(['error csv/long-line 1']);
    expect(await found('a,'.repeat(1_000_000))).toEqual(['error csv/long-line 1']);
    expect(await found(`${'a,'.repeat(20_000)}\n1\n`)).toEqual(['error csv/too-wide 1']);
    expect(await found(`a,b\n1,"${'x\n'.repeat(600_000)}`)).toEqual(['error csv/quote 2']);
  });

  it('reads back any long table that is written as CSV', async () => {
    const word = fc.stringMatching(/^[A-Za-zäöüß"',; ]{1,8}$/).map((text) => `x${text.trim()}y`);
    const figure = fc.integer({ min: -1e6, max: 1e6 }).map((number) => number / 100);
    const row = fc.tuple(fc.integer({ min: 1990, max: 2030 }), word, fc.option(figure));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (table) => {
        const decided: typeof table = [[2000, 'xy', 0.5], ...table];
        const written = decided.map(([year, place, value]) => [
          String(year),
          place,
          value === null ? '' : String(value),
        ]);
        const { rows } = await read(csvText([['year', 'group', 'value'], ...written]));
        expect(rows).toEqual(decided.map(([year, place, value]) => [String(year), place, value === 0 ? 0 : value, '']));
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, whatever the file holds', async () => {
    const piece = fc.constantFrom(
      'year',
      'value',
      '2020',
      '1,5',
      '1.234',
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      'x',
      ' ',
      '=',
      '\u0000',
      'ß',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { value, diagnostics } = await read(pieces.join(''));
        expect(value === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 200 },
    );
  });
});
