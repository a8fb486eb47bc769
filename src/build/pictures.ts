import path from 'node:path';
import type { Files } from '../effects.ts';
import type { ReportModel } from '../report/report-model.ts';
import { leadsOut } from './read-region.ts';

const kinds: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
};

/** The file names of pictures that a model places. */
export function picturesOf(model: ReportModel): readonly string[] {
  const placed = model.chapters.flatMap((chapter) =>
    chapter.blocks.flatMap((block) => (block.kind === 'image' ? [block.file] : [])),
  );
  return model.cover.logo === '' ? placed : [model.cover.logo, ...placed];
}

/** A picture beside the region file as a data address; `null` where it is not there, lies outside the folder, or is of another kind. */
export async function readPicture(name: string, folder: string, files: Files): Promise<string | null> {
  const kind = kinds[path.extname(name).toLowerCase()];
  if (kind === undefined) return null;
  const wanted = path.resolve(folder, name);
  if ((await files.kind(wanted)) !== 'file') return null;
  const [real, home] = await Promise.all([files.realPath(wanted), files.realPath(folder)]);
  if (leadsOut(home, real)) return null;
  return `data:${kind};base64,${Buffer.from(await files.read(real)).toString('base64')}`;
}
