import { groupValues, type MessageValues, type PhraseForm, placeValues } from './locale.ts';

/** The value that a name in a message is taken from, and the form in which. */
export interface PhraseName {
  readonly value: string;
  readonly form: PhraseForm;
}

const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);

const groupForms = ['of', 'among', 'share', 'than'] as const;

const phraseNames: ReadonlyMap<string, PhraseName> = new Map<string, PhraseName>([
  ...[...groupValues, ...placeValues].map((value) => [value, { value, form: 'plain' }] as const),
  ...groupValues.flatMap((value) => groupForms.map((form) => [`${value}${capital(form)}`, { value, form }] as const)),
  ...placeValues.flatMap((value) => [
    [`in${capital(value)}`, { value, form: 'in' }] as const,
    [`${value}Of`, { value, form: 'of' }] as const,
  ]),
]);

/**
 * Values that lead to a figure or table, `Table 3`: a message that sets one within its sentence takes `{refWithin}`, whose
 * first letter is small.
 */
export const referenceValues = ['ref', 'figure', 'figures', 'table', 'how', 'groups', 'years'] as const;

const withinNames: ReadonlyMap<string, string> = new Map(referenceValues.map((value) => [`${value}Within`, value]));

/** `refWithin` takes `ref`; `null` for any other name. */
export function valueWithin(name: string): string | null {
  return withinNames.get(name) ?? null;
}

/** `[Table 3](#table-3)` with a small letter. Markdown. */
function within(words: string): string {
  return words.replaceAll(/(^|\[)\p{Lu}/gu, (first) => first.toLowerCase());
}

/** `{whoAmong}` is `who` in the form `among`, `{inPlace}` is `place` in the form `in`; `null` for any other name. */
export function phraseName(name: string): PhraseName | null {
  return phraseNames.get(name) ?? null;
}

/**
 * The values of a message as its language asks for them: groups and places in the forms that the message names, all else as
 * it is. Throws where a group or place is given as finished text, which no language could inflect.
 */
export function inForms(wanted: ReadonlySet<string>, values: MessageValues): Record<string, string | number> {
  const given: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const isPhrase = phraseName(name) !== null;
    if (isPhrase !== (typeof value === 'function'))
      throw new Error(`The value "${name}" has to be ${isPhrase ? 'a phrase' : 'text'}.`);
    if (typeof value !== 'function') given[name] = value;
  }
  for (const name of wanted) {
    const referred = values[valueWithin(name) ?? ''];
    if (typeof referred === 'string') given[name] = within(referred);
    const phrase = phraseName(name);
    const value = phrase === null ? undefined : values[phrase.value];
    if (phrase !== null && typeof value === 'function') given[name] = value(phrase.form);
  }
  return given;
}
