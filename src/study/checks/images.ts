import type { DataPath, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RegionFile } from '../schema/region-file.ts';
import { type CheckContext, finding } from './check.ts';

const kinds = /\.(png|jpe?g|webp|svg)$/i;

function imagesOf(region: RegionFile): readonly { readonly file: string; readonly path: DataPath }[] {
  return [
    { image: region.region.image, path: ['region', 'image', 'file'] },
    { image: region.study.logo, path: ['study', 'logo', 'file'] },
    ...region.good_practices.map(({ image }, index) => ({ image, path: ['good_practices', index, 'image', 'file'] })),
  ].flatMap(({ image, path }) => (image === undefined ? [] : [{ file: image.file, path }]));
}

async function checkImage(file: string, path: DataPath, context: CheckContext): Promise<Diagnostic | null> {
  const refuse = (code: string, message: string, hint: string) => finding(context, 'error', code, path, message, hint);
  if (!kinds.test(file))
    return refuse(
      'study/image-format',
      `\`${file}\` is no picture that a report can hold.`,
      'Use a PNG, JPEG, WebP or SVG file.',
    );
  const read = await context.readBeside(file);
  switch (read.kind) {
    case 'file':
      return null;
    case 'outside':
      return refuse(
        'study/image-outside',
        `The picture \`${file}\` lies outside the folder of the region file.`,
        'Copy it into the folder, and name it from there.',
      );
    case 'missing':
      return refuse(
        'study/image-missing',
        `There is no picture \`${file}\` beside the region file.`,
        'Check the name and the folder; large and small letters count.',
      );
    case 'too_large':
      return refuse('study/image-too-large', `The picture \`${file}\` is too large for a report.`, 'Save it smaller.');
    case 'unreadable':
      return refuse(
        'study/image-unreadable',
        `The picture \`${file}\` cannot be read: ${read.reason}.`,
        'Check the rights on the file.',
      );
  }
}

/** Pictures are there, in a format that a report can hold, inside the folder of the region file. */
export async function checkImages(region: RegionFile, context: CheckContext): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { file, path } of imagesOf(region)) {
    const diagnostic = await checkImage(file, path, context);
    if (diagnostic !== null) found.push(diagnostic);
  }
  return found;
}
