import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Decision, DimensionReader } from './dimension-reader.ts';
import { importFinding, someOf } from './import-findings.ts';
import type { TableHead } from './statistical-table.ts';
import { dimensionName } from './table-terms.ts';

/**
 * Watches the dimensions that rows do not tell apart: the unit, seasonal adjustment, what a PX file calls contents. Of each
 * measure they must have one code, or two unlike figures would stand for one.
 */
export class SilentCodes {
  readonly #watched: readonly DimensionReader[];
  /** By measure and dimension. */
  readonly #codes = new Map<string, Map<number, Set<string>>>();

  constructor(readers: readonly DimensionReader[]) {
    // Figures of another frequency have other periods, and so are other rows.
    this.#watched = readers.filter(
      ({ kind, dimension }) =>
        (kind === 'silent' && !/^(?:freq|time frequency)$/i.test(dimension.id)) || kind === 'unit',
    );
  }

  note(measure: string, decided: readonly Decision[]): void {
    if (this.#watched.length === 0) return;
    let codes = this.#codes.get(measure);
    if (!codes) {
      codes = new Map(this.#watched.map(({ index }) => [index, new Set<string>()]));
      this.#codes.set(measure, codes);
    }
    for (const { index } of this.#watched) {
      const set = codes.get(index);
      if (set && set.size < 50) set.add(decided[index]?.word ?? '');
    }
  }

  /** `import/ambiguous-dimension`, once a dimension. */
  findings(head: TableHead): readonly Diagnostic[] {
    return this.#watched.flatMap(({ index, dimension, kind }) => {
      const several = [...this.#codes].filter(([, codes]) => (codes.get(index)?.size ?? 0) > 1);
      const [first] = several;
      if (!first) return [];
      const [measure, codes] = first;
      const list = [...(codes.get(index) ?? [])];
      const told = list.map((code) => {
        const label = dimension.labels.get(code);
        return label === undefined || label === code ? code : `${code} (${label})`;
      });
      const what = kind === 'unit' ? 'in several units' : 'made in several ways';
      return [
        importFinding(
          'error',
          'import/ambiguous-dimension',
          head,
          `Figures of \`${measure}\` are ${what}: ${dimensionName(dimension)} has ${someOf(told)}, and a row cannot tell them apart.`,
          kind === 'unit'
            ? `Download the table again with one code of \`${dimension.id}\` alone.`
            : `Download the table again with one code of \`${dimension.id}\` alone, or name one with \`--measure\`.`,
        ),
      ];
    });
  }
}
