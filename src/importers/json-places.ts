import type { DataPath, Range } from '../diagnostics/diagnostic.ts';

/** Where the reading of a JSON text went wrong, or where the value at a path begins. */
type Found = { readonly mistake: number } | { readonly value: number | null };

const blank = /[ \t\n\r]*/y;
const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The place of the first thing that is no JSON; `null` where there is none. */
export function jsonMistake(text: string): Range | null {
  const found = walk(text, null);
  return 'mistake' in found ? placeOf(text, found.mistake) : null;
}

/** The place of the value at a path of keys and indexes; `null` where it is not there, or the text is no JSON. */
export function jsonPlace(text: string, path: DataPath): Range | null {
  const found = walk(text, path);
  return 'mistake' in found || found.value === null ? null : placeOf(text, found.value);
}

function placeOf(text: string, offset: number): Range {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  const column = offset - start + 1;
  return { start: { line, column }, end: { line, column: column + 1 } };
}

interface Level {
  readonly closes: ']' | '}';
  key: string | number;
}

/** Goes through the text once, without recursion: a text of brackets alone must not fill the stack. */
function walk(text: string, wanted: DataPath | null): Found {
  const open: Level[] = [];
  let at = 0;
  let value: number | null = null;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  const isWanted = () =>
    wanted !== null && open.length === wanted.length && open.every(({ key }, depth) => key === wanted[depth]);
  /** The key of an entry, with its colon. */
  const key = (level: Level): boolean => {
    if (level.closes === ']') return true;
    take(blank);
    const written = text[at] === '"' ? take(scalar) : null;
    if (written === null) return false;
    level.key = written.slice(1, -1);
    take(blank);
    if (text[at] !== ':') return false;
    at += 1;
    return true;
  };
  for (;;) {
    take(blank);
    if (value === null && isWanted()) value = at;
    const sign = text[at];
    if (sign === '[' || sign === '{') {
      const level: Level = sign === '[' ? { closes: ']', key: 0 } : { closes: '}', key: '' };
      at += 1;
      take(blank);
      if (text[at] !== level.closes) {
        open.push(level);
        if (!key(level)) return { mistake: at };
        continue;
      }
      at += 1;
    } else if (take(scalar) === null) return { mistake: at };
    // What follows a value: more of its list, or the end of it, or of the text.
    for (;;) {
      take(blank);
      const level = open.at(-1);
      if (level === undefined) return at < text.length ? { mistake: at } : { value };
      if (text[at] === ',') {
        at += 1;
        if (typeof level.key === 'number') level.key += 1;
        if (!key(level)) return { mistake: at };
        break;
      }
      if (text[at] !== level.closes) return { mistake: at };
      open.pop();
      at += 1;
    }
  }
}
