import { keyOf } from '../build/cache/keys.ts';
import type { Store } from '../build/cache/store.ts';
import type { Effects } from '../effects.ts';
import type { Printers } from './printers.ts';

/**
 * The version of the browser that prints: remembered of the same programs as they lie there, else asked of the browser, which
 * has to be started for it, once a run. `null` where nothing is printed or no browser starts.
 */
export function browserVersion(
  option: string | null,
  printers: Printers | null,
  store: Store | null,
  effects: Effects,
): () => Promise<string | null> {
  let known: Promise<string | null> | null = null;
  const ask = async (): Promise<string | null> => {
    if (printers === null) return null;
    const [{ browserIdentity }, { surroundingsOf }] = await Promise.all([
      import('../print/browser-identity.ts'),
      import('../print/surroundings.ts'),
    ]);
    const identity = await browserIdentity(surroundingsOf(effects), option ?? undefined);
    const key = identity === null ? null : keyOf('browser', identity);
    const before = key === null ? null : ((await store?.get('browser', key)) ?? null);
    if (before !== null) return new TextDecoder().decode(before);
    const version = await printers.pool().then(
      (pool) => pool.version().catch(() => null),
      () => null,
    );
    if (key !== null && version !== null) await store?.put('browser', key, new TextEncoder().encode(version));
    return version;
  };
  return () => {
    known ??= ask();
    return known;
  };
}
