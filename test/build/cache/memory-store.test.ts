import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/build/cache/memory-store.ts';

const bytes = (length: number) => new Uint8Array(length).fill(7);

describe('a store in memory', () => {
  it('gives back what was put there, by stage and key', async () => {
    const store = memoryStore(['chart', 'made']);
    await store.put('chart', 'a', bytes(3));
    expect(await store.get('chart', 'a')).toEqual(bytes(3));
    expect([await store.get('made', 'a'), await store.get('chart', 'b')]).toEqual([null, null]);
  });

  it('lets go first what was used longest ago, and never holds more than it may', async () => {
    const store = memoryStore(['chart'], 100);
    for (const key of ['a', 'b']) await store.put('chart', key, bytes(40));
    await store.get('chart', 'a');
    await store.put('chart', 'c', bytes(40));
    const held = await Promise.all(['a', 'b', 'c'].map(async (key) => (await store.get('chart', key)) !== null));
    expect(held).toEqual([true, false, true]);
    await store.put('chart', 'd', bytes(101));
    expect(await store.get('chart', 'd')).toBeNull();
    // What is put anew counts once.
    for (let times = 0; times < 10; times++) await store.put('chart', 'a', bytes(50));
    expect(await store.get('chart', 'c')).not.toBeNull();
  });

  it('holds no stage that it was not asked to', async () => {
    const store = memoryStore(['chart']);
    await store.put('made', 'a', bytes(3));
    expect(await store.get('made', 'a')).toBeNull();
  });
});
