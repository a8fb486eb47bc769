import type { TableDimension } from '../statistical-table.ts';
import type { Findings, Place } from './findings.ts';
import { shown } from './findings.ts';
import type { Keywords } from './keywords.ts';
import type { Statement } from './scanner.ts';
import { periodsOf } from './time-scale.ts';

/** A dimension of a PX file: its own names and codes are what the rest of the file speaks of it by. */
export interface PxDimension {
  readonly dimension: TableDimension;
  /** Its name in the file's own language. */
  readonly name: string;
  readonly inStub: boolean;
  /** What the cells carry, in order: CODES, or labels in the chosen language where the file has none. */
  readonly codes: readonly string[];
  /** VALUES in the file's own language, and CODES: what the rows of a file with KEYS are named by. */
  readonly ownValues: readonly string[];
  readonly ownCodes: readonly string[] | null;
}

type PlaceOf = (statement: Statement) => Place;

const again = 'Download the table again; if that does not help, tell the office that publishes it.';

interface Names {
  readonly own: string;
  /** In the chosen language. */
  readonly chosen: string;
  readonly inStub: boolean;
}

function namesOf(keywords: Keywords, language: string | null): readonly Names[] {
  return (['STUB', 'HEADING'] as const).flatMap((keyword) => {
    const own = keywords.find(keyword)?.values ?? [];
    const translated = keywords.find(keyword, language)?.values ?? [];
    const usable = translated.length === own.length;
    return own.map((name, index) => ({
      own: name,
      chosen: usable ? (translated[index] ?? name) : name,
      inStub: keyword === 'STUB',
    }));
  });
}

function hasType(keywords: Keywords, name: string, letter: string): boolean {
  return keywords.find('VARIABLE-TYPE', null, name)?.values[0]?.trim().toUpperCase().startsWith(letter) ?? false;
}

/** Time by TIMEVAL, what is measured by CONTVARIABLE, place by MAP; else as VARIABLE-TYPE says (`T`, `G`, or the word). */
function roleOf(keywords: Keywords, name: string): TableDimension['role'] {
  if (keywords.find('TIMEVAL', null, name) !== undefined) return 'time';
  if (keywords.find('CONTVARIABLE')?.values[0] === name) return 'metric';
  if (keywords.find('MAP', null, name) !== undefined) return 'geo';
  if (hasType(keywords, name, 'T')) return 'time';
  return hasType(keywords, name, 'G') ? 'geo' : null;
}

function periodsIn(timeval: Statement | undefined): readonly string[] | null {
  if (timeval === undefined) return null;
  const range = timeval.scale === null ? null : periodsOf(timeval.scale);
  return range ?? (timeval.values.length > 0 ? timeval.values : null);
}

function readOne(
  { own, chosen, inStub }: Names,
  id: string,
  context: { readonly keywords: Keywords; readonly language: string | null; readonly findings: Findings },
  placeOf: PlaceOf,
): PxDimension | null {
  const { keywords, language, findings } = context;
  const valuesAt = keywords.find('VALUES', null, own);
  const codesAt = keywords.find('CODES', null, own) ?? keywords.find('CODES', language, chosen);
  const timeval = keywords.find('TIMEVAL', null, own);
  const periods = periodsIn(timeval);
  const ownCodes = codesAt !== undefined && codesAt.values.length > 0 ? codesAt.values : null;
  const ownValues = valuesAt?.values ?? ownCodes ?? periods ?? [];
  if (ownValues.length === 0) {
    const named = keywords.find('STUB')?.values.includes(own) ? keywords.find('STUB') : keywords.find('HEADING');
    const place = valuesAt ?? named;
    findings.add({
      code: 'no-values',
      severity: 'error',
      message: `The dimension \`${shown(own)}\` has no categories: VALUES is missing or empty.`,
      hint: again,
      place: place === undefined ? null : placeOf(place),
    });
    return null;
  }
  if (ownCodes !== null && codesAt !== undefined && ownCodes.length !== ownValues.length) {
    findings.add({
      code: 'codes-length',
      severity: 'error',
      message: `The dimension \`${shown(own)}\` has ${ownValues.length} categories in VALUES but ${ownCodes.length} in CODES, so it cannot be told which code is whose.`,
      hint: again,
      place: placeOf(codesAt),
    });
    return null;
  }
  if (timeval !== undefined && periods !== null && periods.length !== ownValues.length) {
    findings.add({
      code: 'timeval',
      severity: 'warning',
      message: `The dimension \`${shown(own)}\` has ${ownValues.length} periods in VALUES but ${periods.length} in TIMEVAL; VALUES was taken.`,
      hint: 'Look at the periods of what was read.',
      place: placeOf(timeval),
    });
  }
  const translated = keywords.find('VALUES', language, chosen);
  if (translated !== undefined && translated.values.length !== ownValues.length) {
    findings.add({
      code: 'values-length',
      severity: 'warning',
      message: `The dimension \`${shown(own)}\` has ${ownValues.length} categories but ${translated.values.length} in the language \`${language}\`; the labels of the file's own language were taken.`,
      hint: again,
      place: placeOf(translated),
    });
  }
  const labels = translated?.values.length === ownValues.length ? translated.values : ownValues;
  // Periods without CODES are their own codes: the format writes them as such in TIMEVAL.
  const known = new Set(periods);
  const asPeriods = labels.every((label) => known.has(label));
  const codes = ownCodes ?? labels;
  const seen = new Map<string, string>();
  codes.forEach((code, index) => {
    if (!seen.has(code)) seen.set(code, labels[index] ?? code);
  });
  if (seen.size < codes.length) {
    const twice = codes.find((code, index) => codes.indexOf(code) < index) ?? '';
    const statement = (ownCodes === null ? (translated ?? valuesAt) : codesAt) ?? timeval;
    findings.add({
      code: 'repeated-code',
      severity: 'warning',
      message: `The dimension \`${shown(own)}\` has \`${shown(twice)}\` more than once, so that its cells cannot be told apart.`,
      hint: again,
      place: statement === undefined ? null : placeOf(statement),
    });
  }
  const coded = ownCodes !== null || asPeriods;
  const role = roleOf(keywords, own);
  return {
    dimension: { id, label: chosen, role, coded, labels: seen },
    name: own,
    inStub,
    codes,
    ownValues,
    ownCodes,
  };
}

/** Statements about a variable whose keys must be names of the table's dimensions. */
const aboutVariables = ['VALUES', 'CODES', 'VARIABLECODE', 'TIMEVAL', 'MAP', 'KEYS', 'VARIABLE-TYPE'] as const;

function checkVariables(keywords: Keywords, names: readonly string[], findings: Findings, placeOf: PlaceOf): void {
  const known = new Set(names);
  const listed = names.map((name) => `\`${shown(name)}\``).join(', ');
  for (const keyword of aboutVariables) {
    for (const statement of keywords.all(keyword)) {
      const [name] = statement.keys;
      if (name === undefined || known.has(name)) continue;
      findings.add({
        code: 'unknown-variable',
        severity: keyword === 'KEYS' ? 'error' : 'warning',
        message: `${keyword} speaks of the variable \`${shown(name)}\`, which is neither in STUB nor in HEADING.`,
        hint: `The variables of this table: ${listed}. ${again}`,
        place: placeOf(statement),
      });
    }
  }
  const metric = keywords.find('CONTVARIABLE');
  const name = metric?.values[0];
  if (metric === undefined || name === undefined || name === '' || known.has(name)) return;
  findings.add({
    code: 'unknown-variable',
    severity: 'warning',
    message: `CONTVARIABLE names the variable \`${shown(name)}\`, which is neither in STUB nor in HEADING.`,
    hint: `The variables of this table: ${listed}.`,
    place: placeOf(metric),
  });
}

/**
 * The dimensions of a PX file, STUB before HEADING, which is the order of its cells. The id is VARIABLECODE where the file
 * gives one for each, else the name in the file's own language; labels are those of `language` (`null` is the file's own).
 * Codes are CODES; a dimension without is not coded and its cells carry labels, but for time whose periods are codes.
 * Empty where an error was found.
 */
export function readDimensions(
  keywords: Keywords,
  language: string | null,
  findings: Findings,
  placeOf: PlaceOf,
): readonly PxDimension[] {
  const names = namesOf(keywords, language);
  if (names.length === 0) {
    findings.add({
      code: 'no-dimensions',
      severity: 'error',
      message: 'The file does not say which dimensions its table has: both STUB and HEADING are missing or empty.',
      hint: again,
      place: null,
    });
    return [];
  }
  const own = names.map((name) => name.own);
  const twice = own.find((name, index) => own.indexOf(name) < index);
  const heading = keywords.find('HEADING') ?? keywords.find('STUB');
  if (twice !== undefined && heading !== undefined) {
    findings.add({
      code: 'repeated-variable',
      severity: 'error',
      message: `The variable \`${shown(twice)}\` stands more than once in STUB and HEADING.`,
      hint: again,
      place: placeOf(heading),
    });
    return [];
  }
  checkVariables(keywords, own, findings, placeOf);
  const codes = own.map((name) => keywords.find('VARIABLECODE', null, name)?.values[0]?.trim() || name);
  const ids = new Set(codes).size === codes.length ? codes : own;
  const context = { keywords, language, findings };
  const dimensions = names.map((name, index) => readOne(name, ids[index] ?? name.own, context, placeOf));
  return findings.failed() ? [] : dimensions.flatMap((dimension) => dimension ?? []);
}
