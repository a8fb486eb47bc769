import { ImageRun, type ParagraphChild } from 'docx';
import { type PictureKind, pictureSize } from './picture-size.ts';
import type { Raster, Setting } from './setting.ts';

/** Twentieths of a point in a CSS pixel. */
const perPixel = 15;

/** A drawing of the model as a picture, at its own size or as wide as there is room, with the words that stand for it. */
export function drawing(id: string, setting: Setting, room: number = setting.width): readonly ParagraphChild[] {
  const raster = setting.drawings[id];
  if (raster === undefined) throw new Error(`No drawing for “${id}”.`);
  const alt = setting.model.charts[id]?.alt ?? '';
  return [image('png', raster.png, fitted(raster, room), id, alt)];
}

/** A mark within a line, a little smaller than on the screen, as the letters are. */
export function mark(name: string, words: string, setting: Setting): readonly ParagraphChild[] {
  const raster = setting.drawings[name];
  if (raster === undefined) throw new Error(`No drawing for “${name}”.`);
  const scale = 0.8 * (setting.wall?.scale ?? 1);
  const size = { width: Math.round(raster.width * scale), height: Math.round(raster.height * scale) };
  return [image('png', raster.png, size, name, words)];
}

/** A picture of the study's own; nothing where Word knows its kind of file not at all, or it is none. */
export function picture(
  file: string,
  alt: string,
  setting: Setting,
  room: { readonly width: number; readonly height?: number },
): readonly ParagraphChild[] {
  const [, base64 = ''] = (setting.pictures[file] ?? '').split(';base64,');
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const found = pictureSize(bytes);
  if (found === null) return [];
  const size = fitted(found, room.width, room.height);
  return [image(found.kind, bytes, size, file, alt)];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A size in pixels, made smaller where the room in twentieths of a point is less. */
function fitted({ width, height }: Size, most: number, tallest = Number.POSITIVE_INFINITY): Size {
  const scale = Math.min(1, most / perPixel / width, tallest / perPixel / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function image(
  kind: PictureKind,
  data: Raster['png'],
  transformation: Size,
  name: string,
  description: string,
): ParagraphChild {
  return new ImageRun({ type: kind, data, transformation, altText: { name, description, title: '' } });
}
