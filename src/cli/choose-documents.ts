import path from 'node:path';
import { defaultDocument, documents, documentsWith, type KnownDocument } from '../build/documents.ts';
import { loadDocument, type Resources } from '../build/make-report.ts';
import { readTemplateFolder, type TemplateFolder } from '../build/template-folder.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Effects } from '../effects.ts';
import { wrongUsage } from './failure.ts';
import { sayDiagnostics } from './say-diagnostics.ts';

/** A document that is ready to be made, and the text of its templates for a code frame. */
export interface ReadyDocument {
  readonly resources: Resources;
  readonly text: (file: string) => string | null;
}

type Input = KnownDocument['manifest']['input'];

/** The command that makes a document from each kind of input. */
const commands: Readonly<Record<Input, string>> = {
  study: 'build-report',
  progress: 'progress',
  comparison: 'compare',
};

export function listed(names: readonly string[]): string {
  return `There are: ${names.join(', ')}.`;
}

function chosenDocument(name: string, all: readonly KnownDocument[], input: Input): KnownDocument {
  const found = all.find(({ manifest }) => manifest.name === name);
  const names = all.flatMap(({ manifest }) => (manifest.input === input ? [manifest.name] : []));
  if (found === undefined) {
    const near = suggest(name, names);
    throw wrongUsage(
      `There is no document “${name}”.`,
      near === null ? listed(names) : `Did you mean ${near}? ${listed(names)}`,
    );
  }
  if (found.manifest.input !== input)
    throw wrongUsage(
      `The document “${name}” is not made by milestone ${commands[input]}.`,
      `It is made by milestone ${commands[found.manifest.input]}.`,
    );
  return found;
}

async function templateFolder(folder: string, effects: Effects): Promise<Outcome<TemplateFolder>> {
  const at = path.resolve(effects.cwd, folder);
  const kind = folder === '' ? 'missing' : await effects.files.kind(at);
  if (kind !== 'folder')
    throw wrongUsage(
      kind === 'missing' ? `There is no folder of templates “${folder}”.` : `${folder} is not a folder.`,
      'Name the folder that holds your templates; docs/templates.md says what it may hold.',
    );
  return readTemplateFolder(at, folder, effects.files);
}

/** Says what was found in a folder of templates, as it is said of a region file. */
export function sayAbout(
  folder: string,
  diagnostics: readonly Diagnostic[],
  text: ReadyDocument['text'],
  effects: Effects,
): void {
  const region = { file: folder, slug: '', analysis: null, diagnostics, text };
  sayDiagnostics([region], effects, { errorsOnly: false });
}

interface Asked {
  readonly documents: readonly string[] | null;
  readonly template: string | null;
}

/** Documents that were asked for, as far as their templates are sound, and what was found in these. */
export interface ReadDocuments {
  /** `null` where the user's folder has a mistake. */
  readonly ready: readonly ReadyDocument[] | null;
  readonly found: readonly { readonly diagnostics: readonly Diagnostic[]; readonly text: ReadyDocument['text'] }[];
}

/**
 * The documents that are asked for, with a user's own folder where one is named: that folder's document where it has one
 * and none is asked for. Says nothing. Throws a failure with exit code 2 for a document or a folder that there is not.
 */
export async function readDocuments(asked: Asked, input: Input, effects: Effects): Promise<ReadDocuments> {
  const read = asked.template === null ? null : await templateFolder(asked.template, effects);
  const folder = read?.value ?? null;
  const ofFolder =
    read === null
      ? []
      : [{ diagnostics: read.diagnostics, text: (file: string) => read.value.texts.get(file) ?? null }];
  if (read !== null && hasErrors(read.diagnostics)) return { ready: null, found: ofFolder };
  const all = await documentsWith(folder, await documents(effects.files));
  const own = folder?.manifest?.written.name;
  const names = asked.documents ?? (own === undefined ? null : [own]);
  const chosen = names?.map((name) => chosenDocument(name, all, input)) ?? [defaultDocument(all, input)];
  const loaded = await Promise.all(chosen.map((known) => loadDocument(known, effects.files, folder)));
  const ready = loaded.flatMap(({ resources, text }) => (resources === null ? [] : [{ resources, text }]));
  return { ready: ready.length < loaded.length ? null : ready, found: [...ofFolder, ...loaded] };
}

/** The same, with what was found in the templates said; `null` where the folder has a mistake. */
export async function chooseDocuments(
  asked: Asked,
  input: Input,
  effects: Effects,
): Promise<readonly ReadyDocument[] | null> {
  const { ready, found } = await readDocuments(asked, input, effects);
  for (const { diagnostics, text } of found) sayAbout(asked.template ?? '', diagnostics, text, effects);
  return ready;
}
