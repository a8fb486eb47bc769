import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { exchangeRegionOf } from '../../exchange/exchange-region.ts';
import { unknownPractices } from '../../exchange/unknown-practices.ts';
import type { Study } from '../../study/study.ts';

/** A practice of the study's own that is named with its region, as others name it, and that there is not. */
export function ownPracticeFindings(study: Study): readonly Diagnostic[] {
  return unknownPractices(study, [exchangeRegionOf(study)]);
}
