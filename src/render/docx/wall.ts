import type { ReportModel, SwotItem, SwotMatrixBlock } from '../../report/report-model.ts';

/** How a matrix fills the sheet that it hangs on a wall with. */
export interface Wall {
  /** How much larger than on a page of A4 its quadrants are set. */
  readonly scale: number;
  /** How high the items of each pair of quadrants stand at least, in twentieths of a point. */
  readonly heights: Readonly<Record<'inside' | 'outside', number>>;
}

const pairs = {
  inside: ['strengths', 'weaknesses'],
  outside: ['opportunities', 'threats'],
} as const;

const largest = 2.2;
/** The type of A3 besides, of which the head and the small print are. */
export const smallest = 1.2;

/**
 * The largest type with which a model that is nothing but a matrix stands on one sheet, and the room that is left for its
 * quadrants, which is theirs to be written into. Word alone knows how its lines fall: they are counted here as in a wide face.
 * `null` where there is more than a matrix, or too much for the sheet. `width`, `height`: between the margins, in points.
 */
export function wallOf(model: ReportModel, width: number, height: number): Wall | null {
  const [chapter, ...others] = model.chapters;
  const [block, ...more] = chapter?.blocks ?? [];
  if (chapter === undefined || others.length + more.length > 0 || block?.kind !== 'swotMatrix') return null;
  if (chapter.title !== block.title) return null;
  const notes = [...block.notes.lines, block.notes.source].map(({ text }) => text).join(' ');
  const illustrative = block.notes.illustrative ? (model.words.illustrativeNote ?? '') : '';
  const head = 122 + 20 * linesOf(chapter.answer.text, width - 102, 14.4) + (model.textsIn === '' ? 0 : 24);
  const foot = 24 + 14 * linesOf(notes + illustrative, width, 10.2);
  const room = height - head - foot - edges;
  for (let scale = largest; scale >= smallest; scale -= 0.05) {
    const inside = pairHeight(block, 'inside', width, scale);
    const outside = pairHeight(block, 'outside', width, scale);
    const titles = 2 * (11 + Math.max(18, 14.3 * scale));
    const left = room - titles - inside - outside;
    if (left < 0) continue;
    const share = (own: number) => Math.floor(20 * (own + (left * own) / (inside + outside)));
    return { scale, heights: { inside: share(inside), outside: share(outside) } };
  }
  return null;
}

/** What the row of `Helps` and `Hinders` takes, and what is left free so that no line too many makes a second sheet. */
const edges = 18 + 20;

function pairHeight(block: SwotMatrixBlock, edge: keyof typeof pairs, width: number, scale: number): number {
  const heights = pairs[edge].map((key) => {
    const quadrant = block.quadrants.find((each) => each.key === key);
    const items = (quadrant?.items ?? []).map((item) => itemHeight(item, 0.46 * width - 27 * scale, scale));
    return items.reduce((sum, own) => sum + own, 0) + ((quadrant?.more?.[0] ?? '') === '' ? 0 : 11 * scale);
  });
  return Math.max(12 * scale, ...heights);
}

function itemHeight({ text, evidence, illustrative }: SwotItem, width: number, scale: number): number {
  const detail = evidence.length + 10 + (illustrative ? 14 : 0);
  return (
    4.5 +
    11 * scale * linesOf(text.text, width, 8.5 * scale) +
    10.5 * scale * linesOf('x'.repeat(detail), width, 8 * scale)
  );
}

/** How many lines a text takes in Arial, which is wider than the house's sans. */
function linesOf(text: string, width: number, size: number): number {
  return text === '' ? 0 : Math.ceil((text.length * size * 0.53) / width);
}
