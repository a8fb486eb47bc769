import { type Findings, type Place, shown } from './findings.ts';
import type { Keywords } from './keywords.ts';
import type { Statement } from './scanner.ts';
import { periodsOf } from './time-scale.ts';

/** The categories of one dimension. */
export interface Categories {
  /** What the cells carry, in order: CODES, or labels in the chosen language where the file has none. */
  readonly codes: readonly string[];
  /** False where the file has labels alone. */
  readonly coded: boolean;
  /** The label of each code in the chosen language. */
  readonly labels: ReadonlyMap<string, string>;
  /** VALUES in the file's own language, and CODES: what the rows of a file with KEYS are named by. */
  readonly ownValues: readonly string[];
  readonly ownCodes: readonly string[] | null;
}

export interface CategoryContext {
  readonly keywords: Keywords;
  readonly language: string | null;
  readonly findings: Findings;
  readonly placeOf: (statement: Statement) => Place;
}

const again = 'Download the table again; if that does not help, tell the office that publishes it.';

function periodsIn(timeval: Statement | undefined): readonly string[] | null {
  if (timeval === undefined) return null;
  const range = timeval.scale === null ? null : periodsOf(timeval.scale);
  return range ?? (timeval.values.length > 0 ? timeval.values : null);
}

function firstTwice(codes: readonly string[]): string {
  const seen = new Set<string>();
  return codes.find((code) => seen.size === seen.add(code).size) ?? '';
}

/**
 * Reads VALUES, CODES and TIMEVAL of the variable that is called `own` in the file's language and `chosen` in the one that
 * is read. `null` where there are no categories, or where codes and labels cannot be matched; what is odd is said.
 */
export function readCategories(
  { own, chosen }: { readonly own: string; readonly chosen: string },
  { keywords, language, findings, placeOf }: CategoryContext,
): Categories | null {
  const valuesAt = keywords.find('VALUES', null, own);
  const codesAt = keywords.find('CODES', null, own) ?? keywords.find('CODES', language, chosen);
  const timeval = keywords.find('TIMEVAL', null, own);
  const translated = keywords.find('VALUES', language, chosen);
  const periods = periodsIn(timeval);
  const ownCodes = codesAt !== undefined && codesAt.values.length > 0 ? codesAt.values : null;
  const ownValues = valuesAt?.values ?? ownCodes ?? periods ?? [];
  const name = `The dimension \`${shown(own)}\``;
  const say = (severity: 'error' | 'warning', code: string, message: string, statement: Statement | undefined) => {
    const place = statement === undefined ? null : placeOf(statement);
    findings.add({ code, severity, message: `${name} ${message}`, hint: again, place });
  };

  if (ownValues.length === 0) {
    const inStub = keywords.find('STUB')?.values.includes(own) === true;
    const named = keywords.find(inStub ? 'STUB' : 'HEADING');
    say('error', 'no-values', 'has no categories: VALUES is missing or empty.', valuesAt ?? named);
    return null;
  }
  const count = ownValues.length;
  if (ownCodes !== null && ownCodes.length !== count) {
    const message = `has ${count} categories in VALUES but ${ownCodes.length} in CODES, so it cannot be told which code is whose.`;
    say('error', 'codes-length', message, codesAt);
    return null;
  }
  if (periods !== null && periods.length !== count) {
    const message = `has ${count} in VALUES but ${periods.length} in TIMEVAL, which should list the same periods; VALUES was taken.`;
    say('warning', 'timeval', message, timeval);
  }
  const isTranslated = translated !== undefined && translated.values.length === count;
  if (translated !== undefined && !isTranslated) {
    const message = `has ${count} categories, but ${translated.values.length} in the language \`${language}\`; the labels of the file's own language were taken.`;
    say('warning', 'values-length', message, translated);
  }

  const names = isTranslated ? translated.values : ownValues;
  const codes = ownCodes ?? names;
  const labels = new Map<string, string>();
  codes.forEach((code, index) => {
    if (!labels.has(code)) labels.set(code, names[index] ?? code);
  });
  if (labels.size < codes.length) {
    const message = `has \`${shown(firstTwice(codes))}\` more than once, so that its cells cannot be told apart.`;
    say('warning', 'repeated-code', message, (ownCodes === null ? (translated ?? valuesAt) : codesAt) ?? timeval);
  }
  // Periods without CODES are their own codes: the format writes them as such in TIMEVAL.
  const known = new Set(periods);
  const coded = ownCodes !== null || names.every((label) => known.has(label));
  return { codes, coded, labels, ownValues, ownCodes };
}
