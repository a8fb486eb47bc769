import { describe, expect, it } from 'vitest';
import { makePassages } from '../../src/report/passages.ts';

const listed = (texts: readonly string[], messages = {}, places: readonly string[] = []) => {
  const passages = makePassages();
  for (const text of texts) passages.take('fi', text);
  return passages.list(places, messages).map(({ text }) => text);
};

describe('the passages of other languages', () => {
  it('are none where the messages of the report have the same words', () => {
    const messages = {
      'annex.register': 'Data register',
      'gap.by': '{n, plural, one {# unit} other {# units}} by kela',
    };
    const own = ['Data', 'Kela', 'data register'];
    expect(listed([...own, 'Datat', 'Dat', 'Kela ja muut', 'Register of data'], messages)).toEqual([
      'Register of data',
      'Kela ja muut',
      'Datat',
      'Dat',
    ]);
  });

  it('are none where a place is called so in every language', () => {
    expect(listed(['Jyväskylä', 'Jyväskylän seutu'], {}, ['Jyväskylä'])).toEqual(['Jyväskylän seutu']);
  });
});
