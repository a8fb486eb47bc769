import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Observation, Subject } from '../observations/observation.ts';
import { subjectKey } from '../observations/table.ts';
import type { Decision, DimensionReader } from './dimension-reader.ts';
import { importFinding } from './import-findings.ts';
import type { LeftOutReason } from './imported.ts';
import { type CellFigure, type FigureProblem, sizedFigure } from './read-cell.ts';
import { SilentCodes } from './silent-codes.ts';
import type { TableCell, TableHead } from './statistical-table.ts';

/** Most figures that are taken of one table: more than a region needs, and few enough to be held in memory and beside a region file. */
export const mostFigures = 200_000;

/** Of the figures that are kept. */
const mostBelowZero = 0.01;

const tablePath: Observation['row']['path'] = ['data', 'tables', 0];

/** The figures that are kept of a table. */
export class KeptFigures {
  readonly observations: Observation[] = [];
  /** As published, beside each observation. */
  readonly #published: (number | null)[] = [];
  /** The unit in which each measure was published. */
  readonly units = new Map<string, string>();
  readonly #most: number;
  readonly #head: TableHead;
  readonly #silent: SilentCodes;
  readonly #seen = new Map<string, Observation>();
  readonly #problems: Diagnostic[] = [];
  #twins = 0;
  #belowZero: { readonly first: Diagnostic; cells: number } | null = null;

  constructor(head: TableHead, readers: readonly DimensionReader[], most: number) {
    this.#most = most;
    this.#head = head;
    this.#silent = new SilentCodes(readers);
  }

  /** True where no more is taken: the figures are too many, or one cannot be. */
  isOver(): boolean {
    return this.observations.length > this.#most || this.#problems.length > 0;
  }

  /** Takes a figure, or says why it is left out. */
  add(
    cell: TableCell,
    subject: Subject,
    { measure, unit }: { readonly measure: string; readonly unit: string },
    figure: CellFigure,
    decided: readonly Decision[],
  ): LeftOutReason | null {
    if (this.isOver()) return null;
    const sized = figure.value === null ? null : sizedFigure(figure.value, figure.decimals, measure, unit);
    if (typeof sized === 'string') {
      const problem = this.#refuse(sized, cell, measure, figure);
      if (sized !== 'negative_count') this.#problems.push(problem);
      else if (this.#belowZero) this.#belowZero.cells += 1;
      else this.#belowZero = { first: problem, cells: 1 };
      return sized === 'negative_count' ? 'below_zero' : null;
    }
    // Named one by one, for spreading is several times slower, and every figure comes through here.
    const observation: Observation = {
      concept: subject.concept,
      group: subject.group,
      sex: subject.sex,
      age: subject.age,
      education: subject.education,
      breakdown: subject.breakdown,
      place: subject.place,
      period: subject.period,
      time: subject.time,
      definition: subject.definition,
      basis: subject.basis,
      measure,
      value: sized?.value ?? null,
      unit: unit === 'thousand' ? 'persons' : unit,
      bounds: sized?.bounds ?? null,
      decimals: figure.decimals,
      flags: figure.flags,
      missing: figure.missing,
      qualifier: null,
      derivedFromShare: false,
      sampleSize: null,
      effectiveSampleSize: null,
      standardError: null,
      source: null,
      illustrative: false,
      note: null,
      row: { table: 0, path: tablePath, file: this.#head.name, line: cell.line },
    };
    this.#silent.note(measure, decided);
    this.units.set(measure, unit);
    const key = `${measure}${subjectKey(subject)}`;
    const twin = this.#seen.get(key);
    if (twin === undefined) {
      this.#seen.set(key, observation);
      this.observations.push(observation);
      this.#published.push(figure.value);
    } else this.#meet(twin, observation, cell, decided);
    return null;
  }

  /**
   * The observations in the decimals that they were published in. JSON writes 52.0 as 52: of a rate, and of a count in
   * thousands, the decimals are the most that any figure of the measure has. Counts in persons are whole anyway.
   */
  taken(): readonly Observation[] {
    if (this.#head.format !== 'json-stat') return this.observations;
    const most = new Map<string, number>();
    for (const { measure, value, decimals } of this.observations)
      if (value !== null) most.set(measure, Math.max(decimals, most.get(measure) ?? 0));
    return this.observations.map((observation, index) => {
      const { measure } = observation;
      const [published, unit] = [this.#published[index] ?? null, this.units.get(measure) ?? ''];
      const decimals = most.get(measure) ?? 0;
      if (published === null || unit === 'persons' || decimals <= observation.decimals) return observation;
      const sized = sizedFigure(published, decimals, measure, unit);
      return typeof sized === 'string' ? observation : { ...observation, ...sized, decimals };
    });
  }

  findings(): readonly Diagnostic[] {
    const ambiguous = this.#silent.findings(this.#head);
    // Two figures for one are explained by the dimension that they differ in, where there is one.
    const found = ambiguous.length > 0 ? [...ambiguous] : [...this.#problems, ...this.#countsBelowZero()];
    if (this.observations.length > this.#most) {
      found.push(
        importFinding(
          'error',
          'import/too-many-figures',
          this.#head,
          `More than ${this.#most} figures are asked for; a table beside a region file may have so many.`,
          'Name places with `--geo`, groups with `--citizenship`, or begin later with `--since`.',
        ),
      );
    }
    if (this.#twins > 0) {
      const cells = this.#twins === 1 ? 'One cell says' : `${this.#twins} cells say`;
      found.push(
        importFinding(
          'warning',
          'import/repeated',
          this.#head,
          `${cells} again what another has said, alike in every digit; the first is kept.`,
        ),
      );
    }
    return found;
  }

  /** A few cells below zero are rests of the office's arithmetic, among unknown citizenships for instance; many are a balance. */
  #countsBelowZero(): readonly Diagnostic[] {
    if (this.#belowZero === null) return [];
    const { first, cells } = this.#belowZero;
    if (cells > this.observations.length * mostBelowZero) return [first];
    const many = cells === 1 ? 'the cell was left out' : `the ${cells} cells below zero were left out`;
    return [{ ...first, severity: 'warning', message: `${first.message.replace(/\.$/, '')}: ${many}.` }];
  }

  #meet(first: Observation, second: Observation, cell: TableCell, decided: readonly Decision[]): void {
    const alike =
      first.value === second.value && first.missing === second.missing && first.flags.join() === second.flags.join();
    if (alike && first.decimals === second.decimals) {
      this.#twins += 1;
      return;
    }
    const codes = decided.map(({ example }) => example).join(' ');
    const line = first.row.line === null ? '' : ` The other stands on line ${first.row.line}.`;
    this.#problems.push(
      importFinding(
        'error',
        'import/two-figures',
        this.#head,
        `Two cells give \`${second.measure}\` of the same people, place and period, and differ: ${second.value ?? 'missing'} here, ${first.value ?? 'missing'} before (${codes}).${line}`,
        'Keep one of them, or download the table with one code of the dimension in which they differ.',
        cell.line,
      ),
    );
  }

  #refuse(problem: FigureProblem, cell: TableCell, measure: string, { value }: CellFigure): Diagnostic {
    const { what, hint } = problems[problem];
    return importFinding(
      'error',
      `import/${problem.replaceAll('_', '-')}`,
      this.#head,
      `\`${measure}\` is ${value}; ${what}.`,
      hint,
      cell.line,
    );
  }
}

const problems: Readonly<Record<FigureProblem, { readonly what: string; readonly hint: string }>> = {
  negative_count: {
    what: 'a count of persons cannot be below zero',
    hint: 'Is it a change or a balance? Give it a name of its own with `--measure`.',
  },
  fraction_of_person: {
    what: 'a count of persons is whole',
    hint: 'Is the table in thousands, or is it a rate? Say with `--measure` what the figures are.',
  },
  rate_out_of_range: {
    what: 'it lies between 0 and 100',
    hint: 'Is it a count or a change? Say with `--measure` what the figures are.',
  },
};
