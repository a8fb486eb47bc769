import { isDeepStrictEqual } from 'node:util';
import type { DataPath, Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { pathWords } from './data-path.ts';
import { inlineYaml, isMappingValue } from './editing/block-yaml.ts';
import { type Splice, spliced } from './editing/splice.ts';
import { replaceScalar, waysToAdd, waysToSet } from './editing/ways.ts';
import { readYamlText, type YamlText } from './editing/yaml-text.ts';
import { flowYaml, type YamlValue } from './write-yaml.ts';

/** One change to the text of a region file. */
export type Edit =
  /**
   * Puts a value at a path: in place of the scalar that is there, or as a new key of its mapping, where the format would have
   * it. Mappings on the way are made. A mapping that is set on a mapping is put in key by key; keys that it does not name stay.
   */
  | { readonly kind: 'set'; readonly path: DataPath; readonly value: YamlValue }
  /** Puts a value at the end of the list at a path, which is made where there is none. */
  | { readonly kind: 'add'; readonly path: DataPath; readonly value: YamlValue };

/**
 * Changes the text of a region file and nothing else in it: comments, blank lines, indentation, quotes, line ends and a byte
 * order mark stay byte for byte; what is new follows the layout of its neighbours. A value that is there already is left as
 * it is written.
 *
 * The new text is read again, and must say what the old one said with the changes made. Where no way of writing does that
 * (an anchor that other places share, a key through a text), the value is null and the diagnostic says what to put in by
 * hand: `edit/not-possible`; `edit/not-yaml` where the file cannot be read. All edits are made or none.
 */
export function editText(text: string, edits: readonly Edit[], file: string): Outcome<string | null> {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let current = readYamlText(text.slice(mark.length));
  if (current === null) {
    return refused(
      file,
      [],
      'edit/not-yaml',
      'The file cannot be changed: there are mistakes in its YAML.',
      'Run `milestone validate` on it, mend what it says, and try again.',
    );
  }
  for (const round of roundsOf(edits.flatMap((edit) => single(edit)))) {
    const next: YamlText | Edit = doRound(current, round);
    if ('kind' in next) return notPossible(file, next);
    current = next;
  }
  return { value: `${mark}${current.text}`, diagnostics: [] };

  /** A mapping key by key, where there is a mapping already. */
  function single(edit: Edit): readonly Edit[] {
    const { path, value } = edit;
    if (edit.kind === 'add' || current === null || !isMappingValue(value)) return [edit];
    if (!isFilledMapping(valueAt(current.value, path))) return [edit];
    return Object.entries(value).flatMap(([key, each]) =>
      each === undefined ? [] : single({ kind: 'set', path: [...path, key], value: each }),
    );
  }
}

/** Changes that are made in one go: any number of values in a row that are set, or items that are added to one list. */
type Round = readonly [Edit, ...Edit[]];

function roundsOf(edits: readonly Edit[]): readonly Round[] {
  const rounds: [Edit, ...Edit[]][] = [];
  for (const edit of edits) {
    const last = rounds.at(-1);
    const alike =
      last !== undefined &&
      last[0].kind === edit.kind &&
      (edit.kind === 'set' || isDeepStrictEqual(last[0].path, edit.path));
    if (alike) last.push(edit);
    else rounds.push([edit]);
  }
  return rounds;
}

/** The file with the changes made, or the change that cannot be. */
function doRound(file: YamlText, round: Round): YamlText | Edit {
  const [first] = round;
  if (first.kind === 'set') return setAll(file, round);
  const values = round.map(({ value }) => value);
  const wanted = withItems(file.value, first.path, values);
  if (wanted === undefined) return first;
  return firstThatSays(file, waysToAdd(file, first.path, values), wanted) ?? first;
}

/** Scalars that are replaced keep the places of all others, and so are replaced together; the rest one after another. */
function setAll(file: YamlText, edits: readonly Edit[]): YamlText | Edit {
  const splices: Splice[] = [];
  const taken = new Set<number>();
  const later: Edit[] = [];
  let wanted: unknown = file.value;
  for (const edit of edits) {
    const splice = replacement(file, edit);
    const next = splice === null ? undefined : withValue(wanted, edit.path, edit.value);
    if (isDeepStrictEqual(valueAt(wanted, edit.path), plain(edit.value))) continue;
    if (splice === null || next === undefined || taken.has(splice.offset)) later.push(edit);
    else {
      splices.push(splice);
      taken.add(splice.offset);
      wanted = next;
    }
  }
  const together = splices.length === 0 ? file : firstThatSays(file, [splices], wanted);
  let current: YamlText = together ?? file;
  for (const edit of together === null ? edits : later) {
    const next = setOne(current, edit);
    if (next === null) return edit;
    current = next;
  }
  return current;
}

/** The value itself, where it is a scalar in the place of a scalar. */
function replacement(file: YamlText, { path, value }: Edit): Splice | null {
  return isMappingValue(value) || Array.isArray(value) ? null : replaceScalar(file, path, value);
}

function setOne(file: YamlText, edit: Edit): YamlText | null {
  const { path, value } = edit;
  if (isDeepStrictEqual(valueAt(file.value, path), plain(value))) return file;
  const wanted = withValue(file.value, path, value);
  if (wanted === undefined) return null;
  const replaced = replacement(file, edit);
  return firstThatSays(file, replaced === null ? waysToSet(file, path, value) : [[replaced]], wanted);
}

function firstThatSays(file: YamlText, ways: readonly (readonly Splice[])[], wanted: unknown): YamlText | null {
  for (const way of ways) {
    const made = readYamlText(spliced(file.text, way));
    if (made !== null && isDeepStrictEqual(made.value, wanted)) return made;
  }
  return null;
}

function plain(value: YamlValue): unknown {
  return JSON.parse(JSON.stringify(value));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFilledMapping(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length > 0;
}

function valueAt(value: unknown, path: DataPath): unknown {
  let at: unknown = value;
  for (const part of path) {
    if (Array.isArray(at) && typeof part === 'number') at = at[part];
    else if (isObject(at) && Object.hasOwn(at, String(part))) at = at[String(part)];
    else return undefined;
  }
  return at;
}

/** A copy with a value at a path, mappings on the way made; undefined where the path leads through something else. */
function withValue(value: unknown, path: DataPath, set: YamlValue): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return plain(set);
  if (Array.isArray(value)) {
    if (typeof part !== 'number' || part >= value.length) return undefined;
    const inner = withValue(value[part], rest, set);
    return inner === undefined ? undefined : value.map((item: unknown, index) => (index === part ? inner : item));
  }
  if (value !== undefined && value !== null && !isObject(value)) return undefined;
  const held = isObject(value) ? value : {};
  const inner = withValue(Object.hasOwn(held, String(part)) ? held[String(part)] : undefined, rest, set);
  return inner === undefined ? undefined : { ...held, [String(part)]: inner };
}

function withItems(value: unknown, path: DataPath, items: readonly YamlValue[]): unknown {
  const held = valueAt(value, path);
  if (held !== undefined && held !== null && !Array.isArray(held)) return undefined;
  const before: readonly unknown[] = Array.isArray(held) ? held : [];
  const marker = withValue(value, path, items);
  return marker === undefined ? undefined : withList(marker, path, [...before, ...items.map(plain)]);
}

/** The value at a path is a list of this very text; its items are put in as they are. */
function withList(value: unknown, path: DataPath, list: readonly unknown[]): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return list;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === part ? withList(item, rest, list) : item));
  return isObject(value) ? { ...value, [String(part)]: withList(value[String(part)], rest, list) } : undefined;
}

function refused(file: string, path: DataPath, code: string, message: string, hint: string): Outcome<null> {
  const diagnostic: Diagnostic = { code, severity: 'error', message, hint, file, path, range: null };
  return { value: null, diagnostics: [diagnostic] };
}

function notPossible(file: string, { kind, path, value }: Edit): Outcome<null> {
  const key = path.at(-1);
  const where = pathWords(kind === 'add' ? path : path.slice(0, -1));
  const written =
    kind === 'add' || typeof key !== 'string' ? inlineYaml(value) : `${flowYaml(key)}: ${inlineYaml(value)}`;
  return refused(
    file,
    path,
    'edit/not-possible',
    `${where} cannot be changed here without changing something else, or is written in a way that is left alone.`,
    `Put this there by hand: ${written}`,
  );
}
