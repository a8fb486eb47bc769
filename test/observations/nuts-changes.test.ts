import { describe, expect, it } from 'vitest';
import { allNutsUnits, nutsLevel, nutsName, nutsVersions } from '../../src/observations/nuts.ts';
import { isNewIn2024, nutsChange, nutsPredecessors, nutsSuccessors } from '../../src/observations/nuts-changes.ts';
import { nutsFormer } from '../../src/observations/nuts-former.ts';

const codes = allNutsUnits().map(({ code }) => code);
const gone = codes.filter(
  (code) => nutsVersions(code.slice(0, 2)).includes(2024) && !nutsVersions(code).includes(2024),
);
const fresh = codes.filter(isNewIn2024);
const former = nutsFormer
  .trim()
  .split('\n')
  .map((line) => line.split(' ')[0] ?? '');

describe('what became of a code', () => {
  it('counts what NUTS 2024 dropped and added', () => {
    expect([gone.length, fresh.length]).toEqual([54, 55]);
  });

  it('is known of every code that NUTS 2024 dropped', () => {
    for (const code of gone) expect(nutsChange(code)?.since, code).toBe(2024);
  });

  it('is nothing for a code in force', () => {
    const inForce = codes.filter((code) => !gone.includes(code));
    for (const code of inForce) expect(nutsChange(code), code).toBeNull();
    expect(nutsChange('FI')).toBeNull();
    expect(nutsChange('FI999')).toBeNull();
  });

  it('names successors of the same country and level that are in force, and the name of the old code', () => {
    for (const code of [...gone, ...former]) {
      const change = nutsChange(code);
      expect(change?.name, code).not.toBe('');
      expect(change?.name, code).not.toBe(code);
      expect(change?.kind, code).not.toBe('gone');
      for (const heir of change?.successors ?? ['?']) {
        expect(heir.slice(0, 2), code).toBe(code.slice(0, 2));
        expect(nutsLevel(heir), code).toBe(nutsLevel(code));
        expect(nutsName(heir), `${code} ${heir}`).not.toBeNull();
        expect(gone, code).not.toContain(heir);
      }
    }
  });

  it('holds each former code once, divided among several or gone up in one', () => {
    expect(new Set(former).size).toBe(former.length);
    for (const code of former) {
      const change = nutsChange(code);
      const many = (change?.successors.length ?? 0) > 1;
      expect(change?.kind === 'split', code).toBe(many);
    }
  });

  it('finds the same name under another code, and says where its parts moved', () => {
    expect(nutsChange('FI193')).toEqual({
      code: 'FI193',
      name: 'Keski-Suomi',
      kind: 'same_name',
      since: 2024,
      successors: ['FI198'],
    });
    expect(nutsChange('NL33')).toMatchObject({ kind: 'same_name', successors: ['NL36'] });
    // Oeste and Médio Tejo went to PT1D, Lezíria do Tejo too.
    expect(nutsChange('PT16')).toMatchObject({ kind: 'changed', successors: ['PT19'] });
    expect(nutsChange('PT18')).toMatchObject({ kind: 'changed', successors: ['PT1C'] });
    expect(nutsChange('PT185')).toMatchObject({ kind: 'same_name', successors: ['PT1D3'] });
  });

  it('takes what is documented before what the names suggest', () => {
    expect(nutsChange('DEG0P')).toMatchObject({ kind: 'changed', successors: ['DEG0R'] });
    expect(nutsChange('DEG0N')).toMatchObject({ kind: 'merged', successors: ['DEG0R'] });
    expect(nutsChange('PT17')).toMatchObject({ kind: 'split', successors: ['PT1A', 'PT1B'] });
  });

  it('follows codes of older versions', () => {
    expect(nutsSuccessors('FR81')).toEqual(['FRJ1']);
    expect(nutsSuccessors('HU10')).toEqual(['HU11', 'HU12']);
    expect(nutsSuccessors('PL12')).toEqual(['PL91', 'PL92']);
    expect(nutsSuccessors('EL12')).toEqual(['EL52']);
    expect(nutsChange('IE01')).toMatchObject({ name: 'Border, Midland and Western', since: 2016 });
  });

  it('follows the French départements, which kept their last digit', () => {
    for (const [old, code, name] of [
      ['FR211', 'FRF21', 'Ardennes'],
      ['FR421', 'FRF11', 'Bas-Rhin'],
      ['FR622', 'FRJ22', 'Aveyron'],
      ['FR825', 'FRL05', 'Var'],
      ['FR716', 'FRK26', 'Rhône'],
    ]) {
      expect(nutsChange(old ?? '')).toMatchObject({ name, kind: 'recoded', since: 2016, successors: [code] });
    }
    expect(nutsChange('FR819')).toBeNull();
    expect(nutsChange('FR101')).toBeNull();
  });

  it('goes back from a code to those before it, the latest first', () => {
    expect(nutsPredecessors('FI198')).toEqual(['FI193']);
    expect(nutsPredecessors('FRY1')).toEqual(['FRA1', 'FR91']);
    expect(nutsPredecessors('FI19')).toEqual([]);
  });
});
