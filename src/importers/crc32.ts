/** Eight tables, so that eight bytes go at once: the sheets of a workbook are checked, and there may be 64 MB of them. */
const tables = new Int32Array(8 * 256);
for (let index = 0; index < 256; index += 1) {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  tables[index] = value;
}
for (let index = 256; index < tables.length; index += 1) {
  const before = tables[index - 256] ?? 0;
  tables[index] = (tables[before & 0xff] ?? 0) ^ (before >>> 8);
}

function at(slice: number, byte: number): number {
  return tables[slice * 256 + (byte & 0xff)] ?? 0;
}

/** The checksum of ZIP archives (CRC-32, ISO 3309), 0 to 2³² − 1; Node has its own from version 22 on. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let crc = -1;
  for (let offset = 0; offset < whole; offset += 8) {
    const low = crc ^ view.getInt32(offset, true);
    const high = view.getInt32(offset + 4, true);
    crc =
      at(7, low) ^
      at(6, low >>> 8) ^
      at(5, low >>> 16) ^
      at(4, low >>> 24) ^
      at(3, high) ^
      at(2, high >>> 8) ^
      at(1, high >>> 16) ^
      at(0, high >>> 24);
  }
  for (let offset = whole; offset < bytes.length; offset += 1) crc = at(0, crc ^ view.getUint8(offset)) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
