import { createHash } from 'node:crypto';

/** A part of many regions: the first of four is `{ number: 1, of: 4 }`. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/**
 * Whether a region belongs to a shard. A hash of its name alone tells, so that regions that come or go move no other, and
 * every machine of a matrix takes its own without asking the others.
 */
export function isInShard(slug: string, { number, of }: Shard): boolean {
  const hash = createHash('sha256').update(slug.normalize('NFC')).digest();
  return hash.readUInt32BE(0) % of === number - 1;
}
