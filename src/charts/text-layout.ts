import { labelSize, type Measure, type Weight } from './svg.ts';

interface WrapStyle {
  readonly size?: number;
  readonly weight?: Weight;
}

/** White space at which a line may end: every one but those that say it must not. */
const space = '[^\\S\\u00a0\\u202f\\u2007\\ufeff]';
/** Signs of which each may begin a line, but for those that belong to the one before. */
const ideograph = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}';
const closing = '、。〃々〉》」』】〕！），．：；？ー';
const other = `(?:(?![${ideograph}])(?!${space})[^])`;
/** What is never parted: up to where a line may end, with the white space after it. */
const piecesOf = new RegExp(
  `[${ideograph}][${closing}]*${space}*|${other}*?[-/–\\u00ad\\u200b](?=\\S)|${other}+${space}*|${space}+`,
  'gu',
);
const spaceAround = new RegExp(`^${space}+|${space}+$`, 'gu');

/** A line as it is drawn: a soft hyphen is a hyphen at its end, and nothing within it. */
function drawn(line: string): string {
  return line
    .replace(spaceAround, '')
    .replace(/\u00ad$/u, '-')
    .replace(/[\u00ad\u200b]/gu, '');
}

/**
 * Breaks a label into lines no wider than `width` pixels, at spaces, after hyphens and slashes, at soft hyphens, between ideographs, and
 * inside a word only where the word alone is too wide. Nothing is ever cut. An empty label gives one empty line.
 */
export function wrap(label: string, width: number, measure: Measure, style: WrapStyle = {}): readonly string[] {
  const fits = fitting(width, measure, style);
  const lines: string[] = [];
  let current = '';
  const pieces = label.replace(spaceAround, '').match(piecesOf) ?? [];
  for (const piece of pieces) {
    if (current === '' || fits(drawn(current + piece))) current += piece;
    else {
      lines.push(drawn(current));
      current = piece;
    }
    while (!fits(drawn(current))) {
      const head = longestHead(current, fits);
      if (head.length >= current.length) break;
      lines.push(withHyphen(head, current));
      current = current.slice(head.length);
    }
  }
  if (drawn(current) !== '' || lines.length === 0) lines.push(drawn(current));
  return lines;
}

/** Within which the widths of the words of a text, added up, are that of the text: where letters meet a space, they may move. */
const spaceTolerance = 0.05;

/**
 * Whether a text fits. Most are far from the edge, and the widths of their words settle it, which come again and again:
 * measuring a text whole costs a tenth of a millisecond, and wrapping tries every beginning of it.
 */
function fitting(width: number, measure: Measure, style: WrapStyle): (text: string) => boolean {
  const size = style.size ?? labelSize;
  return (text) => {
    const words = text.split(' ');
    const spaces = words.length - 1;
    if (spaces > 0) {
      const own = words.reduce((sum, word) => sum + (word === '' ? 0 : measure(word, size, style.weight)), 0);
      const roughly = own + spaces * measure(' ', size, style.weight);
      if (Math.abs(roughly - width) > size * spaceTolerance * (spaces + 1)) return roughly < width;
    }
    return measure(text, size, style.weight) <= width;
  };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The most of a word that fits with a hyphen after it; at least two letters, so that wrapping always ends. No sign is cut in two. */
function longestHead(word: string, fits: (words: string) => boolean): string {
  const letters = [...graphemes.segment(word.replace(/[\u00ad\u200b]+$/u, ''))].map(({ segment }) => segment);
  let length = letters.length - 1;
  while (length > 2 && !fits(withHyphen(letters.slice(0, length).join(''), word))) length -= 1;
  return letters.slice(0, Math.max(1, Math.min(length, letters.length - 1))).join('');
}

/** Writing that parts its words with a hyphen. */
const hyphened = '[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}]';
const beforeHyphen = new RegExp(`${hyphened}\\p{M}*$`, 'u');
const afterHyphen = new RegExp(`^${hyphened}`, 'u');

/** The head of a word that goes on in the next line; a hyphen stands between letters alone. */
function withHyphen(head: string, word: string): string {
  const parted = beforeHyphen.test(head) && afterHyphen.test(word.slice(head.length));
  return drawn(parted ? `${head}-` : head);
}

/** Wraps as `wrap` does, but evens the lines out, so that two lines are about as long as each other. */
export function wrapEvenly(label: string, width: number, measure: Measure, style: WrapStyle = {}): readonly string[] {
  const lines = wrap(label, width, measure, style);
  if (lines.length < 2) return lines;
  let best = lines;
  for (let narrower = width * 0.95; narrower > width * 0.5; narrower -= width * 0.05) {
    const tried = wrap(label, narrower, measure, style);
    if (
      tried.length > lines.length ||
      tried.filter((l) => l.endsWith('-')).length > lines.filter((l) => l.endsWith('-')).length
    )
      break;
    best = tried;
  }
  return best;
}

/** Width of the widest of some lines. */
export const widest = (lines: readonly string[], measure: Measure, style: WrapStyle = {}): number =>
  lines.reduce((most, words) => Math.max(most, measure(words, style.size ?? labelSize, style.weight)), 0);

/**
 * Pushes labels apart along one axis so that none overlaps the next and all stay between `from` and `to` where there is room:
 * each is moved as little as may be, and their order is kept. `centres` and `sizes` run side by side; returns the new centres.
 */
export function pushApart(
  centres: readonly number[],
  sizes: readonly number[],
  from: number,
  to: number,
): readonly number[] {
  const order = centres
    .map((centre, index) => ({ centre, size: sizes[index] ?? 0, index }))
    .sort((a, b) => a.centre - b.centre || a.index - b.index);
  type Cluster = { members: typeof order; size: number; middle: number };
  const place = (members: typeof order): Cluster => {
    const size = members.reduce((sum, m) => sum + m.size, 0);
    let before = 0;
    let wanted = 0;
    for (const m of members) {
      wanted += m.centre - (before + m.size / 2);
      before += m.size;
    }
    const start = Math.max(from, Math.min(to - size, wanted / members.length));
    return { members, size, middle: start + size / 2 };
  };
  const clusters: Cluster[] = [];
  for (const label of order) {
    let cluster = place([label]);
    for (
      let last = clusters.at(-1);
      last !== undefined && last.middle + last.size / 2 > cluster.middle - cluster.size / 2;
      last = clusters.at(-1)
    ) {
      clusters.pop();
      cluster = place([...last.members, ...cluster.members]);
    }
    clusters.push(cluster);
  }
  const placed = new Array<number>(centres.length).fill(0);
  for (const { members, size, middle } of clusters) {
    let at = middle - size / 2;
    for (const m of members) {
      placed[m.index] = at + m.size / 2;
      at += m.size;
    }
  }
  return placed;
}
