import type { DataPath } from '../../diagnostics/diagnostic.ts';
import type { Findings } from './findings.ts';
import { isList, isObject, type JsonObject, own, textOf } from './json-value.ts';

/** A dataset within a document, and where it stands there. */
export interface FoundDataset {
  /** Its key in a bundle, else its label. */
  readonly name: string | null;
  readonly path: DataPath;
  readonly tree: JsonObject;
}

/** More tables than this in one document are not looked at. */
const mostDatasets = 10_000;

/**
 * All datasets of a document, of any version: one alone, the members of a bundle (1.x), the embedded items of a collection
 * (2.0), of collections within it too. Empty where there is none; then a finding says what the document is instead.
 * https://json-stat.org/full/
 */
export function datasetsOf(document: unknown, findings: Findings): readonly FoundDataset[] {
  if (!isObject(document)) {
    findings.add(null, 'error', 'no-dataset', 'The file is JSON, but no JSON-stat: it holds no object.', where);
    return [];
  }
  if (refuseAnswer(document, findings)) return [];
  if (isDataset(document)) return [{ name: null, path: [], tree: document }];
  const found: FoundDataset[] = [];
  let linked = 0;
  // A list instead of recursion: a document of brackets must not fill the stack.
  const open: { readonly path: DataPath; readonly tree: JsonObject }[] = [{ path: [], tree: document }];
  for (let next = open.shift(); next !== undefined && found.length < mostDatasets; next = open.shift()) {
    for (const { key, path, tree } of membersOf(next.tree, next.path)) {
      if (isDataset(tree)) found.push({ name: key ?? textOf(own(tree, 'label')), path, tree });
      else if (own(tree, 'class') === 'collection' || own(tree, 'link') !== undefined) open.push({ path, tree });
      else if (textOf(own(tree, 'href')) !== null) linked += 1;
    }
  }
  if (found.length === 0) refuse(document, linked, findings);
  return found;
}

const where = 'Download the table again as JSON-stat, or as SDMX-CSV.';

interface Member {
  readonly key: string | null;
  readonly path: DataPath;
  readonly tree: JsonObject;
}

function membersOf(tree: JsonObject, path: DataPath): readonly Member[] {
  const link = own(tree, 'link');
  const items = isObject(link) ? own(link, 'item') : undefined;
  if (isList(items)) {
    return items.flatMap((item, index) =>
      isObject(item) ? [{ key: null, path: [...path, 'link', 'item', index], tree: item }] : [],
    );
  }
  if (path.length > 0) return [];
  return Object.entries(tree).flatMap(([key, member]) =>
    isObject(member) ? [{ key, path: [key], tree: member }] : [],
  );
}

/** A dimension may be called `id` or `size` in 2.0, and in 1.x these stand among the dimensions. */
function isDataset(tree: JsonObject): boolean {
  const dimension = own(tree, 'dimension');
  if (!isObject(dimension)) return false;
  const kind = own(tree, 'class');
  return kind === undefined || kind === 'dataset';
}

/** What Eurostat's service sends in place of a table. */
function refuseAnswer(document: JsonObject, findings: Findings): boolean {
  for (const key of ['error', 'warning'] as const) {
    const said = own(document, key);
    const first: unknown = isList(said) ? said[0] : said;
    if (own(document, 'dimension') !== undefined || !isObject(first)) continue;
    const label = textOf(own(first, 'label')) ?? textOf(own(first, 'message')) ?? 'no reason given';
    const status = own(first, 'status');
    const number = typeof status === 'number' || typeof status === 'string' ? ` (${status})` : '';
    if (/asynchronous/i.test(label)) {
      findings.at(
        [key],
        'error',
        'not-ready',
        'The file holds no table: the service was still preparing it when it was downloaded.',
        'Download it again in some minutes, or ask for fewer places and years.',
      );
    } else {
      findings.at(
        [key],
        'error',
        'service-error',
        `The file holds no table, but the answer of a service that could not give it${number}: “${label.slice(0, 300)}”.`,
        'Put the question right that the file was downloaded with, and download it again.',
      );
    }
    return true;
  }
  return false;
}

function refuse(document: JsonObject, linked: number, findings: Findings): void {
  if (own(document, 'class') === 'dimension') {
    const message = 'The file describes one dimension of a table (its codes and labels); it holds no figures.';
    findings.add(null, 'error', 'only-a-dimension', message, 'Download the dataset itself.');
  } else if (linked > 0 || own(document, 'class') === 'collection') {
    const message =
      linked > 0
        ? `The file is a list of ${linked} ${linked === 1 ? 'link' : 'links'} to tables; the tables themselves are not in it.`
        : 'The file is a list of tables with none in it.';
    findings.add(null, 'error', 'not-embedded', message, 'Download the table that you need by its own address.');
  } else if (['dataSets', 'structure', 'structures', 'header', 'meta'].some((key) => Object.hasOwn(document, key))) {
    const message = 'The file is SDMX-JSON, which is not read here.';
    findings.add(null, 'error', 'sdmx-json', message, 'Download the table as JSON-stat, or as SDMX-CSV.');
  } else {
    findings.add(null, 'error', 'no-dataset', 'The file is JSON, but no JSON-stat: no dataset is in it.', where);
  }
}
