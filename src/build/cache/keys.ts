import { createHash } from 'node:crypto';

/** SHA-256 of some bytes or a text, in hexadecimal digits. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * A key for what is made of all these parts, in this order. The length of each goes in before it, so that no two lists of
 * parts are one: `['ab', 'c']` and `['a', 'bc']` are two keys.
 */
export function keyOf(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest('hex');
}
