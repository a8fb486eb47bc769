import type { Files } from '../effects.ts';
import { documents, documentsWith } from './documents.ts';
import { loadDocument, type Resources } from './make-report.ts';
import { readTemplateFolder } from './template-folder.ts';

/** A user's own folder of templates: where it lies, and as it was named. */
export interface NamedFolder {
  readonly folder: string;
  readonly shown: string;
}

/** Documents by their names, for a worker thread: what is wrong with a folder or a name was told before. Rejects where it is. */
export async function loadDocuments(
  names: readonly string[],
  template: NamedFolder | null,
  files: Files,
): Promise<readonly { readonly resources: Resources }[]> {
  const folder = template === null ? null : (await readTemplateFolder(template.folder, template.shown, files)).value;
  const all = await documentsWith(folder, await documents(files));
  return Promise.all(
    names.map(async (name) => {
      const known = all.find(({ manifest }) => manifest.name === name);
      const resources = known === undefined ? null : (await loadDocument(known, files, folder)).resources;
      if (resources === null) throw new Error(`There is no document ${name}.`);
      return { resources };
    }),
  );
}
