import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { DataPath, Range } from '../diagnostics/diagnostic.ts';
import { keyName } from './plain-value.ts';
import { offsetInSource } from './scalar-offsets.ts';
import type { StudySource } from './study.ts';

/** The places of a text: from offsets to lines and columns, counted from 1 in UTF-16 units. */
export interface Places {
  readonly locate: StudySource['locate'];
  readonly sourceTextOf: (path: DataPath) => string | null;
  /** The scalar at a path; `null` where there is none. */
  readonly scalarAt: (
    path: DataPath,
  ) => { readonly offset: number; readonly end: number; readonly type: string; readonly value: string } | null;
  readonly rangeOf: (offset: number, end: number) => Range;
  /** The place of a stretch within the text at a path; of the whole text where it cannot be told. */
  readonly rangeWithin: (path: DataPath, offset: number, length: number) => Range | null;
}

interface Step {
  readonly pair: Pair | null;
  readonly node: Node | null;
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isCollection(value) || isAlias(value);
}

/** Looks up where things stand in a document; where a path is missing, the nearest parent that is there. */
export function makePlaces(
  document: Document,
  text: string,
  lines: LineCounter,
  targets: ReadonlyMap<Alias, Node>,
): Places {
  const resolved = (value: unknown): Node | null => {
    const node = isNode(value) ? value : null;
    return node !== null && isAlias(node) ? (targets.get(node) ?? node) : node;
  };

  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  /** The pair of a key; of two equal keys the last, as in the plain value. */
  function pairOf(map: YAMLMap, key: string): Pair | undefined {
    // A row of a table has few keys, and there are hundreds of rows.
    if (map.items.length < 20) return map.items.findLast((pair) => keyName(pair.key) === key);
    return pairsOf(map).get(key);
  }

  function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const before = known.get(map);
    if (before !== undefined) return before;
    const pairs = new Map(map.items.map((pair): [string, Pair] => [keyName(pair.key) ?? '', pair]));
    known.set(map, pairs);
    return pairs;
  }

  function rangeOf(offset: number, end: number): Range {
    const from = lines.linePos(offset);
    const to = lines.linePos(Math.max(end, offset));
    return {
      start: { line: Math.max(from.line, 1), column: Math.max(from.col, 1) },
      end: { line: Math.max(to.line, 1), column: Math.max(to.col, 1) },
    };
  }

  function rangeOfNode(node: Node): Range | null {
    if (node.range === null || node.range === undefined) return null;
    const [start, end] = node.range;
    const trimmed = text.slice(start, end).trimEnd().length;
    return rangeOf(start, start + Math.max(trimmed, 1));
  }

  /** The first line of a node: enough to point at an item of a list. */
  function firstLineOf(node: Node): Range | null {
    if (node.range === null || node.range === undefined) return null;
    const [start, end] = node.range;
    const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].trimEnd() ?? '';
    return rangeOf(start, start + Math.max(line.length, 1));
  }

  function stepInto(node: Node | null, part: string | number): Step | null {
    if (isMap(node)) {
      const pair = pairOf(node, String(part));
      return pair === undefined ? null : { pair, node: resolved(pair.value) };
    }
    if (isSeq(node) && typeof part === 'number' && part < node.items.length) {
      return { pair: null, node: resolved(node.items[part]) };
    }
    return null;
  }

  function walk(path: DataPath): { readonly step: Step; readonly complete: boolean } {
    let step: Step = { pair: null, node: resolved(document.contents) };
    for (const part of path) {
      const next = stepInto(step.node, part);
      if (next === null) return { step, complete: false };
      step = next;
    }
    return { step, complete: true };
  }

  function locate(path: DataPath, target: 'key' | 'value' = 'value'): Range | null {
    const { step, complete } = walk(path);
    const key = step.pair !== null && isNode(step.pair.key) ? rangeOfNode(step.pair.key) : null;
    const empty = step.node === null || (isScalar(step.node) && step.node.value === null);
    if (key !== null && (target === 'key' || !complete || empty)) return key;
    if (step.node === null) return null;
    if (step.pair === null && isCollection(step.node) && (target === 'key' || !complete)) {
      return path.length === 0 || step.node === document.contents ? rangeOf(0, 0) : firstLineOf(step.node);
    }
    return rangeOfNode(step.node);
  }

  function scalarAt(path: DataPath) {
    const { step, complete } = walk(path);
    if (!complete || !isScalar(step.node) || step.node.range === null || step.node.range === undefined) return null;
    const [offset, end] = step.node.range;
    const value = typeof step.node.value === 'string' ? step.node.value : (step.node.source ?? '');
    return { offset, end, type: step.node.type ?? 'PLAIN', value };
  }

  function sourceTextOf(path: DataPath): string | null {
    const { step, complete } = walk(path);
    return complete && isScalar(step.node) ? (step.node.source ?? null) : null;
  }

  function rangeWithin(path: DataPath, offset: number, length: number): Range | null {
    const scalar = scalarAt(path);
    if (scalar === null) return locate(path);
    const source = text.slice(scalar.offset, scalar.end);
    const start = offsetInSource(source, scalar.type, scalar.value, offset);
    const last = offsetInSource(source, scalar.type, scalar.value, offset + Math.max(length, 1) - 1);
    return rangeOf(scalar.offset + start, scalar.offset + Math.max(last, start) + 1);
  }

  return { locate, sourceTextOf, scalarAt, rangeOf, rangeWithin };
}
