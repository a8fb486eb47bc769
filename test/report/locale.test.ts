import { describe, expect, it } from 'vitest';
import { makeLocale } from '../../src/report/locale/make-locale.ts';
import { phraseName } from '../../src/report/locale/phrase-values.ts';
import { whenWords } from '../../src/report/phrases.ts';
import { englishMessages } from './composed.ts';

const messages = englishMessages();
const locale = (lang: string) => makeLocale(lang, messages, ['en']);

describe('the numbers of a language', () => {
  it('writes percentages as the language does', () => {
    expect(locale('en').percent(65.2)).toBe('65.2%');
    expect(locale('de').percent(65.2)).toBe('65,2\u00a0%');
    expect(locale('fi').percent(65.2)).toBe('65,2\u00a0%');
  });

  it('writes a minus as a minus in every language', () => {
    for (const lang of ['en', 'de', 'fi', 'sl', 'pl', 'es', 'it', 'el', 'sv']) {
      expect(locale(lang).points(-22.8)).toMatch(/^−22[.,]8/);
    }
  });

  it('signs points, and nothing that rounds to nought', () => {
    expect(locale('en').points(10.75)).toBe('+10.8 pp');
    expect(locale('en').points(-0.04)).toBe('0.0 pp');
    expect(locale('en').percent(-0.04)).toBe('0.0%');
  });

  it('rounds the half away from nought, as the decimal figure has it', () => {
    expect(locale('en').percent(51.25)).toBe('51.3%');
    expect(locale('en').percent(1.005, 2)).toBe('1.01%');
  });

  it('groups thousands', () => {
    expect(locale('en').number(130900)).toBe('130,900');
    expect(locale('de').number(130900)).toBe('130.900');
    expect(locale('en').value(130900, 'persons')).toBe('130,900');
  });

  it('gives a value of an own unit with that unit', () => {
    expect(locale('en').value(4.25, 'per_1000')).toBe('4.3 per 1,000');
    expect(locale('en').value(12, 'households', 0)).toBe('12\u00a0households');
  });
});

describe('the dates of a language', () => {
  it('is as exact as what it is given, whatever the time zone', () => {
    expect(locale('en').date('2025-06-02')).toBe('2 June 2025');
    expect(locale('en').date('2025-06')).toBe('June 2025');
    expect(locale('en').date('2025')).toBe('2025');
    expect(locale('de').date('2025-06-02')).toBe('2. Juni 2025');
  });
});

describe('the texts of a study', () => {
  const finnish = makeLocale('fi', messages, ['en', 'fi']);

  it('takes the language of the report where it is there', () => {
    expect(finnish.text({ en: 'Finland', fi: 'Suomi' })).toEqual({ kind: 'markdown', text: 'Suomi', lang: null });
  });

  it('falls back to the first language of the study and marks it', () => {
    expect(finnish.text({ en: 'Finland', sv: 'Finland (sv)' })).toEqual({
      kind: 'markdown',
      text: 'Finland',
      lang: 'en',
    });
    expect(finnish.text('Finland')).toEqual({ kind: 'markdown', text: 'Finland', lang: 'en' });
  });
});

/** A phrase for what is one, a number for all else. */
function valueFor(name: string): readonly [string, number | (() => string)] {
  const phrase = phraseName(name);
  return phrase === null ? [name, 3] : [phrase.value, () => '3'];
}

describe('the messages', () => {
  it('throws on a key that is not there', () => {
    expect(() => locale('en').t('no.such.key')).toThrow('no.such.key');
  });

  it('throws where a message wants a value and gets none', () => {
    expect(() => locale('en').t('numbering.figure')).toThrow();
  });

  it('can all be parsed', () => {
    for (const [key, text] of Object.entries(messages)) {
      const names = [...text.matchAll(/\{\s*(\w+)/g)].map((match) => valueFor(match[1] ?? ''));
      expect(() => locale('en').t(key, Object.fromEntries(names)), key).not.toThrow();
    }
  });
});

describe('the sentences of a language', () => {
  const words = {
    end: 'Razlika: {value}.',
    lead: 'La {tableWithin} es la tabla; {table} la repite.',
    'when.in': 'leta {year}',
    'when.month': '{n, select, 3 {marca} other {maja}} {year}',
    'when.quarter': 'v {n}. četrtletju {year}',
    'when.week': 'v {n}. tednu leta {year}',
  };
  const slovene = makeLocale('sl', words, ['sl']);

  it('end in one point where a value ends in one, linked or not', () => {
    expect(slovene.t('end', { value: '+10,8 o. t.' })).toBe('Razlika: +10,8 o. t.');
    expect(slovene.t('end', { value: '[+10,8 o. t.](#d3)' })).toBe('Razlika: [+10,8 o. t.](#d3)');
    expect(slovene.t('end', { value: '10,8 %' })).toBe('Razlika: 10,8 %.');
    expect(slovene.t('end', { value: 'in tako ...' })).toBe('Razlika: in tako ....');
  });

  it('name a table with a small letter where it stands within them', () => {
    expect(slovene.t('lead', { table: '[Tabla 3](#table-3)' })).toBe(
      'La [tabla 3](#table-3) es la tabla; [Tabla 3](#table-3) la repite.',
    );
  });

  it('say years, months, quarters and weeks each in their own words', () => {
    const when = (period: string) => whenWords(slovene, period, null);
    expect(['2024', '2024-03', '2024-Q2', '2024-W07'].map(when)).toEqual([
      'leta 2024',
      'marca 2024',
      'v 2. četrtletju 2024',
      'v 7. tednu leta 2024',
    ]);
  });
});
