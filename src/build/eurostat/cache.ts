import { createHash } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod';
import type { Effects } from '../../effects.ts';
import { userCacheFolder } from '../../print/surroundings.ts';

/** An answer of the service as it was kept, with what is needed to trust it and to ask whether it still holds. */
export interface Kept {
  readonly bytes: Uint8Array;
  /** The dataset's own stamp, as the service writes it. */
  readonly updated: string | null;
  /** `YYYY-MM-DD` on which the service last confirmed it. */
  readonly retrieved: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

const head = z.object({
  milestone: z.literal('eurostat answer 1'),
  address: z.string(),
  dataset: z.string(),
  updated: z.string().nullable(),
  retrieved: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  length: z.number().int().nonnegative(),
  sha256: z.string(),
});

type Outside = Pick<Effects, 'files' | 'env' | 'platform'>;

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The file of one question: a line that says what it holds, then the answer as it came. */
function cacheFile(address: string, dataset: string, outside: Pick<Outside, 'env' | 'platform'>): string {
  const name = `${dataset.toLowerCase().replace(/[^a-z0-9_]+/g, '-')}-${sha256(address).slice(0, 24)}.json`;
  return path.join(userCacheFolder(outside), 'eurostat', name);
}

/** What was kept for a question; `null` where there is nothing, or nothing that is whole. Never rejects. */
export async function readKept(address: string, dataset: string, outside: Outside): Promise<Kept | null> {
  try {
    const file = await outside.files.read(cacheFile(address, dataset, outside));
    const end = file.subarray(0, 20_000).indexOf(0x0a);
    if (end === -1) return null;
    const said = head.safeParse(JSON.parse(new TextDecoder().decode(file.subarray(0, end))));
    if (!said.success || said.data.address !== address) return null;
    const bytes = file.subarray(end + 1);
    if (bytes.length !== said.data.length || sha256(bytes) !== said.data.sha256) return null;
    const { updated, retrieved, etag, lastModified } = said.data;
    return { bytes, updated, retrieved, etag, lastModified };
  } catch {
    return null;
  }
}

/** Keeps an answer, whole or not at all. Rejects with the system's own error where it cannot be written. */
export async function keep(address: string, dataset: string, kept: Kept, outside: Outside): Promise<void> {
  const said: z.input<typeof head> = {
    milestone: 'eurostat answer 1',
    address,
    dataset,
    updated: kept.updated,
    retrieved: kept.retrieved,
    etag: kept.etag,
    lastModified: kept.lastModified,
    length: kept.bytes.length,
    sha256: sha256(kept.bytes),
  };
  await outside.files.replace(cacheFile(address, dataset, outside), [`${JSON.stringify(said)}\n`, kept.bytes]);
}
