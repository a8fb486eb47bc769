import { IntlMessageFormat } from 'intl-messageformat';
import type { Messages } from '../../src/report/locale/locale.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

const latin = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const other = 'абцдефгхийклмнопярстувщхызАБЦДЕФГХИЙКЛМНОПЯРСТУВЩХЫЗ';

/** Latin letters as Cyrillic ones of about their looks and width, so that a word that was baked into code stands out. */
export function disguised(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => other[latin.indexOf(letter)] ?? letter);
}

/** The messages of a language that nobody speaks: English in Cyrillic letters, its values and choices as they were. */
export function pseudoMessages(english: Messages): Messages {
  return Object.fromEntries(
    Object.entries(english).map(([key, text]) => [
      key,
      written(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()),
    ]),
  );
}

function written(elements: Elements): string {
  return elements.map(one).join('');
}

function one(element: Elements[number]): string {
  switch (element.type) {
    case 0:
      return disguised(element.value).replaceAll(/[{}']/g, (sign) => (sign === "'" ? "''" : `'${sign}'`));
    case 1:
      return `{${element.value}}`;
    case 2:
      return `{${element.value}, number}`;
    case 5:
      return `{${element.value}, select, ${chosen(element.options)}}`;
    case 6: {
      const kind = element.pluralType === 'ordinal' ? 'selectordinal' : 'plural';
      return `{${element.value}, ${kind}, ${chosen(element.options)}}`;
    }
    case 7:
      return '#';
    default:
      throw new Error(`A message uses a part of MessageFormat of type ${element.type}, which no message needs so far.`);
  }
}

function chosen(options: Readonly<Record<string, { readonly value: Elements }>>): string {
  return Object.entries(options)
    .map(([name, { value }]) => `${name} {${written(value)}}`)
    .join(' ');
}
