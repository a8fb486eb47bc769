/** What is escaped between double quotes: how long it is as written, and whether it stands for something visible. */
function escapeAt(source: string, index: number): { readonly length: number; readonly visible: number } {
  const sign = source.charAt(index + 1);
  if (sign === 'x') return { length: 4, visible: 1 };
  if (sign === 'u') return { length: 6, visible: 1 };
  if (sign === 'U') return { length: 10, visible: /^0000/.test(source.slice(index + 2)) ? 1 : 2 };
  if (sign === '\r' && source.charAt(index + 2) === '\n') return { length: 3, visible: 0 };
  return { length: 2, visible: /[\s_Nntrvf]/.test(sign) ? 0 : 1 };
}

/**
 * Where a character of a scalar's text stands in the source of the scalar, block scalars, folded lines and escapes
 * included: spaces and line breaks come and go in YAML, everything else keeps its order, so that is what is counted.
 * Offsets in UTF-16 units, from the beginning of the scalar's source.
 */
export function offsetInSource(source: string, type: string, value: string, offset: number): number {
  const wanted = value.slice(0, offset).replaceAll(/\s/g, '').length;
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  const isDouble = type === 'QUOTE_DOUBLE';
  const isSingle = type === 'QUOTE_SINGLE';
  let index = isBlock ? source.indexOf('\n') + 1 : isDouble || isSingle ? 1 : 0;
  let seen = 0;
  while (index < source.length) {
    const sign = source.charAt(index);
    if (isDouble && sign === '\\') {
      const { length, visible } = escapeAt(source, index);
      if (visible > 0 && seen >= wanted) return index;
      seen += visible;
      index += length;
    } else if (/\s/.test(sign)) {
      index += 1;
    } else {
      if (seen >= wanted) return index;
      seen += 1;
      index += isSingle && sign === "'" ? 2 : 1;
    }
  }
  return index;
}
