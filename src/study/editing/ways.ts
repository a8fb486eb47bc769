import { isAlias, isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { DataPath } from '../../diagnostics/diagnostic.ts';
import { flowYaml, type YamlValue } from '../write-yaml.ts';
import { inlineYaml, isMappingValue, itemLines, keyLines, type Layout, mappingLines } from './block-yaml.ts';
import { waysIntoBraces } from './braces.ts';
import { keysInOrder } from './key-order.ts';
import type { Splice, Ways } from './splice.ts';
import {
  colonEnd,
  columnOf,
  contentEnd,
  type Found,
  follow,
  hyphenOf,
  isFlow,
  keyStart,
  layoutOf,
  type YamlText,
} from './yaml-text.ts';

/** The way to put a value in the place of the scalar at a path; `null` where there is none. */
export function replaceScalar(file: YamlText, path: DataPath, value: YamlValue): Splice | null {
  const { node, depth } = follow(file, path);
  if (depth < path.length || !(isScalar(node) || isAlias(node)) || !node.range) return null;
  const [offset, end] = node.range;
  if (isAlias(node)) return { offset, end, text: inlineYaml(value) };
  // Nothing is written there: that is put in, not replaced.
  if (offset === end) return null;
  const block = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
  const newLine = block && file.text[end - 1] === '\n' ? layoutOf(file).lineEnd : '';
  return { offset, end, text: `${likeBefore(node, value)}${newLine}` };
}

/** In the quotes that its writer used. */
function likeBefore({ type }: Scalar, value: YamlValue): string {
  if (typeof value !== 'string') return inlineYaml(value);
  if (type === Scalar.QUOTE_DOUBLE) return JSON.stringify(value);
  if (type === Scalar.QUOTE_SINGLE && !/[\n\r]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return inlineYaml(value);
}

/** Ways to put a value at a path where there is none yet, mappings on the way with it. */
export function waysToSet(file: YamlText, path: DataPath, value: YamlValue): Ways {
  const found = follow(file, path);
  const rest = path.slice(found.depth);
  const [key, ...inside] = rest;
  if (key === undefined) return waysToFill(file, found, value);
  if (rest.some((part) => typeof part === 'number')) return [];
  const wrapped = inside.reduceRight<YamlValue>((held, part) => ({ [part]: held }), value);
  const name = String(key);
  if (isMap(found.node) && found.node.items.length > 0) {
    const depth = 1 + inside.length;
    return isFlow(found.node)
      ? waysIntoBraces(file, found.node, `${flowYaml(name)}: ${inlineYaml(wrapped)}`)
      : [wayIntoMapping(file, found.node, path.slice(0, found.depth), name, wrapped, depth)].flat();
  }
  return waysToFill(file, found, { [name]: wrapped }, 1 + inside.length);
}

/** Ways to put values at the end of the list at a path. */
export function waysToAdd(file: YamlText, path: DataPath, values: readonly YamlValue[]): Ways {
  const found = follow(file, path);
  if (found.depth < path.length || !isSeq(found.node) || found.node.items.length === 0) {
    return waysToSet(file, path, values);
  }
  return isFlow(found.node)
    ? waysIntoBraces(file, found.node, values.map(inlineYaml).join(', '))
    : waysIntoList(file, found.node, values);
}

/** Fills a key that has no value, or nothing but `{}`, `[]`, `~`. */
function waysToFill(file: YamlText, { node, pair, parent }: Found, value: YamlValue, depth = 1): Ways {
  const written = node?.range ?? null;
  const colon = pair === null ? null : colonEnd(pair);
  const opened = pair === null || colon === null || isFlow(parent) ? null : openedBelow(file, pair, value, depth);
  if (written !== null && written[1] > written[0]) {
    const [offset, end] = written;
    const isBare = isFlow(node) && !/[#\n]/.test(file.text.slice(offset, end));
    if (!isBare && !(isScalar(node) && node.value === null)) return [];
    const sameLine = [{ offset, end, text: inlineYaml(value) }];
    const isList = isSeq(node) && file.text.slice(colon ?? offset, offset).trim() === '';
    if (opened === null || colon === null || !isList) return [sameLine];
    return [[{ offset: colon, end, text: '' }, opened(end)], sameLine];
  }
  if (colon === null) return [];
  const sameLine = [{ offset: colon, end: colon, text: ` ${inlineYaml(value)}` }];
  return opened === null ? [sameLine] : [[opened(colon)], sameLine];
}

/** A value on lines of its own below its key, for an offset in the line of the key; `null` where it has none to show. */
function openedBelow(file: YamlText, pair: Pair, value: YamlValue, depth: number): ((offset: number) => Splice) | null {
  const start = keyStart(pair);
  if (start === null || typeof value !== 'object' || value === null) return null;
  const layout = layoutOf(file);
  const indent = columnOf(file.text, start);
  const lines = isMappingValue(value)
    ? mappingLines(value, indent + layout.step, depth - 1, layout)
    : keyLines('list', value, indent, depth, layout).slice(1);
  return lines.length === 0 ? null : (offset) => newLines(file, offset, lines, layout);
}

/** New lines after the line of an offset. */
function newLines({ text }: YamlText, offset: number, lines: readonly string[], { lineEnd }: Layout): Splice {
  const written = lines.join(lineEnd);
  const startsLine = offset === 0 || text[offset - 1] === '\n';
  const feed = text.indexOf('\n', offset);
  if (startsLine) return { offset, end: offset, text: `${written}${lineEnd}` };
  if (feed === -1) return { offset: text.length, end: text.length, text: `${lineEnd}${written}` };
  return { offset: feed + 1, end: feed + 1, text: `${written}${lineEnd}` };
}

/** Behind what ends at an offset, and behind comments that stand further in: they belong to it. */
function behind({ text }: YamlText, end: number, indent: number): number {
  let at = end;
  let next = text[at - 1] === '\n' ? at : text.indexOf('\n', at) + 1;
  while (next > 0 && next < text.length) {
    const feed = text.indexOf('\n', next);
    const line = text.slice(next, feed === -1 ? text.length : feed);
    const comment = /^([ \t]*)#/.exec(line);
    if (comment !== null && (comment[1]?.length ?? 0) > indent) at = next + line.trimEnd().length;
    else if (line.trim() !== '') break;
    if (feed === -1) break;
    next = feed + 1;
  }
  return at;
}

/** Before the comments that stand right above a line, and as far in: they are about it. */
function beforeComments(text: string, lineStart: number, indent: number): number {
  let at = lineStart;
  while (at > 0) {
    const above = text.lastIndexOf('\n', at - 2) + 1;
    if (!text.slice(above, at).startsWith(`${' '.repeat(indent)}#`)) return at;
    at = above;
  }
  return at;
}

/** Of a block scalar that ends in blank lines: before them, which looks better, and behind them. */
function endsOf({ text }: YamlText, end: number): readonly number[] {
  if (text[end - 1] !== '\n') return [end];
  const trimmed = text.slice(0, end).trimEnd().length;
  const first = text.indexOf('\n', trimmed) + 1;
  return first === end ? [end] : [first, end];
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  return /\n[ \t]*\r?\n/.test(text.slice(from, to));
}

function wayIntoMapping(
  file: YamlText,
  map: YAMLMap,
  path: DataPath,
  key: string,
  value: YamlValue,
  depth: number,
): readonly (readonly Splice[])[] {
  const { text } = file;
  const layout = layoutOf(file);
  const first = map.items[0];
  const start = first === undefined ? null : keyStart(first);
  if (first === undefined || start === null) return [];
  const indent = columnOf(text, start);
  const entries = map.items.filter(({ value: each }) => isMap(each));
  const flow = isMappingValue(value) && entries.length > 0 && isFlow(entries.at(-1)?.value);
  const lines = keyLines(key, value, indent, flow ? 0 : depth, layout);
  const after = predecessor(map, path, key);
  if (after === null) {
    // Before the first, if that begins its line: one that stands behind a hyphen does not.
    const ownLine = start - indent;
    if (text.slice(ownLine, start).trim() === '') {
      const lineStart = beforeComments(text, ownLine, indent);
      const written = lines.join(layout.lineEnd);
      return [[{ offset: lineStart, end: lineStart, text: `${written}${layout.lineEnd}` }]];
    }
  }
  const previous = after ?? first;
  const separate = isSeparated(text, map, previous);
  return endsOf(file, contentEnd(previous)).map((end) => [
    newLines(file, behind(file, end, indent), separate ? ['', ...lines] : lines, layout),
  ]);
}

/** The pair after which a new key stands: the one that comes before it in the format, else the last. */
function predecessor(map: YAMLMap, path: DataPath, key: string): Pair | null {
  const order = keysInOrder(path);
  const last = map.items.at(-1) ?? null;
  const rank = order.indexOf(key);
  if (rank === -1) return last;
  const known = new Set(order.slice(0, rank));
  const before = map.items.filter(({ key: each }) => isScalar(each) && known.has(String(each.value)));
  return before.at(-1) ?? null;
}

/** Whether blank lines part the entries of a mapping, as far as the one before and its neighbours show. */
function isSeparated(text: string, map: YAMLMap, previous: Pair): boolean {
  const index = map.items.indexOf(previous);
  const near = map.items.slice(Math.max(0, index - 1), index + 2);
  return near.some((pair, at) => {
    const next = near[at + 1];
    return next !== undefined && hasBlankLine(text, contentEnd(pair) - 1, keyStart(next) ?? 0);
  });
}

function waysIntoList(file: YamlText, list: YAMLSeq, values: readonly YamlValue[]): Ways {
  const { text } = file;
  const layout = layoutOf(file);
  const hyphen = hyphenOf(list, 0);
  const last: unknown = list.items.at(-1);
  if (hyphen === null) return [];
  const indent = columnOf(text, hyphen);
  const [gap = ' '] = /^ +(?=[^\s#])/.exec(text.slice(hyphen + 1, hyphen + 12)) ?? [];
  const size = list.items.length;
  const lastHyphen = hyphenOf(list, size - 1) ?? hyphen;
  const separate = size > 1 && hasBlankLine(text, contentEnd(list.items[size - 2]) - 1, lastHyphen);
  const lines = values.flatMap((value) => {
    const item = itemLines(value, indent, gap.length, isFlow(last) ? 0 : 1, layout);
    return separate ? ['', ...item] : item;
  });
  return endsOf(file, contentEnd(last)).map((end) => [newLines(file, behind(file, end, indent), lines, layout)]);
}
