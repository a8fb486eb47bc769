/** How a document of fixed pages is set: how roomy, and how many pieces each sheet leaves out. */
export interface Setting {
  /** 0, the tightest that can still be read, to `roomiest`. One for all sheets: their type is of one size. */
  readonly fit: number;
  /** One a sheet: so many of its pieces, the least important first. */
  readonly leftOut: readonly number[];
}

/** The sheets of a page, as far as fitting needs them. */
export interface Sheets {
  /** One a sheet: how many pieces can be left out. */
  readonly pieces: readonly number[];
  /** One a sheet: how many of them are rather left out than set in small type. */
  readonly spare: readonly number[];
  /** Sets the sheets; one a sheet: by how many pixels it is too high or too wide, 0 where everything has room. */
  readonly set: (setting: Setting) => Promise<readonly number[]>;
}

/** A setting, and by how many pixels each sheet is still too large in it: 0 for every sheet where it was found. */
export interface Fitting extends Setting {
  readonly overflow: readonly number[];
}

/** Steps of `Setting.fit`: small enough that nobody sees one from the next. */
export const roomiest = 24;

/** Below this, pieces that can be spared go first. */
const comfortable = 6;

/**
 * The roomiest setting in which nothing overflows. What does not fit in comfort leaves out, of each sheet, the fewest
 * pieces that can be spared; what does not fit at the tightest, the fewest of all; and what room that makes is given
 * back. Asks for at most some thirty settings, whatever is on the sheets. The sheets are left as the result says. Where
 * all pieces are out and a sheet still overflows, it says so.
 */
export async function findFitting(sheets: Sheets): Promise<Fitting> {
  const none = sheets.pieces.map(() => 0);
  const spared = await fewestLeftOut(sheets, comfortable, none, sheets.spare);
  const leftOut = await fewestLeftOut(sheets, 0, spared, sheets.pieces);
  const fit = await lastThatFits(roomiest, async (step) => fits(await sheets.set({ fit: step, leftOut })));
  const setting = { fit: Math.max(0, fit), leftOut };
  return { ...setting, overflow: await sheets.set(setting) };
}

/**
 * Of each sheet at least `from` and at most `to`, which is also what a sheet gets where nothing is enough. All sheets are
 * searched at once, since none takes room from another.
 */
async function fewestLeftOut(
  sheets: Sheets,
  fit: number,
  from: readonly number[],
  to: readonly number[],
): Promise<readonly number[]> {
  let least = from;
  let most = to;
  let tried = from;
  while (true) {
    const overflow = await sheets.set({ fit, leftOut: tried });
    const enough = (index: number) => (overflow[index] ?? 0) <= 0;
    most = most.map((count, index) => (enough(index) ? (tried[index] ?? 0) : count));
    least = least.map((count, index) => (enough(index) ? count : Math.min(at(most, index), at(tried, index) + 1)));
    if (least.every((count, index) => count >= at(most, index))) return most;
    tried = least.map((count, index) => Math.floor((count + at(most, index)) / 2));
  }
}

/** The largest whole number from 0 to `top` that passes, where each below one that passes does so too; −1 for none. */
async function lastThatFits(top: number, passes: (step: number) => Promise<boolean>): Promise<number> {
  if (await passes(top)) return top;
  let [good, bad] = [-1, top];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (await passes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function at(counts: readonly number[], index: number): number {
  return counts[index] ?? 0;
}

export function fits(overflow: readonly number[]): boolean {
  return overflow.every((pixels) => pixels <= 0);
}
