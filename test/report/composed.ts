import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { completeManifest, type DocumentManifest, writtenManifest } from '../../src/render/manifest.ts';
import { composeReport } from '../../src/report/compose-report.ts';
import type { Messages } from '../../src/report/locale/locale.ts';
import type { ReportModel } from '../../src/report/report-model.ts';
import { readStudy } from '../../src/study/read-study.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** All messages of the English report. */
export function englishMessages(): Messages {
  return messagesOf('en');
}

/** All messages of a language. */
export function messagesOf(lang: string): Messages {
  const folder = path.join(root, 'templates/locales', lang);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))));
}

/** The analysis of a region file given as text; files beside it are read from `folder`. */
export async function analysed(text: string, folder = ''): Promise<Analysis> {
  const read = await readStudy({
    file: 'region.yaml',
    slug: 'region',
    bytes: new TextEncoder().encode(text),
    readBeside: async (name) => ({ kind: 'file', name, bytes: await readFile(path.join(folder, name)) }),
  });
  if (read.value === null) throw new Error(read.diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
  return analyseStudy(read.value);
}

export async function analysedExample(name: string): Promise<Analysis> {
  const folder = path.join(root, 'examples', name);
  return analysed(await readFile(path.join(folder, 'region.yaml'), 'utf8'), folder);
}

export async function analysedFixture(file: string): Promise<Analysis> {
  const folder = path.join(root, 'test/fixtures');
  return analysed(await readFile(path.join(folder, file), 'utf8'), folder);
}

/** The manifest of a document that the tool brings. */
export function manifestOf(document: string): DocumentManifest {
  const text = readFileSync(path.join(root, 'templates', document, 'document.json'), 'utf8');
  return completeManifest(writtenManifest.parse(JSON.parse(text)), null);
}

export function composed(analysis: Analysis, lang = 'en', document = 'baseline-study'): ReportModel {
  const outline = manifestOf(document);
  return composeReport(analysis, { lang, messages: englishMessages(), tool: { version: '0.1.0' }, outline });
}
