import type { EurostatAnswer } from '../../importers/eurostat-answer.ts';
import { type EurostatQuery, withoutCodes, withoutDimension } from '../../importers/eurostat-query.ts';

type Lacking = Extract<EurostatAnswer, { readonly kind: 'no_dimension' | 'no_codes' }>;

export interface Narrowed {
  /** The question without what the dataset does not have; `null` where too little of it would be left. */
  readonly next: EurostatQuery | null;
  /** What the dataset does not have, in a sentence. */
  readonly words: string;
  /** What became of places that it does not have, a sentence each. */
  readonly places: readonly string[];
}

/** What is left of a question of which the service says that the dataset does not have a part. */
export async function narrowedBy(query: EurostatQuery, answer: Lacking): Promise<Narrowed> {
  const { dataset } = query;
  if (answer.kind === 'no_dimension') {
    const next = withoutDimension(query, answer.dimension);
    return { next, words: undividedWords(dataset, answer.dimension), places: [] };
  }
  const codes = answer.codes.map(({ dimension, code }) => `${dimension.toLowerCase()}=${code}`);
  const places = answer.codes.filter(({ dimension }) => dimension.toLowerCase() === 'geo').map(({ code }) => code);
  return {
    next: withoutCodes(query, answer.codes),
    words: `${dataset} has no ${codes.join(', ')}.`,
    places: await formerPlaces(places),
  };
}

/** That a dataset does not have a dimension, in a sentence. */
export function undividedWords(dataset: string, dimension: string): string {
  return `${dataset} does not tell ${dimension.toLowerCase()} apart, so it was not asked for.`;
}

/** A NUTS code that is out of force, with the codes that came after it. The lists are loaded only where a place is missing. */
async function formerPlaces(codes: readonly string[]): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const { nutsChange } = await import('../../observations/nuts-changes.ts');
  return codes.flatMap((code) => {
    const change = nutsChange(code);
    if (change === null || change.successors.length === 0) return [];
    const named = change.name === code ? code : `${code} (${change.name})`;
    return [`${named} is no code of NUTS ${change.since} any more; after it came ${change.successors.join(', ')}.`];
  });
}
