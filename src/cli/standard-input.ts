/** Everything that comes in on standard input; read once, however often it is asked for. */
let read: Promise<Uint8Array> | null = null;

export function standardInput(): Promise<Uint8Array> {
  read ??= (async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return Buffer.concat(chunks);
  })();
  return read;
}
