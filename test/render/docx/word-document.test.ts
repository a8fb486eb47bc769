import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyseStudy } from '../../../src/analysis/analyse-study.ts';
import { chartFonts, loadResources, type Resources } from '../../../src/build/make-report.ts';
import { readRegionFile } from '../../../src/build/read-region-file.ts';
import { nodeFiles } from '../../../src/build/write-files.ts';
import { readZip } from '../../../src/importers/zip.ts';
import { wallOf } from '../../../src/render/docx/wall.ts';
import { renderDocx } from '../../../src/render/render-docx.ts';
import { composeReport } from '../../../src/report/compose-report.ts';
import type { Block, ReportModel } from '../../../src/report/report-model.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const files = nodeFiles();

async function modelOf(document: string, lang: string): Promise<{ model: ReportModel; resources: Resources }> {
  const { study } = await readRegionFile(path.join(root, 'examples', 'jyvaskyla'));
  if (study === null) throw new Error('The example has errors.');
  const resources = await loadResources(document, files);
  const options = { lang, messages: await resources.messages(lang), outline: resources.manifest };
  return { model: composeReport(analyseStudy(study), { ...options, tool: { version: '0.0.0' } }), resources };
}

/** Small drawings in place of the charts: what they look like is tested where they are drawn. */
function drawingsOf({ charts }: ReportModel): Record<string, string> {
  const drawing = '<svg viewBox="0 0 40 10" width="40" height="10"><path d="M0 5h40" stroke="#096f62"/></svg>';
  return Object.fromEntries(Object.keys(charts).map((id) => [id, drawing]));
}

async function wordFile(model: ReportModel, { manifest, fonts }: Resources): Promise<Uint8Array> {
  return renderDocx(model, {
    drawings: drawingsOf(model),
    fonts: chartFonts(fonts),
    pictures: {},
    page: { size: manifest.page, orientation: manifest.orientation },
    cover: manifest.cover,
    chapterPages: true,
    sourceDateEpoch: null,
  });
}

/** The parts of a package that are XML, by name. Throws where one is none. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const entries = readZip(bytes, { wanted: (name) => /\.(?:xml|rels)$/.test(name), most: 1 << 28 });
  if (typeof entries === 'string') throw new Error(entries);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return new Map(entries.map(({ name, bytes: part }) => [name, decoder.decode(part)]));
}

interface Read {
  readonly xml: string;
  readonly styles: string;
  readonly core: string;
  readonly rels: string;
  readonly header: string;
}

function read(bytes: Uint8Array): Read {
  const parts = partsOf(bytes);
  const part = (name: string) => parts.get(name) ?? '';
  return {
    xml: part('word/document.xml'),
    styles: part('word/styles.xml'),
    core: part('docProps/core.xml'),
    rels: part('word/_rels/document.xml.rels'),
    header: part('word/header1.xml'),
  };
}

interface Walk {
  /** What makes a text no XML, where it stops being some; empty where it is well formed. */
  readonly faults: readonly string[];
  /** Each element with the names of what stands right in it, in order. */
  readonly elements: readonly { readonly name: string; readonly children: readonly string[] }[];
}

function walk(xml: string): Walk {
  const faults: string[] = [];
  const elements: { name: string; children: string[] }[] = [];
  const open: { name: string; children: string[] }[] = [];
  let at = 0;
  for (const match of xml.matchAll(/<\/?([\w:]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>|<\?[^>]*\?>/g)) {
    const between = xml.slice(at, match.index);
    if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(between)) faults.push(between.slice(0, 80));
    at = match.index + match[0].length;
    const [whole, name = '', empty] = match;
    if (name === '') continue;
    if (whole.startsWith('</')) {
      if (open.pop()?.name !== name) faults.push(whole);
      continue;
    }
    open.at(-1)?.children.push(name);
    const element = { name, children: [] };
    elements.push(element);
    if (empty !== '/') open.push(element);
  }
  // Source: XML 1.0, 2.2 Characters.
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) faults.push('a character');
  return { faults: [...faults, ...open.map(({ name }) => name)], elements };
}

/** The order in which Word takes what stands in an element. Source: ISO/IEC 29500-1, WordprocessingML (wml.xsd). */
const orders: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs wordWrap bidi spacing ind contextualSpacing jc textDirection outlineLvl rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish color spacing w kern position sz szCs highlight u bdr shd vertAlign rtl cs lang',
  tblPr:
    'tblStyle tblpPr bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tcPr: 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign',
  tcBorders: 'top left start bottom right end insideH insideV',
  tblBorders: 'top left start bottom right end insideH insideV',
  tblCellMar: 'top left start bottom right end',
  sectPr: 'headerReference footerReference type pgSz pgMar pgBorders pgNumType cols titlePg docGrid',
  style: 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr',
};

function outOfOrder({ elements }: Walk): readonly string[] {
  return elements.flatMap(({ name, children }) => {
    const order = orders[name.replace('w:', '')]?.split(' ');
    if (order === undefined) return [];
    const places = children.map((child) => order.indexOf(child.replace('w:', '')));
    const sorted = places.every((place, index) => place >= (places[index - 1] ?? 0));
    return sorted ? [] : [`${name}: ${children.join(' ')}`];
  });
}

const paragraphsOf = (xml: string) => xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? [];
const styleOf = (paragraph: string) => /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '';
const unescaped = (text: string) =>
  text.replaceAll(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
  );
const wordsOf = (xml: string) =>
  unescaped(
    xml
      .replaceAll(/<w:tab\/>/g, '\t')
      .replaceAll(/<w:instrText[\s\S]*?<\/w:instrText>/g, '')
      .replaceAll(/<[^>]*>/g, ''),
  );
const valuesOf = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');

const blocksOf = (model: ReportModel): readonly Block[] => model.chapters.flatMap(({ blocks }) => blocks);
const labelled = (model: ReportModel) => blocksOf(model).filter((block) => 'label' in block && block.label !== '');

describe('a Word file of the example', () => {
  let model: ReportModel;
  let bytes: Uint8Array;
  let again: Uint8Array;
  let made: Read;

  beforeAll(async () => {
    const composed = await modelOf('baseline-study', 'en');
    model = composed.model;
    bytes = await wordFile(model, composed.resources);
    again = await wordFile(model, composed.resources);
    made = read(bytes);
  }, 60_000);

  it('has each table and figure of the model once, as a caption with a bookmark', () => {
    const captions = paragraphsOf(made.xml).filter((paragraph) => styleOf(paragraph) === 'Caption');
    const expected = labelled(model).map((block) => ('label' in block ? `${block.label}\u2002${block.title}` : ''));
    expect(expected.length).toBeGreaterThan(35);
    expect(captions.map(wordsOf)).toEqual(expected);
    expect(captions.filter((caption) => !caption.includes('<w:bookmarkStart'))).toEqual([]);
    expect(captions.filter((caption) => !/SEQ (?:Table|Figure) /.test(caption))).toEqual([]);
  });

  it('has the headings of the model in their order and levels, and lists those of two levels', () => {
    const headings = paragraphsOf(made.xml).flatMap((paragraph) => {
      const level = /^(?:Entry)?Heading(\d)$/.exec(styleOf(paragraph))?.[1];
      return level === undefined ? [] : [`${level} ${wordsOf(paragraph)}`];
    });
    const expected = model.chapters.flatMap(({ number, title, blocks }) => {
      let inner = 2;
      return [
        `1 ${number === '' ? '' : `${number}\t`}${title}`,
        ...blocks.flatMap((block) => {
          if (block.kind === 'entries') return block.entries.map((entry) => `${inner} ${entry.title.text}`);
          if (block.kind !== 'heading') return [];
          inner = 3;
          return [`${block.level} ${block.text}`];
        }),
      ];
    });
    expect(headings).toEqual(expected);
    const listed = paragraphsOf(made.xml).filter((paragraph) => /^TOC[12]$/.test(styleOf(paragraph)));
    const sections = blocksOf(model).filter((block) => block.kind === 'heading' && block.level === 2);
    expect(listed).toHaveLength(model.chapters.length + sections.length);
    expect(listed.filter((entry) => !entry.includes('w:anchor='))).toEqual([]);
    // Nothing asks to be updated when the file is opened.
    expect(made.xml).not.toContain('w:dirty="true"');
  });

  it('tells each picture by its words', () => {
    const told = valuesOf(made.xml, /<wp:docPr [^>]*?descr="([^"]*)"/g).map(unescaped);
    expect(made.xml.match(/<w:drawing>/g)).toHaveLength(told.length);
    expect(told).not.toContain('');
    for (const block of blocksOf(model)) if (block.kind === 'chart') expect(told).toContain(block.alt);
  });

  it('repeats the heads of tables, keeps rows whole, and fills every cell with a paragraph', () => {
    const tables = made.xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
    const named = tables.filter((table) => table.includes('<w:tblCaption'));
    const expected = labelled(model).filter(({ kind }) => kind !== 'chart');
    expect(named).toHaveLength(expected.length);
    expect(named.filter((table) => !table.includes('<w:tblHeader/>'))).toEqual([]);
    expect(named.filter((table) => !table.includes('<w:cantSplit/>'))).toEqual([]);
    expect(named.filter((table) => !/<w:tblLook [^>]*w:firstColumn="true"/.test(table))).toEqual([]);
    const cells = made.xml.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? [];
    expect(cells.filter((cell) => !/<\/w:p><\/w:tc>$/.test(cell))).toEqual([]);
    for (const table of tables) {
      const grid = valuesOf(table, /<w:gridCol w:w="(\d+)"/g).map(Number);
      const [first = ''] = table.match(/<w:tr>[\s\S]*?<\/w:tr>/) ?? [];
      const widths = valuesOf(first, /<w:tcW w:type="dxa" w:w="(\d+)"/g).map(Number);
      const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
      expect(sum(widths)).toBe(sum(grid));
    }
  });

  it('leaves nothing alone on a page: notes without a row, a fact, an answer at the foot', () => {
    const keeps = (paragraph: string) => paragraph.includes('<w:keepNext/>');
    const lastRows = valuesOf(
      made.xml,
      /(<w:tr>(?:(?!<w:tr>)[\s\S])*?<\/w:tr>)<\/w:tbl><w:p><w:pPr><w:pStyle w:val="TableNotes"\/><\/w:pPr>/g,
    );
    const tables = labelled(model).filter(({ kind }) => kind === 'table' || kind === 'keyFigures');
    expect(lastRows.length).toBeGreaterThan(tables.length / 2);
    const loose = lastRows.filter((row) => !paragraphsOf(row).some(keeps) && row.includes('"TableText"'));
    expect(loose.map(wordsOf)).toEqual([]);
    const facts = (
      made.xml.match(/(?:<w:p><w:pPr><w:pStyle w:val="EntryFact"\/>(?:(?!<\/w:p>)[\s\S])*<\/w:p>)+/g) ?? []
    ).map(paragraphsOf);
    expect(facts.filter((all) => all.length > 1).length).toBeGreaterThan(5);
    for (const all of facts)
      expect(all.slice(-3).map(keeps)).toEqual(all.slice(-3).map((_, index, three) => index < three.length - 1));
    const answers = model.chapters.filter(({ answer, blocks }) => answer.text !== '' && blocks.length > 0);
    const leads = paragraphsOf(made.xml).filter((each) => styleOf(each) === 'Lead');
    expect(leads.filter(keeps).length).toBe(answers.length);
  });

  it('leads every link to a place that there is, and gives each thing an id of its own', () => {
    const bookmarks = valuesOf(made.xml, /<w:bookmarkStart [^>]*?w:name="([^"]*)"/g);
    const anchors = valuesOf(made.xml, /w:anchor="([^"]*)"/g);
    expect(anchors.length).toBeGreaterThan(200);
    expect([...new Set(anchors)].filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
    expect(bookmarks.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name))).toEqual([]);
    for (const ids of [
      bookmarks.map((name) => name.toLowerCase()),
      valuesOf(made.xml, /<w:bookmarkStart [^>]*?w:id="([^"]*)"/g),
      valuesOf(made.xml, /<wp:docPr [^>]*?\bid="([^"]*)"/g),
      valuesOf(made.rels, /\bId="([^"]*)"/g),
    ])
      expect(new Set(ids).size).toBe(ids.length);
    const used = valuesOf(made.xml, /\br:(?:id|embed)="([^"]*)"/g);
    const known = new Set(valuesOf(made.rels, /\bId="([^"]*)"/g));
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    const styles = new Set(valuesOf(made.styles, /w:styleId="([^"]*)"/g));
    expect(
      [...new Set(valuesOf(made.xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g))].filter(
        (id) => !styles.has(id),
      ),
    ).toEqual([]);
  });

  it('is XML, with all that it holds in the order that Word takes it in', () => {
    for (const [name, xml] of partsOf(bytes)) {
      const walked = walk(xml);
      expect([name, ...walked.faults]).toEqual([name]);
      expect([...new Set(outOfOrder(walked))]).toEqual([]);
    }
  });

  it('says what it is: language, title, author, state, the date of the study', () => {
    expect(made.styles).toContain('<w:lang w:val="en-GB"');
    for (const part of [
      `<dc:title>${model.title}</dc:title>`,
      '<dc:creator>City of Jyväskylä: MILEstone project team</dc:creator>',
      '<dc:language>en</dc:language>',
      `<cp:contentStatus>${model.status.label}</cp:contentStatus>`,
      '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-06-02T00:00:00Z</dcterms:modified>',
    ])
      expect(made.core).toContain(part);
    expect(wordsOf(made.header)).toContain(model.running.stamp);
  });

  it('is the same file each time', () => {
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  const office = spawnSync('soffice', ['--version']).status === 0;
  if (!office) process.stderr.write('LibreOffice is not there: the Word file is not opened with it.\n');
  it.skipIf(!office)(
    'opens in LibreOffice, with every caption on its pages',
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'milestone-word-'));
      try {
        const file = path.join(folder, 'study.docx');
        await writeFile(file, bytes);
        const run = promisify(execFile);
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
        const print = path.join(folder, 'study.pdf');
        if (spawnSync('pdftotext', ['-v']).status === 0) {
          const { stdout } = await run('pdftotext', ['-raw', print, '-'], { maxBuffer: 1 << 26 });
          const text = stdout.replaceAll(/\s+/g, ' ');
          const labels = labelled(model).map((block) => ('label' in block ? block.label : ''));
          expect(labels.filter((label) => !new RegExp(`${label}\\D`).test(text))).toEqual([]);
        }
        const pdf = await readFile(print, 'latin1');
        const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
        expect(pages).toBeGreaterThan(25);
        expect(pages).toBeLessThan(90);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});

describe('a Word file for a wall', () => {
  it('sets its matrix as large as the sheet allows, and fills it', async () => {
    const { model, resources } = await modelOf('swot-poster', 'en');
    const { xml, styles } = read(await wordFile(model, resources));
    const item = /w:styleId="QuadrantItem"[\s\S]*?<w:sz w:val="(\d+)"/.exec(styles)?.[1];
    // Half points; on a page of A4 it is 17.
    expect(Number(item)).toBeGreaterThanOrEqual(24);
    const heights = valuesOf(xml, /<w:trHeight w:val="(\d+)"/g).map(Number);
    expect(heights).toHaveLength(2);
    const sheet = Number(/<w:pgSz [^>]*w:h="(\d+)"/.exec(xml)?.[1]);
    const filled = heights.reduce((sum, height) => sum + height, 0) / sheet;
    expect(filled).toBeGreaterThan(0.45);
    expect(filled).toBeLessThan(0.7);
    const [chapter] = model.chapters;
    if (chapter === undefined) throw new Error('No matrix.');
    const [block] = chapter.blocks;
    if (block?.kind !== 'swotMatrix') throw new Error('No matrix.');
    // Its size is that of its texts.
    const sized = (times: number) => {
      const quadrants = block.quadrants.map((each) => ({
        ...each,
        items: Array.from({ length: times }, () => each.items).flat(),
      }));
      return wallOf({ ...model, chapters: [{ ...chapter, blocks: [{ ...block, quadrants }] }] }, 1100, 730)?.scale;
    };
    expect(sized(0)).toBe(2.2);
    expect(sized(1)).toBeGreaterThan(1.4);
    expect(sized(4)).toBeUndefined();
    expect(wallOf({ ...model, chapters: [chapter, chapter] }, 1100, 730)).toBeNull();
  }, 60_000);
});

describe('a Word file of what a study may hold', () => {
  it('has no word that its model does not have, in Greek', async () => {
    const { model, resources } = await modelOf('baseline-study', 'el');
    const { xml, header, styles } = read(await wordFile(model, resources));
    const words = (text: string) => new Set(text.match(/\p{L}{2,}/gu) ?? []);
    const known = words(JSON.stringify(model).replaceAll(/\\[nt"]/g, ' '));
    const told = valuesOf(xml, /\b(?:descr|title|w:tblCaption w:val|w:tblDescription w:val|w:alias w:val)="([^"]*)"/g);
    const seen = words(
      `${[...paragraphsOf(xml), ...paragraphsOf(header)].map(wordsOf).join(' ')} ${told.map(unescaped).join(' ')}`,
    );
    expect(seen.size).toBeGreaterThan(1000);
    expect([...seen].filter((word) => !known.has(word))).toEqual([]);
    expect(styles).toContain('<w:lang w:val="el-GR"');
  }, 60_000);

  it('keeps what an author says by signs: where a list begins, what is struck, code, lines between', async () => {
    const { model, resources } = await modelOf('draft-decision', 'en');
    const text = [
      '3. third\n4. fourth',
      '- above\n  1. first\n- below\n  1. anew\n\n     1986. deep',
      '1. usual',
      'kept ~~gone **both**~~ and `of code`',
      '***',
      '```\nif\n\tso\n    then  two\n```',
      'the last, _Toc99999',
    ].join('\n\n');
    const block: Block = { kind: 'prose', id: '', margin: [], text: { kind: 'markdown', text, lang: null } };
    const chapter = { id: 'x', number: '', title: 'X', answer: block.text, blocks: [block] };
    const parts = partsOf(await wordFile({ ...model, chapters: [chapter] }, resources));
    const xml = parts.get('word/document.xml') ?? '';
    const numbering = parts.get('word/numbering.xml') ?? '';
    const paragraphOf = (words: string) => paragraphsOf(xml).findLast((each) => wordsOf(each).includes(words)) ?? '';
    /** Where the list of a paragraph begins, at the level of the paragraph. */
    const beginning = (words: string) => {
      const [, level = '', number = ''] =
        /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(paragraphOf(words)) ?? [];
      const instance = new RegExp(`<w:num w:numId="${number}"[\\s\\S]*?</w:num>`).exec(numbering)?.[0] ?? '';
      const own = new RegExp(`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`).exec(instance)?.[1];
      const form = /<w:abstractNumId w:val="(\d+)"/.exec(instance)?.[1] ?? '';
      const levels =
        new RegExp(`<w:abstractNum [^>]*w:abstractNumId="${form}"[\\s\\S]*?</w:abstractNum>`).exec(numbering)?.[0] ??
        '';
      const start = new RegExp(`<w:lvl w:ilvl="${level}"[^>]*><w:start w:val="(\\d+)"`).exec(levels)?.[1];
      return { level, form, start: own ?? start };
    };
    expect(beginning('third')).toMatchObject({ level: '0', start: '3' });
    expect(beginning('fourth')).toEqual(beginning('third'));
    expect(beginning('first')).toMatchObject({ level: '1', start: '1' });
    // Word goes on counting below the first level where two lists are of one form.
    expect(beginning('anew').form).not.toBe(beginning('first').form);
    expect(beginning('deep')).toMatchObject({ level: '2', start: '1986' });
    expect(beginning('usual')).toMatchObject({ level: '0', start: '1' });
    const struck = paragraphOf('kept').match(/<w:r>(?:(?!<\/w:r>)[\s\S])*<w:strike\/>[\s\S]*?<\/w:r>/g) ?? [];
    expect(struck.map(wordsOf)).toEqual(['gone ', 'both']);
    expect(paragraphOf('of code')).toMatch(/<w:rStyle w:val="HTMLCode"\/>[\s\S]*?of code/);
    const code = paragraphOf('then');
    expect(styleOf(code)).toBe('HTMLPreformatted');
    expect(wordsOf(code.replaceAll('<w:br/>', '\n'))).toBe('if\n    so\n    then  two');
    expect(paragraphsOf(xml).filter((each) => wordsOf(each) === '' && each.includes('<w:bottom '))).toHaveLength(2);
    expect(wordsOf(paragraphOf('the last'))).toBe('the last, _Toc99999');
    for (const [part, content] of parts) {
      const walked = walk(content);
      expect([part, ...walked.faults, ...outOfOrder(walked)]).toEqual([part]);
    }
  }, 60_000);

  it('is whole whatever its texts are', async () => {
    const { model, resources } = await modelOf('draft-decision', 'en');
    const name = 'W'.repeat(200);
    const hostile = `<w:p>&amp;"']]>\u0000\u0008\u000b\ufffe\uffff\ud800 \u202e${name}`;
    const text = [
      `# ${hostile}`,
      'שלום עולם، مرحبا *emphasised* 日本語 👩🏽‍🔬 a\u00adb c\u2011d',
      '> quoted',
      '1. one\n   - two\n\n   still two\n2. three',
      '| a | b |\n|---|---|\n| c | [bad](javascript:alert(1)) [gone](#nowhere) [good](https://example.org/?a=1&b=2) |',
      '```\ncode\n```',
    ].join('\n\n');
    const plain = (words: string) => ({ kind: 'plain', text: words, lang: 'ar' }) as const;
    const block: Block = { kind: 'prose', id: 'A"<&', margin: [], text: { kind: 'markdown', text, lang: null } };
    const note = { kind: 'caution', label: hostile, illustrative: true, text: plain(hostile) } as const;
    const bytes = await wordFile(
      {
        ...{ ...model, title: hostile, keywords: [hostile], description: hostile },
        running: { head: hostile, foot: hostile, stamp: hostile },
        chapters: [
          ...model.chapters,
          {
            ...{ id: hostile, number: '', title: hostile, answer: plain(hostile) },
            blocks: [
              { ...block, margin: [note] },
              { kind: 'list', id: '', margin: [], ordered: true, items: [plain('')] },
            ],
          },
        ],
      },
      resources,
    );
    const parts = partsOf(bytes);
    for (const [part, xml] of parts) expect([part, ...walk(xml).faults]).toEqual([part]);
    const xml = parts.get('word/document.xml') ?? '';
    for (const words of [
      name,
      '日本語',
      '👩🏽‍🔬',
      'emphasised',
      'quoted',
      'still two',
      'code',
      'javascript:alert(1)',
      'gone',
      'good',
    ])
      expect(wordsOf(xml)).toContain(words);
    expect(xml).toMatch(/<w:rtl\/>[\s\S]*?<w:t[^>]*>שלום עולם، مرحبا</);
    expect(xml).toContain('<w:softHyphen/>');
    expect(xml).toContain('<w:noBreakHyphen/>');
    expect(xml).toContain('<w:lang w:val="ar-EG"');
    expect(xml).not.toContain('nowhere');
    const targets = valuesOf(parts.get('word/_rels/document.xml.rels') ?? '', /Target="([^"]*)"/g);
    expect(targets.filter((target) => target.includes('script'))).toEqual([]);
    expect(targets).toContain('https://example.org/?a=1&amp;b=2');
  }, 60_000);
});
