import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { errorOf, type Numbered, type Said } from './worker-messages.ts';

/** How one order ended: done, failed (or the worker died over it), or with nobody at it, where no worker is left. */
export type Answer<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'lost' };

export interface PoolOptions {
  readonly file: URL;
  readonly workers: number;
  readonly workerData: unknown;
  /** Megabytes that each thread has for objects that are soon dropped; what is best for reading many files where left out. */
  readonly young?: number;
  /** Once it is aborted, nobody is at any order. */
  readonly signal?: AbortSignal;
}

/** Worker threads that take orders, each one after another. */
export interface Pool<Order, Value> {
  /** Has it done by whoever is least busy; what was asked first is begun first. Never rejects; waits for ever once the pool is closed. */
  readonly ask: (order: Order) => Promise<Answer<Value>>;
  readonly close: () => Promise<void>;
}

interface Member {
  readonly worker: Worker;
  /** Numbers of the orders that it has not answered, the one that it is at first. */
  readonly orders: number[];
  ready: boolean;
}

// One in work and one at hand, so that no worker waits for the main thread.
const ordersEach = 2;

// Reading makes many small objects that are dropped at once, and with room for them they are never copied: on files of 40 KB
// a sixth less work with 192 MB than with the 48 that a thread has by itself. All threads together get no more than so much.
const youngEach = 192;
const youngTogether = 384;
const youngLeast = 48;

/** The program of a worker thread, which lies beside the bundle; `null` where the tool is run from its sources. */
export function bundledWorker(name: string): URL | null {
  const file = new URL(name, import.meta.url);
  return import.meta.url.endsWith('.js') && existsSync(file) ? file : null;
}

/**
 * Starts worker threads that run `answerOrders`. Whoever dies over an order is replaced, and the order has failed with its
 * error; one that dies before it is ready is not, for its successor would do no better. What it had not begun, others do.
 */
export function openPool<Order, Value>(options: PoolOptions): Pool<Order, Value> {
  const members = new Set<Member>();
  const asked = new Map<number, { readonly order: Order; readonly end: (answer: Answer<Value>) => void }>();
  const waiting: number[] = [];
  let next = 0;
  let closed = false;

  function end(index: number, answer: Answer<Value>): void {
    asked.get(index)?.end(answer);
    asked.delete(index);
  }

  function giveOut(): void {
    if (members.size === 0) for (const index of waiting.splice(0)) end(index, { kind: 'lost' });
    for (;;) {
      const [leastBusy] = [...members].sort((a, b) => a.orders.length - b.orders.length);
      if (leastBusy === undefined || leastBusy.orders.length >= ordersEach) return;
      const index = waiting.shift();
      const order = index === undefined ? undefined : asked.get(index)?.order;
      if (index === undefined || order === undefined) return;
      leastBusy.orders.push(index);
      leastBusy.worker.postMessage({ index, order } satisfies Numbered<Order>);
    }
  }

  function lost(member: Member, error: Error): void {
    if (closed || !members.delete(member)) return;
    const begun = member.ready ? member.orders.shift() : undefined;
    if (begun !== undefined) end(begun, { kind: 'failed', error });
    if (member.ready) start();
    waiting.unshift(...member.orders);
    giveOut();
  }

  function start(): void {
    const maxYoungGenerationSizeMb =
      options.young ?? Math.max(youngLeast, Math.min(youngEach, youngTogether / options.workers));
    const worker = new Worker(options.file, {
      workerData: options.workerData,
      resourceLimits: { maxYoungGenerationSizeMb },
    });
    const member: Member = { worker, orders: [], ready: false };
    members.add(member);
    worker.on('message', (said: Said<Value>) => {
      if (said.kind === 'ready') {
        member.ready = true;
        return;
      }
      member.orders.splice(member.orders.indexOf(said.index), 1);
      end(
        said.index,
        said.kind === 'done' ? { kind: 'done', value: said.value } : { kind: 'failed', error: errorOf(said.error) },
      );
      giveOut();
    });
    worker.on('error', (error: unknown) => lost(member, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => lost(member, new Error(`A worker thread ended with ${code}.`)));
  }

  const abandon = () => {
    for (const index of [...asked.keys()]) end(index, { kind: 'lost' });
  };
  options.signal?.addEventListener('abort', abandon);
  for (let count = 0; count < options.workers; count++) start();
  return {
    ask: (order) =>
      new Promise((end) => {
        const index = next++;
        asked.set(index, { order, end });
        waiting.push(index);
        giveOut();
      }),
    close: async () => {
      closed = true;
      options.signal?.removeEventListener('abort', abandon);
      await Promise.all([...members].map(({ worker }) => worker.terminate()));
    },
  };
}
