import { parentPort } from 'node:worker_threads';

/** An error as plain data, so far as anybody looks at it: the system's own ones carry a code, a path and a call. */
interface PlainError {
  readonly message: string;
  readonly stack: string | null;
  readonly known: Readonly<Record<string, string>>;
}

/** What a worker thread is told, and what it says. */
export interface Numbered<Order> {
  readonly index: number;
  readonly order: Order;
}

export type Said<Value> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly index: number; readonly value: Value }
  | { readonly kind: 'failed'; readonly index: number; readonly error: PlainError };

/**
 * The whole program of a worker thread: one order after another, in the order in which they come, so that whoever gave them
 * knows which one it was at if it dies. `handed`: what of a value is handed over instead of copied.
 */
export function answerOrders<Order, Value>(
  make: (order: Order) => Promise<{ readonly value: Value; readonly handed?: readonly ArrayBuffer[] }>,
): void {
  const port = parentPort;
  if (port === null) throw new Error('This file is run by the program itself, as a worker.');
  const say = (said: Said<Value>, handed: readonly ArrayBuffer[] = []) => port.postMessage(said, handed);
  const answer = async ({ index, order }: Numbered<Order>): Promise<void> => {
    try {
      const { value, handed } = await make(order);
      say({ kind: 'done', index, value }, handed);
    } catch (error) {
      say({ kind: 'failed', index, error: plainError(error) });
    }
  };
  let last: Promise<void> = Promise.resolve();
  port.on('message', (order: Numbered<Order>) => {
    last = last.then(() => answer(order));
  });
  say({ kind: 'ready' });
}

const knownKeys = ['code', 'path', 'syscall'] as const;

function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error), stack: null, known: {} };
  const known = knownKeys.flatMap((key) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  return { message: error.message, stack: error.stack ?? null, known: Object.fromEntries(known) };
}

export function errorOf({ message, stack, known }: PlainError): Error {
  const error = Object.assign(new Error(message), known);
  if (stack !== null) error.stack = stack;
  return error;
}
