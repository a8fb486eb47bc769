import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInShard } from '../../src/build/shard.ts';

const shards = (of: number) => Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));

describe('shards', () => {
  it('hold every region once, however many they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (slug, of) => {
        expect(shards(of).filter((shard) => isInShard(slug, shard))).toHaveLength(1);
      }),
    );
  });

  it('are the same on every machine, in every version, and however the name is composed', () => {
    const slugs = ['jyvaskyla', 'burgenlandkreis', 'piemonte', 'łódź', 'Ålesund'];
    const numbers = (of: readonly string[]) =>
      of.map((slug) => shards(4).find((shard) => isInShard(slug, shard))?.number);
    expect(numbers(slugs)).toEqual([2, 1, 2, 1, 4]);
    expect(numbers(slugs.map((slug) => slug.normalize('NFD')))).toEqual(numbers(slugs));
  });

  it('share the regions about evenly', () => {
    const slugs = Array.from({ length: 1000 }, (_, index) => `region-${index}`);
    for (const shard of shards(4)) {
      const share = slugs.filter((slug) => isInShard(slug, shard)).length;
      expect(share).toBeGreaterThan(200);
      expect(share).toBeLessThan(300);
    }
  });
});
