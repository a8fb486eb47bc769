/** What comes in on standard input; `null` where it is more than `most` bytes, and then it is not read to its end. */
export async function standardInput(most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > most) return null;
  }
  return Buffer.concat(chunks);
}
