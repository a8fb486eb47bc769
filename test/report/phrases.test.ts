import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue/index.ts';
import { conceptGroups, populationConcepts, sexes } from '../../src/observations/code-lists.ts';
import { makeLocale } from '../../src/report/locale/make-locale.ts';
import {
  ageWords,
  asPhrase,
  changed,
  groupPhrase,
  groupWords,
  inSentence,
  listPhrase,
  periodRange,
  periodWords,
  whenWords,
  whoWords,
} from '../../src/report/phrases.ts';
import { countryName, placeInText, placePhrase } from '../../src/report/place-words.ts';
import { englishMessages } from './composed.ts';

const locale = makeLocale('en', englishMessages(), ['en']);

describe('the words for people', () => {
  it('has a noun for every concept, group and sex', () => {
    for (const concept of populationConcepts) {
      for (const group of conceptGroups[concept] ?? ['western']) {
        for (const sex of sexes)
          expect(groupWords(locale, concept, group, sex)).toMatch(
            /(^| )(men|women|people|residents|citizens|nationals)/,
          );
      }
    }
  });

  it('speaks as a statistical office does', () => {
    expect(groupWords(locale, 'citizenship', 'foreign', 'female')).toBe('foreign women');
    expect(groupWords(locale, 'citizenship', 'national', 'male')).toBe('national men');
    expect(groupWords(locale, 'citizenship', 'non_eu', 'total')).toBe('non-EU citizens');
    expect(groupWords(locale, 'mother_tongue', 'foreign_language', 'total')).toBe(
      'people with a foreign mother tongue',
    );
    expect(groupWords(locale, 'citizenship', 'total', 'total')).toBe('all residents');
  });

  it('names countries by their codes, Eurostat’s among them', () => {
    expect(groupWords(locale, 'citizenship', 'UA', 'total')).toBe('citizens of Ukraine');
    expect(groupWords(locale, 'country_of_birth', 'SY', 'female')).toBe('women born in Syria');
    expect(countryName(locale, 'EL')).toBe('Greece');
    expect(countryName(locale, 'UK')).toBe('United Kingdom');
    expect(countryName(locale, 'not_a_country')).toBe('not a country');
  });

  it('says origin in the words of the office that counted, and codes of groups without underscores', () => {
    const origin = (group: string, sex: 'total' | 'female' = 'total') => groupWords(locale, 'origin', group, sex);
    expect(origin('non-western')).toBe('people of non-western origin');
    expect(origin('non_western', 'female')).toBe('women of non-western origin');
    expect(origin('foreign_background')).toBe('people with a foreign background');
    expect(origin('Swedish_background')).toBe('people with Swedish background');
    expect(origin('Dutch', 'female')).toBe('women of Dutch origin');
    expect(origin('NL')).toBe('people with origins in the Netherlands');
  });

  it('adds age and education', () => {
    const who = {
      concept: 'citizenship',
      group: 'foreign',
      sex: 'female',
      age: '15-64',
      education: 'total',
      breakdown: {},
    } as const;
    expect(whoWords(locale, who)).toBe('foreign women aged 15 to 64');
    expect(whoWords(locale, { ...who, education: '5-8' })).toBe('foreign women aged 15 to 64 (tertiary education)');
    expect(whoWords(locale, { ...who, age: 'not_stated' })).toBe('foreign women (age not stated)');
    expect(ageWords(locale, '15+')).toBe('aged 15 and over');
    expect(ageWords(locale, 'all')).toBe('');
  });
});

describe('a group in a sentence', () => {
  const inflecting = makeLocale(
    'fi',
    {
      'group.citizenship.foreign':
        '{form, select, of {ulkomaalaisten} among {ulkomaalaisten keskuudessa} share {ulkomaalaisista} than {kuin ulkomaalaisilla} other {ulkomaalaiset}}',
      'place.in-text': '{form, select, in {paikassa {name}} of {paikan {name}} other {{name}}}',
      'place.in-text.FI': '{form, select, in {Suomessa} of {Suomen} other {Suomi}}',
      share: '{value} {whoShare}',
      rate: '{whoOf} työllisyysaste {inPlace}',
      gap: '{whoAmong} alempi {referenceThan}',
      plain: '{who}, {place}',
      of: '{placeOf} luvut',
    },
    ['fi'],
  );
  const who = groupPhrase(inflecting, 'citizenship', 'foreign', 'total');
  const place = placePhrase(inflecting, 'FI', 'Suomi');

  it('comes in the form that the message asks for', () => {
    expect(inflecting.t('share', { value: '51,3 %', who })).toBe('51,3 % ulkomaalaisista');
    expect(inflecting.t('rate', { who, place })).toBe('ulkomaalaisten työllisyysaste Suomessa');
    expect(inflecting.t('gap', { who, reference: who })).toBe('ulkomaalaisten keskuudessa alempi kuin ulkomaalaisilla');
    expect(inflecting.t('plain', { who, place })).toBe('ulkomaalaiset, Suomi');
  });

  it('leaves the name of a place alone that the language does not list', () => {
    const town = placePhrase(inflecting, 'FI1D1', 'Äänekoski');
    expect(inflecting.t('of', { place: town })).toBe('paikan Äänekoski luvut');
    expect(inflecting.t('of', { place: changed(place, (words) => words.toUpperCase()) })).toBe('SUOMEN luvut');
  });

  it('stands in a list with the others in their form', () => {
    expect(listPhrase(inflecting, [place, place])('in')).toBe('Suomessa ja Suomessa');
  });

  it('has no words of its own where nothing is named', () => {
    expect(placePhrase(inflecting, '', '')('in')).toBe('');
    expect(asPhrase('Äänekoski')('of')).toBe('Äänekoski');
  });

  it('refuses finished text in its place, which no language could inflect', () => {
    const values = Object.fromEntries([['who', 'foreign citizens']] as const);
    expect(() => inflecting.t('share', { value: '1', ...values })).toThrow('who');
  });
});

describe('a label within a sentence', () => {
  it('starts small, but not in a language that writes nouns with a capital', () => {
    const german = makeLocale('de', { 'case.in-sentence': 'keep' }, ['de']);
    expect(inSentence(locale, 'Manufacturing')).toBe('manufacturing');
    expect(inSentence(german, 'Verarbeitendes Gewerbe')).toBe('Verarbeitendes Gewerbe');
  });
});

describe('the words for time', () => {
  it('names quarters, months and reference days', () => {
    expect(periodWords(locale, '2024-Q1')).toBe('first quarter of 2024');
    expect(periodWords(locale, '2024-03')).toBe('March 2024');
    expect(whenWords(locale, '2024', 'annual_average')).toBe('in 2024');
    expect(whenWords(locale, '2024', '12-31')).toBe('at the end of 2024');
    expect(whenWords(locale, '2024-Q1', 'quarter')).toBe('in the first quarter of 2024');
    expect(periodRange(locale, ['2015', '2016', '2024'])).toBe('2015–2024');
  });
});

describe('the words for indicators', () => {
  it('are there for everything in the catalogue', () => {
    for (const { id } of [...catalogue, { id: 'employment_shortfall' }]) {
      for (const part of ['name', 'noun', 'says', 'say', 'numerator', 'denominator', 'trap']) {
        expect(locale.has(`indicator.${id}.${part}`), `indicator.${id}.${part}`).toBe(true);
      }
    }
  });
});

describe('the name of a place in a sentence', () => {
  const inText = (code: string, name = countryName(locale, code)) => placeInText(locale, code, name, 'name');

  it('has its article where the language gives it one, and stays bare in a table', () => {
    expect(inText('NL')).toBe('the Netherlands');
    expect(countryName(locale, 'NL')).toBe('Netherlands');
    expect(placeInText(locale, 'NL', 'Netherlands', 'in')).toBe('in the Netherlands');
    expect(inText('UK')).toBe('the United Kingdom');
    expect(inText('EU27_2020', locale.t('place.EU27_2020'))).toBe('the European Union');
    expect(inText('CZ')).toBe('Czechia');
    expect(placeInText(locale, 'FI', 'Finland', 'in')).toBe('in Finland');
  });

  it('keeps the name that a study gives a place, an article of its own included', () => {
    expect(inText('NL', 'The Netherlands')).toBe('the Netherlands');
    expect(inText('NL', 'Kingdom of the Netherlands')).toBe('Kingdom of the Netherlands');
  });

  it('stands in groups too', () => {
    expect(groupWords(locale, 'citizenship', 'NL', 'female')).toBe('women who are citizens of the Netherlands');
    expect(groupWords(locale, 'country_of_birth', 'UK', 'total')).toBe('people born in the United Kingdom');
  });
});
