import { isAlias, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Splice, Ways } from './splice.ts';
import { closingOf, contentEnd, layoutOf, type YamlText } from './yaml-text.ts';

/** Before the bracket that closes: on the line of the last entry, or on one of its own where entries have theirs. */
export function waysIntoBraces(file: YamlText, collection: YAMLMap | YAMLSeq, written: string): Ways {
  const { text } = file;
  const closing = closingOf(collection);
  const last: unknown = collection.items.at(-1);
  if (closing === null || last === undefined) return [];
  const end = contentEnd(last);
  const sameLine: readonly Splice[] = [{ offset: end, end, text: `, ${written}` }];
  const between = text.slice(end, closing);
  const start = text.lastIndexOf('\n', startOf(last) - 1) + 1;
  const ownLine = /^[ \t]*$/.test(text.slice(start, startOf(last)));
  if (!ownLine || !between.includes('\n')) return [sameLine];
  const indent = text.slice(start, startOf(last));
  const { lineEnd } = layoutOf(file);
  const comma = /^[ \t]*,/.exec(between);
  const line = text.indexOf('\n', end) + 1;
  const ownLines: readonly Splice[] =
    comma === null
      ? [
          { offset: end, end, text: ',' },
          { offset: line, end: line, text: `${indent}${written}${lineEnd}` },
        ]
      : [{ offset: line, end: line, text: `${indent}${written},${lineEnd}` }];
  return [ownLines, sameLine];
}

function startOf(entry: unknown): number {
  if (isScalar(entry) || isMap(entry) || isSeq(entry) || isAlias(entry)) return entry.range?.[0] ?? 0;
  return typeof entry === 'object' && entry !== null && 'key' in entry ? startOf(entry.key) : 0;
}
