import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { DataPath } from '../../diagnostics/diagnostic.ts';
import { keyName } from '../plain-value.ts';
import { type Layout, usualLayout } from './block-yaml.ts';

/** A text with what YAML reads in it. */
export interface YamlText {
  readonly text: string;
  readonly document: Document;
  /** What it says, nothing shared. */
  readonly value: unknown;
}

/** Reads a text; `null` where it is no YAML, or more than aliases may make of it. */
export function readYamlText(text: string): YamlText | null {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: false,
      keepSourceTokens: true,
    });
    if (document.errors.length > 0) return null;
    const value: unknown = JSON.parse(JSON.stringify(document.toJS()) ?? 'null');
    return { text, document, value };
  } catch {
    // Nested too deeply, or aliases without end.
    return null;
  }
}

/** Where a path leads: the node, and the key and mapping that hold it. */
export interface Found {
  readonly node: Node | null;
  readonly pair: Pair | null;
  readonly parent: YAMLMap | YAMLSeq | null;
  /** How many parts of the path were there. */
  readonly depth: number;
}

/** Follows a path as far as it leads. */
export function follow({ document }: YamlText, path: DataPath): Found {
  let found: Found = { node: document.contents, pair: null, parent: null, depth: 0 };
  for (const part of path) {
    const node = isAlias(found.node) ? (found.node.resolve(document) ?? null) : found.node;
    const depth = found.depth + 1;
    if (isMap(node)) {
      const pair = pairOf(node, String(part));
      if (pair === undefined) return found;
      found = { node: isNode(pair.value) ? pair.value : null, pair, parent: node, depth };
    } else if (isSeq(node) && typeof part === 'number' && part >= 0 && part < node.items.length) {
      const item: unknown = node.items[part];
      found = { node: isNode(item) ? item : null, pair: null, parent: node, depth };
    } else return found;
  }
  return found;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.findLast((pair) => keyName(pair.key) === key);
}

/** Offset after the colon of a key; `null` where it has none. */
export function colonEnd(pair: Pair): number | null {
  const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon === undefined ? null : colon.offset + 1;
}

/** Offset of the first sign of a key. */
export function keyStart(pair: Pair): number | null {
  return isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null;
}

/** Offset of the hyphen of an item of a list; `null` in a list in brackets. */
export function hyphenOf(list: YAMLSeq, index: number): number | null {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return null;
  return token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? null;
}

/** Offset of the bracket that closes a collection; `null` where none does. */
export function closingOf(collection: YAMLMap | YAMLSeq): number | null {
  const token = collection.srcToken;
  if (token?.type !== 'flow-collection') return null;
  return token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')?.offset ?? null;
}

/** True for what stands in braces or brackets. */
export function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

/** Offset behind the last sign of a pair or item, comments and white space after it not counted. */
export function contentEnd(entry: unknown): number {
  if (isAlias(entry) || isScalar(entry)) return entry.range?.[1] ?? 0;
  if (isCollection(entry)) {
    const end = entry.flow === true ? (entry.range?.[1] ?? 0) : 0;
    return entry.flow === true ? end : Math.max(entry.range?.[0] ?? 0, contentEnd(entry.items.at(-1)));
  }
  if (isPairLike(entry)) {
    return Math.max(contentEnd(entry.key), colonEnd(entry) ?? 0, contentEnd(entry.value));
  }
  return 0;
}

function isPairLike(entry: unknown): entry is Pair {
  return typeof entry === 'object' && entry !== null && 'key' in entry && 'value' in entry;
}

/** Signs between the start of its line and an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** How a file is laid out, from the first of each that it has. */
export function layoutOf({ text, document }: YamlText): Layout {
  let step: number | null = null;
  let listStep: number | null = null;
  const look = (node: unknown, deep: number): void => {
    if (deep > 4 || (step !== null && listStep !== null) || !isCollection(node) || node.flow === true) return;
    for (const entry of node.items) {
      if (!isPairLike(entry)) {
        look(entry, deep + 1);
        continue;
      }
      const { value } = entry;
      const key = keyStart(entry);
      if (key === null || !isCollection(value) || value.flow === true) continue;
      const [first]: readonly unknown[] = value.items;
      const from = columnOf(text, key);
      if (isMap(value) && isPairLike(first)) step ??= columnOf(text, keyStart(first) ?? key + usualLayout.step) - from;
      if (isSeq(value)) listStep ??= columnOf(text, hyphenOf(value, 0) ?? key + usualLayout.listStep) - from;
      look(value, deep + 1);
    }
  };
  look(document.contents, 0);
  const used = step !== null && step > 0 ? step : usualLayout.step;
  return {
    step: used,
    listStep: listStep !== null && listStep >= 0 ? listStep : used,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
