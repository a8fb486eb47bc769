export type PictureKind = 'png' | 'jpg' | 'gif';

/** The kind of a picture and its size in pixels, by its first bytes; `null` where it is of another kind, or damaged. */
export function pictureSize(
  bytes: Uint8Array,
): { readonly kind: PictureKind; readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = png(view) ?? gif(view) ?? jpeg(view);
  return found !== null && found.width > 0 && found.height > 0 ? found : null;
}

function png(view: DataView) {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return null;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) } as const;
}

function gif(view: DataView) {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) } as const;
}

/** The size stands in the frame header, behind segments that each say how long they are. */
function jpeg(view: DataView) {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { kind: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) } as const;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
