import path from 'node:path';
import type { Files } from '../effects.ts';
import type { DocumentManifest, WrittenManifest } from '../render/manifest.ts';
import { packageRoot } from './resources.ts';
import type { TemplateFolder } from './template-folder.ts';

const decoder = new TextDecoder();

export const manifestName = 'document.json';

/** The folder of a document that the tool brings. */
export function documentFolder(name: string): string {
  return path.join(packageRoot(), 'templates', name);
}

/** A document that can be made, and the documents whose folders its templates are taken from, its own first. */
export interface KnownDocument {
  readonly manifest: DocumentManifest;
  readonly folders: readonly string[];
}

/** The documents that the tool brings, by name, each with nothing left out. Throws where a manifest is wrong: a fault of the program. */
export async function documents(files: Files): Promise<readonly KnownDocument[]> {
  const { completeManifest, writtenManifest } = await import('../render/manifest.ts');
  const folder = path.join(packageRoot(), 'templates');
  const written = new Map<string, WrittenManifest>();
  for (const name of (await files.list(folder)).toSorted()) {
    const file = path.join(documentFolder(name), manifestName);
    if ((await files.kind(file)) !== 'file') continue;
    written.set(name, writtenManifest.parse(JSON.parse(decoder.decode(await files.read(file)))));
  }
  const complete = (manifest: WrittenManifest): KnownDocument => {
    const extended = manifest.extends === undefined ? undefined : written.get(manifest.extends);
    const base = extended === undefined ? null : complete(extended);
    return {
      manifest: completeManifest(manifest, base === null ? null : base.manifest),
      folders: [manifest.name, ...(base?.folders ?? [])],
    };
  };
  return [...written.values()].map(complete);
}

/** The same with the document that a user's own folder adds; one of the same name gives way to it. */
export async function documentsWith(
  folder: TemplateFolder | null,
  house: readonly KnownDocument[],
): Promise<readonly KnownDocument[]> {
  const own = folder?.manifest?.written;
  if (own === undefined) return house;
  const { completeManifest } = await import('../render/manifest.ts');
  const base = house.find(({ manifest }) => manifest.name === own.extends);
  const replaced = house.find(({ manifest }) => manifest.name === own.name);
  const manifest = { ...completeManifest(own, base?.manifest ?? null), default: replaced?.manifest.default ?? false };
  return [...house.filter((known) => known !== replaced), { manifest, folders: base?.folders ?? [] }];
}

/** The document that a command makes where none is named. */
export function defaultDocument(list: readonly KnownDocument[], input: DocumentManifest['input']): KnownDocument {
  const found = list.find(({ manifest }) => manifest.default && manifest.input === input);
  if (found === undefined) throw new Error('No document says that it is made where none is named.');
  return found;
}

/** The documents that a command makes, a line each, for its help. */
export async function documentLines(files: Files, input: DocumentManifest['input']): Promise<string> {
  const made = (await documents(files)).flatMap(({ manifest }) => (manifest.input === input ? [manifest] : []));
  const widest = Math.max(...made.map(({ name }) => name.length));
  return made
    .map(
      (manifest) =>
        `  ${manifest.name.padEnd(widest)}  ${manifest.about}${manifest.default ? ' (made where none is named)' : ''}`,
    )
    .join('\n');
}
