import { serialize } from 'node:v8';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Files } from '../../effects.ts';
import { keyOf } from './keys.ts';
import { unpacked } from './packing.ts';
import { isUnchanged, type KeptReads, type Reads, readsFrom, readsIn } from './recording.ts';
import type { Store } from './store.ts';

/** A file that came out, by its name in the output folder. */
export interface RecordedOutput {
  readonly name: string;
  /** SHA-256 of its content. */
  readonly hash: string;
}

/** What the reports of a region were made from, what came out, and what was said on the way. */
export interface ReportRecord {
  /** What was read, by its way from the region file's folder; `null` where it was looked for and is no file. */
  readonly inputs: KeptReads;
  readonly outputs: readonly RecordedOutput[];
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings of the run about this region, each a sentence. */
  readonly said: readonly string[];
  /** The version of the browser that printed; `null` where nothing was printed. */
  readonly browser: string | null;
}

/** Where the record of a region's reports is found: by what is asked for, and by the region file's own content. */
export function recordKey(asked: string, file: string, regionHash: string): string {
  // Diagnostics name the file as the user does, so that another name is another record.
  return keyOf('record 1', asked, file, regionHash);
}

/** The record under a key if everything that it was made from is on the disk unchanged; else `null`. Reads nothing by its time. */
export async function freshRecord(
  store: Store,
  key: string,
  folder: string,
  files: Files,
): Promise<ReportRecord | null> {
  const bytes = await store.get('record', key);
  if (bytes === null) return null;
  const record = unpacked(bytes);
  if (!isRecord(record)) return null;
  return (await isUnchanged(readsIn(folder, record.inputs), files)) ? record : null;
}

/** Keeps a record. */
export async function putRecord(
  store: Store,
  key: string,
  folder: string,
  reads: Reads,
  record: Omit<ReportRecord, 'inputs'>,
): Promise<void> {
  const whole: ReportRecord = { ...record, inputs: readsFrom(folder, reads) };
  await store.put('record', key, serialize(whole));
}

/** Its checksum has told that it is whole, and its key that this program wrote it. */
function isRecord(value: unknown): value is ReportRecord {
  if (typeof value !== 'object' || value === null) return false;
  return ['inputs', 'outputs', 'diagnostics', 'said'].every((key) => Array.isArray(Reflect.get(value, key)));
}
