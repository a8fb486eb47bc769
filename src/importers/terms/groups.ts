import type { PopulationConcept } from '../../observations/code-lists.ts';
import { asEurostatWrites } from '../../observations/country-codes.ts';
import { isGroup } from '../../observations/groups.ts';
import { namesIn, plainName } from './plain.ts';
import { isTotal, type Term, unknownCode } from './term.ts';

type ByCode = Readonly<Record<string, string>>;

/** Eurostat's groups that the region file has a word for. Other Unions (EU28_FOR, NEU15_FOR …) are other groups: never taken for these. */
const eurostat: ByCode = {
  NAT: 'national',
  FOR: 'foreign',
  EU27_2020_FOR: 'eu',
  NEU27_2020_FOR: 'non_eu',
  STLS: 'stateless',
  UNK: 'unknown',
  NRP: 'unknown',
};

const spoken: readonly (readonly [string, readonly string[]])[] = [
  ['total', namesIn('total, insgesamt, skupaj, ogolem, totaal, totale, συνολο, yhteensa, totalt, i alt')],
  ['national', ['national', 'nationals', 'reporting country', 'inlander', 'native born', 'native']],
  [
    'foreign',
    namesIn(`
    foreign, foreigners, foreign country, auslander, auslandisch, tujci, cudzoziemcy, extranjeros, estrangers,
    stranieri, αλλοδαποι, ulkomaat, utlanningar, foreign born
  `),
  ],
];

/**
 * A group by citizenship or by country of birth as the region file writes it; countries as Eurostat writes them.
 * `other_group` where it is a group that the region file has no word for, `unknown_code` where it is nothing known.
 */
export function groupTerm(concept: PopulationConcept, code: string, label: string | null): Term {
  const word = groupOf(code) ?? (label === null ? null : groupOf(label));
  const own = word === 'national' && concept === 'country_of_birth' ? 'native' : word;
  if (own !== null && isGroup(concept, own)) return { word: own };
  const country = asEurostatWrites(code.toUpperCase());
  if (/^[A-Z]{2}$/.test(country) && isGroup(concept, country)) return { word: country };
  return /^[A-Z][A-Z0-9_-]+$/.test(code) || own !== null ? { leftOut: 'other_group' } : unknownCode;
}

function groupOf(text: string): string | null {
  const fixed = Object.hasOwn(eurostat, text.toUpperCase()) ? eurostat[text.toUpperCase()] : undefined;
  if (fixed !== undefined) return fixed;
  const plain = plainName(text);
  if (plain === 'eu' || plain === 'non eu' || plain === 'stateless' || plain === 'unknown')
    return plain.replace(' ', '_');
  if (isTotal(text)) return 'total';
  return spoken.find(([, names]) => names.includes(plain))?.[0] ?? null;
}
