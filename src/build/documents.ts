import path from 'node:path';
import type { Files } from '../effects.ts';
import type { DocumentManifest, WrittenManifest } from '../render/manifest.ts';
import { packageRoot } from './resources.ts';

const decoder = new TextDecoder();

export const manifestName = 'document.json';

/** The folder of a document that the tool brings. */
export function documentFolder(name: string): string {
  return path.join(packageRoot(), 'templates', name);
}

/** The documents that the tool brings, by name, each with nothing left out. Throws where a manifest is wrong: a fault of the program. */
export async function documents(files: Files): Promise<readonly DocumentManifest[]> {
  const { completeManifest, writtenManifest } = await import('../render/manifest.ts');
  const folder = path.join(packageRoot(), 'templates');
  const written = new Map<string, WrittenManifest>();
  for (const name of (await files.list(folder)).toSorted()) {
    const file = path.join(documentFolder(name), manifestName);
    if ((await files.kind(file)) !== 'file') continue;
    written.set(name, writtenManifest.parse(JSON.parse(decoder.decode(await files.read(file)))));
  }
  const complete = (manifest: WrittenManifest): DocumentManifest => {
    const base = manifest.extends === undefined ? undefined : written.get(manifest.extends);
    return completeManifest(manifest, base === undefined ? null : complete(base));
  };
  return [...written.values()].map(complete);
}

/** The document that is made where none is named. */
export function defaultDocument(list: readonly DocumentManifest[]): DocumentManifest {
  const found = list.find((manifest) => manifest.default);
  if (found === undefined) throw new Error('No document says that it is made where none is named.');
  return found;
}
