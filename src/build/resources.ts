import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../effects.ts';
import type { FontFile } from '../render/fonts.ts';
import type { Messages } from '../report/locale/locale.ts';

const require = createRequire(import.meta.url);
const decoder = new TextDecoder();

function findRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'templates', 'theme'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The templates that come with the program are not where it lies.');
    folder = parent;
  }
  return folder;
}

let root: string | null = null;

/** The folder that holds `templates/`, from the bundle in `dist/` as from the sources. */
export function packageRoot(): string {
  root ??= findRoot();
  return root;
}

/** The schema of the region file, by its name in the package as beside a region file. */
export const schemaFile = 'region.schema.json';

/** Written when the program is built. */
export const readSchema = (files: Files): Promise<Uint8Array> => files.read(path.join(packageRoot(), schemaFile));

const faces = [
  { family: 'Source Serif 4', folder: 'source-serif-4', weight: 400, style: 'normal' },
  { family: 'Source Serif 4', folder: 'source-serif-4', weight: 400, style: 'italic' },
  { family: 'Source Serif 4', folder: 'source-serif-4', weight: 600, style: 'normal' },
  { family: 'Source Sans 3', folder: 'source-sans-3', weight: 400, style: 'normal' },
  { family: 'Source Sans 3', folder: 'source-sans-3', weight: 600, style: 'normal' },
] as const;

const subsets = ['latin', 'latin-ext', 'greek'] as const;

/** The families that the tool ships, every face and script that a report can need. */
export async function readFonts(files: Files): Promise<readonly FontFile[]> {
  return Promise.all(
    faces.flatMap((face) => {
      const folder = path.dirname(require.resolve(`@fontsource/${face.folder}/package.json`));
      const ranges = files
        .read(path.join(folder, 'unicode.json'))
        .then((bytes): unknown => JSON.parse(decoder.decode(bytes)));
      return subsets.map(async (subset): Promise<FontFile> => {
        const bytes = await files.read(
          path.join(folder, 'files', `${face.folder}-${subset}-${face.weight}-${face.style}.woff2`),
        );
        const known = await ranges;
        const range = typeof known === 'object' && known !== null ? Reflect.get(known, subset) : undefined;
        if (typeof range !== 'string')
          throw new Error(`${face.folder} does not say which characters its ${subset} part holds.`);
        return { family: face.family, weight: face.weight, style: face.style, subset, range, bytes };
      });
    }),
  );
}

async function readFolder(
  folder: string,
  ending: string,
  files: Files,
): Promise<readonly { readonly name: string; readonly file: string; readonly text: string }[]> {
  const names = (await files.list(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { name: name.slice(0, -ending.length), file, text: decoder.decode(await files.read(file)) };
    }),
  );
}

/** The languages that the tool has words in. */
export async function languages(files: Files): Promise<readonly string[]> {
  return [...(await files.list(path.join(packageRoot(), 'templates', 'locales')))].sort();
}

/** All messages of one language, by key. */
export async function readMessages(lang: string, files: Files): Promise<Messages> {
  const parts = await readFolder(path.join(packageRoot(), 'templates', 'locales', lang), '.json', files);
  const messages: Record<string, string> = {};
  for (const { name, text } of parts) {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null)
      throw new Error(`The messages of ${lang}/${name} are no list of texts.`);
    for (const [key, message] of Object.entries(read)) messages[key] = String(message);
  }
  return messages;
}

/** Version of the tool, from its package file. */
export async function toolVersion(files: Files): Promise<string> {
  const read: unknown = JSON.parse(decoder.decode(await files.read(path.join(packageRoot(), 'package.json'))));
  const version = typeof read === 'object' && read !== null ? Reflect.get(read, 'version') : undefined;
  return typeof version === 'string' ? version : '0';
}
