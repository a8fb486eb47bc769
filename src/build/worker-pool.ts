import { Worker } from 'node:worker_threads';

/** How one order ended: with an answer, or with the worker that died over it. */
export type Answer<Reply> =
  | { readonly kind: 'answered'; readonly reply: Reply }
  | { readonly kind: 'died'; readonly error: Error };

export interface PoolOptions {
  readonly file: URL;
  readonly workers: number;
  readonly workerData: unknown;
  /** Megabytes that each thread has for objects that are soon dropped; what is best for reading many files where left out. */
  readonly young?: number;
  /** Called whenever an answer has come or a worker is lost. */
  readonly changed: () => void;
}

/** Worker threads that take numbered orders, each one after another. */
export interface Pool<Order, Reply> {
  /** How many more orders would find a worker that is not busy enough; 0 where every worker is lost. */
  readonly room: () => number;
  readonly give: (index: number, order: Order) => void;
  /** The answer to an order, once; `null` where it has not come. */
  readonly take: (index: number) => Answer<Reply> | null;
  /** Orders that no worker is at any more, through no fault of their own: to be given again. */
  readonly returned: () => readonly number[];
  readonly alive: () => boolean;
  readonly close: () => Promise<void>;
}

interface Member {
  readonly worker: Worker;
  /** Orders that it has not answered, the one that it is at first. */
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

/**
 * Starts worker threads. Each says `{ kind: 'ready' }` once it is loaded, and then answers orders with replies that carry
 * their `index`. Whoever dies over an order is replaced, and the order is answered with its error; one that dies before it
 * is ready is not, for its successor would do no better.
 */
export function openPool<Order, Reply extends { readonly kind: string }>(options: PoolOptions): Pool<Order, Reply> {
  const members = new Set<Member>();
  const answers = new Map<number, Answer<Reply>>();
  const back: number[] = [];
  let closed = false;

  function lost(member: Member, error: Error): void {
    if (closed || !members.delete(member)) return;
    if (member.ready) {
      const [at, ...rest] = member.orders;
      if (at !== undefined) answers.set(at, { kind: 'died', error });
      back.push(...rest);
      start();
    } else {
      back.push(...member.orders);
    }
    options.changed();
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
    worker.on('message', (reply: Reply & { readonly index?: number }) => {
      if (reply.kind === 'ready') member.ready = true;
      if (reply.index === undefined) return;
      member.orders.splice(member.orders.indexOf(reply.index), 1);
      answers.set(reply.index, { kind: 'answered', reply });
      options.changed();
    });
    worker.on('error', (error: unknown) => lost(member, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => lost(member, new Error(`A worker thread ended with ${code}.`)));
  }

  for (let count = 0; count < options.workers; count++) start();
  const leastBusy = () => [...members].sort((a, b) => a.orders.length - b.orders.length)[0];
  return {
    room: () => [...members].reduce((sum, { orders }) => sum + Math.max(0, ordersEach - orders.length), 0),
    give: (index, order) => {
      const member = leastBusy();
      if (member === undefined) {
        back.push(index);
        return;
      }
      member.orders.push(index);
      member.worker.postMessage(order);
    },
    take: (index) => {
      const answer = answers.get(index) ?? null;
      answers.delete(index);
      return answer;
    },
    returned: () => back.splice(0),
    alive: () => members.size > 0,
    close: async () => {
      closed = true;
      await Promise.all([...members].map(({ worker }) => worker.terminate()));
    },
  };
}
