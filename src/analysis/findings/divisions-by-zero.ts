import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import type { Study } from '../../study/study.ts';
import { finding, subjectInWords } from './finding.ts';

/** Formulas of the region's own that divide by nought in a row, each at the row. */
export function divisionFindings(study: Study, figures: readonly IndicatorValue[]): readonly Diagnostic[] {
  return figures.map((figure) => {
    const [first] = figure.observations;
    const line = first?.row.file == null ? '' : ` (line ${first.row.line} of \`${first.row.file}\`)`;
    return finding(
      study,
      'warning',
      'data/formula-divides-by-zero',
      first?.row.path.slice(0, -1) ?? [],
      `The formula divides by nought in this row${line}: ${subjectInWords(figure)} is missing.`,
      'Check the figure that it is divided by; where nobody is counted, there is no share of them.',
    );
  });
}
