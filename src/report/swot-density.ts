import type { SwotMatrixBlock } from './report-model.ts';

/** What stands in a quadrant, as lengths in characters. */
export interface QuadrantLength {
  readonly items: readonly { readonly text: number; readonly evidence: number }[];
}

/** Type of the matrix on paper, in points: characters of a line, height of a line, and of the space around an item. */
interface Setting {
  readonly text: { readonly line: number; readonly characters: number };
  readonly evidence: { readonly line: number; readonly characters: number };
  readonly space: number;
  readonly head: number;
}

// Measured on the printed page (half of 166 mm in the sans); on the careful side, for a matrix that does not fit after
// all leaves the head of its chapter alone on a page.
const comfortable: Setting = {
  text: { line: 12.5, characters: 47 },
  evidence: { line: 11.5, characters: 50 },
  space: 8,
  head: 24,
};
const compact: Setting = {
  text: { line: 10.5, characters: 55 },
  evidence: { line: 9.5, characters: 60 },
  space: 4.5,
  head: 20,
};

/** Height of the text on a page, less the title of the chapter, the lead, and the caption, edges and legend of the figure. */
const room = 700 - 78 - 25 - 30 - 26 - 20;

/**
 * How closely a matrix is set so that it stands on one page under the head of its chapter: `flowing` where it cannot.
 * `inside` and `outside` are the two rows; `besides` is what else stands on the page, in points.
 */
export function swotDensity(
  inside: readonly [QuadrantLength, QuadrantLength],
  outside: readonly [QuadrantLength, QuadrantLength],
  besides: number,
): SwotMatrixBlock['density'] {
  const height = (setting: Setting) =>
    [inside, outside].reduce((sum, row) => sum + Math.max(...row.map((each) => heightOf(each, setting))), 0);
  if (height(comfortable) <= room - besides) return 'comfortable';
  return height(compact) <= room - besides ? 'compact' : 'flowing';
}

function heightOf({ items }: QuadrantLength, { text, evidence, space, head }: Setting): number {
  return items.reduce(
    (sum, item) =>
      sum +
      Math.ceil(item.text / text.characters) * text.line +
      Math.max(1, Math.ceil(item.evidence / evidence.characters)) * evidence.line +
      space,
    head,
  );
}
