import type { LocalisedText } from './study.ts';

/** What says which territory a study is about. */
export interface Territory {
  readonly country: string;
  readonly nuts: string;
  readonly name: LocalisedText;
}

/**
 * Keys of a territory: its NUTS unit with its name in each language. Two studies that share one are of the same territory,
 * whatever their files are called. The unit alone does not say so: it may hold many municipalities.
 */
export function territoryKeys({ country, nuts, name }: Territory): readonly string[] {
  const names = typeof name === 'string' ? [name] : Object.values(name);
  return [...new Set(names.map((each) => each.trim().toLowerCase()))]
    .filter((each) => each !== '' && nuts !== '')
    .map((each) => JSON.stringify([country, nuts, each]));
}
