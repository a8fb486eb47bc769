import type { AnswerFlowSpec } from './chart-spec.ts';
import { chartWidths } from './marks.ts';
import { type Drawing, labelLine, type Measure, text } from './svg.ts';

/** Names alone for now. */
export function drawAnswerFlow(spec: AnswerFlowSpec, _measure: Measure): Drawing {
  const labels = [...spec.challenges, ...spec.strategies, ...spec.improvements].map(({ label }) => label);
  const body = labels.map((label, index) => text(0, (index + 1) * labelLine, label)).join('');
  return { width: chartWidths[spec.width], height: (labels.length + 1) * labelLine, body };
}
