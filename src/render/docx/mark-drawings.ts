import { light } from '../../charts/palette.ts';
import type { ReportModel, StateCode } from '../../report/report-model.ts';
import { stateMark, weightBar } from '../marks.ts';

/** The name of the drawing of a state's mark, and of the bar of a weight from 0 to 1. */
export const stateDrawing = (state: StateCode): string => `state-${state}`;
export const weightDrawing = (weight: number): string => `weight-${Math.round(weight * 280)}`;

const stateColours: Readonly<Record<StateCode, string>> = {
  holds: light.tones.strength,
  does_not_hold: light.tones.threat,
  cannot_be_judged: light.muted,
  source_only: light.muted,
  none: light.muted,
};

/** The marks that a model needs besides its charts, drawn as on the page, by name. */
export function markDrawings({ chapters }: ReportModel): Readonly<Record<string, string>> {
  const drawings: Record<string, string> = {};
  const state = (code: StateCode) => {
    drawings[stateDrawing(code)] = alone(stateMark(code, ''), stateColours[code]);
  };
  for (const block of chapters.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'scoreSheet') for (const row of block.rows) state(row.state);
    if (block.kind !== 'swotMatrix') continue;
    for (const sign of block.legend) state(sign.state);
    for (const item of block.quadrants.flatMap(({ items }) => items)) {
      state(item.state);
      if (item.weight !== null) drawings[weightDrawing(item.weight)] = alone(weightBar(item.weight, ''), light.muted);
    }
  }
  return drawings;
}

/** The drawing within a mark, in a colour of its own. */
function alone(mark: string, colour: string): string {
  const drawing = /<svg\b[\s\S]*<\/svg>/.exec(mark)?.[0] ?? '';
  return drawing
    .replace(/ class="[^"]*"| focusable="[^"]*"| aria-hidden="[^"]*"/g, '')
    .replaceAll('currentColor', colour);
}
