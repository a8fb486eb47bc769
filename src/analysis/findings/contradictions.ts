import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Contradiction } from '../../indicators/choose-source.ts';
import type { Study } from '../../study/study.ts';
import { finding, inUnit, subjectInWords } from './finding.ts';

/** Published rates that the counts of their own source do not bear out, each at the published figure. */
export function contradictionFindings(study: Study, contradictions: readonly Contradiction[]): readonly Diagnostic[] {
  return contradictions.flatMap(({ published, computed }) => {
    const [given, made] = [published.figure, computed.figure];
    if (given.value === null || made.value === null) return [];
    const message = `${subjectInWords(given)} is given as ${inUnit(given.value, given.unit)}, but the counts of the same source make ${inUnit(made.value, made.unit)}: more than rounding explains.`;
    return [
      finding(
        study,
        'warning',
        'data/rate-contradicts-counts',
        given.observations[0]?.row.path ?? [],
        message,
        'Check the rate and the counts against the source, and whether they are of the same people, age band and period.',
      ),
    ];
  });
}
