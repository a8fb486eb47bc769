import { deserialize } from 'node:v8';

/** What was packed with `serialize`; `null` where it was not, or by a Node that packs otherwise. */
export function unpacked(bytes: Uint8Array): unknown {
  try {
    return deserialize(bytes);
  } catch {
    return null;
  }
}
