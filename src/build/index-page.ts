import path from 'node:path';
import type { Files } from '../effects.ts';
import type { TemplateSet } from '../render/templates.ts';
import { type BuiltFile, type BuiltReport, builtFormats, composeIndex } from '../report/index-page.ts';
import type { Messages } from '../report/locale/locale.ts';
import { type Kept, keptPage } from './cache/stages.ts';
import { type PageHead, readPageHead } from './page-head.ts';
import { packageRoot, readFonts, readMessages, toolVersion } from './resources.ts';

/** The file that lists what was built. No region may be called so. */
export const indexName = 'index.html';

const statuses = ['draft', 'consultation', 'final'] as const;

/** Pages read at once: enough to keep a disk busy, few enough for every limit on open files. */
const atOnce = 16;

function without(name: string, ending: string): string | null {
  return ending !== '' && name.endsWith(`.${ending}`) ? name.slice(0, -ending.length - 1) : null;
}

/** What a page is, by its head and the name of its file; `null` where the program did not make it. */
function reportOf(stem: string, head: PageHead, files: readonly BuiltFile[], tool: string): BuiltReport | null {
  const meta = (name: string) => head.metas.get(name) ?? '';
  if (!meta('generator').startsWith(`${tool} `) || !isLanguage(head.lang)) return null;
  const document = meta('milestone.document');
  const ofDocument = without(stem, head.lang) ?? stem;
  return {
    slug: without(ofDocument, document) ?? ofDocument,
    document,
    kind: meta('dcterms.type'),
    title: head.title === '' ? stem : head.title,
    region: meta('dcterms.spatial'),
    lang: head.lang,
    first: ofDocument === stem,
    main: without(ofDocument, document) === null,
    together: ofDocument === document,
    status: statuses.find((status) => status === meta('milestone.status')) ?? null,
    date: meta('dcterms.date'),
    files,
  };
}

function isLanguage(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}

/** The reports in a folder, as their pages say: whose page is not there is not known. Rejects with the system's own error. */
async function builtReports(folder: string, tool: string, files: Files): Promise<readonly BuiltReport[]> {
  const names = (await files.list(folder)).filter((name) => !name.startsWith('.') && name !== indexName);
  const there = new Set(names);
  const pages = names.filter((name) => name.endsWith('.html'));
  const found: BuiltReport[] = [];
  const readOne = async (page: string): Promise<void> => {
    const stem = page.slice(0, -'.html'.length);
    const head = await readPageHead(files.stream(path.join(folder, page)));
    const own: BuiltFile[] = [];
    for (const format of builtFormats) {
      const name = `${stem}.${format}`;
      if (there.has(name)) own.push({ name, format, bytes: await files.size(path.join(folder, name)) });
    }
    const report = reportOf(stem, head, own, tool);
    if (report !== null) found.push(report);
  };
  for (let next = 0; next < pages.length; next += atOnce)
    await Promise.all(pages.slice(next, next + atOnce).map(readOne));
  return found;
}

async function indexTemplates(files: Files): Promise<TemplateSet> {
  const decoder = new TextDecoder();
  const read = async (folder: string, name: string) =>
    decoder.decode(await files.read(path.join(packageRoot(), 'templates', folder, name)));
  const [text, tokens, own] = await Promise.all([
    read('index-page', 'index.hbs'),
    read('theme', 'tokens.css'),
    read('index-page', 'index.css'),
  ]);
  return {
    page: 'A4 portrait',
    heads: 'none',
    layout: { file: 'templates/index-page/index.hbs', text, own: false },
    partials: {},
    styles: `${tokens}\n${own}`,
    script: '',
  };
}

/**
 * The page that lists all reports in a folder, by region, document and language; `null` where there are none, or no folder.
 * It rests on the pages alone, whoever made them and when, so that parts that were built apart can be laid together and
 * listed anew: the same files give the same bytes. Writes nothing. Rejects with the system's own error. `kept`: where a page
 * that was made before of the same heads is found again.
 */
export async function makeIndexPage(
  folder: string,
  files: Files,
  {
    lang = 'en',
    messages,
    kept = null,
  }: { readonly lang?: string; readonly messages?: Messages; readonly kept?: Kept | null } = {},
): Promise<string | null> {
  if ((await files.kind(folder)) !== 'folder') return null;
  const words = messages ?? (await readMessages(lang, files));
  const reports = await builtReports(folder, words['tool.name'] ?? '', files);
  if (reports.length === 0) return null;
  const model = composeIndex(reports, { lang, messages: words, version: await toolVersion(files) });
  const render = async () => {
    const [{ renderIndex }, templates, fonts] = await Promise.all([
      import('../render/render-index.ts'),
      indexTemplates(files),
      readFonts(files),
    ]);
    return renderIndex(model, { templates, fonts: fonts.filter(({ family }) => family === 'Source Sans 3') });
  };
  return kept === null ? render() : keptPage(['index', JSON.stringify(model)], render, kept);
}
