import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allNutsUnits } from '../../src/observations/nuts.ts';
import { findNutsByName, foldName } from '../../src/observations/nuts-names.ts';

const found = (text: string, country?: string) =>
  findNutsByName(text, country).map(({ code, how }) => `${how} ${code}`);
const units = allNutsUnits();

describe('finding a place by its name', () => {
  it('does without case, diacritics, hyphens and the country’s own letters', () => {
    for (const text of ['Keski-Suomi', 'KESKI SUOMI', ' keski–suomi ']) {
      expect(found(text)).toEqual(['exact FI198', 'exact FI193']);
    }
    expect(found('ostergotlands lan')).toEqual(['exact SE123']);
    expect(found('Lodzkie')).toEqual(['exact PL71']);
    expect(found('Κεντρική Μακεδονία')).toEqual(['exact EL52']);
    expect(found('κεντρικη μακεδονια')).toEqual(['exact EL52']);
  });

  it('finds a code by itself, as Eurostat writes it', () => {
    expect(findNutsByName('gr52')).toEqual([{ code: 'EL52', name: 'Kentriki Makedonia', how: 'exact' }]);
    expect(findNutsByName('FI')).toEqual([{ code: 'FI', name: 'Finland', how: 'exact' }]);
    expect(found('FI198', 'SE')).toEqual([]);
  });

  it('puts countries first, larger units before smaller, the latest version before the older', () => {
    expect(found('Luxembourg')).toEqual(['exact LU', 'exact LU0', 'exact LU00', 'exact LU000']);
    expect(found('Utrecht')).toEqual(['exact NL35', 'exact NL350', 'exact NL31', 'exact NL310']);
  });

  it('takes one side of a stroke, and what stands before a comma or a bracket, where no whole name fits', () => {
    expect(found('Bozen')).toContain('exact ITH1');
    expect(found('München')).toEqual(['exact DE212', 'exact DE21H']);
    expect(found('Limburg')).toEqual(['exact BE22', 'exact NL42']);
    expect(found('Limburg', 'NL')).toEqual(['exact NL42']);
    expect(found('Bremen')).toEqual(['exact DE5', 'exact DE50']);
  });

  it('takes a beginning of a word where no name fits, and slips of the pen at last', () => {
    expect(found('Helsinki')).toEqual(['part FI1B', 'part FI1B1']);
    expect(found('Makedonia', 'EL')).toContain('part EL52');
    expect(found('Piemomte')).toEqual(['near ITC1']);
    expect(found('Burgenlandkries')[0]).toBe('near DEE08');
  });

  it('knows the name that NUTS 2021 had', () => {
    expect(findNutsByName('Csongrád')).toEqual([{ code: 'HU333', name: 'Csongrád-Csanád', how: 'exact' }]);
  });

  it('finds nothing where nothing is near', () => {
    for (const text of ['', '  ', '—', 'Jyväskylä', 'qqq', 'x'.repeat(5000)]) expect(found(text)).toEqual([]);
  });

  it('finds every unit by its own name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), ({ code, name }) => {
        expect(findNutsByName(name, code.slice(0, 2))).toContainEqual({ code, name, how: 'exact' });
      }),
      { numRuns: 100 },
    );
  });

  it('answers any text with at most twelve places', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(findNutsByName(text).length).toBeLessThanOrEqual(12);
      }),
      { numRuns: 60 },
    );
  });

  it('folds letters that have no plain part', () => {
    expect(foldName('Øresund, Łódź; Weißenfels – Þingvellir')).toBe('oresund lodz weissenfels thingvellir');
  });
});
