import { describe, expect, it } from 'vitest';
import { errorsOf, fullRegion, places, read, smallRegion } from './reading.ts';

async function only(text: string) {
  const { diagnostics } = await read(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  const [error] = errors;
  if (error === undefined) throw new Error('no finding');
  return {
    place: places([error])[0],
    message: error.message,
    hint: error.hint ?? '',
    path: error.path,
    range: error.range,
  };
}

describe('what the format refuses', () => {
  it('reads a file in which every part of the format is used', async () => {
    const { value, diagnostics } = await read(fullRegion);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(value?.region.improvements[0]?.targets[0]?.period).toBe('2027');
    expect(value?.region.swot?.judgements?.quadrants[1]?.[2]).toBeCloseTo(1 / 3);
    expect(value?.region.study.date).toBe('2025-06-02');
  });

  it('points at an unknown key and offers the nearest one', async () => {
    const found = await only(smallRegion.replace('  organisation: City', '  organisation: City\n  autors: [A]'));
    expect(found.place).toBe('9:3 study/unknown-key');
    expect(found.range?.end).toEqual({ line: 9, column: 9 });
    expect(found.hint).toBe('Did you mean `authors`?');
    expect(found.path).toEqual(['study', 'autors']);
  });

  it('names the keys that are known where none is near', async () => {
    const found = await only(smallRegion.replace('title: Survey,', 'title: Survey, colour: red,'));
    expect(found.hint).toContain('`publisher`');
  });

  it('points at the parent of a missing key and shows how it is written', async () => {
    const found = await only(smallRegion.replace('  status: draft\n', ''));
    expect(found.place).toBe('6:1 study/missing-key');
    expect(found.message).toBe('`study` has no `status`.');
    expect(found.hint).toContain('`status: draft`');
  });

  it('points at a key behind which nothing stands', async () => {
    const found = await only(smallRegion.replace('organisation: City', 'organisation:'));
    expect(found.place).toBe('8:3 study/missing-key');
    expect(found.message).toBe('`study.organisation` has no value.');
  });

  it('tells no more than anybody would read, in a time that grows with the file', async () => {
    const started = performance.now();
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(await errorsOf(`${smallRegion}${keys}`)).toHaveLength(500);
    expect(await errorsOf(`${smallRegion}${'format: 1\n'.repeat(20_000)}`)).toHaveLength(500);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('says one thing where a whole part is missing', async () => {
    const text =
      smallRegion.slice(0, smallRegion.indexOf('study:')) + smallRegion.slice(smallRegion.indexOf('sources:'));
    const found = await only(text);
    expect(found.place).toBe('1:1 study/missing-key');
    expect(found.message).toBe('The region file has no `study`.');
  });

  it('says what it is and what it should be where the kind is wrong', async () => {
    const list = await only(smallRegion.replace('[en]', 'en'));
    expect(list.place).toBe('11:14 study/wrong-type');
    expect(list.message).toBe('`study.languages` should be a list, but is the text `en`.');
    expect(list.hint).toContain('[en]');
    const text = await only(smallRegion.replace('title: Baseline study', 'title: 2025'));
    expect(text.place).toBe('7:10 study/wrong-type');
    expect(text.hint).toBe('Put it in quotes: "2025".');
  });

  it('lists the words of a closed list and offers the nearest', async () => {
    const found = await only(smallRegion.replace('draft', 'drafft'));
    expect(found.place).toBe('10:11 study/unknown-value');
    expect(found.hint).toBe('Did you mean `draft`? Allowed: `draft`, `consultation`, `final`.');
  });

  it('holds scales to 1 to 5 and says what the ends mean', async () => {
    const found = await only(fullRegion.replace('severity: 4', 'severity: 7'));
    expect(found.place).toMatch(/study\/out-of-scale$/);
    expect(found.message).toContain('is 7');
    expect(found.hint).toContain('1 to 5');
  });

  it('goes on after a rating out of scale, to what else is wrong', async () => {
    const consultation = 'consultation: { raters: [A, B], ratings: { s1: [5, 8], zz: [1, 2] } }';
    const region = `${smallRegion}swot: { strengths: [ { id: s1, text: One } ] }\n${consultation}\n`;
    const found = (await errorsOf(region)).map((place) => place.split(' ')[1]);
    expect(found).toEqual(['study/out-of-scale', 'study/unknown-reference']);
  });

  it('refuses days that the calendar does not have, and half a date where a day is needed', async () => {
    for (const date of ['2025-06-31', '2025-02-30', '2025-06', '2.6.2025', 'soon']) {
      const found = await only(smallRegion.replace('2025-06-02', date));
      expect(found.place).toBe('9:9 study/bad-date');
    }
    expect(await errorsOf(smallRegion.replace('2025-06-02', '2024-02-29'))).toEqual([]);
  });

  it('takes addresses only on the web or by e-mail', async () => {
    const found = await only(smallRegion.replace('title: Survey,', 'title: Survey, url: "javascript:alert(1)",'));
    expect(found.place).toMatch(/^13:\d+ study\/bad-address$/);
  });

  it('refuses a newer format and says nothing else', async () => {
    const found = await only(smallRegion.replace('format: 1', 'format: 2').replace('draft', 'x'));
    expect(found.place).toBe('1:9 study/newer-format');
  });

  it('finds several faults at once, in file order', async () => {
    const wrong = smallRegion
      .replace('country: FI', 'country: FI\n  capital: x')
      .replace('draft', 'x')
      .replace('title: Survey', 'titel: Survey');
    expect(await errorsOf(wrong)).toEqual([
      '5:3 study/unknown-key',
      '11:11 study/unknown-value',
      '14:10 study/unknown-key',
    ]);
  });

  it('still checks across the file where only a key is misspelt', async () => {
    const wrong = smallRegion
      .replace('  organisation: City', '  organisation: City\n  autors: [A]')
      .replace('- source: lfs', '- source: lsf');
    const errors = await errorsOf(wrong);
    expect(errors).toEqual(['9:3 study/unknown-key', '17:15 study/unknown-reference']);
  });

  it.each([
    ['a required key is misspelt', 'status: draft', 'statsu: draft', '10:3 study/unknown-key'],
    ['a required key is missing', '  status: draft\n', '', '6:1 study/missing-key'],
    ['a required value is wrong', 'status: draft', 'status: finnal', '10:11 study/unknown-value'],
    ['a whole part is misspelt', '\nstudy:', '\nstduy:', '6:1 study/unknown-key'],
  ])('goes on to the rows and the references where %s', async (_, from, to, place) => {
    const wrong = smallRegion.replace(from, to).replace('- source: lfs', '- source: lsf');
    expect(wrong).toContain(to);
    const errors = await errorsOf(wrong.replace('citizenship: foreign', 'citzenship: foreign'));
    expect(errors[0]).toBe(place);
    expect(errors.slice(1).map((error) => error.replace(/^\S+ /, ''))).toEqual([
      'study/unknown-reference',
      'study/unknown-key',
    ]);
  });

  it('points into a misspelt part as it is written, and blames nothing on what is not there', async () => {
    const wrong = smallRegion.replace('\nstudy:', '\nstduy:').replace('status: draft', 'status: x');
    expect(await errorsOf(wrong)).toEqual(['6:1 study/unknown-key', '10:11 study/unknown-value']);
    expect(await errorsOf(smallRegion.replace('\nsources:', '\nquellen:'))).toEqual(
      expect.arrayContaining([expect.stringContaining('study/unknown-key')]),
    );
    expect((await errorsOf(smallRegion.replace('\nsources:', '\nquellen:'))).join()).not.toContain('reference');
  });

  it('says nothing in the words of the library that reads the format', async () => {
    const wrong = fullRegion
      .replace('format: 1', 'format: "1"')
      .replace('authors: [Anna Virtanen, Omar Hassan]', 'authors: [{ a: 1 }]')
      .replace('quadrants: [[strengths, weaknesses, 2]', 'quadrants: [[strengths, 12]')
      .replace('severity: 4', 'severity: high')
      .replace('participants: 23', 'participants: 2.5')
      .replace('name: Refugees and asylum seekers', 'name: { english: x }')
      .replace('migrant_led: true', 'migrant_led: yes')
      .replace('raters: [city', 'raters: [1');
    const { diagnostics } = await read(wrong);
    expect(diagnostics.length).toBeGreaterThan(7);
    for (const { message, hint } of diagnostics) {
      expect(`${message} ${hint ?? ''}`).not.toMatch(
        /invalid|expected|undefined|received|zod|NaN|Too (small|big)|\[object/i,
      );
    }
  });

  it('reads GR and GB as Eurostat writes them', async () => {
    const greek = smallRegion.replace('country: FI', 'country: GR').replace('FI193', 'GR303');
    const { value } = await read(greek);
    expect(value?.region.region).toMatchObject({ country: 'EL', nuts: 'EL303' });
    expect(value?.places.own).toEqual({ code: 'EL303', name: 'Jyväskylä' });
  });
});
