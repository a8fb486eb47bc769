import { describe, expect, it } from 'vitest';
import { usualLanguage } from '../../src/cli/init-answers.ts';
import { languageMeant } from '../../src/cli/language-meant.ts';
import { languageList, oneLanguage } from '../../src/cli/options.ts';
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

describe('the language of a study that names none', () => {
  it('is the one that its country writes, where there are words in it, else English', () => {
    const known = {
      ...{
        DE: 'de',
        AT: 'de',
        LI: 'de',
        LU: 'de',
        CH: 'de',
        EL: 'el',
        CY: 'el',
        ES: 'es',
        AD: 'ca',
        FI: 'fi',
        IT: 'it',
      },
      ...{
        SM: 'it',
        NL: 'nl',
        BE: 'nl',
        PL: 'pl',
        SI: 'sl',
        SE: 'sv',
        UK: 'en',
        FR: 'en',
        EE: 'en',
        CA: 'en',
        SL: 'en',
      },
    };
    for (const [country, lang] of Object.entries(known))
      expect([country, usualLanguage(country, reportLanguages)]).toEqual([country, lang]);
    expect(usualLanguage('FI', ['en', 'sv'])).toBe('en');
  });
});
