import { type Fitting, findFitting, roomiest, type Setting } from './find-fitting.ts';

/** Runs an expression in the page and gives its value back. */
export type Evaluate = (expression: string) => Promise<unknown>;

/**
 * What the page is asked, as the page's own language. The contract with a layout:
 *
 * - `.sheet`: one printed page; its `min-height` on paper is the page's height.
 * - `--fit`, set on the root from 0 (tightest) to 1 (roomiest): the styles make sizes of type and gaps of it, within what
 *   can be read.
 * - `data-piece="n"`: may be left out of its sheet; the highest number goes first, and the last of equal ones.
 * - `data-spare-from="n"` at a sheet: pieces of this number and above go before the type gets small.
 * - `data-of="name"` at a piece and `data-left-out="name"` at the line that counts: its children are the words for no piece
 *   of that name left out, for one, for two …, of which one is shown.
 */
const sheetsInPage = `globalThis.milestoneSheets ??= (() => {
  const sheets = [...document.querySelectorAll('.sheet')].map((sheet) => {
    const height = parseFloat(getComputedStyle(sheet).minHeight) || 0;
    const pieces = [...sheet.querySelectorAll('[data-piece]')]
      .map((element, index) => ({ element, index, rank: Number(element.dataset.piece) }))
      .sort((one, other) => other.rank - one.rank || other.index - one.index);
    const spareFrom = Number(sheet.dataset.spareFrom ?? Infinity);
    const spare = pieces.filter(({ rank }) => rank >= spareFrom).length;
    const lines = [...sheet.querySelectorAll('[data-left-out]')];
    return { sheet, height, spare, lines, pieces: pieces.map(({ element }) => element) };
  });
  const leaveOut = ({ pieces, lines }, count) => {
    pieces.forEach((piece, index) => { piece.hidden = index < count; });
    for (const line of lines) {
      const out = pieces.filter((piece) => piece.hidden && piece.dataset.of === line.dataset.leftOut).length;
      [...line.children].forEach((words, index) => { words.hidden = index !== out; });
      line.hidden = (line.children[out]?.textContent ?? '').trim() === '';
    }
  };
  const tooLarge = ({ sheet, height }) => {
    const kept = sheet.style.minHeight;
    sheet.style.minHeight = '0';
    const pixels = Math.max(sheet.getBoundingClientRect().height, sheet.scrollHeight) - height;
    sheet.style.minHeight = kept;
    const wider = sheet.scrollWidth - sheet.clientWidth;
    return Math.ceil(wider > 0 ? Math.max(pixels, wider) : pixels);
  };
  return {
    counts: sheets.map(({ pieces, spare }) => [pieces.length, spare]),
    set: (fit, leftOut) => {
      document.documentElement.style.setProperty('--fit', String(fit));
      sheets.forEach((sheet, index) => leaveOut(sheet, leftOut[index]));
      return sheets.map(tooLarge);
    },
  };
})()`;

/**
 * Fits every sheet of the page on its printed page: type and gaps first, then the least important pieces are left out,
 * and the lines that count them are put right. `free` pixels stay so at each foot. The page must be set as on paper.
 */
export async function fitSheets(evaluate: Evaluate, free: number): Promise<Fitting> {
  const counts = pairs(await evaluate(`(${sheetsInPage}).counts`));
  const set = async ({ fit, leftOut }: Setting) => {
    const sizes = numbers(await evaluate(`(${sheetsInPage}).set(${fit / roomiest}, ${JSON.stringify(leftOut)})`));
    return sizes.map((pixels) => Math.max(0, pixels + free));
  };
  return findFitting({ pieces: counts.map(([all]) => all), spare: counts.map(([, spare]) => spare), set });
}

function pairs(value: unknown): readonly (readonly [number, number])[] {
  return Array.isArray(value) ? value.map(numbers).map(([all = 0, spare = 0]) => [all, spare]) : [];
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
