import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf, readDictionary, readValues, textOf, textString, writeDictionary } from '../../src/print/pdf-values.ts';

describe('readDictionary', () => {
  it('keeps every value as it is written', () => {
    const text =
      '<</Type/Catalog\n/Pages 3 0 R /Kids [1 0 R 2 0 R]/D<</A (a\\)b(c))>>/H <0a 0b>/N/X%/Not 1\n/Last true>>';
    expect([...readDictionary(text)]).toEqual([
      ['/Type', '/Catalog'],
      ['/Pages', '3 0 R'],
      ['/Kids', '[1 0 R 2 0 R]'],
      ['/D', '<</A (a\\)b(c))>>'],
      ['/H', '<0a 0b>'],
      ['/N', '/X'],
      ['/Last', 'true'],
    ]);
  });

  it('reads what writeDictionary wrote', () => {
    const entries = [
      ['/A', '[1 2 (x ] y)]'],
      ['/B', '<</C <</D 1>>>>'],
    ] as const;
    expect([...readDictionary(writeDictionary(entries))]).toEqual(entries);
  });

  it('is empty for nothing', () => {
    expect(readDictionary('').size).toBe(0);
  });
});

describe('readValues', () => {
  it('takes a reference as one value among numbers', () => {
    expect(readValues('[12 0 R /XYZ 66 700 0]')).toEqual(['12 0 R', '/XYZ', '66', '700', '0']);
  });
});

describe('textString and nameOf', () => {
  it('carry any text and give it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOf(textString(text))).toBe(text);
        expect(textOf(nameOf(text))).toBe(text);
        // Neither can end before its end: nothing of a title becomes PDF of its own.
        expect(readValues(`${textString(text)} /After`)).toEqual([textString(text), '/After']);
        expect(readValues(`${nameOf(text)} /After`)).toEqual([nameOf(text), '/After']);
      }),
    );
  });

  it('write plain text in the open and the rest as UTF-16', () => {
    expect(textString('Rates (2024)')).toBe('(Rates \\(2024\\))');
    expect(textString('Łódź')).toBe('<feff014100f30064017a>');
  });
});
