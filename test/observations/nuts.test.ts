import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCountryCode } from '../../src/observations/country-codes.ts';
import {
  allNutsUnits,
  isExtraRegio,
  type NutsVersion,
  nutsCodesOf,
  nutsCountryVersions,
  nutsLevel,
  nutsName,
  nutsParent,
  nutsParts,
  nutsUnit,
  nutsVersions,
} from '../../src/observations/nuts.ts';
import { latestVersion, nutsAncestors, sameTerritoryAs } from '../../src/observations/nuts-territory.ts';

const units = allNutsUnits();

const counts = (version: NutsVersion) =>
  [1, 2, 3].map(
    (level) => units.filter((unit) => nutsLevel(unit.code) === level && unit.versions.includes(version)).length,
  );

describe('the list of NUTS units', () => {
  it('has as many units of each level as Eurostat counts', () => {
    // 2021: the 27 members, the United Kingdom, EFTA and candidates. 2024: the 27 members (Regulation (EU) 2023/674).
    expect(counts(2021)).toEqual([125, 334, 1514]);
    expect(counts(2024)).toEqual([92, 244, 1165]);
  });

  it('names every unit, and knows the one that it lies in, in every version that has it', () => {
    for (const { code, name, versions } of units) {
      expect(name.trim(), code).not.toBe('');
      expect(versions.length, code).toBeGreaterThan(0);
      const parent = nutsParent(code) ?? '';
      if (nutsLevel(code) === 1) expect(isCountryCode(parent), code).toBe(true);
      else for (const version of versions) expect(nutsVersions(parent), code).toContain(version);
    }
  });

  it('has parts for every unit of level 1 and 2, in every version that has it', () => {
    for (const { code, versions } of units.filter((unit) => nutsLevel(unit.code) !== 3)) {
      for (const version of versions) expect(nutsParts(code, version).length, `${code} ${version}`).toBeGreaterThan(0);
    }
  });

  it('writes names in Latin letters, and keeps those in the country’s own beside them', () => {
    for (const { code, name } of units) expect(/\p{Script=Greek}|\p{Script=Cyrillic}/u.test(name), code).toBe(false);
    expect(nutsUnit('EL52')).toEqual({
      code: 'EL52',
      name: 'Kentriki Makedonia',
      nativeName: 'Κεντρική Μακεδονία',
      formerName: null,
      versions: [2021, 2024],
    });
    expect(nutsUnit('FI193')?.nativeName).toBeNull();
  });

  it('takes the name of the unit above where both are one', () => {
    expect(['DE3', 'DE30', 'DE300'].map(nutsName)).toEqual(['Berlin', 'Berlin', 'Berlin']);
    expect(nutsUnit('EL300')).toBeNull();
    expect(nutsUnit('CY000')).toMatchObject({ name: 'Kýpros', nativeName: 'Κύπρος' });
  });

  it('tells the versions apart', () => {
    expect(nutsVersions('FI193')).toEqual([2021]);
    expect(nutsVersions('FI198')).toEqual([2024]);
    expect(nutsVersions('FI19')).toEqual([2021, 2024]);
    expect(nutsVersions('FR81')).toEqual([]);
    expect(nutsVersions('NL')).toEqual([2021, 2024]);
  });

  it('says nothing of 2024 for countries outside the Union', () => {
    for (const country of ['UK', 'NO', 'CH', 'RS', 'TR', 'AL']) expect(nutsCountryVersions(country)).toEqual([2021]);
    expect(nutsCountryVersions('XK')).toEqual([]);
  });

  it('keeps the name of 2021 where 2024 gave another', () => {
    expect(
      units
        .filter(({ formerName }) => formerName !== null)
        .map(({ code, name, formerName }) => [code, name, formerName])
        .sort(),
    ).toEqual([
      ['HU333', 'Csongrád-Csanád', 'Csongrád'],
      ['ITF65', 'Reggio Calabria', 'Reggio di Calabria'],
      ['PT11B', 'Alto Tâmega e Barroso', 'Alto Tâmega'],
    ]);
  });

  it('knows levels and parents by shape, and no others', () => {
    expect(['FI', 'FI1', 'FI19', 'FI193', 'FR81'].map(nutsLevel)).toEqual([0, 1, 2, 3, 2]);
    expect(['EU28', 'EU27_2020', 'EA19', '179', 'fi19', '', 'XX1'].map(nutsLevel)).toEqual(Array(7).fill(null));
    expect(['FI193', 'FI1', 'FI', 'EU28'].map(nutsParent)).toEqual(['FI19', 'FI', null, null]);
    expect(nutsAncestors('FI193')).toEqual(['FI19', 'FI1', 'FI']);
  });

  it('lists the codes of a country and of nothing else', () => {
    expect(nutsCodesOf('LU')).toEqual(['LU0', 'LU00', 'LU000']);
    expect(nutsCodesOf('XX')).toEqual([]);
  });

  it('knows the codes for what lies in no region', () => {
    expect(['ITZ', 'ITZZ', 'ITZZZ', 'IT', 'XXZ', 'ITZ1'].map(isExtraRegio)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(nutsName('ITZZ')).toBeNull();
  });
});

describe('codes of one territory', () => {
  it('finds them upwards and downwards', () => {
    expect(sameTerritoryAs('LU00')).toEqual(['LU', 'LU0', 'LU00', 'LU000']);
    expect(sameTerritoryAs('DE3')).toEqual(['DE3', 'DE30', 'DE300']);
    expect(sameTerritoryAs('FI1B1')).toEqual(['FI1B', 'FI1B1']);
    expect(sameTerritoryAs('LV00')).toEqual(['LV', 'LV0', 'LV00']);
    expect(sameTerritoryAs('FI19')).toEqual(['FI19']);
    expect(sameTerritoryAs('EU28')).toEqual(['EU28']);
  });

  it('looks at the version that has the code', () => {
    expect(latestVersion('PT17')).toBe(2021);
    expect(sameTerritoryAs('PT17')).toEqual(['PT17', 'PT170']);
  });

  it('is the same list for every code of the territory', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), ({ code, versions }) => {
        const version = versions[0] ?? 2021;
        const all = sameTerritoryAs(code, version);
        for (const other of all) expect(sameTerritoryAs(other, version)).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });
});
