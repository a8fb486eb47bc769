import { setTimeout as wait } from 'node:timers/promises';
import type { Internet } from '../effects.ts';

/** The network of the machine, as `Effects` promises it. */
export function nodeNetwork(): Internet {
  return {
    get: async (url, { signal, headers = {} }) => {
      const answer = await fetch(url, { signal, headers });
      return {
        status: answer.status,
        header: (name) => answer.headers.get(name),
        body: answer.body ?? nothing(),
      };
    },
    wait: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
  };
}

/** For tests and readers that ask for nothing: whoever asks all the same is told that there is no network. */
export const noNetwork: Internet = {
  get: () => Promise.reject(new Error('There is no network here.')),
  wait: () => Promise.resolve(),
};

async function* nothing(): AsyncIterable<Uint8Array> {
  // An answer without a body.
}
