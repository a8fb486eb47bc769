import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { CellSubject } from './cell-subject.ts';
import type { Decision, DimensionReader } from './dimension-reader.ts';
import { importFinding } from './import-findings.ts';
import type { Imported, Selection, TableFacts } from './imported.ts';
import { KeptFigures, mostFigures } from './kept-figures.ts';
import { LeftOutCount, leftOutWords } from './left-out.ts';
import { type CellMeasure, contentsOf, isFinding, type MeasurePlan, measurePlan } from './measure-plan.ts';
import { readCell } from './read-cell.ts';
import { checkSelection, unknownLabels, whatWasNotMet } from './selection-checks.ts';
import type { StatisticalTable, TableCell, TableHead } from './statistical-table.ts';
import { readerOf, sincePeriod, type TableTerms, tableTerms } from './table-terms.ts';
import { type DatasetFacts, datasetFacts, familyFacts } from './terms/datasets.ts';

export interface ImportOptions {
  /** Figures that are taken at most: 200,000 where left out. */
  readonly most?: number;
}

/**
 * Makes observations of a table: its codes become the words of the region file, its figures what the region file's own reader
 * makes of them (counts in persons, rates from 0 to 100, bounds from the digits published). The cells are walked once, and only
 * what is kept is held. Groups nest and are never summed; suppressed figures are kept, missing; all that is left out is counted.
 * The observations name no source.
 *
 * `value` is null with an error where the table itself has one, or: `import/which-measure`, `import/other-measure`,
 * `import/labels-only`, `import/no-period`, `import/no-such-dimension`, `import/ambiguous-dimension`, `import/two-figures`,
 * `import/too-many-figures`, `import/nothing-left`, `import/negative-count`, `import/fraction-of-person`,
 * `import/rate-out-of-range`, `import/since`.
 */
export async function importTable(
  table: StatisticalTable,
  selection: Selection,
  { most = mostFigures }: ImportOptions = {},
): Promise<Outcome<Imported | null>> {
  const { head } = table;
  const dataset = datasetFacts(head.dataset);
  const since = selection.since === null ? null : sincePeriod(head, selection.since);
  if (since !== null && typeof since !== 'string') return { value: null, diagnostics: [since] };
  const wanted: Selection = { ...selection, since };
  const terms = tableTerms(head, wanted, dataset);
  const plan = measurePlan(head, dataset, selection.measure);
  const found = [...checkSelection(head, terms, wanted, dataset?.age ?? null)];
  if (isFinding(plan)) found.push(plan);
  else if (plan.assumed !== null) found.push(plan.assumed);
  if (isFinding(plan) || hasErrors(found)) {
    // What else is worth knowing matters once there is a table.
    const errors = found.filter(({ severity }) => severity === 'error');
    return { value: null, diagnostics: [...table.diagnostics(), ...errors] };
  }
  const walk = new Walk(head, terms, plan, dataset, wanted, most);
  for await (const cells of table.cells()) {
    for (const cell of cells) walk.take(cell);
    if (walk.kept.isOver()) break;
  }
  // Of half a table nothing else is worth saying.
  if (hasErrors(table.diagnostics())) return { value: null, diagnostics: table.diagnostics() };
  const diagnostics = [...table.diagnostics(), ...found, ...walk.diagnostics()];
  return { value: hasErrors(diagnostics) ? null : walk.imported(), diagnostics };
}

/** One walk over the cells of a table. */
class Walk {
  readonly kept: KeptFigures;
  readonly #head: TableHead;
  readonly #terms: TableTerms;
  readonly #plan: MeasurePlan;
  readonly #dataset: DatasetFacts | null;
  readonly #facts: TableFacts;
  readonly #selection: Selection;
  readonly #subjects: CellSubject;
  readonly #leftOut = new LeftOutCount();
  readonly #measures = new Map<string, CellMeasure>();
  readonly #decided: Decision[] = [];
  readonly #status: number;
  readonly #unit: number;
  readonly #contents: number;
  readonly #named: readonly DimensionReader[];
  /** Those that something is asked of: most cells of a large file are left out by one of them. */
  readonly #selective: readonly DimensionReader[];
  readonly #others: readonly DimensionReader[];
  #cells = 0;
  #dashes = 0;

  constructor(
    head: TableHead,
    terms: TableTerms,
    plan: MeasurePlan,
    dataset: DatasetFacts | null,
    selection: Selection,
    most: number,
  ) {
    this.#head = head;
    this.#terms = terms;
    this.#plan = plan;
    this.#dataset = dataset;
    this.#selection = selection;
    const at = (kind: DimensionReader['kind']): number => readerOf(terms.readers, kind)?.index ?? -1;
    this.#status = at('status');
    this.#unit = at('unit');
    this.#contents = contentsOf(head);
    const facts = dataset ?? familyFacts(head.dataset);
    const [citizenship, birth] = [at('citizenship') !== -1, at('country_of_birth') !== -1];
    this.#facts = {
      concept: citizenship === birth ? null : citizenship ? 'citizenship' : 'country_of_birth',
      time: facts?.time ?? null,
      definition: facts?.definition ?? null,
      basis: facts?.basis ?? null,
      sourceType: facts?.sourceType ?? null,
    };
    this.#subjects = new CellSubject(terms.readers, this.#facts, selection, plan.statusIsMeasure, dataset?.age ?? null);
    this.kept = new KeptFigures(head, terms.readers, most);
    this.#selective = terms.readers.filter(({ isSelective }) => isSelective);
    this.#others = terms.readers.filter(({ isSelective }) => !isSelective);
    this.#named = terms.readers.filter(
      ({ kind }) => kind === 'place' || kind === 'citizenship' || kind === 'country_of_birth' || kind === 'period',
    );
  }

  take(cell: TableCell): void {
    this.#cells += 1;
    const refused = this.#decide(cell);
    if (refused !== null) {
      if (refused.leftOut !== null) this.#leftOut.add(refused.leftOut, refused.example);
      return;
    }
    const measure = this.#measureOf();
    if ('leftOut' in measure) {
      const told = measure.leftOut === 'other_unit' ? this.#unit : this.#status === -1 ? this.#contents : this.#status;
      this.#leftOut.add(measure.leftOut, this.#exampleAt(told));
      return;
    }
    const figure = readCell(cell, this.#head.format);
    if (figure === null) {
      this.#leftOut.add('not_a_number', `${cell.value ?? ''} ${cell.flags}`.trim());
      return;
    }
    if (figure.missing !== null) this.#leftOut.add(figure.missing, this.#example());
    if (figure.missing === 'not_available') return;
    const subject = this.#subjects.of(this.#decided);
    if (subject === null) {
      this.#leftOut.add('other_group', this.#example());
      return;
    }
    const gone = this.kept.add(cell, subject, measure, figure, this.#decided);
    if (gone !== null) this.#leftOut.add(gone, this.#example());
    else if (figure.dash) this.#dashes += 1;
  }

  imported(): Imported {
    const { units } = this.kept;
    const observations = this.kept.taken();
    const times = new Set(observations.map(({ time }) => time));
    const [time = null] = times;
    return {
      head: this.#head,
      facts: { ...this.#facts, time: times.size === 1 ? time : null },
      observations,
      units: Object.fromEntries(units),
      ownDimensions: this.#subjects
        .ownDimensions()
        .filter((name) => observations.some(({ breakdown }) => name in breakdown)),
      leftOut: this.#leftOut.list(),
      cells: this.#cells,
    };
  }

  diagnostics(): readonly Diagnostic[] {
    const found = [
      ...unknownLabels(this.#head, this.#terms, this.#selection),
      ...whatWasNotMet(this.#head, this.#terms.readers),
      ...this.kept.findings(),
    ];
    if (this.#dataset?.note != null) found.push(importFinding('info', 'import/note', this.#head, this.#dataset.note));
    if (this.#dashes > 0) {
      const cells = this.#dashes === 1 ? 'One cell holds' : `${this.#dashes} cells hold`;
      found.push(
        importFinding(
          'info',
          'import/dash-is-zero',
          this.#head,
          `${cells} a dash, which in this format says that there was nothing to report: read as zero.`,
        ),
      );
    }
    if (this.kept.observations.length === 0 && !hasErrors(found)) {
      const reasons = this.#leftOut.list().map(({ reason, cells }) => `${cells} ${leftOutWords[reason]}`);
      const why = this.#cells === 0 ? 'It has no cells' : `Of its cells are ${reasons.join(', ')}`;
      found.push(
        importFinding(
          'error',
          'import/nothing-left',
          this.#head,
          `No figure of the table is left. ${why}.`,
          'Widen what is asked for, or look at the table with `--raw`.',
        ),
      );
    }
    return found;
  }

  /** Decides upon every code of the cell; what leaves it out, if anything: what was not asked for goes first. */
  #decide(cell: TableCell): Decision | null {
    let unasked: Decision | null = null;
    let refused: Decision | null = null;
    for (const reader of this.#selective) {
      // A cell that is left out all the same may be the only one to show that the table has what is asked of this dimension.
      if (unasked !== null && !reader.awaits()) continue;
      const decision = reader.decide(cell.codes[reader.index] ?? '');
      if (decision.unasked) unasked ??= decision;
      else if (decision.leftOut !== null) refused ??= decision;
      this.#decided[reader.index] = decision;
    }
    if (unasked !== null) return unasked;
    for (const reader of this.#others) {
      const decision = reader.decide(cell.codes[reader.index] ?? '');
      if (decision.leftOut !== null) refused ??= decision;
      this.#decided[reader.index] = decision;
    }
    return refused;
  }

  #measureOf(): CellMeasure {
    const status = this.#decided[this.#status]?.word ?? null;
    const unit = this.#decided[this.#unit]?.word ?? null;
    const contents = this.#decided[this.#contents]?.word ?? null;
    const key = `${status ?? ''}\u0000${unit ?? ''}\u0000${contents ?? ''}`;
    const known = this.#measures.get(key);
    if (known) return known;
    const measure = this.#plan.of(status, unit, contents);
    if (this.#measures.size < 1000) this.#measures.set(key, measure);
    return measure;
  }

  #exampleAt(index: number): string {
    return this.#decided[index]?.example ?? '';
  }

  #example(): string {
    return this.#named.map(({ index }) => this.#exampleAt(index)).join(' ');
  }
}
