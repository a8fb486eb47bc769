import type { Effects } from '../src/effects.ts';

/** Standard input that ends at once, and a standard output that nobody reads. */
export function noStreams(): Pick<Effects, 'stdin' | 'stdout'> {
  return { stdin: nothing(), stdout: async () => undefined };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // Nothing comes.
}
