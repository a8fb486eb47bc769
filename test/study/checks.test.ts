import { describe, expect, it } from 'vitest';
import { fullRegion, places, read, smallRegion } from './reading.ts';

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

/** The findings of one code, as place, hint and severity. */
async function found(text: string, code: string) {
  const { diagnostics } = await read(text);
  return diagnostics
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ range, severity, hint, message }) => ({
      line: range?.start.line,
      column: range?.start.column,
      severity,
      hint: hint ?? '',
      message,
    }));
}

function changed(from: string, to: string): string {
  expect(fullRegion).toContain(from);
  return fullRegion.replace(from, to);
}

describe('references and ids', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['target_groups: [refugees, spouses]', 'target_groups: [refugees, spuses]', '`spouses`'],
    ['provided_by: [international-house]', 'provided_by: [international-hose]', '`international-house`'],
    ['to: employment-office', 'to: employment-offce', '`employment-office`'],
    ['uses: [w-gap, o-labour-demand]', 'uses: [w-gap, o-labor-demand]', '`o-labour-demand`'],
    ['evidence: [{ source: presentation, page: 3 }]', 'evidence: [{ source: presentaton, page: 3 }]', '`presentation`'],
    ['answers: [employers]', 'answers: [employer]', '`employers`'],
    ['follows: [wo-women]', 'follows: [wo-woman]', '`wo-women`'],
    ['migration-agency, international-house]', 'migration-agency, international-hause]', '`international-house`'],
    ['answered_by: [one-roof]', 'answered_by: [one-rof]', '`one-roof`'],
    ['ratings: { s-ecosystem:', 'ratings: { s-ecosytem:', '`s-ecosystem`'],
    ['strengths: [[s-ecosystem, s-education, 3]]', 'strengths: [[s-ecosystem, s-educaton, 3]]', '`s-education`'],
    ['breaks: [{ source: lfs-er', 'breaks: [{ source: lfs-err', '`lfs-er`'],
  ];
  it.each(cases)('follows %s and offers the nearest id', async (from, to, near) => {
    const text = changed(from, to);
    const [first, ...others] = await found(text, 'study/unknown-reference');
    expect(others).toEqual([]);
    expect(first?.line).toBe(lineOf(text, to));
    expect(first?.hint).toBe(`Did you mean ${near}?`);
  });

  it('accepts a practice of another region', async () => {
    expect(await found(fullRegion, 'study/unknown-reference')).toEqual([]);
  });

  it('refuses an id that is used twice and names the other line', async () => {
    const text = changed('id: students', 'id: refugees');
    const [first] = await found(text, 'study/duplicate-id');
    expect(first).toMatchObject({ severity: 'error', line: lineOf(text, 'id: refugees, name: International') });
    expect(first?.message).toContain(`line ${lineOf(text, 'id: refugees, name: Refugees')}`);
  });

  it('refuses ids that are not in small letters with hyphens, and shows how they would be', async () => {
    const [first] = await found(changed('id: s-education,', 'id: Schön_Neu,'), 'study/bad-id');
    expect(first?.hint).toContain('`schon-neu`');
  });

  it('refuses an item in two quadrants', async () => {
    const [first] = await found(changed('id: t-cuts', 'id: s-education'), 'study/two-quadrants');
    expect(first?.message).toContain('strengths');
    expect(first?.message).toContain('threats');
  });

  it('wants one rating a rater', async () => {
    const [first] = await found(changed('w-gap: [5, 5, 4, 5]', 'w-gap: [5, 5, 4]'), 'study/ratings-and-raters');
    expect(first?.message).toBe('`w-gap` has 3 ratings, but there are 4 raters.');
  });
});

describe('territory and places', () => {
  it('refuses a NUTS code of another country', async () => {
    const text = smallRegion.replace('FI193', 'SE123');
    expect(places((await read(text)).diagnostics)).toContain('5:9 study/nuts-country');
  });

  it('refuses a country that Eurostat does not know', async () => {
    expect(places((await read(smallRegion.replace('country: FI', 'country: FL'))).diagnostics)).toContain(
      '4:12 study/unknown-country',
    );
  });

  it('warns of an unknown NUTS code and offers one near', async () => {
    const [first] = await found(smallRegion.replace('FI193', 'FI999'), 'study/unknown-nuts');
    expect(first).toMatchObject({ severity: 'warning', line: 5, column: 9 });
  });

  it('accepts every country of the EFTA, the candidates and their NUTS codes', async () => {
    for (const [country, nuts] of [
      ['UK', 'UKI3'],
      ['CH', 'CH011'],
      ['NO', 'NO081'],
      ['RS', 'RS110'],
      ['XK', 'XK'],
      ['UA', 'UA'],
    ]) {
      const { diagnostics } = await read(
        smallRegion.replace('country: FI', `country: ${country}`).replace('FI193', `${nuts}`),
      );
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('takes the one unit for the own place, and names places from the lists', async () => {
    const { value } = await read(fullRegion);
    expect(value?.places.own.code).toBe('179');
    expect(value?.places.standIns.map(({ code, name }) => `${code} ${String(name)}`)).toEqual([
      'FI19 Länsi-Suomi',
      'FI Finland',
    ]);
    expect(value?.places.nameOf).toMatchObject({ ITC1: 'Piemonte', SE: 'Sweden' });
  });

  it('never takes the own place for a benchmark', async () => {
    const text = smallRegion.replace('languages: [en]', 'languages: [en]\n  places: { benchmarks: [FI193, SE] }');
    const { value } = await read(text);
    expect(value?.places.benchmarks.map(({ code }) => code)).toEqual(['SE']);
    expect(await found(text, 'study/benchmark-itself')).toHaveLength(1);
  });

  it('fills in whom the study is about where it does not say', async () => {
    const { value } = await read(smallRegion);
    expect(value?.comparisons.map(({ concept, focus, reference }) => [concept, focus.join(), reference])).toEqual([
      ['citizenship', 'non_eu,foreign', 'national'],
      ['country_of_birth', 'non_eu,foreign', 'native'],
      ['mother_tongue', 'foreign_language', 'national_languages'],
    ]);
  });
});

describe('what a careful reader would ask', () => {
  it('requires a SWOT analysis from consultation on', async () => {
    expect(await found(smallRegion, 'study/swot-required')).toEqual([]);
    expect(await found(smallRegion.replace('draft', 'consultation'), 'study/swot-required')).toMatchObject([
      { line: 10, severity: 'error' },
    ]);
  });

  it('warns of an item without evidence', async () => {
    const text = changed(
      'text: Strong schools, impact: 3, certainty: 4, evidence: [{ source: presentation }]',
      'text: Strong schools',
    );
    expect(await found(text, 'study/no-evidence')).toMatchObject([
      { severity: 'warning', line: lineOf(text, 'id: s-education') },
    ]);
  });

  it('warns where no actor is led by people who have immigrated', async () => {
    expect(await found(changed('migrant_led: true, ', ''), 'study/no-migrant-led-actor')).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('warns of a severe challenge that nothing answers', async () => {
    expect(
      await found(
        changed('theme: language, severity: 3', 'theme: language, severity: 5'),
        'study/unanswered-challenge',
      ),
    ).toMatchObject([{ severity: 'warning' }]);
  });

  it('warns of evidence older than five years at the date of the study', async () => {
    const text = changed('date: 2024-04-04', 'date: 2019-04-04');
    expect(await found(text, 'study/old-evidence')).toMatchObject([
      { severity: 'warning', line: lineOf(text, '2019-04-04') },
    ]);
    expect(await found(changed('date: 2024-04-04', 'date: 2020-07-01'), 'study/old-evidence')).toEqual([]);
  });

  it('says which source nothing refers to', async () => {
    const text = smallRegion.replace('data:', '  spare: { title: Spare }\ndata:');
    expect(await found(text, 'study/unused-source')).toMatchObject([{ severity: 'info', line: 14, column: 3 }]);
  });

  it('warns of HTML in a text, at its place within a block', async () => {
    const text = changed('    That is {{gap', '    That is <b>much</b> {{gap');
    expect(await found(text, 'study/html')).toMatchObject([
      { severity: 'warning', line: lineOf(text, '<b>'), column: 13 },
    ]);
  });

  it('refuses a claim that says nothing, and one about an unknown indicator or group', async () => {
    expect(await found(changed('          is: below\n', ''), 'study/missing-key')).toHaveLength(1);
    const indicator = await found(
      changed('indicator: employment_rate\n', 'indicator: employment_rat\n'),
      'study/unknown-indicator',
    );
    expect(indicator[0]?.hint).toBe('Did you mean `employment_rate`?');
    const group = await found(
      changed('than: { citizenship: national,', 'than: { citizenship: natonal,'),
      'study/unknown-group',
    );
    expect(group[0]?.hint).toBe('Did you mean `national`?');
  });

  it('refuses a picture outside the folder, one that is missing, and one that is no picture', async () => {
    const withLogo = (file: string) =>
      smallRegion.replace('languages: [en]', `languages: [en]\n  logo: { file: "${file}", alt: Arms }`);
    expect((await read(withLogo('../x.png'), () => ({ kind: 'outside' }))).diagnostics).toMatchObject([
      { code: 'study/image-outside', range: { start: { line: 12, column: 17 } } },
    ]);
    expect((await read(withLogo('x.png'))).diagnostics).toMatchObject([{ code: 'study/image-missing' }]);
    expect((await read(withLogo('x.exe'))).diagnostics).toMatchObject([{ code: 'study/image-format' }]);
  });
});
