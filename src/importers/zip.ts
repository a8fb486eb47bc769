import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

/** A file of an archive, unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why an archive is not read. `too_large` is known before anything is unpacked. */
export type ZipProblem = 'not_a_zip' | 'truncated' | 'too_large' | 'encrypted' | 'damaged';

export interface ZipOptions {
  /** Which files are unpacked. */
  readonly wanted: (name: string) => boolean;
  /** Bytes that the wanted files may have together once they are unpacked. */
  readonly most: number;
}

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const listSignature = 0x02014b50;
const fileSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

/**
 * Unpacks the wanted files of a ZIP archive (stored or deflated), in the order of its list.
 *
 * Memory is bounded twice: the sizes that the archive declares are added up before anything is unpacked, and no file may
 * unpack to more than it declared. Archives in several parts or of more than 4 GB (ZIP64) are refused as damaged. Never
 * throws for what is in the bytes. Source: PKWARE, APPNOTE.TXT 6.3.
 */
export function readZip(bytes: Uint8Array, { wanted, most }: ZipOptions): readonly ZipEntry[] | ZipProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || (view.getUint32(0, true) !== fileSignature && view.getUint32(0, true) !== endSignature)) {
    return 'not_a_zip';
  }
  const end = endOf(view);
  if (end === null) return 'truncated';
  const listed = listOf(bytes, view, end);
  if (typeof listed === 'string') return listed;
  const files = listed.filter(({ name }) => wanted(name));
  if (files.reduce((sum, { unpacked }) => sum + unpacked, 0) > most) return 'too_large';
  const entries: ZipEntry[] = [];
  for (const file of files) {
    const unpacked = unpack(bytes, view, file);
    if (unpacked === null) return 'damaged';
    entries.push({ name: file.name, bytes: unpacked });
  }
  return entries;
}

/** The record that stands last and says where the list of files is. */
function endOf(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function listOf(bytes: Uint8Array, view: DataView, end: number): readonly Listed[] | ZipProblem {
  const count = view.getUint16(end + 10, true);
  const files: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== listSignature) return 'damaged';
    if ((view.getUint16(at + 8, true) & 1) === 1) return 'encrypted';
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return 'damaged';
    files.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return files;
}

function unpack(bytes: Uint8Array, view: DataView, file: Listed): Uint8Array | null {
  const { offset, packed, unpacked, method, crc } = file;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== fileSignature) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return null;
  const content = inflated(bytes.subarray(start, start + packed), method, unpacked);
  return content !== null && content.length === unpacked && crc32(content) === crc ? content : null;
}

function inflated(packed: Uint8Array, method: number, length: number): Uint8Array | null {
  if (method === 0) return packed;
  if (method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, length) });
  } catch {
    // More than was declared, or no deflated data at all: either way the archive is not what it says.
    return null;
  }
}

/** An archive of files that are stored as they are, without dates, so that the same files give the same bytes. */
export function storedZip(entries: readonly ZipEntry[]): Uint8Array {
  return archiveOf(entries.map((entry) => ({ ...entry, method: 0, packed: entry.bytes })));
}

/** The same with each file packed (deflate) where that makes it smaller. */
export function packedZip(entries: readonly ZipEntry[]): Uint8Array {
  return archiveOf(
    entries.map((entry) => {
      const packed = deflateRawSync(entry.bytes, { level: 9 });
      return packed.length < entry.bytes.length
        ? { ...entry, method: 8, packed }
        : { ...entry, method: 0, packed: entry.bytes };
    }),
  );
}

function archiveOf(
  entries: readonly (ZipEntry & { readonly method: number; readonly packed: Uint8Array })[],
): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map((entry) => ({ ...entry, title: encoder.encode(entry.name), crc: crc32(entry.bytes) }));
  const size = named.reduce((sum, { title, packed }) => sum + 76 + 2 * title.length + packed.length, endLength);
  const archive = new Uint8Array(size);
  const view = new DataView(archive.buffer);
  const common = (at: number, { title, method, packed, bytes, crc }: (typeof named)[number]) => {
    view.setUint16(at, 20, true);
    // Names are UTF-8; the earliest date that the format knows.
    view.setUint16(at + 2, 0x0800, true);
    view.setUint16(at + 4, method, true);
    view.setUint16(at + 8, 0x21, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, packed.length, true);
    view.setUint32(at + 18, bytes.length, true);
    view.setUint16(at + 22, title.length, true);
  };
  let at = 0;
  const offsets = named.map((file) => {
    const offset = at;
    view.setUint32(at, fileSignature, true);
    common(at + 4, file);
    archive.set(file.title, at + 30);
    archive.set(file.packed, at + 30 + file.title.length);
    at += 30 + file.title.length + file.packed.length;
    return offset;
  });
  const list = at;
  for (const [index, file] of named.entries()) {
    view.setUint32(at, listSignature, true);
    view.setUint16(at + 4, 20, true);
    common(at + 6, file);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    archive.set(file.title, at + 46);
    at += 46 + file.title.length;
  }
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - list, true);
  view.setUint32(at + 16, list, true);
  return archive;
}
