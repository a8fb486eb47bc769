import type { Analysis } from '../analysis/analysis.ts';
import type { Progress } from '../analysis/progress.ts';
import type { ChartFonts } from '../charts/render-svg.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Files } from '../effects.ts';
import type { ExchangeWithOthers } from '../exchange/exchange.ts';
import { type FontFile, sansOf } from '../render/fonts.ts';
import type { DocumentManifest } from '../render/manifest.ts';
import type { TemplateSet } from '../render/templates.ts';
import type { ComposeOptions } from '../report/compose-report.ts';
import type { Messages } from '../report/locale/locale.ts';
import type { ReportModel } from '../report/report-model.ts';
import { hashOf } from './cache/keys.ts';
import { type Kept, keptDrawings, keptPage } from './cache/stages.ts';
import { defaultDocument, documents, type KnownDocument } from './documents.ts';
import { picturesOf } from './pictures.ts';
import { languages, readFonts, readMessages, toolVersion } from './resources.ts';
import { ownMessages, type TemplateFolder } from './template-folder.ts';
import { houseLayers, templateSet, textIn } from './template-layers.ts';

/** What makes one document unlike another, as it was read. Plain data, so that a worker thread is handed the same. */
export interface DocumentParts {
  readonly manifest: DocumentManifest;
  readonly templates: TemplateSet;
  /** Words of a user's own folder by language. */
  readonly ownWords: Readonly<Record<string, Messages>>;
}

/** What every report of a run is made with; read once. */
export interface Resources extends DocumentParts {
  /** A hash of the parts of the document: of what was read, whatever lies there by now. */
  readonly hash: string;
  readonly fonts: readonly FontFile[];
  readonly messages: (lang: string) => Promise<Messages>;
  /** The languages that there are words in. */
  readonly languages: readonly string[];
  readonly version: string;
}

/**
 * Reads the templates of a document that the tool brings (`null`: the one that is made where none is named), the fonts and,
 * as they are asked for, the words of a language. Rejects where there is no such document.
 */
export async function loadResources(
  document: string | null,
  files: Files,
  input: DocumentManifest['input'] = 'study',
): Promise<Resources> {
  const all = await documents(files);
  const known =
    document === null ? defaultDocument(all, input) : all.find(({ manifest }) => manifest.name === document);
  if (known === undefined) throw new Error(`There is no document ${document}.`);
  const { resources } = await loadDocument(known, files);
  if (resources === null) throw new Error(`The document ${known.manifest.name} has a mistake in its templates.`);
  return resources;
}

/** What a document is made with, where a user's own folder has no mistake in it; what was found, and the text that it was found in. */
export interface LoadedDocument {
  readonly resources: Resources | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: (file: string) => string | null;
}

/** The same for a document that a user's own folder may add or change (`--template`). */
export async function loadDocument(
  known: KnownDocument,
  files: Files,
  folder: TemplateFolder | null = null,
): Promise<LoadedDocument> {
  const { manifest } = known;
  const [house, complete] = await Promise.all([houseLayers(known.folders, files), resourcesFrom(files)]);
  const layers = folder === null ? house : [folder.layer, ...house];
  const text = (file: string) => folder?.texts.get(file) ?? textIn(layers, file);
  const resources = () =>
    complete({ manifest, templates: templateSet(manifest, layers), ownWords: ownMessages(folder) });
  if (folder === null) return { resources: resources(), diagnostics: [], text };
  const { checkedFolder } = await import('./check-template-folder.ts');
  const checked = await checkedFolder(folder, known, { layers, house, files, resources });
  return { ...checked, text };
}

/** Reads what all documents have in common, for each to be completed with. */
export async function resourcesFrom(files: Files): Promise<(parts: DocumentParts) => Resources> {
  const [fonts, version, spoken] = await Promise.all([readFonts(files), toolVersion(files), languages(files)]);
  return ({ manifest, templates, ownWords }) => {
    const read = new Map<string, Promise<Messages>>();
    const messages = (lang: string) => {
      const before = read.get(lang) ?? readMessages(lang, files).then((all) => ({ ...all, ...ownWords[lang] }));
      read.set(lang, before);
      return before;
    };
    const hash = hashOf(JSON.stringify([manifest, templates, ownWords]));
    return { manifest, templates, ownWords, hash, fonts, messages, languages: spoken, version };
  };
}

/** The faces that charts are drawn with: the sans in both weights, every script. */
export function chartFonts(fonts: readonly FontFile[]): ChartFonts {
  const sans = sansOf(fonts);
  const of = (weight: number) => sans.filter((font) => font.weight === weight).map((font) => font.bytes);
  return { sans: { regular: of(400), semibold: of(600) } };
}

/** A picture of the study's own as a data address, by the name that the region file gives it; `null` where it cannot be had. */
export type ReadPicture = (name: string) => Promise<string | null>;

/** Told at the end of each step of the work; for `--verbose` and the bench. */
export type Stopwatch = (step: string) => void;

/** A finished page with the model that it was made from, and its pictures. */
export interface MadeReport {
  readonly model: ReportModel;
  readonly html: string;
  /** Its drawings by the ids of their specs, and the study's own pictures as data addresses: what a Word file is made with. */
  readonly drawings: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, string>>;
}

/**
 * Analysis → words → drawings → one self-contained page, in one language. Writes nothing. `exchange`: what there is to learn
 * from other regions and to teach them, where any were given. `kept`: where drawings and pages that were made before
 * are found again. `editions`: the languages that it is built in together, with the files of their pages.
 */
export async function makeReport(
  analysis: Analysis,
  lang: string,
  resources: Resources,
  readPicture: ReadPicture,
  took: Stopwatch = () => undefined,
  exchange: ExchangeWithOthers | null = null,
  kept: Kept | null = null,
  editions: ComposeOptions['editions'] = [],
): Promise<MadeReport> {
  const compose = () => composeStudy(analysis, lang, resources, { exchange, editions });
  return makePage(compose, resources, readPicture, took, kept);
}

/** The words of a document of a study in one language, and what is to be drawn in it. */
export async function composeStudy(
  analysis: Analysis,
  lang: string,
  resources: Resources,
  further: Pick<ComposeOptions, 'exchange' | 'editions'> = {},
): Promise<ReportModel> {
  const composing = import('../report/compose-report.ts');
  const options = await composeOptions(lang, resources, [analysis]);
  return (await composing).composeReport(analysis, { ...options, ...further });
}

/** The same of what has become of a baseline study. */
export async function makeProgressReport(
  progress: Progress,
  lang: string,
  resources: Resources,
  took: Stopwatch = () => undefined,
  editions: ComposeOptions['editions'] = [],
): Promise<MadeReport> {
  const composing = import('../report/progress/compose-progress.ts');
  const compose = async () => {
    const options = await composeOptions(lang, resources, [progress.now, progress.baseline]);
    return (await composing).composeProgress(progress, { ...options, editions });
  };
  return makePage(compose, resources, async () => null, took);
}

/** The same of regions beside each other. */
export async function makeComparisonReport(
  comparison: Comparison,
  lang: string,
  resources: Resources,
  took: Stopwatch = () => undefined,
  editions: ComposeOptions['editions'] = [],
): Promise<MadeReport> {
  const composing = import('../report/comparison/compose-comparison.ts');
  const compose = async () => {
    const options = await composeOptions(lang, resources, []);
    return (await composing).composeComparison(comparison, { ...options, editions });
  };
  return makePage(compose, resources, async () => null, took);
}

/** With the words of the languages that the studies are written in, for figures within texts that are not translated. */
async function composeOptions(
  lang: string,
  { messages, languages: known, version, manifest }: Resources,
  studies: readonly Analysis[],
): Promise<ComposeOptions> {
  const written = new Set(studies.flatMap(({ study }) => study.region.study.languages));
  const others = [...written].filter((one) => one !== lang && known.includes(one));
  const read = await Promise.all(others.map(async (one) => [one, await messages(one)] as const));
  return {
    lang,
    messages: await messages(lang),
    tool: { version },
    outline: manifest,
    textMessages: Object.fromEntries(read),
  };
}

async function makePage(
  compose: () => Promise<ReportModel>,
  resources: Resources,
  readPicture: ReadPicture,
  took: Stopwatch,
  kept: Kept | null = null,
): Promise<MadeReport> {
  // The drawing library loads while the words are composed, unless the drawings may be there already.
  const rendering = import('../render/render-html.ts');
  const drawing = kept === null ? import('../charts/render-svg.ts') : null;
  rendering.catch(() => undefined);
  drawing?.catch(() => undefined);
  const model = await compose();
  took('words');
  const { templates, fonts } = resources;
  const draw = async (specs: ReportModel['charts']) => {
    const { renderCharts } = await (drawing ?? import('../charts/render-svg.ts'));
    took('load');
    return renderCharts(specs, chartFonts(fonts));
  };
  const [drawings, pictures] = await Promise.all([
    kept === null ? draw(model.charts) : keptDrawings(model.charts, draw, kept),
    picturesIn(model, readPicture),
  ]);
  took('charts');
  const { renderHtml } = await rendering;
  const page = () => renderHtml(model, { templates, fonts, drawings, pictures });
  // The model holds all words and numbers; templates of the user's own are not in the tool's fingerprint.
  const parts = () => [...[model, drawings, pictures].map((part) => JSON.stringify(part)), resources.hash];
  const html = await (kept === null ? page() : keptPage(parts(), page, kept));
  took('render');
  return { model, html, drawings, pictures };
}

async function picturesIn(model: ReportModel, readPicture: ReadPicture): Promise<Readonly<Record<string, string>>> {
  const read = await Promise.all(picturesOf(model).map(async (name) => [name, await readPicture(name)] as const));
  return Object.fromEntries(read.flatMap(([name, address]) => (address === null ? [] : [[name, address] as const])));
}
