import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { metadataFindings } from './metadata-findings.ts';
import { type Reading, readingOf } from './pdf-values.ts';
import {
  type Element,
  elementsOf,
  everyElement,
  isArray,
  isElement,
  numberTree,
  pageOf,
  readStructure,
  type Structure,
  wordsOf,
} from './read-structure.ts';
import { tableFindings } from './table-findings.ts';

export interface Finding {
  /** What is missing: `figure-without-alt`. */
  readonly rule: string;
  /** Counted from 1; 0: the whole document. */
  readonly page: number;
  readonly text: string;
}

export type Report = (rule: string, page: number, text: string) => void;

/** PDF 1.7, 14.8.4: what may stand in a tree without a role map. */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);
/** What holds words of its own, so that a reader pauses after it. */
const blocks = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'TD', 'TH', 'Caption', 'Code', 'Figure', 'Lbl']);
const mayBeEmpty = new Set(['TD', 'TH']);

/** All that stands between a PDF and its being read aloud as it is meant, as far as a program can tell. */
export function structureFindings(document: PDFDocument): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (rule, page, text) => {
    findings.push({ rule, page, text: text.replace(/\s+/g, ' ').trim().slice(0, 90) });
  };
  const reading = readingOf(document);
  metadataFindings(reading, report);
  const structure = readStructure(reading);
  contentFindings(structure, report);
  if (structure.root === null) {
    report('no-structure', 0, 'no tree of tags');
    return findings;
  }
  elementFindings(structure.root, report);
  headingFindings(structure.root, report);
  listFindings(structure.root, report);
  tableFindings(reading, structure.root, report);
  linkFindings(reading, structure.root, report);
  ownerFindings(reading, structure, structure.root, report);
  return findings;
}

function contentFindings({ pages }: Structure, report: Report): void {
  pages.forEach((page, index) => {
    if (page.unmarked.length > 0) report('content-outside', index + 1, page.unmarked.join(' '));
    for (const said of page.crossed) report('marks-crossed', index + 1, said);
    if (page.unread.length > 0) report('glyph-without-letter', index + 1, page.unread.join(' '));
  });
}

function elementFindings(root: Element, report: Report): void {
  if (root.role !== 'Document') report('root-is-no-document', 0, root.role);
  for (const element of everyElement(root)) {
    const { role, kids } = element;
    const say = (rule: string) => report(rule, pageOf(element), `${role}: ${wordsOf(element)}`);
    if (!standard.has(role)) say('unknown-role');
    if (kids.length === 0 && !mayBeEmpty.has(role)) report('empty-element', pageOf(element.parent ?? element), role);
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(element.lang)) say('language-unknown');
    if (role === 'Figure') {
      if ((element.alt ?? '').trim() === '') say('figure-without-alt');
      if (!element.dict.toString().includes('/BBox')) say('figure-without-place');
    }
    for (const kid of kids) {
      if (isElement(kid) || kid.kind !== 'piece') continue;
      if (kid.text === null) report('piece-not-on-page', kid.page + 1, `${role} ${kid.mark}`);
      else if (kid.text.trim() !== '' && !isWithin(element, blocks))
        report('words-outside-block', kid.page + 1, kid.text);
    }
    if (role === 'P' && element.parent !== null && isWithin(element.parent, paragraphs)) say('paragraph-within');
  }
}

const paragraphs = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Span']);

function isWithin(element: Element, roles: ReadonlySet<string>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent) if (roles.has(at.role)) return true;
  return false;
}

function headingFindings(root: Element, report: Report): void {
  let before = 0;
  for (const element of everyElement(root)) {
    const level = Number(/^H([1-6])$/.exec(element.role)?.[1] ?? 0);
    if (element.role === 'H') report('heading-without-level', pageOf(element), wordsOf(element));
    if (level === 0) continue;
    if (level > before + 1) report('heading-skip', pageOf(element), `H${before} to H${level}: ${wordsOf(element)}`);
    if (wordsOf(element) === '') report('heading-without-words', pageOf(element), element.role);
    before = level;
  }
  if (before === 0) report('no-heading', 0, 'no heading at all');
}

function listFindings(root: Element, report: Report): void {
  for (const element of everyElement(root)) {
    const say = (rule: string) => report(rule, pageOf(element), `${element.role}: ${wordsOf(element)}`);
    const within = element.parent?.role ?? '';
    if (element.role === 'LI' && within !== 'L') say('item-outside-list');
    if ((element.role === 'Lbl' || element.role === 'LBody') && within !== 'LI') say('body-outside-item');
    const inner = elementsOf(element).map(({ role }) => role);
    if (element.role === 'L') {
      if (inner.length < element.kids.length || inner.some((role) => !['LI', 'L', 'Caption'].includes(role)))
        say('list-of-no-items');
      const labelled = elementsOf(element).some((item) => elementsOf(item).some(({ role }) => role === 'Lbl'));
      if (labelled && !element.dict.toString().includes('/ListNumbering')) say('list-without-numbering');
    }
    if (
      element.role === 'LI' &&
      (inner.length < element.kids.length || inner.some((role) => role !== 'Lbl' && role !== 'LBody'))
    )
      say('item-without-body');
  }
}

function linkFindings(reading: Reading, root: Element, report: Report): void {
  const linked = new Set<PDFDict>();
  for (const element of everyElement(root)) {
    for (const kid of element.kids)
      if (!isElement(kid) && kid.kind === 'annotation' && kid.dict !== null) linked.add(kid.dict);
    if (element.role !== 'Link') continue;
    const say = (rule: string) => report(rule, pageOf(element), wordsOf(element));
    if (wordsOf(element) === '') say('link-without-words');
    if (!element.kids.some((kid) => !isElement(kid) && kid.kind === 'annotation')) say('link-without-annotation');
  }
  const owners = numberTree(reading, parentTree(reading));
  reading.document.getPages().forEach((page, index) => {
    const annotations = reading.listAt(page.node, 'Annots').map((one) => reading.look(one));
    if (annotations.length > 0 && reading.nameAt(page.node, 'Tabs') !== 'S') report('no-tab-order', index + 1, 'Tabs');
    for (const annotation of annotations) {
      if (!(annotation instanceof PDFDict)) continue;
      const says = reading.textAt(annotation, 'Contents') ?? '';
      if (says.trim() === '')
        report('annotation-without-contents', index + 1, annotation.get(PDFName.of('Dest'))?.toString() ?? '');
      if (!linked.has(annotation)) report('annotation-outside-tree', index + 1, says);
      const owner = reading.look(owners.get(reading.numberAt(annotation, 'StructParent') ?? -1));
      if (!(owner instanceof PDFDict) || reading.nameAt(owner, 'S') !== 'Link')
        report('annotation-without-owner', index + 1, says);
    }
  });
}

/** Whether pages and tree tell the same of each other, both ways. */
function ownerFindings(reading: Reading, structure: Structure, root: Element, report: Report): void {
  const owners = numberTree(reading, parentTree(reading));
  const held = new Map<string, PDFDict>();
  for (const element of everyElement(root)) {
    for (const kid of element.kids) {
      if (isElement(kid) || kid.kind !== 'piece') continue;
      if (held.has(`${kid.page} ${kid.mark}`)) report('piece-twice', kid.page + 1, kid.text ?? '');
      held.set(`${kid.page} ${kid.mark}`, element.dict);
    }
  }
  reading.document.getPages().forEach((page, index) => {
    const list = owners.get(reading.numberAt(page.node, 'StructParents') ?? -1);
    const array = isArray(list) ? list : null;
    for (const [mark, { text, tag }] of structure.pages[index]?.pieces ?? []) {
      const holder = held.get(`${index} ${mark}`);
      if (holder === undefined) report('mark-not-in-tree', index + 1, text || tag);
      else if (reading.look(array?.get(mark)) !== holder) report('mark-without-owner', index + 1, text || tag);
    }
  });
}

function parentTree(reading: Reading): PDFDict | null {
  const tree = reading.dictAt(reading.document.catalog, 'StructTreeRoot');
  return tree === null ? null : reading.dictAt(tree, 'ParentTree');
}
