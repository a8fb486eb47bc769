import path from 'node:path';
import type { Files } from '../effects.ts';
import type { DocumentManifest } from '../render/manifest.ts';
import type { TemplateSet, TemplateText } from '../render/templates.ts';
import { documentFolder } from './documents.ts';
import { packageRoot } from './resources.ts';

/** Templates, styles and scripts of one folder by their file names; the first layer that has one gives it. */
export type Layer = ReadonlyMap<string, TemplateText>;

const decoder = new TextDecoder();
const folders = ['', 'parts', 'blocks'] as const;
const endings = ['.hbs', '.css', '.js'];

/** A folder that the tool brings, with its folders of parts and blocks. */
async function houseLayer(folder: string, files: Files): Promise<Layer> {
  const found = new Map<string, TemplateText>();
  for (const inner of folders) {
    const from = path.join(folder, inner);
    if ((await files.kind(from)) !== 'folder') continue;
    const names = (await files.list(from)).filter((name) => endings.includes(path.extname(name)));
    const texts = await Promise.all(names.map((name) => files.read(path.join(from, name))));
    texts.forEach((bytes, index) => {
      const name = names[index] ?? '';
      const file = path.relative(packageRoot(), path.join(from, name)).replaceAll(path.sep, '/');
      found.set(name, { file, text: decoder.decode(bytes), own: false });
    });
  }
  return found;
}

/** What a document that the tool brings stands on: its own folder, those that it extends, the theme. */
export async function houseLayers(names: readonly string[], files: Files): Promise<readonly Layer[]> {
  const theme = path.join(packageRoot(), 'templates', 'theme');
  return Promise.all([...names.map(documentFolder), theme].map((folder) => houseLayer(folder, files)));
}

/** The file of a name from the first layer that has it; `null` where none has. */
export function fromLayers(layers: readonly Layer[], name: string): TemplateText | null {
  for (const layer of layers) {
    const found = layer.get(name);
    if (found !== undefined) return found;
  }
  return null;
}

/** The text of a file by the name that diagnostics give it; `null` where no layer has it. */
export function textIn(layers: readonly Layer[], file: string): string | null {
  for (const layer of layers) for (const found of layer.values()) if (found.file === file) return found.text;
  return null;
}

/** The templates of a document, taken from its layers. Throws where a file is not there, which is looked into before. */
export function templateSet(manifest: DocumentManifest, layers: readonly Layer[]): TemplateSet {
  const need = (name: string) => {
    const found = fromLayers(layers, name);
    if (found === null) throw new Error(`The document ${manifest.name} has no ${name}.`);
    return found;
  };
  const partials: Record<string, TemplateText> = {};
  for (const layer of layers.toReversed()) {
    for (const [name, text] of layer) if (name.endsWith('.hbs')) partials[name.slice(0, -'.hbs'.length)] = text;
  }
  return {
    page: `${manifest.page} ${manifest.orientation}`,
    heads: manifest.heads,
    layout: need(manifest.layout),
    partials,
    styles: manifest.styles.map((style) => need(style).text).join('\n'),
    script: manifest.script === '' ? '' : need(manifest.script).text,
  };
}
