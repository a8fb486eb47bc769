import { parseAge, writeAge } from '../../observations/age.ts';
import { namesIn, plainName } from './plain.ts';
import { isTotal, type Term, unknownCode } from './term.ts';

const totals: ReadonlySet<string> = new Set(
  namesIn(`
    total, all ages, insgesamt, skupaj, ogolem, totaal, totale, συνολο, yhteensa, totalt, i alt, total all ages,
    todas las edades, totes les edats, samtliga, alle leeftijden, starost skupaj
  `),
);
const unstated: ReadonlySet<string> = new Set(
  namesIn('unk, unknown, nrp, no response, not stated, not_stated, unbekannt, uppgift saknas'),
);

/** Words for years of age, as offices write them behind a band. */
const years = '(?:years?(?: old| of age)?|yrs?|jahren?|lat|let|leta|jaar|anos|anys|anni|ετων|vuotta|vuotiaat|ar|v)?';
const upwards =
  '(?:\\+|or over|or older|and over|and older|or more|and more|und alter|und mehr|in vec|i wiecej|of ouder|en ouder|y mas|o mas|i mes|e oltre|e piu|και ανω|tai yli|och aldre)';

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  // Eurostat's codes of both generations, and those of SDMX.
  [/^y(\d{1,3})[-t](\d{1,3})$/, (m) => `${m[1]}-${m[2]}`],
  [/^y_?ge_?(\d{1,3})$/, (m) => `${m[1]}+`],
  [/^y(\d{1,3})_(?:ge|max)$/, (m) => `${m[1]}+`],
  [/^y_?gt_?(\d{1,3})$/, (m) => `${Number(m[1]) + 1}+`],
  [/^y_?lt_?(\d{1,3})$/, (m) => `<${m[1]}`],
  [/^y_?le_?(\d{1,3})$/, (m) => `<${Number(m[1]) + 1}`],
  [/^y(\d{1,3})$/, (m) => `${m[1]}`],
];

const written: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    new RegExp(`^(?:from|total|totalt|von|de|da)? ?(\\d{1,3}) (?:to|bis|do|tot|a|bis unter)? ?(\\d{1,3}) ?${years}$`),
    (m) => `${m[1]}-${m[2]}`,
  ],
  [new RegExp(`^(?:from)? ?(\\d{1,3}) ?${years} ?${upwards}$`), (m) => `${m[1]}+`],
  [new RegExp(`^(\\d{1,3}) ?${upwards} ?${years}$`), (m) => `${m[1]}+`],
  [
    new RegExp(`^(?:less than|under|below|unter|<|ponizej|menos de|meno di|alle) ?(\\d{1,3}) ?${years}$`),
    (m) => `<${m[1]}`,
  ],
  [new RegExp(`^(\\d{1,3}) ?${years}$`), (m) => `${Number(m[1])}`],
];

/**
 * A code or label of ages as the region file writes it: `Y15-64` → `15-64`, `Y_GE15` → `15+`, `Y_LT15` → `0-14`,
 * `TOTAL` → `all`, `From 15 to 64 years` → `15-64`. What is no band of known ends (`Y_OPEN`) is an unknown code. Codes of
 * Eurostat's mean the same everywhere; of any other the label says more: an office's `-4` is `0-4`, its `2` may be `5-9`.
 */
export function ageTerm(code: string, label: string | null): Term {
  const byLabel = label === null || isEurostatCode(code) ? null : ageOf(label);
  const word = byLabel ?? ageOf(code);
  return word === null ? unknownCode : { word };
}

function isEurostatCode(code: string): boolean {
  const bare = code.trim().toLowerCase();
  return isTotal(bare) || patterns.some(([pattern]) => pattern.test(bare));
}

function ageOf(text: string): string | null {
  const bare = text.trim().toLowerCase();
  if (isTotal(bare)) return 'all';
  for (const [pattern, write] of patterns) {
    const match = pattern.exec(bare);
    if (match) return canonical(write(match));
  }
  const own = canonical(bare);
  if (own !== null) return own;
  const plain = plainName(text);
  if (totals.has(plain)) return 'all';
  if (unstated.has(plain) || unstated.has(bare)) return 'not_stated';
  for (const [pattern, write] of written) {
    const match = pattern.exec(plain);
    if (match) return canonical(write(match));
  }
  return null;
}

function canonical(text: string): string | null {
  const age = parseAge(text.replace(/^0+(?=\d)/, ''));
  return age === null ? null : writeAge(age);
}
