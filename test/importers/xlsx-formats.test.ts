import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/importers/crc32.ts';
import { formatOfCode, generalFormat, shownDate, shownNumber } from '../../src/importers/xlsx-formats.ts';

describe('a number as a spreadsheet shows it', () => {
  it.each([
    [53.099999999999994, 'General', '53.1'],
    [0.1 + 0.2, 'General', '0.3'],
    [53, '0.0', '53.0'],
    [53.14159, '0.0', '53.14159'],
    [12, '0.000', '12'],
    [1e21, 'General', '1000000000000000000000'],
    [1.5e-7, 'General', '0.00000015'],
    [-1234.5, '#,##0.00', '-1234.50'],
    [0.712, '0.0%', '71.2%'],
    [0.71199999999999997, '0%', '71.2%'],
    [71.2, '0.0" %"', '71.2'],
    [71.2, '0.0\\%', '71.2'],
    [5, '#,##0.##########', '5'],
  ])('%d with the format %j is %s', (value, code, shown) => {
    expect(shownNumber(value, formatOfCode(code))).toBe(shown);
  });

  it.each([
    ['yyyy', '2024'],
    ['mmm\\-yy', '2024-03'],
    ['[$-407]mmmm yyyy', '2024-03'],
    ['dd/mm/yyyy', '2024-03-01'],
  ])('a date with the format %j is %s', (code, shown) => {
    expect(shownDate(new Date('2024-03-01T00:00:00Z'), formatOfCode(code))).toBe(shown);
  });

  it('is a plain number where the format is general', () => {
    expect(formatOfCode('General')).toBe(generalFormat);
  });
});

describe('the checksum of archives', () => {
  it('is that of the standard, for every length of the rest', () => {
    const text = new TextEncoder().encode('123456789');
    expect(crc32(text)).toBe(0xcbf43926);
    const known = [0, 0xe8b7be43, 0x9e83486d, 0x352441c2, 0xed82cd11, 0x8587d865, 0x4b8e39ef, 0x312a6aa6, 0xaeef2a50];
    const letters = new TextEncoder().encode('abcdefgh');
    expect(known.map((_, length) => crc32(letters.subarray(0, length)))).toEqual(known);
  });
});
