import path from 'node:path';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Files } from '../effects.ts';
import type { WrittenManifest } from '../render/manifest.ts';
import { templateFinding } from '../render/template-mistake.ts';
import type { TemplateText } from '../render/templates.ts';
import type { Messages } from '../report/locale/locale.ts';
import { firstBadByte } from '../study/read-text.ts';
import { manifestName } from './documents.ts';
import { type JsonText, readJson } from './json-text.ts';
import { readManifest } from './read-manifest.ts';
import { leadsOut } from './read-region.ts';
import type { Layer } from './template-layers.ts';

/** A user's own folder of templates, as it was read (`--template`). */
export interface TemplateFolder {
  /** As the user named it. */
  readonly folder: string;
  readonly layer: Layer;
  readonly manifest: { readonly written: WrittenManifest; readonly json: JsonText } | null;
  /** Words of the folder's own by language. */
  readonly words: ReadonlyMap<string, JsonText>;
  /** The text of each of its files, by the name that diagnostics give it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The words of a folder's own, by language and key. */
export function ownMessages(folder: TemplateFolder | null): Readonly<Record<string, Messages>> {
  const texts = ({ value }: JsonText) =>
    Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : []));
  return Object.fromEntries([...(folder?.words ?? [])].map(([lang, json]) => [lang, Object.fromEntries(texts(json))]));
}

const largest = 1_000_000;
const inner = ['parts', 'blocks', 'locales'] as const;
const decoder = new TextDecoder();
/** What people keep beside their templates, and systems leave there. */
const beside = /^(\.|readme|licen[cs]e)|\.(md|txt)$/i;

/** Reads everything of a folder that can be a template, a style, a manifest or words; of a folder that is there. */
export async function readTemplateFolder(
  folder: string,
  shown: string,
  files: Files,
): Promise<Outcome<TemplateFolder>> {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const layer = new Map<string, TemplateText>();
  const words = new Map<string, JsonText>();
  let manifest: TemplateFolder['manifest'] = null;
  const home = await files.realPath(folder);

  const find = (
    code: string,
    file: string,
    message: string,
    hint: string,
    severity: Diagnostic['severity'] = 'error',
  ) => diagnostics.push({ ...templateFinding(code, { file, range: null }, message, hint), severity });

  async function textOf(at: string, file: string): Promise<string | null> {
    // Symbolic links are followed first, so that none leads out of the folder.
    if (leadsOut(home, await files.realPath(at))) {
      find(
        'outside',
        file,
        'This is a link to a file outside the folder of templates.',
        'Copy the file into the folder.',
      );
      return null;
    }
    if ((await files.size(at)) > largest) {
      find(
        'too-large',
        file,
        'The file has more than 1 MB, which no template has.',
        'Look whether it is the right file.',
      );
      return null;
    }
    const bytes = await files.read(at);
    if (firstBadByte(bytes) !== null) {
      find('not-utf-8', file, 'The file is not written in UTF-8.', 'Save it as UTF-8 in your editor.');
      return null;
    }
    const text = decoder.decode(bytes);
    texts.set(file, text);
    return text;
  }

  function takeTemplate(name: string, file: string, text: string): void {
    const other = layer.get(name);
    if (other === undefined) layer.set(name, { file, text, own: true });
    else
      find(
        'twice',
        file,
        `${other.file} has the same name, so that one of them would be lost.`,
        'Remove or rename one.',
      );
  }

  function takeJson(name: string, file: string, text: string, kind: 'manifest' | 'words'): void {
    const json = readJson(text, file);
    if ('code' in json) diagnostics.push(json);
    else if (kind === 'words') words.set(name.slice(0, -'.json'.length), json);
    else {
      const read = readManifest(json);
      diagnostics.push(...read.findings);
      if (read.manifest !== null) manifest = { written: read.manifest, json };
    }
  }

  async function readOne(from: string, name: string): Promise<void> {
    const at = path.join(folder, from, name);
    const file = path.join(shown, from, name);
    const kind = await files.kind(at);
    const ending = path.extname(name).toLowerCase();
    const isWords = from === 'locales' && ending === '.json';
    const isManifest = from === '' && name === manifestName;
    const isTemplate = from !== 'locales' && (ending === '.hbs' || ending === '.css');
    if (kind === 'file' && (isWords || isManifest || isTemplate)) {
      const text = await textOf(at, file);
      if (text === null) return;
      if (isTemplate) takeTemplate(name, file, text);
      else takeJson(name, file, text, isWords ? 'words' : 'manifest');
    } else if (kind === 'missing') {
      find('outside', file, 'This is a link that leads nowhere.', 'Remove it, or copy the file into the folder.');
    } else if (!beside.test(name) && !(kind === 'folder' && from === '' && inner.some((known) => known === name))) {
      const what = kind === 'folder' ? 'folder' : 'file';
      find(
        'not-used',
        file,
        `This ${what} is not used: a folder of templates holds templates (.hbs), styles (.css), a document.json, and words in locales/.`,
        kind === 'folder'
          ? 'Folders within it are called parts, blocks and locales.'
          : 'Pictures and fonts are not taken from it.',
        'warning',
      );
    }
  }

  for (const from of ['', ...inner]) {
    const at = path.join(folder, from);
    if ((await files.kind(at)) !== 'folder') continue;
    if (from !== '' && leadsOut(home, await files.realPath(at))) {
      find(
        'outside',
        path.join(shown, from),
        'This is a link to a folder outside the folder of templates.',
        'Copy the folder.',
      );
      continue;
    }
    for (const name of (await files.list(at)).toSorted()) await readOne(from, name);
  }
  if (!hasErrors(diagnostics) && layer.size === 0 && manifest === null && words.size === 0)
    find('empty', shown, 'The folder holds no templates.', 'docs/templates.md says what it may hold.', 'warning');
  return { value: { folder: shown, layer, manifest, words, texts }, diagnostics };
}
