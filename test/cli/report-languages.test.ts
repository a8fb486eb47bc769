import { describe, expect, it } from 'vitest';
import { languageMeant } from '../../src/cli/language-meant.ts';
import { languageList, oneLanguage } from '../../src/cli/options.ts';
import { editionsOf } from '../../src/cli/report-languages.ts';
import { reportLanguages } from '../../src/observations/code-lists.ts';

describe('a language that there are no words in', () => {
  it.each([
    ['german', 'de'],
    ['Deutsch', 'de'],
    ['allemand', 'de'],
    ['tedesco', 'de'],
    ['Suomi', 'fi'],
    ['finish', 'fi'],
    ['ελληνικα', 'el'],
    ['Espanol', 'es'],
    ['slovenian', 'sl'],
    ['de-AT', 'de'],
    ['en_GB', 'en'],
    ['gr', 'el'],
    ['SI', 'sl'],
    ['swe', 'sv'],
    ['UK', 'en'],
    ['uk', null],
    ['cy', null],
    ['at', 'de'],
    ['xx', null],
    ['fr', null],
    ['', null],
    ['../../etc', null],
  ])('%s may mean %s', (word, meant) => {
    expect(languageMeant(word, reportLanguages)).toBe(meant);
  });
});

describe('languages that are asked for', () => {
  it('are known in capitals too, and others stay as they are written', () => {
    expect(languageList('EN, fi,Fi')).toEqual(['en', 'fi']);
    expect(languageList('SI')).toEqual(['SI']);
    expect(oneLanguage('EL')).toBe('el');
  });
});

describe('pages in several languages', () => {
  const stems = [
    { lang: 'fi', stem: 'comparison' },
    { lang: 'sv', stem: 'comparison.sv' },
  ];

  it('lead to each other, where there are pages and more than one', () => {
    expect(editionsOf(stems, ['html', 'json'])).toEqual([
      { lang: 'fi', href: 'comparison.html' },
      { lang: 'sv', href: 'comparison.sv.html' },
    ]);
    expect(editionsOf(stems, ['pdf'])).toEqual([]);
    expect(editionsOf(stems.slice(0, 1), ['html'])).toEqual([]);
  });
});
