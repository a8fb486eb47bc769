/** One regular file of an archive. */
export interface TarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const block = 512;

/**
 * The regular files of an uncompressed ustar archive, in its order. Meant for archives that came with the program:
 * folders are left out, links and other kinds are refused, as is a path that leaves the folder. Throws an `Error` on an
 * archive that is cut short or damaged. Format: POSIX.1-1988 ustar (https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html).
 */
export function readTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + block <= archive.length) {
    const header = archive.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) return files;
    if (octal(header, 148, 8) !== checksum(header)) throw new Error(`damaged archive at byte ${at}`);
    const size = octal(header, 124, 12);
    const prefix = text(header, 345, 155);
    const path = `${prefix === '' ? '' : `${prefix}/`}${text(header, 0, 100)}`;
    const kind = text(header, 156, 1);
    const start = at + block;
    if (start + size > archive.length) throw new Error(`archive cut short in ${path}`);
    if (kind === '' || kind === '0') {
      if (path.startsWith('/') || path.split('/').includes('..')) throw new Error(`path outside the folder: ${path}`);
      files.push({ path, bytes: archive.subarray(start, start + size) });
    } else if (kind !== '5') {
      throw new Error(`unexpected entry of kind ${kind}: ${path}`);
    }
    at = start + Math.ceil(size / block) * block;
  }
  throw new Error('archive cut short');
}

function text(header: Uint8Array, from: number, length: number): string {
  const field = Buffer.from(header.subarray(from, from + length));
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

function octal(header: Uint8Array, from: number, length: number): number {
  const value = Number.parseInt(text(header, from, length).trim() || '0', 8);
  if (Number.isNaN(value)) throw new Error('damaged archive: a number is not octal');
  return value;
}

/** The sum of the header's bytes, its own field counted as blanks. */
function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}
