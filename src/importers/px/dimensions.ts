import type { TableDimension } from '../statistical-table.ts';
import { type Categories, readCategories } from './categories.ts';
import type { Findings, Place } from './findings.ts';
import { shown } from './findings.ts';
import type { Keywords } from './keywords.ts';
import type { Statement } from './scanner.ts';

/** A dimension of a PX file, with what the rest of the file speaks of it by. */
export interface PxDimension extends Categories {
  readonly dimension: TableDimension;
  /** Its name in the file's own language. */
  readonly name: string;
  readonly inStub: boolean;
}

type PlaceOf = (statement: Statement) => Place;

const mostDimensions = 100;
const again = 'Download the table again; if that does not help, tell the office that publishes it.';

interface Names {
  /** In the file's own language. */
  readonly own: string;
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
  if (names.length > mostDimensions) {
    findings.add({
      code: 'too-large',
      severity: 'error',
      message: `The table has ${names.length} dimensions, more than the ${mostDimensions} that are read.`,
      hint: again,
      place: null,
    });
    return [];
  }
  const own = names.map((name) => name.own);
  const twice = own.find((name, index) => own.indexOf(name) < index);
  if (twice !== undefined) {
    const statement = keywords.find('HEADING') ?? keywords.find('STUB');
    findings.add({
      code: 'repeated-variable',
      severity: 'error',
      message: `The variable \`${shown(twice)}\` stands more than once in STUB and HEADING.`,
      hint: again,
      place: statement === undefined ? null : placeOf(statement),
    });
    return [];
  }
  checkVariables(keywords, own, findings, placeOf);
  const codes = own.map((name) => keywords.find('VARIABLECODE', null, name)?.values[0]?.trim() || name);
  const ids = new Set(codes).size === codes.length ? codes : own;
  const dimensions = names.flatMap(({ own: name, chosen, inStub }, index) => {
    const categories = readCategories({ own: name, chosen }, { keywords, language, findings, placeOf });
    if (categories === null) return [];
    const { labels, coded } = categories;
    const dimension = { id: ids[index] ?? name, label: chosen, role: roleOf(keywords, name), coded, labels };
    return [{ ...categories, dimension, name, inStub }];
  });
  return findings.failed() ? [] : dimensions;
}
