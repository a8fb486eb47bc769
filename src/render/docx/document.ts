import {
  Document,
  type ISectionOptions,
  LeaderType,
  Packer,
  PageOrientation,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
} from 'docx';
import type { ChartFonts } from '../../charts/render-svg.ts';
import type { Chapter, ReportModel } from '../../report/report-model.ts';
import { hyphenationOf, primary } from '../hyphenation.ts';
import { sharedPages } from '../shared-pages.ts';
import { anchorsOf } from './anchors.ts';
import { chapterBlocks } from './blocks.ts';
import { cover, shortHead } from './cover.ts';
import { directionOf } from './direction.ts';
import { millimetres } from './house-style.ts';
import { listNumbering } from './list-numbering.ts';
import { markDrawings } from './mark-drawings.ts';
import { repacked } from './package.ts';
import { coreProperties } from './properties.ts';
import { rasters } from './rasters.ts';
import { paragraphs } from './rich-text.ts';
import { runningFoot, runningHead } from './running-heads.ts';
import type { Piece, Setting } from './setting.ts';
import { styles } from './styles.ts';
import { tableStyles } from './table-styles.ts';
import { textRuns } from './text-runs.ts';
import { theme } from './theme.ts';
import { smallest, wallOf } from './wall.ts';

/** What a Word file is made with, read and drawn beforehand. */
export interface DocumentParts {
  /** Every drawing of the model by its id, as `renderCharts` gives them. */
  readonly drawings: Readonly<Record<string, string>>;
  /** The faces that they were drawn with. */
  readonly fonts: ChartFonts;
  /** Pictures of the study's own as data addresses, by file name. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly page: { readonly size: 'A4' | 'A3'; readonly orientation: 'portrait' | 'landscape' };
  /** Whether it has a cover and a table of contents. */
  readonly cover: boolean;
  /** Whether chapters begin pages, as in print. */
  readonly chapterPages: boolean;
  /** Seconds since 1970 that the file is dated with; `null`: the study's date. */
  readonly sourceDateEpoch: number | null;
}

const pages = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const;
const margins = {
  A4: { side: 22, top: 25, bottom: 21.6 },
  // A sheet for a wall needs no room for thumbs.
  A3: { side: 16, top: 21, bottom: 17 },
} as const;
/** What running text leaves free at the right of A4, in millimetres: a line of it is read at a glance. */
const beside = 36;

/** The Word file of a model. The same parts give the same bytes. */
export async function wordDocument(model: ReportModel, parts: DocumentParts): Promise<Uint8Array> {
  const landscape = parts.page.orientation === 'landscape';
  const size = pages[parts.page.size];
  const margin = margins[parts.page.size];
  const across = landscape ? size.height : size.width;
  const width = millimetres(across - 2 * margin.side);
  const column = width - millimetres(beside);
  const down = (landscape ? size.width : size.height) - margin.top - margin.bottom;
  const wall = parts.page.size === 'A3' ? wallOf(model, width / 20, millimetres(down) / 20) : null;
  const lists = listNumbering();
  const captions = new Map<string, number>();
  const setting: Setting = {
    model,
    drawings: await rasters({ ...parts.drawings, ...markDrawings(model) }, parts.fonts),
    pictures: parts.pictures,
    anchors: anchorsOf(model),
    width,
    column,
    wall,
    hyphenate: (await hyphenationOf([model.lang])).get(primary(model.lang)) ?? ((text) => text),
    nextList: lists.next,
    nextNumbers: lists.nextNumbers,
    nextCaption: (word) => {
      const number = (captions.get(word) ?? 0) + 1;
      captions.set(word, number);
      return number;
    },
  };
  const section: ISectionOptions = {
    properties: {
      titlePage: parts.cover,
      page: {
        size: {
          width: millimetres(size.width),
          height: millimetres(size.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: millimetres(margin.top),
          bottom: millimetres(margin.bottom),
          left: millimetres(margin.side),
          right: millimetres(margin.side),
          header: millimetres(13),
          footer: millimetres(11),
        },
      },
    },
    headers: { default: runningHead(setting) },
    footers: { default: runningFoot(setting) },
    children: [
      ...(parts.cover ? [...cover(setting), ...contents(setting)] : shortHead(setting)),
      ...body(setting, parts),
    ],
  };
  const document = new Document({
    styles: styles({
      ...{ lang: model.lang, margin: width - column, width, papers: !parts.cover },
      scale: parts.page.size === 'A3' ? smallest : 1,
      quadrants: parts.page.size === 'A3' ? (wall?.scale ?? smallest) : 1,
    }),
    externalStyles: tableStyles,
    pageNumbers: noPageNumbers,
    theme,
    numbering: lists.options(),
    features: { updateFields: false },
    sections: [section],
  });
  return repacked(await Packer.toBuffer(document), coreProperties(model, parts.sourceDateEpoch));
}

/**
 * Pages are Word's to count, by the fonts that its computer has: a number from here might be wrong. With this the fields are
 * left empty until they are updated, and Word does not ask for that when the file is opened.
 */
const noPageNumbers = () => ({ bookmarks: new Map<string, string>() });

/** Filled already, so that it reads before Word is asked to update it; Word asks nothing when the file is opened. */
function contents({ model }: Setting): readonly (Piece | TableOfContents)[] {
  return [
    new Paragraph({ style: 'TOCHeading', pageBreakBefore: true, children: [...textRuns(model.words.contents ?? '')] }),
    new TableOfContents(model.words.contents ?? '', {
      hyperlink: true,
      headingStyleRange: '1-2',
      hideTabAndPageNumbersInWebView: true,
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
  ];
}

function body(setting: Setting, { cover: covered, chapterPages }: DocumentParts): readonly Piece[] {
  const { chapters } = setting.model;
  const first = new Set(sharedPages(chapters).flatMap(([chapter]) => (chapter === undefined ? [] : [chapter.id])));
  return chapters.flatMap((chapter) => [
    ...chapterHead(chapter, setting, chapterPages && first.has(chapter.id) && (covered || chapter !== chapters[0])),
    ...chapterBlocks(chapter, setting),
  ]);
}

function chapterHead(
  { id, number, title, answer, blocks }: Chapter,
  setting: Setting,
  pageBreakBefore: boolean,
): readonly Piece[] {
  // A head and its answer alone at the foot of a page would belong to nothing.
  const lead = { paragraph: 'Lead', bullet: 'ListBullet', number: 'ListNumber', keepNext: blocks.length > 0 };
  return [
    new Paragraph({
      style: 'Heading1',
      ...(pageBreakBefore ? { pageBreakBefore, spacing: { before: 0 } } : {}),
      ...directionOf(title),
      children: [
        ...setting.anchors.mark(id),
        ...(number === '' ? [] : [...textRuns(number), new TextRun({ children: [new Tab()] })]),
        ...textRuns(title),
      ],
    }),
    ...(answer.text === '' ? [] : paragraphs(answer, setting, lead)),
  ];
}
