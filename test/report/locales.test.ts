import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { reportLanguages } from '../../src/observations/code-lists.ts';
import { groupValues, type Messages, placeValues } from '../../src/report/locale/locale.ts';
import { messageArguments } from '../../src/report/locale/message-arguments.ts';
import { phraseName, referenceValues, valueWithin } from '../../src/report/locale/phrase-values.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const locales = path.join(root, 'templates/locales');
const languages = readdirSync(locales).sort();

function jsonOf(file: string): Readonly<Record<string, string>> {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (read === null || typeof read !== 'object') throw new Error(`${file} holds no messages`);
  return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, String(value)]));
}

const filesOf = (lang: string) => readdirSync(path.join(locales, lang)).filter((file) => file.endsWith('.json'));
const messagesOf = (lang: string): Messages =>
  Object.assign({}, ...filesOf(lang).map((file) => jsonOf(path.join(locales, lang, file))));

const english = messagesOf('en');
const englishTakes = new Map(
  Object.entries(english).map(([key, text]) => [key, [...(messageArguments(text, 'en') ?? [])]] as const),
);
const takenBy = (key: string) => englishTakes.get(key) ?? [];

/** Keys that a language may have or not: how it says the places that it inflects, and what groups stand in for others. */
const isOpen = (key: string) => /^place\.(in-text\.)?[A-Z]/.test(key);

/** Values that English does not take although they are given, since a language may need them in place of a finished phrase. */
const parts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'when.month': { month: ['n', 'year'] },
};

/** What a message may take: what English takes, in any form where it is a group or a place, and the forms of a group. */
function allowed(key: string): ReadonlySet<string> {
  const own = takenBy(key);
  const forms = own.flatMap((name) => {
    if ((referenceValues as readonly string[]).includes(name)) return [`${name}Within`];
    const value = phraseName(name)?.value;
    return value === undefined ? [] : formsOf(value);
  });
  const formed = /^(group|who|age|say\.sex)\./.test(key) && !/^age\.label/.test(key) ? ['form', 'sex'] : [];
  return new Set([
    ...own,
    ...forms,
    ...formed,
    ...Object.values(parts[key] ?? {}).flat(),
    ...(isOpen(key) ? ['form', 'name'] : []),
  ]);
}

function formsOf(value: string): readonly string[] {
  const capital = value.slice(0, 1).toUpperCase() + value.slice(1);
  if ((groupValues as readonly string[]).includes(value))
    return ['', 'Of', 'Among', 'Share', 'Than'].map((form) => `${value}${form}`);
  if ((placeValues as readonly string[]).includes(value)) return [value, `in${capital}`, `${value}Of`];
  return [];
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The categories of each plural in a message that its language has, and the message neither has nor covers by numbers. */
function unspoken(elements: Elements, lang: string): readonly string[] {
  return elements.flatMap((element) => {
    if (!('options' in element)) return [];
    const within = Object.values(element.options).flatMap(({ value }) => unspoken(value, lang));
    if (element.type !== 6) return within;
    const type = element.pluralType ?? 'cardinal';
    const needed = new Intl.PluralRules(lang, { type }).resolvedOptions().pluralCategories;
    const said = Object.keys(element.options);
    // One that only tells single numbers from all others needs no more.
    if (said.every((option) => option === 'other' || option.startsWith('='))) return within;
    const byNumber = (category: string) => countsOf(lang, type, category).every((n) => said.includes(`=${n}`));
    return [...within, ...needed.filter((category) => !said.includes(category) && !byNumber(category))];
  });
}

/** Whole numbers from 0 to 200 of a category. */
function countsOf(lang: string, type: Intl.PluralRuleType, category: string): readonly number[] {
  const rules = new Intl.PluralRules(lang, { type });
  return Array.from({ length: 201 }, (_, n) => n).filter((n) => rules.select(n) === category);
}

/** Messages that say a term of the glossary in its plain form. */
const termsIn: Readonly<Record<string, readonly string[]>> = {
  non_eu_citizens: ['group.citizenship.non_eu', 'annex.gaps.non-eu.term'],
  foreign_citizens: ['group.citizenship.foreign'],
  nationals: ['group.citizenship.national'],
  stateless: ['group.citizenship.stateless'],
  employment_rate: ['indicator.employment_rate.name', 'indicator.employment_rate.noun'],
  activity_rate: ['indicator.activity_rate.name', 'indicator.activity_rate.noun'],
  unemployment_rate: ['indicator.unemployment_rate.name', 'indicator.unemployment_rate.noun'],
  inactivity_rate: ['indicator.inactivity_rate.name', 'indicator.inactivity_rate.noun'],
  strengths: ['quadrant.strengths', 'annex.consultation.scope.strengths'],
  weaknesses: ['quadrant.weaknesses', 'annex.consultation.scope.weaknesses'],
  opportunities: ['quadrant.opportunities', 'annex.consultation.scope.opportunities'],
  threats: ['quadrant.threats', 'annex.consultation.scope.threats'],
  data_register: ['annex.register.title'],
};

const glossaryOf = (lang: string) => path.join(root, 'templates/glossary', `${lang}.json`);

it('are there in the languages that the format names, and in no others', () => {
  expect(languages).toEqual([...reportLanguages]);
});

describe.each(languages)('the words in %s', (lang) => {
  const messages = messagesOf(lang);
  const keys = Object.keys(messages);
  const folded = (text: string) => text.toLocaleLowerCase(lang);

  it('have every message of English, and none besides', () => {
    expect(Object.keys(english).filter((key) => !Object.hasOwn(messages, key) && !isOpen(key))).toEqual([]);
    expect(keys.filter((key) => !Object.hasOwn(english, key) && !isOpen(key))).toEqual([]);
  });

  it('stand in the files that English has them in, each once', () => {
    const misplaced = filesOf(lang).flatMap((file) => {
      const home = path.join(locales, 'en', file);
      const known = existsSync(home) ? jsonOf(home) : {};
      const here = Object.keys(jsonOf(path.join(locales, lang, file)));
      return here.filter((key) => !Object.hasOwn(known, key) && !isOpen(key)).map((key) => `${file}: ${key}`);
    });
    expect(misplaced).toEqual([]);
    const all = filesOf(lang).flatMap((file) =>
      [...readFileSync(path.join(locales, lang, file), 'utf8').matchAll(/^\s*"([^"]+)":/gm)].map(([, key]) => key),
    );
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });

  it('can be read, and take no other values than English', () => {
    const wrong = keys.flatMap((key) => {
      const taken = messageArguments(messages[key] ?? '', lang);
      if (taken === null) return [`${key}: cannot be read`];
      const may = allowed(key);
      return [...taken].filter((name) => !may.has(name)).map((name) => `${key}: {${name}}`);
    });
    expect(wrong).toEqual([]);
  });

  it('leave out no value of English that no form stands for', () => {
    const wrong = keys.flatMap((key) => {
      const taken = [...(messageArguments(messages[key] ?? '', lang) ?? [])];
      const values = new Set(taken.map((name) => phraseName(name)?.value ?? valueWithin(name) ?? name));
      const wanted = takenBy(key).map((name) => phraseName(name)?.value ?? name);
      // A count may say what its words say, and a word of grammar has no use where the language does not need it.
      const spared = new Set(['form', 'sex', 'words', 'n', ...(values.has('n') ? ['words'] : [])]);
      const apart = (name: string) => parts[key]?.[name]?.every((part) => values.has(part)) === true;
      return wanted
        .filter((name) => !values.has(name) && !spared.has(name) && !apart(name))
        .map((name) => `${key}: {${name}}`);
    });
    expect(wrong).toEqual([]);
  });

  it('have the plurals of the language where they tell numbers apart', () => {
    const wrong = keys.flatMap((key) => {
      const read = new IntlMessageFormat(messages[key] ?? '', lang, undefined, { ignoreTag: true }).getAst();
      return unspoken(read, lang).map((category) => `${key}: ${category}`);
    });
    expect(wrong).toEqual([]);
  });

  it('name in every language the same terms, and use them', () => {
    const terms = jsonOf(glossaryOf(lang));
    expect(Object.keys(terms).sort()).toEqual(Object.keys(jsonOf(glossaryOf('en'))).sort());
    const all = folded(Object.values(messages).join('\n'));
    expect(Object.values(terms).filter((term) => !all.includes(folded(term)))).toEqual([]);
    const unused = Object.entries(termsIn).flatMap(([term, places]) =>
      places
        .filter((key) => !folded(messages[key] ?? '').includes(folded(terms[term] ?? '?')))
        .map((key) => `${term}: ${key}`),
    );
    expect(unused).toEqual([]);
  });

  it.skipIf(lang === 'en')('are not left in English', () => {
    const same = keys.filter((key) => messages[key] === english[key] && wordsOf(messages[key] ?? '').length > 3);
    expect(same).toEqual([]);
  });
});

/** The words of a message without its values and choices, long enough to be of one language. */
function wordsOf(text: string): readonly string[] {
  return text.replaceAll(/\{[^{}]*\}/g, ' ').match(/\p{L}{3,}/gu) ?? [];
}

describe('the keys of the messages', () => {
  const sources = ['src', 'templates'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|hbs|js|yaml)$|document\.json$/.test(file))
      .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
  );
  const code = sources.join('\n');
  const literals = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, literal]) => literal));
  const lists = [
    ...[...code.matchAll(/codeWords\(\s*[\w.]+,\s*'([\w.-]+)'/g)].map(([, list]) => new RegExp(`^${list}\\.`)),
    // Both are said by one function.
    /^(gap|change)\.(points|other)\./,
  ];
  // `finding.${kind}.points` is a pattern; one that starts with a value says nothing of its key.
  const patterns = [...code.matchAll(/`([\w-]+\.[^`\n]*?)`/g)].flatMap(([, text = '']) =>
    text.includes('${') ? [patternOf(text)] : [],
  );

  it('are all used by code or templates', () => {
    const used = (key: string) =>
      literals.has(key) || [...lists, ...patterns].some((pattern) => pattern.test(key)) || code.includes(key);
    expect(used('nobody.asks-for-this')).toBe(false);
    expect(Object.keys(english).filter((key) => literals.has(key)).length).toBeGreaterThan(600);
    const unused = Object.keys(english).filter((key) => !used(key) && !isOpen(key));
    expect(unused).toEqual([]);
  });
});

/** `finding.${short ? 'short' : 'full'}.${unit}` as an expression that its keys match. */
function patternOf(template: string): RegExp {
  const fixed = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  return new RegExp(`^${fixed.map((part) => part.replaceAll(/[.*+?^$()[\]|{}\\]/g, '\\$&')).join('.+')}$`);
}
