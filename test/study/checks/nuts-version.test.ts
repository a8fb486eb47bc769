import { describe, expect, it } from 'vitest';
import { read, smallRegion } from '../reading.ts';

/** What is said of the territory of a small region file. */
async function said(nuts: string, version: number | string | null, more = '') {
  const country = nuts.slice(0, 2);
  const text = smallRegion
    .replace('country: FI', `country: ${country}`)
    .replace('nuts: FI193', `nuts: ${nuts}${version === null ? '' : `\n  nuts_version: ${version}`}`)
    .replace('languages: [en]', `languages: [en]${more}`);
  const { diagnostics } = await read(text);
  return diagnostics
    .filter(({ code }) => ['study/nuts-version', 'study/unknown-nuts', 'study/unknown-place'].includes(code))
    .map(({ code, severity, message, hint, range }) => ({ code, severity, message, hint, line: range?.start.line }));
}

describe('the version of NUTS', () => {
  it('may be left out, and may be either that has the unit', async () => {
    for (const [nuts, version] of [
      ['FI193', null],
      ['FI198', null],
      ['FI193', 2021],
      ['FI198', 2024],
      ['FI19', 2021],
      ['FI19', 2024],
      ['FI19', 2016],
      ['FI', 2024],
    ] as const) {
      expect(await said(nuts, version), `${nuts} ${version}`).toEqual([]);
    }
  });

  it('warns of a unit that only NUTS 2024 has, and names the one before', async () => {
    expect(await said('FI198', 2021)).toEqual([
      {
        code: 'study/nuts-version',
        severity: 'warning',
        message: '`FI198` is a unit of NUTS 2024, not of NUTS 2021.',
        hint: 'Write `nuts_version: 2024`, or a code of NUTS 2021: `FI193` (Keski-Suomi).',
        line: 5,
      },
    ]);
  });

  it('warns of a unit that NUTS 2024 dropped, and names those that took its place', async () => {
    expect(await said('FI193', 2024)).toEqual([
      {
        code: 'study/nuts-version',
        severity: 'warning',
        message: 'NUTS 2024 no longer has the unit `FI193` (Keski-Suomi).',
        hint: 'Since NUTS 2024 the name Keski-Suomi belongs to `FI198` (Keski-Suomi). A new code often means that borders moved. Write a code of NUTS 2024, or `nuts_version: 2021`.',
        line: 5,
      },
    ]);
    const [split] = await said('PT17', 2024);
    expect(split?.hint).toContain('divided it among `PT1A` (Grande Lisboa) and `PT1B` (Península de Setúbal)');
  });

  it('says nothing of 2024 outside the Union, where no list is at hand', async () => {
    expect(await said('NO081', 2024)).toEqual([]);
    expect(await said('UKI3', 2024)).toEqual([]);
  });

  it('warns of a year that is no version', async () => {
    const [first, ...others] = await said('FI193', 2022);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: 'study/nuts-version', message: 'There is no NUTS 2022.', line: 6 });
  });

  it('says what became of a code of an older version, of the region and of a place that it names', async () => {
    const [unit] = await said('FR81', 2021);
    expect(unit).toMatchObject({
      code: 'study/unknown-nuts',
      hint: 'It was Languedoc-Roussillon; since NUTS 2016 the code is `FRJ1` (Languedoc-Roussillon).',
    });
    const [place] = await said('FRJ1', 2021, '\n  places: { benchmarks: [HU10] }');
    expect(place).toMatchObject({
      code: 'study/unknown-place',
      hint: 'It was Közép-Magyarország; NUTS 2016 divided it among `HU11` (Budapest) and `HU12` (Pest).',
    });
  });
});
