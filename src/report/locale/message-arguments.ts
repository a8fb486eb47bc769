import { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

function collect(elements: Elements, names: Set<string>): void {
  for (const element of elements) {
    // 0 is words, 7 the number sign of a plural; all else is a value by its name.
    if (element.type === 0 || element.type === 7) continue;
    names.add(element.value);
    if ('options' in element) for (const option of Object.values(element.options)) collect(option.value, names);
  }
}

/** The names of the values that a message wants. */
export function argumentsOf(message: IntlMessageFormat): ReadonlySet<string> {
  const names = new Set<string>();
  collect(message.getAst(), names);
  return names;
}

/** The values that a message in ICU MessageFormat wants, by name; `null` where the message cannot be read. */
export function messageArguments(text: string, lang: string): ReadonlySet<string> | null {
  try {
    return argumentsOf(new IntlMessageFormat(text, lang, undefined, { ignoreTag: true }));
  } catch (error) {
    // The library throws one kind of error for whatever is wrong with a message.
    if (error instanceof Error) return null;
    throw error;
  }
}
