import type { Stage, Store } from './store.ts';

/** 64 MB: the drawings of a few dozen reports. */
const usualLimit = 64 * 1024 * 1024;

/** A store for one run that holds these stages in memory, up to so many bytes: what was used longest ago goes first. */
export function memoryStore(stages: readonly Stage[], limit = usualLimit): Store {
  const entries = new Map<string, Uint8Array>();
  let size = 0;
  const drop = (name: string) => {
    size -= entries.get(name)?.length ?? 0;
    entries.delete(name);
  };
  return {
    get: async (stage, key) => {
      const name = `${stage} ${key}`;
      const found = entries.get(name);
      if (found === undefined) return null;
      // The order of a map is that of putting in: what is used comes last.
      entries.delete(name);
      entries.set(name, found);
      return found;
    },
    put: async (stage, key, bytes) => {
      const name = `${stage} ${key}`;
      drop(name);
      if (bytes.length > limit || !stages.includes(stage)) return;
      entries.set(name, bytes);
      size += bytes.length;
      for (const oldest of entries.keys()) {
        if (size <= limit) break;
        drop(oldest);
      }
    },
    settle: async () => undefined,
    notes: () => [],
  };
}
