import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';

/** Keys whose values are text even where they look like numbers: what was written counts, `0179` keeps its zero. */
const textKeys: ReadonlySet<string> = new Set([
  ...['period', 'date', 'retrieved', 'at', 'due', 'since', 'code', 'nuts', 'nuts_version', 'country', 'own', 'place'],
  ...['stand_ins', 'benchmarks', 'age', 'education', 'occupation', 'duration', 'citizenship', 'country_of_birth'],
  ...['mother_tongue', 'origin', 'sex', 'page', 'edition', 'version', 'dataset', 'sheet', 'id', 'source', 'from', 'to'],
  ...['provided_by', 'for', 'uses', 'answers', 'follows', 'inspired_by', 'answered_by', 'target_groups', 'actors'],
  ...['dimensions', 'focus', 'reference'],
]);

/** A YAML habit that does not mean what its writer thinks. */
export interface Trap {
  readonly kind:
    | 'placeholder'
    | 'decimal_comma'
    | 'comma'
    | 'alias_bomb'
    | 'alias_loop'
    | 'alias_unknown'
    | 'key'
    | 'duplicate_key'
    | 'leading_zero';
  readonly offset: number;
  readonly end: number;
  readonly words: string;
  readonly node: Node | null;
}

export interface PlainValue {
  readonly value: unknown;
  readonly traps: readonly Trap[];
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

const mostFromAliases = 100_000;

/** The name of a key as it was written; `null` where the key is no text. */
export function keyName(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function span(node: unknown): { offset: number; end: number } {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
  return { offset: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/**
 * What the document says as plain objects, lists and scalars, and the traps met on the way. A key without a value is
 * left out: nothing was said. Aliases are shared, never copied, and what they would grow to is counted.
 */
export function plainValue(root: Node): PlainValue {
  const traps: Trap[] = [];
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  const made = new Map<Node, { readonly value: unknown; readonly size: number }>();
  let fromAliases = 0;
  let size = 0;
  let bomb = false;

  function scalar(node: Scalar, key: string): unknown {
    const { value, source } = node;
    if (!textKeys.has(key) || source === undefined || typeof value === 'string' || value === null) return value;
    if (typeof value === 'number' && /^0\d/.test(source)) {
      traps.push({ kind: 'leading_zero', ...span(node), words: source, node });
    }
    return source;
  }

  function alias(node: Alias, key: string): unknown {
    const target = anchors.get(node.source);
    if (target === undefined || open.has(target)) {
      traps.push({
        kind: target === undefined ? 'alias_unknown' : 'alias_loop',
        ...span(node),
        words: node.source,
        node,
      });
      return undefined;
    }
    targets.set(node, target);
    if (isScalar(target)) return scalar(target, key);
    const known = made.get(target);
    if (known === undefined) return undefined;
    fromAliases += known.size;
    size += known.size;
    if (fromAliases > mostFromAliases && !bomb) {
      bomb = true;
      traps.push({ kind: 'alias_bomb', ...span(node), words: node.source, node });
    }
    return bomb ? undefined : known.value;
  }

  function withoutValue(pair: Pair, map: YAMLMap, index: number): void {
    const previous = map.items[index - 1];
    const written = isScalar(pair.key) ? (pair.key.source ?? '') : '';
    const number = previous !== undefined && isScalar(previous.value) && typeof previous.value.value === 'number';
    if (isMap(pair.key) || isSeq(pair.key)) {
      const { offset } = span(map);
      traps.push({ kind: 'placeholder', offset, end: span(map).end, words: '', node: map });
    } else if (number && /^\d+/.test(written)) {
      const before = isScalar(previous.value) ? (previous.value.source ?? '') : '';
      traps.push({
        kind: 'decimal_comma',
        offset: span(previous.value).offset,
        end: span(pair.key).end,
        words: `${before},${written}`,
        node: map,
      });
    } else {
      traps.push({ kind: 'comma', ...span(pair.key), words: written, node: map });
    }
  }

  function mapping(node: YAMLMap): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const seen = new Set<string>();
    node.items.forEach((pair, index) => {
      if (pair.value === null && node.flow === true) {
        withoutValue(pair, node, index);
        return;
      }
      const name = keyName(pair.key);
      if (name === null || name === '__proto__') {
        traps.push({ kind: 'key', ...span(pair.key), words: name ?? '', node });
        return;
      }
      if (seen.has(name)) traps.push({ kind: 'duplicate_key', ...span(pair.key), words: name, node });
      seen.add(name);
      const value = plain(pair.value, name);
      if (value !== null && value !== undefined) result[name] = value;
    });
    return result;
  }

  function plain(node: unknown, key: string): unknown {
    size += 1;
    if (isAlias(node)) return alias(node, key);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isScalar(node)) return scalar(node, key);
    const before = size;
    open.add(node);
    const value = isMap(node) ? mapping(node) : node.items.map((item) => plain(item, key) ?? null);
    open.delete(node);
    if (node.anchor !== undefined) made.set(node, { value, size: size - before + 1 });
    return value;
  }

  const value = plain(root, '');
  return { value, traps, targets };
}
