import { describe, expect, it } from 'vitest';
import { datasetOfFile, datasetReference, publisherOf, updatedDay } from '../../src/importers/dataset-name.ts';

describe('the name of a dataset', () => {
  it.each([
    ['lfsa_ergan.tsv', 'LFSA_ERGAN'],
    ['downloads/estat_lfsa_ergan.tsv.gz', 'LFSA_ERGAN'],
    ['C:\\Data\\estat_migr_pop1ctz_en.csv', 'MIGR_POP1CTZ'],
    ['lfsa_ergan_linear.csv', 'LFSA_ERGAN'],
    ['lfsi_pt_a__custom_14828862_page_spreadsheet.xlsx', 'LFSI_PT_A'],
    ['lfst_r_lfu3rt-2014.tsv', 'LFST_R_LFU3RT'],
    ['tps00001.tsv', 'TPS00001'],
    ['my_table.tsv', null],
    ['employment_rates_yearly.csv', null],
    ['table.tsv', null],
  ])('of a file called %s is %s', (name, dataset) => {
    expect(datasetOfFile(name)).toBe(dataset);
  });

  it.each([
    ['ESTAT:LFSA_ERGAN(1.0)', ['ESTAT', 'LFSA_ERGAN', null]],
    ['ESTAT:ILC_PW03B$DV_2763(1.0)', ['ESTAT', 'ILC_PW03B', null]],
    ['ESTAT:lfsa_ergan(1.0): Employment rates: all', ['ESTAT', 'LFSA_ERGAN', 'Employment rates: all']],
    ['OECD.SDD.NAD:DSD_X@DF_Y(1.0)', ['OECD.SDD.NAD', 'DSD_X@DF_Y', null]],
    ['LFSA_ERGAN', [null, 'LFSA_ERGAN', null]],
  ])('in the reference %s is read', (text, expected) => {
    const reference = datasetReference(text);
    expect(reference && [reference.agency, reference.dataset, reference.title]).toEqual(expected);
  });

  it('is none where a text is no reference', () => {
    expect(datasetReference('')).toBeNull();
    expect(datasetReference('Employment rates by sex')).toBeNull();
  });

  it('comes with who publishes it', () => {
    expect(['ESTAT', 'OECD.ELS.IMD', 'ECB', 'SE_SCB'].map(publisherOf)).toEqual(['Eurostat', 'OECD', 'ECB', 'SE_SCB']);
  });

  it.each([
    ['13/03/25 23:00:00', '2025-03-13'],
    ['1/12/2024', '2024-12-01'],
    ['2025-04-29T11:00:00+02:00', '2025-04-29'],
    ['15.04.14 02:02:08', '2014-04-15'],
    ['03/13/25', null],
    ['', null],
  ])('and the stamp %j is the day %s', (text, day) => {
    expect(updatedDay(text)).toBe(day);
  });
});
