import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { beside } from '../indicators/look-up.ts';
import { figureWords } from './cells.ts';
import type { ReportContext } from './context.ts';
import { indicatorName } from './indicator-words.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { periodWords, whoWords } from './phrases.ts';
import { citations } from './provenance.ts';

/** No more than a reader would look through. */
const mostLines = 30;

/**
 * Figures of another source that are not used because a preferred one gives the same, in a line each: those that differ
 * once they are rounded for display. How many agree is the second value.
 */
export function alternativeLines(context: ReportContext): {
  readonly lines: readonly string[];
  readonly agreeing: number;
} {
  const { locale, analysis } = context;
  const known = analysis.alternatives.filter((value) => value.value !== null);
  const differing = known.flatMap((value) => {
    const used = beside(analysis, value, {});
    return used !== null && figureWords(locale, used) === figureWords(locale, value) ? [] : [{ value, used }];
  });
  const lines = differing.slice(0, mostLines).map(({ value, used }) => line(context, value, used));
  return { lines, agreeing: known.length - differing.length };
}

function line(context: ReportContext, value: IndicatorValue, used: IndicatorValue | null): string {
  const { locale } = context;
  const measure = `measure.${value.base}`;
  const name = locale.has(measure) ? locale.t(measure) : indicatorName(context, value.base);
  return locale.t('annex.gaps.alternative', {
    name: escapeMarkdown(name),
    who: escapeMarkdown(whoWords(locale, value)),
    place: escapeMarkdown(context.place(value.place)),
    period: escapeMarkdown(periodWords(locale, value.period)),
    value: escapeMarkdown(figureWords(locale, value)),
    used: used === null ? locale.t('missing.none') : escapeMarkdown(figureWords(locale, used)),
    source: citations(context, value.sources).text,
  });
}
