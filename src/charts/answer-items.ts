import type { AnswerColumns } from './answer-columns.ts';
import type { AnswerFlowSpec } from './chart-spec.ts';
import type { Paint } from './palette.ts';
import { cssVariable } from './palette.ts';
import { element, labelLine, labelSize, type Measure, smallSize, text } from './svg.ts';
import { wrapEvenly } from './text-layout.ts';

interface Line {
  readonly words: string;
  readonly size: number;
  readonly paint: Paint;
  readonly bold: boolean;
}

/** One thing of a flow as it is set: its lines, and what stands in the gutter before them. No lines: a line only passes there. */
export interface AnswerItem {
  readonly lines: readonly Line[];
  readonly gutter: number;
  readonly severity: number | null;
  readonly code: string;
  /** Nothing is joined to it where something should be. */
  readonly open: boolean;
  /** Lines come in from the left. */
  readonly entered: boolean;
}

/** Width of the five steps of severity, in pixels. */
const stepsWidth = 19;
const air = 11;
const passing: AnswerItem = { lines: [], gutter: 0, severity: null, code: '', open: false, entered: false };

/** How a flow is set: names small, and without what stands beside them (themes, owners, the words at open ends). */
export interface Setting {
  readonly small: boolean;
  readonly details: boolean;
}

const leading = ({ size }: Line): number => size * (labelLine / labelSize);

/** Height of a thing with the air around it, in pixels. */
export const itemHeight = ({ lines }: AnswerItem): number =>
  lines.length === 0
    ? 7
    : lines.reduce((sum, line) => sum + leading(line), 0) + (lines[0]?.size === labelSize ? air : air - 4);

/** The things of each column in the order of the spec, wrapped to the width of their column. */
export function answerItems(
  spec: AnswerFlowSpec,
  flow: AnswerColumns,
  frames: readonly { readonly left: number; readonly right: number }[],
  { small, details }: Setting,
  measure: Measure,
): readonly (readonly AnswerItem[])[] {
  const size = small ? smallSize : labelSize;
  const width = (column: number): number => (frames[column]?.right ?? 0) - (frames[column]?.left ?? 0);
  const set = (words: string, most: number, look: Omit<Line, 'words'>): readonly Line[] =>
    words.trim() === ''
      ? []
      : wrapEvenly(words, most, measure, { size: look.size, weight: look.bold ? 'semibold' : 'regular' }).map(
          (line) => ({
            words: line,
            ...look,
          }),
        );
  const item = (
    parts: { readonly label: string; readonly detail: string; readonly word: string },
    most: number,
  ): readonly Line[] => [
    ...set(parts.label === '' ? '–' : parts.label, most, { size, paint: 'ink', bold: false }),
    ...(details ? set(parts.detail, most, { size: smallSize, paint: 'muted', bold: false }) : []),
    ...set(details ? parts.word : '', most, { size: smallSize, paint: 'tone-threat', bold: true }),
  ];
  const enters = (column: number, index: number): boolean =>
    (flow.segments[column] ?? []).some(({ to }) => to === index);
  const rated = spec.challenges.some(({ severity }) => severity !== null);
  const challenges = spec.challenges.map(({ label, theme, severity }, index): AnswerItem => {
    const open = !flow.answered.has(index);
    const gutter = rated ? stepsWidth + 6 : 0;
    const lines = item({ label, detail: theme, word: open ? spec.words.unanswered : '' }, width(0) - gutter);
    return { lines, gutter, severity, code: '', open, entered: false };
  });
  const codeRoom = Math.max(
    0,
    ...spec.strategies.map(({ code }) => (code === '' ? 0 : measure(code, size, 'semibold') + 6)),
  );
  const strategies = spec.strategies.map(({ label, code }, index): AnswerItem => {
    const open = !flow.used.has(index);
    const lines = item({ label, detail: '', word: open ? spec.words.unused : '' }, width(1) - codeRoom);
    return { lines, gutter: codeRoom, severity: null, code, open, entered: enters(0, index) };
  });
  const last = frames.length - 1;
  const improvements = spec.improvements.map(({ label, detail }, index): AnswerItem => {
    const open = !flow.answering.has(index);
    const lines = item({ label, detail, word: open ? spec.words.answersNothing : '' }, width(last));
    return { lines, gutter: 0, severity: null, code: '', open, entered: enters(last - 1, index) };
  });
  if (frames.length === 2) return [challenges, improvements];
  return [challenges, [...strategies, ...new Array<AnswerItem>(flow.passing).fill(passing)], improvements];
}

/** A thing with its middle at `y`. */
export function drawItem(item: AnswerItem, left: number, y: number): string {
  let at = y - item.lines.reduce((sum, line) => sum + leading(line), 0) / 2;
  let body = '';
  item.lines.forEach((line, index) => {
    const baseline = at + leading(line) / 2 + line.size * 0.335;
    if (index === 0) {
      if (item.severity !== null) body += drawSteps(left, baseline, item.severity);
      body += text(left, baseline, item.code, { size: line.size, weight: 'semibold', paint: 'muted' });
    }
    body += text(left + item.gutter, baseline, line.words, {
      size: line.size,
      paint: line.paint,
      weight: line.bold ? 'semibold' : 'regular',
    });
    at += leading(line);
  });
  return body;
}

/** Five steps that rise, as many of them filled as the challenge is severe; they stand on `baseline`. */
export function drawSteps(x: number, baseline: number, severity: number): string {
  const steps = (from: number, to: number, paint: Paint): string => {
    let d = '';
    for (let step = from; step < to; step += 1)
      d += `M${x + step * 4} ${Math.round(baseline * 100) / 100}v${-(2.4 + step * 1.5)}h2.8V${Math.round(baseline * 100) / 100}z`;
    return d === '' ? '' : element('path', { d, fill: cssVariable(paint) });
  };
  const filled = Math.max(0, Math.min(5, Math.round(severity)));
  return steps(0, filled, 'ink') + steps(filled, 5, 'hairline');
}
