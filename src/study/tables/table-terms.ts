import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import {
  catalogueMeasures,
  catalogueRates,
  populationConcepts,
  standardDimensions,
} from '../../observations/code-lists.ts';
import { isCatalogueRate, unitOfRate } from '../../observations/rate-units.ts';
import type { DataTable } from '../schema/data.ts';
import { finding, type LazyPlace } from './raw-row.ts';

/** How the figures of a measure are written, and what they become. */
export interface MeasureUnit {
  /** Of the observation: `persons`, `percent`, `per_1000`, `ratio`, or the table's own. */
  readonly unit: string;
  /** True where the table is in thousands of persons. */
  readonly thousand: boolean;
}

/** What a key of a row is. */
export type Term =
  | { readonly kind: 'dimension' }
  | { readonly kind: 'measure'; readonly unit: MeasureUnit }
  | { readonly kind: 'refused' }
  /** May be a misspelt dimension: nobody knows what its row is about. */
  | { readonly kind: 'unknown' };

const aboutTheRow = ['period', 'source', 'place', 'time', 'definition', 'basis', 'note'] as const;

/** Keys that say what a row is about, besides the study's own dimensions. */
export const subjectKeys: readonly string[] = [...aboutTheRow, ...populationConcepts, ...standardDimensions];

/** Counts of the catalogue that are of other things than persons, and so may have a unit of their own. */
const notOfPersons: readonly string[] = [
  'vacancies',
  'businesses_founded',
  'recognition_applications',
  'recognitions',
  'course_completions',
];

/**
 * Tells what the keys of a table's rows are; each is asked about once, and refused with one finding:
 * `study/unknown-key`, `data/unit-missing`, `data/unit-of-count`, `data/unit-of-rate`.
 */
export class TableTerms {
  readonly found: Diagnostic[] = [];
  readonly #known = new Map<string, Term>();
  readonly #table: DataTable;
  readonly #dimensions: readonly string[];

  constructor(table: DataTable, dimensions: readonly string[]) {
    this.#table = table;
    this.#dimensions = dimensions;
  }

  of(key: string, place: LazyPlace): Term {
    const known = this.#known.get(key);
    if (known) return known;
    const term = this.#classify(key, place);
    // A misspelt key is reported in every row that has it; the other findings are about the table.
    if (term.kind !== 'unknown') this.#known.set(key, term);
    return term;
  }

  #isCount(key: string): boolean {
    return catalogueMeasures.some((measure) => measure === key);
  }

  #classify(key: string, place: LazyPlace): Term {
    if (subjectKeys.includes(key) || this.#dimensions.includes(key)) return { kind: 'dimension' };
    const declared = Object.hasOwn(this.#table.measures, key) ? this.#table.measures[key]?.trim() : undefined;
    if (isCatalogueRate(key)) {
      const unit = unitOfRate(key);
      if (declared === undefined || declared === unit) return measureIn(unit, false);
      return this.#refuse(
        'data/unit-of-rate',
        place,
        `\`${key}\` is a rate in ${unitWords(unit)}; the table says \`${declared}\`.`,
        `Leave it out of \`measures\` and enter it in ${unitWords(unit)}.`,
      );
    }
    if (declared !== undefined) return this.#declared(key, declared, place);
    if (this.#isCount(key)) {
      return this.#refuse(
        'data/unit-missing',
        place,
        `The table does not say in which unit \`${key}\` is counted.`,
        `Add \`measures: { ${key}: persons }\` to the table, or \`thousand\`.`,
      );
    }
    const known = [
      ...subjectKeys,
      ...this.#dimensions,
      ...Object.keys(this.#table.measures),
      ...catalogueRates,
      ...catalogueMeasures,
    ];
    this.#refuse(
      'study/unknown-key',
      place,
      `\`${key}\` is neither a dimension nor a measure that is known here.`,
      `${didYouMean(key, known)} A measure of your own is declared with its unit under \`measures\`, a breakdown under \`data.dimensions\`.`,
    );
    return { kind: 'unknown' };
  }

  #declared(key: string, declared: string, place: LazyPlace): Term {
    if (declared === 'thousand') return measureIn('persons', true);
    const plausible =
      declared === 'persons' || !this.#isCount(key) || (notOfPersons.includes(key) && declared !== 'percent');
    if (plausible) return measureIn(declared, false);
    return this.#refuse(
      'data/unit-of-count',
      place,
      `\`${key}\` is a count; the table gives its unit as \`${declared}\`.`,
      declared === 'percent'
        ? 'Enter a share of the total row as `{ share: 9.9 }`, and a rate under the name of the rate.'
        : 'A count is in `persons` or in `thousand`.',
    );
  }

  #refuse(code: string, place: LazyPlace, message: string, hint: string): Term {
    this.found.push(finding('error', code, place, message, hint));
    return { kind: 'refused' };
  }
}

function measureIn(unit: string, thousand: boolean): Term {
  return { kind: 'measure', unit: { unit, thousand } };
}

function unitWords(unit: string): string {
  return unit === 'per_1000' ? 'per thousand' : unit;
}
