import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Files } from '../effects.ts';
import { templateFinding } from '../render/template-mistake.ts';
import { placedPartials, type TemplateSet, templateFindings } from '../render/templates.ts';
import type { Messages } from '../report/locale/locale.ts';
import { progressSections } from '../report/progress/sections.ts';
import { sections } from '../report/sections/index.ts';
import { sheets } from '../report/sheets/index.ts';
import { wordsFindings } from './check-words.ts';
import { documents, type KnownDocument } from './documents.ts';
import type { Resources } from './make-report.ts';
import { languages, readMessages } from './resources.ts';
import { ownMessages, type TemplateFolder } from './template-folder.ts';
import { fromLayers, type Layer } from './template-layers.ts';

type Finding = readonly Diagnostic[];

/** What is wrong with a folder's manifest beyond its form: documents, sections, files and words that there are not. */
function manifestFindings(
  folder: TemplateFolder,
  house: readonly KnownDocument[],
  layers: readonly Layer[],
  messages: Messages,
): Finding {
  if (folder.manifest === null) return [];
  const { written, json } = folder.manifest;
  const { file } = json;
  const findings: Diagnostic[] = [];
  const find = (code: string, path: readonly (string | number)[], message: string, hint: string) =>
    findings.push(templateFinding(code, { file, range: json.locate(path) }, message, hint));

  const names = house.map(({ manifest }) => manifest.name);
  if (written.extends !== undefined && !names.includes(written.extends))
    find(
      'unknown-document',
      ['extends'],
      `There is no document \`${written.extends}\`.`,
      didYouMean(written.extends, names),
    );
  const base = house.find(({ manifest }) => manifest.name === written.extends)?.manifest;
  const input = written.input ?? base?.input ?? 'study';
  const ids = Object.keys(input === 'progress' ? progressSections : sections);
  const seen = new Set<string>();
  for (const part of ['sections', 'annexes'] as const) {
    written[part]?.forEach((id, index) => {
      if (!ids.includes(id))
        find('unknown-section', [part, index], `There is no section \`${id}\`.`, didYouMean(id, ids));
      else if (seen.has(id))
        find('section-twice', [part, index], `The section \`${id}\` is listed twice.`, 'Leave one out.');
      seen.add(id);
    });
  }
  if (written.sheet !== undefined && written.sheet !== '' && !Object.hasOwn(sheets, written.sheet))
    find(
      'unknown-sheet',
      ['sheet'],
      `There is no table to fill in called \`${written.sheet}\`.`,
      didYouMean(written.sheet, Object.keys(sheets)),
    );
  const known = (ending: string) =>
    layers.flatMap((layer) => [...layer.keys()]).filter((name) => name.endsWith(ending));
  const needFile = (name: string | undefined, path: readonly (string | number)[]) => {
    if (name === undefined || name === '' || fromLayers(layers, name) !== null) return;
    const ending = name.slice(name.lastIndexOf('.'));
    find('no-such-file', path, `There is no file \`${name}\`.`, didYouMean(name, [...new Set(known(ending))]));
  };
  needFile(written.layout, ['layout']);
  needFile(written.script, ['script']);
  written.styles?.forEach((style, index) => {
    needFile(style, ['styles', index]);
  });
  for (const key of ['title', 'kicker'] as const) {
    const words = written[key];
    if (typeof words !== 'string' || Object.hasOwn(messages, words)) continue;
    find(
      'unknown-words',
      [key],
      `There are no words under the key \`${words}\`.`,
      `Write the words by language: \`"${key}": { "en": "${words.replaceAll('"', '')}" }\`.`,
    );
  }
  return findings;
}

const fetching = /<(script|link|iframe|object|embed|img|video|audio|source)\b[^>]*?\s(src|href|data)\s*=/gi;
const ownScript = /<script\b(?!>\{\{\s*script\s*\}\}<\/script>)/gi;
const fetchingStyle = /@import\b|url\(\s*(?!["']?(?:data:|#))/gi;

/** What would ask the network for something, or run a script: a report does neither, so that it would only be missing. */
function foreignFindings(folder: TemplateFolder): Finding {
  return [...folder.layer].flatMap(([name, { file, text }]) => {
    const isStyle = name.endsWith('.css');
    const matches = isStyle
      ? [...text.matchAll(fetchingStyle)]
      : [...text.matchAll(fetching), ...text.matchAll(ownScript)];
    return matches.map((match) => {
      const lines = text.slice(0, match.index).split('\n');
      const column = (lines.at(-1)?.length ?? 0) + 1;
      const range = {
        start: { line: lines.length, column },
        end: { line: lines.length, column: column + match[0].length },
      };
      return templateFinding(
        'foreign',
        { file, range },
        'A report is one file that asks nobody for anything and runs no script but its own, so that this would do nothing.',
        'Pictures of the study are placed with `{{picture file alt}}`, drawings with `{{drawing id}}`; fonts come with the tool.',
      );
    });
  });
}

/** What the head of every page holds: without the policy it could fetch, without the rest it is not set. */
const headParts = ['contentPolicy', 'fontFaces', 'styles', 'runningHeads'] as const;

/** A page that leaves out its head, which is the first thing forgotten in a layout of one's own. */
function headFindings({ layout, partials }: TemplateSet): Finding {
  const reached = new Set([layout]);
  for (const { text } of reached) {
    for (const [, name = ''] of text.matchAll(/\{\{~?>\s*([\w-]+)/g)) {
      const partial = partials[name];
      if (partial !== undefined) reached.add(partial);
    }
  }
  const texts = [...reached].map(({ text }) => text);
  const left = headParts.filter((part) => !texts.some((text) => text.includes(`{{${part}}}`)));
  if (left.length === 0) return [];
  return [
    templateFinding(
      'no-head',
      { file: layout.file, range: null },
      `The page does not place ${left.map((part) => `\`${part}\``).join(', ')}, which every page needs in its head.`,
      'Write `{{> head}}` between `<head>` and `</head>`.',
    ),
  ];
}

/** Templates and styles that no page of the document is made from: mostly a slip in a name. */
function unusedFindings(
  folder: TemplateFolder,
  known: KnownDocument,
  set: TemplateSet,
  house: readonly Layer[],
): Finding {
  const placed = placedPartials(set);
  const { layout, styles } = known.manifest;
  return [...folder.layer].flatMap(([name, { file }]) => {
    const isStyle = name.endsWith('.css');
    const bare = name.slice(0, name.lastIndexOf('.'));
    const used = isStyle
      ? styles.includes(name)
      : name === layout || placed.has(bare) || fromLayers(house, name) !== null;
    if (used) return [];
    const others = isStyle
      ? styles
      : [...new Set(house.flatMap((layer) => [...layer.keys()]))].filter((other) => other.endsWith('.hbs'));
    const near = didYouMean(name, others);
    return [
      {
        ...templateFinding(
          'not-used',
          { file, range: null },
          isStyle ? 'The document does not list this style.' : 'This template overrides none, and no other places it.',
          near.startsWith('Did')
            ? near
            : isStyle
              ? 'Add it to `styles` of a document.json.'
              : `Place it with \`{{> ${bare}}}\`.`,
        ),
        severity: 'warning' as const,
      },
    ];
  });
}

/** What is wrong with the templates of a document that a user's own folder has a part in. */
function templateFindingsOf(
  folder: TemplateFolder,
  known: KnownDocument,
  set: TemplateSet,
  house: readonly Layer[],
): Finding {
  const findings = [...foreignFindings(folder), ...templateFindings(set), ...headFindings(set)];
  return hasErrors(findings) ? findings : [...findings, ...unusedFindings(folder, known, set, house)];
}

export interface FolderCheck {
  readonly layers: readonly Layer[];
  /** The layers without the folder. */
  readonly house: readonly Layer[];
  readonly files: Files;
  /** Called where manifest and words are sound. */
  readonly resources: () => Resources;
}

/** Looks a user's own folder over for the document that is made with it; there are no resources where it has a mistake. */
export async function checkedFolder(
  folder: TemplateFolder,
  known: KnownDocument,
  { layers, house, files, resources }: FolderCheck,
): Promise<{ readonly resources: Resources | null; readonly diagnostics: readonly Diagnostic[] }> {
  const [brought, inLanguages] = await Promise.all([documents(files), languages(files)]);
  const words = new Map<string, Messages>();
  for (const lang of new Set(['en', ...folder.words.keys()]))
    if (inLanguages.includes(lang)) words.set(lang, await readMessages(lang, files));
  const isOwn = folder.manifest?.written.name === known.manifest.name;
  const english = { ...words.get('en'), ...ownMessages(folder).en };
  const early = [...(isOwn ? manifestFindings(folder, brought, layers, english) : []), ...wordsFindings(folder, words)];
  if (hasErrors(early)) return { resources: null, diagnostics: early };
  const made = resources();
  const diagnostics = [...early, ...templateFindingsOf(folder, known, made.templates, house)];
  return { resources: hasErrors(diagnostics) ? null : made, diagnostics };
}
