import { eachOperator, operandsOf } from './content-operators.ts';
import { around, cut, identity, inPage, joined, type Matrix, type Rectangle, times } from './page-geometry.ts';
import { textOf } from './pdf-values.ts';

/** A stretch of words as it is painted: glyphs of a font, or what the page says that they stand for. */
export type Glyphs =
  | { readonly font: string; readonly codes: string; readonly line: number }
  | { readonly text: string; readonly line: number };

/** What there is to know of the marked pieces of a page before it is read, by their numbers. */
export interface MarkedPieces {
  /** Means something though it may have no words. */
  readonly isMeant: (mark: number) => boolean;
  /** Of these the place is asked for. */
  readonly isDrawing: (mark: number) => boolean;
  /** Its words are asked for. */
  readonly isWanted: (mark: number) => boolean;
}

export interface MarkedPage {
  readonly text: string;
  /** The pieces that nobody has to be told of: lines, grounds, and words outside of what the page shows. */
  readonly decoration: readonly number[];
  readonly words: ReadonlyMap<number, readonly Glyphs[]>;
  /** Where each drawing stands on the page, in points. */
  readonly boxes: ReadonlyMap<number, Rectangle>;
}

interface State {
  readonly matrix: Matrix;
  /** `null`: as on the bare sheet, where the browser sets running heads. */
  readonly clip: Rectangle | null;
}

/** A marked piece as it is read. */
interface Piece {
  readonly mark: number;
  /** The length of the operator that begins it. */
  readonly head: number;
  /** How much was written out before it. */
  readonly parts: number;
  readonly isWanted: boolean;
  readonly glyphs: Glyphs[];
  /** Whether anything in it is more than a line or a ground. */
  says: boolean;
  /** Of a drawing, as far as it is known; `undefined` of all else. */
  box: Rectangle | null | undefined;
}

const layout = '/Artifact BMC\n';
const head = '/Artifact <</Type /Pagination/Attached [/Top]/Subtype /Header>> BDC\n';
const foot = '/Artifact <</Type /Pagination/Attached [/Bottom]/Subtype /Footer>> BDC\n';

/** How far a line of words may stand out of what is shown, in points. */
const tolerance = 2;

/**
 * Marks as an artifact (PDF 1.7, 14.8.2.2) all that a page paints and that says nothing: what the browser left unmarked, and
 * what it counts to the words of a table or a list though it is a line or a ground. `height` is that of the page in points.
 * Returns `null` where the stream has not the form that is understood; then it must stay as it is.
 */
export function markContent(stream: string, height: number, pieces: MarkedPieces): MarkedPage | null {
  const out: string[] = [];
  let copied = 0;
  const insert = (at: number, words: string, until = at) => {
    out.push(stream.slice(copied, at), words);
    copied = until;
  };

  let state: State = { matrix: identity, clip: null };
  const states: State[] = [];
  let textMatrix: Matrix = identity;
  let inText = false;
  /** Of the present text: where it begins, and whether any of it stands on what the page shows. */
  let textFrom = 0;
  let isShown = false;
  let glyphsBefore = 0;
  let isBroken = false;
  let font = '';
  let path: [number, number][] = [];
  let pathFrom = -1;
  let isClipping = false;
  /** The kind of artifact that is open. */
  let open = '';
  let depth = 0;
  let spoken = 0;
  let piece: Piece | null = null;
  const decoration: number[] = [];
  const words = new Map<number, readonly Glyphs[]>();
  const boxes = new Map<number, Rectangle>();

  const paint = (from: number, kind: string) => {
    if (depth > 0 || open === kind) return;
    insert(from, open === '' ? kind : `EMC\n${kind}`);
    open = kind;
  };
  const baseline = () => inPage(state.matrix, textMatrix[4], textMatrix[5]);
  const show = () => {
    const place = baseline();
    if (depth === 0) paint(pathFrom, state.clip !== null ? layout : place[1] > height / 2 ? head : foot);
    if (piece === null) return;
    const [bottom, top] = state.clip === null ? [0, height] : [state.clip[1], state.clip[3]];
    isShown ||= place[1] > Math.max(0, bottom) - tolerance && place[1] < Math.min(height, top) + tolerance;
    piece.says ||= isShown;
    draw([place]);
  };
  const draw = (points: readonly (readonly [number, number])[]) => {
    if (piece?.box === undefined) return;
    const box = around(points);
    if (box !== null) piece.box = joined(piece.box, box);
  };
  /** Nearly all of a page is the glyphs of plain texts: where nobody asks for them, they are passed over at once. */
  const overText = (from: number): number | undefined => {
    const until = stream.indexOf('\nET', from);
    const block = until === -1 ? '(' : stream.slice(from, until + 1);
    const place = block.indexOf(' Tm\n');
    if (place === -1 || block.includes('(') || block.includes('BDC') || block.indexOf(' Tm\n', place + 1) !== -1)
      return;
    textMatrix = times(operandsOf(block, block.lastIndexOf('\n', place), place), identity);
    if (block.includes(' Tj') || block.includes(' TJ')) show();
    return until;
  };
  const add = (x: number, y: number) => {
    path.push(inPage(state.matrix, x, y));
  };

  const isWhole = eachOperator(stream, (name, from, at, end) => {
    switch (name) {
      case 'q':
        states.push(state);
        break;
      case 'Q':
        state = states.pop() ?? state;
        break;
      case 'cm':
        state = { ...state, matrix: times(operandsOf(stream, from, at), state.matrix) };
        break;
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
      case 're': {
        if (pathFrom < 0) pathFrom = from;
        // Only what may clip, or is part of a drawing, has a place that matters.
        if (name !== 're' && piece?.box === undefined) break;
        const numbers = operandsOf(stream, from, at);
        const [x = 0, y = 0, width = 0, tall = 0] = numbers;
        if (name === 're') {
          add(x, y);
          add(x + width, y);
          add(x, y + tall);
          add(x + width, y + tall);
        } else
          for (let index = 0; index + 1 < numbers.length; index += 2) add(numbers[index] ?? 0, numbers[index + 1] ?? 0);
        break;
      }
      case 'W':
      case 'W*':
        isClipping = true;
        break;
      case 'n':
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'S':
      case 's': {
        if (name !== 'n') {
          paint(pathFrom < 0 ? from : pathFrom, layout);
          draw(path);
        }
        const shape = isClipping ? around(path) : null;
        if (shape !== null) state = { ...state, clip: state.clip === null ? shape : cut(shape, state.clip) };
        isClipping = false;
        path = [];
        pathFrom = -1;
        break;
      }
      case 'sh':
      case 'Do':
        paint(from, layout);
        if (piece !== null) piece.says = true;
        draw([inPage(state.matrix, 0, 0), inPage(state.matrix, 1, 1)]);
        break;
      case 'BT':
        inText = true;
        isShown = false;
        textFrom = from;
        glyphsBefore = piece?.glyphs.length ?? 0;
        textMatrix = identity;
        // Which artifact it is shows only with its first letters, and none may begin within a text.
        pathFrom = from;
        if (piece?.isWanted !== true) return overText(end);
        break;
      case 'ET':
        inText = false;
        pathFrom = -1;
        // Of a text that goes on overleaf the browser leaves behind what it stands for, without its letters, and it would be read.
        if (piece !== null && piece.box === undefined && !isShown) {
          piece.glyphs.length = glyphsBefore;
          insert(textFrom, '', end);
        }
        break;
      case 'Tf':
        font = stream.slice(from, at).trim().split(/\s/)[0] ?? '';
        break;
      case 'Td':
        // Onto another line, which may be shown though the first is not; Chromium never does.
        if (operandsOf(stream, from, at)[1] !== 0) isShown = true;
        break;
      case 'Tm':
        textMatrix = times(operandsOf(stream, from, at), identity);
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        show();
        if (piece?.isWanted && spoken === 0) {
          piece.glyphs.push({ font, codes: stream.slice(from, at).trim(), line: Math.round(baseline()[1]) });
        }
        break;
      case 'BMC':
      case 'BDC': {
        const said = stream.slice(from, at);
        const mark = /\/MCID\s+(\d+)/.exec(said)?.[1];
        if (depth === 0 && mark !== undefined) {
          // The browser marks whole texts; where another one marks within them, nothing here would hold.
          if (inText) isBroken = true;
          if (open !== '') insert(from, 'EMC\n');
          open = '';
          insert(from, '');
          const number = Number(mark);
          const box = pieces.isDrawing(number) ? (boxes.get(number) ?? null) : undefined;
          piece = {
            mark: number,
            head: end - from,
            parts: out.length,
            says: false,
            isWanted: pieces.isWanted(number),
            glyphs: [],
            box,
          };
        } else if (depth === 0) {
          if (inText) show();
          else paint(from, layout);
        }
        depth += 1;
        const actual = /\/ActualText\s*(\([^)]*\)|<[^>]*>)/.exec(said)?.[1];
        if (spoken > 0) spoken += 1;
        else if (actual !== undefined && depth > 1) {
          spoken = 1;
          piece?.glyphs.push({ text: textOf(actual), line: Math.round(baseline()[1]) });
        }
        break;
      }
      case 'EMC':
        depth -= 1;
        if (spoken > 0) spoken -= 1;
        if (depth > 0 || piece === null) break;
        if (piece.box !== undefined) {
          if (piece.box !== null) boxes.set(piece.mark, piece.box);
        } else if (!piece.says && !pieces.isMeant(piece.mark)) {
          decoration.push(piece.mark);
          // The part that begins with the mark begins with that of an artifact instead.
          insert(at, '');
          const all = out.splice(piece.parts).join('');
          out.push(layout, all.slice(piece.head).trimStart());
        } else if (piece.isWanted) words.set(piece.mark, piece.glyphs);
        piece = null;
        break;
      default:
        break;
    }
    return undefined;
  });
  if (!isWhole || isBroken || depth !== 0 || states.length > 0) return null;
  out.push(stream.slice(copied), open === '' ? '' : '\nEMC\n');
  return { text: out.join(''), decoration, words, boxes };
}
