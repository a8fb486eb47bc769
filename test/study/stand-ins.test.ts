import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allNutsUnits, nutsLevel } from '../../src/observations/nuts.ts';
import { sameTerritoryAs } from '../../src/observations/nuts-territory.ts';
import { editText } from '../../src/study/edit.ts';
import { missingStandIns, standInsEdits, standInsEntry, standInsWords } from '../../src/study/stand-in-words.ts';
import { type StandInProposal, standInsFor, standInsOf, standInsOfRegion } from '../../src/study/stand-ins.ts';
import { fullRegion, read, smallRegion } from './reading.ts';

const codes = ({ standIns }: StandInProposal) => standIns.map(({ code }) => code);
const of = (nuts: string) => standInsFor({ nuts, country: nuts.slice(0, 2) });

describe('places that can stand in', () => {
  it('are the unit that a municipality lies in, its region and its country', () => {
    const proposal = standInsFor({ nuts: 'FI193', country: 'FI', units: [{ code: '179', name: 'Jyväskylä' }] });
    expect(proposal.own).toEqual({ code: '179', name: 'Jyväskylä' });
    expect(proposal.standIns).toEqual([
      { code: 'FI193', name: 'Keski-Suomi', level: 3, reason: 'lies_in' },
      { code: 'FI19', name: 'Länsi-Suomi', level: 2, reason: 'region' },
      { code: 'FI', name: 'Finland', level: 0, reason: 'country' },
    ]);
    expect(proposal.benchmarks.map(({ code }) => code)).toEqual(['FI', 'EU27_2020']);
    expect(proposal.leftOut).toEqual([{ code: 'FI1', name: 'Manner-Suomi', same: null }]);
  });

  it('are those above a district or region itself', () => {
    expect(codes(of('SE123'))).toEqual(['SE12', 'SE']);
    expect(codes(of('ITC1'))).toEqual(['IT']);
    expect(codes(of('FI'))).toEqual([]);
  });

  it('are those above a region of which several units are studied', () => {
    const units = [
      { code: '43184', name: 'Ascó' },
      { code: '43177', name: 'Vinebre' },
    ];
    const proposal = standInsFor({ nuts: 'ES514', country: 'ES', units });
    expect([proposal.own.code, ...codes(proposal)]).toEqual(['ES514', 'ES51', 'ES']);
  });

  it('hold level 1 where it is governed for itself, and no second code of one territory', () => {
    expect(codes(of('DED41'))).toEqual(['DED4', 'DED', 'DE']);
    expect(codes(of('DEE08'))).toEqual(['DEE0', 'DE']);
    expect(codes(of('FRJ11'))).toEqual(['FRJ1', 'FRJ', 'FR']);
    expect(codes(of('UKI31'))).toEqual(['UKI3', 'UKI', 'UK']);
    expect(codes(of('EE001'))).toEqual(['EE']);
    expect(codes(of('LV00A'))).toEqual(['LV']);
    expect(codes(of('LT021'))).toEqual(['LT02', 'LT']);
    expect(codes(of('SI038'))).toEqual(['SI03', 'SI']);
    expect(codes(of('MT001'))).toEqual(['MT']);
  });

  it('are none for a country whose regions are the country', () => {
    for (const nuts of ['LU', 'LU0', 'LU00', 'LU000', 'CY000']) {
      const proposal = of(nuts);
      expect(codes(proposal), nuts).toEqual([]);
      expect(proposal.sameAsOwn, nuts).toHaveLength(3);
      expect(proposal.benchmarks.map(({ code }) => code)).toEqual(['EU27_2020']);
    }
  });

  it('tell the codes under which the own figures stand too', () => {
    expect(of('DE300').sameAsOwn).toEqual(['DE3', 'DE30']);
    const inBerlin = standInsFor({ nuts: 'DE300', country: 'DE', units: [{ code: '11001', name: 'Mitte' }] });
    expect(inBerlin.sameAsOwn).toEqual([]);
    expect(codes(inBerlin)).toEqual(['DE30', 'DE']);
    expect(inBerlin.leftOut).toContainEqual({ code: 'DE300', name: 'Berlin', same: 'DE30' });
  });

  it('follow the shape of a code that is not known', () => {
    expect(codes(of('FI999'))).toEqual(['FI99', 'FI']);
    expect(codes(of('XK'))).toEqual([]);
  });

  it('end with the country, rise level by level and never hold one territory twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allNutsUnits()), ({ code }) => {
        const country = code.slice(0, 2);
        const proposal = of(code);
        const levels = codes(proposal).map((each) => nutsLevel(each) ?? 9);
        expect(levels).toEqual([...levels].sort((one, other) => other - one));
        if (!proposal.sameAsOwn.includes(country)) expect(codes(proposal).at(-1)).toBe(country);
        const all = [code, ...proposal.sameAsOwn, ...codes(proposal)];
        expect(new Set(all).size).toBe(all.length);
        for (const each of codes(proposal)) {
          expect(sameTerritoryAs(each).filter((other) => codes(proposal).includes(other))).toEqual([each]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('stand-ins for a place by name', () => {
  const answer = (word: string, country?: string) => {
    const { value, diagnostics } = standInsOf(word, country);
    return value?.own.code ?? diagnostics.map(({ code, hint }) => `${code} ${hint}`).join();
  };

  it('takes the name of a unit or a country, and its latest code', () => {
    expect(
      ['Keski-Suomi', 'piemonte', 'Finland', 'Luxembourg', 'Berlin', 'Utrecht', 'gr52'].map((word) => answer(word)),
    ).toEqual(['FI198', 'ITC1', 'FI', 'LU', 'DE30', 'NL35', 'EL52']);
  });

  it('asks which one is meant where two bear the name', () => {
    expect(answer('Limburg')).toBe(
      'import/ambiguous-place Give a code: `BE22` (Prov. Limburg (BE)), `NL42` (Limburg (NL)).',
    );
    expect(answer('Limburg', 'BE')).toBe('BE22');
  });

  it('offers what is near, and says that a municipality has no NUTS code', () => {
    expect(answer('Helsinki')).toBe('import/unknown-place Near it: `FI1B` (Helsinki-Uusimaa).');
    expect(answer('Jyväskylä')).toMatch(/^import\/unknown-place A municipality has no NUTS code/);
    expect(answer('')).toMatch(/^import\/unknown-place/);
  });

  it('says what became of an older code, and what an Extra-Regio code is', () => {
    expect(answer('FR81')).toBe(
      'import/unknown-place It was Languedoc-Roussillon; since NUTS 2016 the code is `FRJ1` (Languedoc-Roussillon).',
    );
    expect(answer('ITZZ')).toMatch(/no region of the country/);
  });

  it.each([
    ['EE006', '`EE001` (Põhja-Eesti)'],
    ['no011', '`NO020` (Innlandet)'],
  ])('does not take %s, a code of an older version, for a municipality', (code, there) => {
    const { diagnostics } = standInsOf(code);
    expect(diagnostics[0]?.message).toBe(`\`${code}\` is no unit of NUTS 2021 or 2024.`);
    expect(diagnostics[0]?.hint).toMatch(/^An older version of NUTS may have had it\. Now there are /);
    expect(diagnostics[0]?.hint).toContain(there);
  });
});

describe('stand-ins in a region file', () => {
  async function regionOf(text: string) {
    const { value } = await read(text);
    if (value === null) throw new Error('The region file of the test has an error.');
    return value.region;
  }

  it('go under study.places and change nothing else', async () => {
    const region = await regionOf(smallRegion);
    const edits = standInsEdits(region, standInsOfRegion(region));
    const { value, diagnostics } = editText(smallRegion, edits, 'region.yaml');
    expect(diagnostics).toEqual([]);
    const written = await regionOf(value ?? '');
    expect(written.study.places).toEqual({ stand_ins: ['FI19', 'FI'], benchmarks: ['FI', 'EU27_2020'] });
    expect({ ...written, study: null }).toEqual({ ...region, study: null });
  });

  it('leave alone what its author chose, and say what is missing from it', async () => {
    const region = await regionOf(fullRegion);
    const proposal = standInsOfRegion(region);
    expect(standInsEdits(region, proposal)).toEqual([]);
    expect(missingStandIns(region, proposal).map(({ code }) => code)).toEqual(['FI193']);
  });

  it.each([
    [
      'NL33',
      'NL33 is no code of NUTS 2024 any more. Since NUTS 2024 the name Zuid-Holland belongs to `NL36` (Zuid-Holland). A new code often means that borders moved.',
    ],
    [
      'PT17',
      'PT17 is no code of NUTS 2024 any more. It was Área Metropolitana de Lisboa; NUTS 2024 divided it among `PT1A` (Grande Lisboa) and `PT1B` (Península de Setúbal).',
    ],
    [
      'LV006',
      'LV006 is no code of NUTS 2024 any more. It was Rīga; since NUTS 2024 the nearest to it is `LV00A` (Rīga), with other borders.',
    ],
  ])('come with what became of %s', (code, told) => {
    expect(standInsWords(of(code)).at(-1)).toBe(told);
  });

  it('come with what became of a code that stands in for a municipality, and of no other', () => {
    const town = standInsFor({ nuts: 'NL332', country: 'NL', units: [{ code: 'GM0518', name: '’s-Gravenhage' }] });
    expect(town.changes.map(({ code, successors }) => [code, ...successors])).toEqual([
      ['NL332', 'NL361'],
      ['NL33', 'NL36'],
    ]);
    expect(of('FI198').changes).toEqual([]);
  });

  it('are told in words, with the lists to paste', () => {
    const proposal = of('DE300');
    expect(standInsEntry(proposal)).toEqual({ stand_ins: ['DE'], benchmarks: ['DE', 'EU27_2020'] });
    expect(standInsEntry(proposal, true).own).toBe('DE300');
    expect(standInsWords(proposal)).toEqual([
      'Places for Berlin (DE300), the nearest first:',
      '  DE  Germany: the country; Eurostat has figures by citizenship, sex and age',
      'To compare with: DE Germany; EU27_2020 European Union (27 countries, from 2020).',
      'The same territory as DE300, so figures of its own: DE3, DE30.',
    ]);
    expect(standInsWords(of('LU'))).toContain('  No larger place of its country can stand in.');
    expect(standInsWords(of('EE001')).at(-1)).toBe('Passed over, the same territory: EE00 (EE), EE0 (EE).');
  });
});
