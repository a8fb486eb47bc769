import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { colours, millimetres, sans, serif, sizes } from './house-style.ts';
import { proofing } from './text-runs.ts';

/** Word counts sizes in half points, lines and gaps in twentieths of a point. */
const half = (points: number) => Math.round(points * 2);
const twentieths = (points: number) => Math.round(points * 20);

interface Setting {
  readonly lang: string;
  /** How much larger all type is: a page of A3 is read from further off. */
  readonly scale: number;
  /** How much larger the quadrants of a matrix are. */
  readonly quadrants: number;
  /** What running text leaves free at the right, in twentieths of a point. */
  readonly margin: number;
  /** A document of a few pages, whose heads are small. */
  readonly papers: boolean;
  /** Between the margins, in twentieths of a point. */
  readonly width: number;
}

/**
 * The house's styles under the names that Word knows, so that its gallery, its navigation and its table of contents find them.
 * What a document is set in stands here alone: to change a style in Word changes the whole document.
 */
export function styles({ lang, scale, quadrants, margin, width, papers }: Setting): IStylesOptions {
  const size = (points: number) => half(points * scale);
  const line = (points: number) => ({ line: twentieths(points * scale), lineRule: 'atLeast' as const });
  const exactly = (points: number) => ({ line: twentieths(points * scale), lineRule: 'exact' as const });
  const column = { right: margin };
  const sansRun = (points: number) => ({ font: sans, size: size(points) });
  const language = { value: proofing(lang), eastAsia: 'ja-JP', bidirectional: 'ar-SA' };

  const paragraph = (
    id: string,
    name: string,
    options: Omit<IParagraphStyleOptions, 'id' | 'name'>,
  ): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', ...options });
  const own = (
    id: string,
    name: string,
    points: number,
    options: NonNullable<IParagraphStyleOptions['paragraph']>,
    run: NonNullable<IParagraphStyleOptions['run']> = {},
  ): IParagraphStyleOptions =>
    paragraph(id, name, { paragraph: options, run: { ...sansRun(points), ...run }, quickFormat: true });

  const aside = { style: BorderStyle.SINGLE, size: 18, color: colours.focus, space: 8 } as const;
  const quiet = { color: colours.muted };
  // Of the size that everything has.
  const large = quadrants / scale;
  const tab = Math.round(420 * quadrants);
  const tableSpacing = { before: 40, after: 40, ...line(11) };

  return {
    default: {
      document: {
        run: { font: serif, size: size(sizes.text), color: colours.ink, language },
        paragraph: { spacing: { after: 140, ...line(15) } },
      },
      title: {
        basedOn: 'Normal',
        next: 'BodyText',
        run: { font: sans, size: size(sizes.title) },
        paragraph: { spacing: { before: 60, after: 300 } },
        quickFormat: true,
      },
      heading1: {
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        run: { font: sans, size: size(papers ? sizes.section : sizes.chapter), bold: true },
        paragraph: {
          keepNext: true,
          keepLines: true,
          outlineLevel: 0,
          spacing: { before: papers ? 320 : 480, after: papers ? 100 : 160, ...line(papers ? 19 : 27) },
          border: {
            top: { style: BorderStyle.SINGLE, size: papers ? 8 : 16, color: colours.ink, space: papers ? 4 : 8 },
          },
        },
      },
      heading2: {
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        run: { font: sans, size: size(papers ? 13 : sizes.section), bold: true },
        paragraph: {
          keepNext: true,
          keepLines: true,
          outlineLevel: 1,
          spacing: { before: papers ? 240 : 360, after: 120, ...line(20) },
        },
      },
      heading3: {
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        run: { font: sans, size: size(sizes.subsection), bold: true },
        paragraph: {
          keepNext: true,
          keepLines: true,
          outlineLevel: 2,
          spacing: { before: 280, after: 80, ...line(15) },
        },
      },
      listParagraph: { basedOn: 'BodyText', quickFormat: true },
      hyperlink: { basedOn: 'DefaultParagraphFont', run: { color: colours.link, underline: { color: colours.link } } },
      caption: {
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        run: { ...sansRun(9), color: colours.ink },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 80, ...line(12) } },
      },
    },
    paragraphStyles: [
      paragraph('Normal', 'Normal', { basedOn: '', quickFormat: true }),
      paragraph('BodyText', 'Body Text', { quickFormat: true, paragraph: { indent: column } }),
      paragraph('Quote', 'Quote', {
        basedOn: 'BodyText',
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: 360, ...column } },
      }),
      paragraph('ListBullet', 'List Bullet', {
        basedOn: 'BodyText',
        quickFormat: true,
        paragraph: { spacing: { after: 70 }, indent: { left: 360, hanging: 360, ...column } },
      }),
      paragraph('ListNumber', 'List Number', {
        basedOn: 'BodyText',
        quickFormat: true,
        paragraph: { spacing: { after: 70 }, indent: { left: 360, hanging: 360, ...column } },
      }),
      paragraph('HTMLPreformatted', 'HTML Preformatted', {
        basedOn: 'BodyText',
        quickFormat: true,
        // As on the page, where code stands in the face of the tables.
        run: sansRun(sizes.text),
      }),
      own('Lead', 'Chapter Answer', sizes.lead, { spacing: { after: 240, ...line(16) }, indent: column }, quiet),
      own(
        'CaptionDetail',
        'Caption Detail',
        sizes.small,
        { keepNext: true, spacing: { after: 80, ...line(11.5) } },
        quiet,
      ),
      own('Figure', 'Figure', sizes.small, { spacing: { before: 60, after: 60, line: 240, lineRule: 'auto' } }),
      own('TableText', 'Table Text', sizes.table, { spacing: tableSpacing }),
      own('TableHeading', 'Table Heading', sizes.table, { keepNext: true, spacing: tableSpacing }, { bold: true }),
      own(
        'TableGroup',
        'Table Group',
        sizes.table,
        { keepNext: true, spacing: { ...tableSpacing, before: 140 } },
        { bold: true },
      ),
      own('TableDetail', 'Table Detail', sizes.dense, { spacing: { after: 40, ...line(10.5) } }, quiet),
      own('TableNotes', 'Table Notes', sizes.note, { spacing: { before: 80, after: 280, ...line(11.5) } }, quiet),
      own('TableCaution', 'Table Caution', 10, { spacing: { after: 120 } }, { bold: true, color: colours.caution }),
      own(
        'QuadrantTitle',
        'Quadrant Title',
        11 * large,
        { keepNext: true, spacing: { before: 60, after: 60 } },
        { bold: true },
      ),
      own('QuadrantItem', 'Quadrant Item', sizes.table * large, {
        keepLines: true,
        spacing: { before: 40, after: 0, ...line(11 * large) },
        indent: { left: tab, hanging: tab },
        leftTabStop: tab,
      }),
      own(
        'QuadrantDetail',
        'Quadrant Detail',
        sizes.dense * large,
        { spacing: { after: 50, ...line(10.5 * large) }, indent: { left: tab } },
        quiet,
      ),
      own(
        'SideNote',
        'Side Note',
        sizes.note,
        {
          spacing: { before: 40, after: 160, ...line(11.5) },
          indent: { left: 240, ...column },
          border: { left: { style: BorderStyle.SINGLE, size: 6, color: colours.hairline, space: 8 } },
        },
        quiet,
      ),
      own('Callout', 'Callout', 9.5, {
        spacing: { after: 80, ...line(13.5) },
        indent: { left: 240, ...column },
        border: { left: aside },
      }),
      paragraph('CalloutTitle', 'Callout Title', {
        basedOn: 'Callout',
        next: 'Callout',
        run: { bold: true },
        paragraph: { keepNext: true },
        quickFormat: true,
      }),
      paragraph('CalloutList', 'Callout List', {
        basedOn: 'Callout',
        quickFormat: true,
        paragraph: { indent: { left: 600, hanging: 360, ...column } },
      }),
      paragraph('EntryHeading2', 'Entry Heading 2', {
        basedOn: 'Heading2',
        next: 'BodyText',
        quickFormat: true,
        run: { size: size(sizes.entry) },
        paragraph: { outlineLevel: 1, spacing: { before: 280, after: 60, ...line(14) }, indent: column },
      }),
      paragraph('EntryHeading3', 'Entry Heading 3', {
        basedOn: 'Heading3',
        next: 'BodyText',
        quickFormat: true,
        run: { size: size(sizes.entry) },
        paragraph: { outlineLevel: 2, spacing: { before: 280, after: 60, ...line(14) }, indent: column },
      }),
      own('EntryTag', 'Entry Tag', sizes.small, { keepNext: true, spacing: { after: 80, ...line(11.5) } }, quiet),
      paragraph('EntryFact', 'Entry Fact', {
        quickFormat: true,
        run: sansRun(9),
        paragraph: {
          keepLines: true,
          spacing: { after: 40, ...line(12) },
          indent: { left: millimetres(34), hanging: millimetres(34), ...column },
        },
      }),
      own('FormLabel', 'Form Label', 9.5, { keepNext: true, spacing: { before: 160, after: 60 } }),
      own('FormLine', 'Form Line', sizes.small, { spacing: { before: 40, after: 40 } }, quiet),
      own(
        'CoverKicker',
        'Cover Kicker',
        9,
        {
          border: { top: { style: BorderStyle.SINGLE, size: 18, color: colours.focus, space: 6 } },
          spacing: { after: 0 },
          rightTabStop: width,
        },
        { bold: true, color: colours.focus },
      ),
      own(
        'CoverPlace',
        'Cover Place',
        sizes.place,
        { spacing: { before: 1300, after: 0, line: twentieths(50 * scale), lineRule: 'atLeast' }, keepNext: true },
        { bold: true },
      ),
      paragraph('CoverLine', 'Cover Line', {
        run: sansRun(9),
        quickFormat: true,
        paragraph: {
          spacing: { after: 30, ...line(13) },
          indent: { left: millimetres(32), hanging: millimetres(32), right: millimetres(60) },
        },
      }),
      own(
        'CoverFigure',
        'Cover Figure',
        sizes.figure,
        { spacing: { before: 80, after: 20 } },
        { bold: true, color: colours.focus },
      ),
      own('CoverLabel', 'Cover Label', 9, { spacing: { after: 20, ...line(11.5) } }, { bold: true }),
      paragraph('Subtitle', 'Subtitle', {
        quickFormat: true,
        next: 'BodyText',
        run: { ...sansRun(9), ...quiet },
        paragraph: { spacing: { after: 120 } },
      }),
      paragraph('TOCHeading', 'TOC Heading', {
        next: 'BodyText',
        quickFormat: true,
        run: { ...sansRun(sizes.chapter), bold: true },
        paragraph: { spacing: { after: 160 }, keepNext: true },
      }),
      paragraph('TOC1', 'toc 1', {
        next: 'BodyText',
        run: { ...sansRun(9), bold: true },
        paragraph: { spacing: { before: 50, after: 0, ...exactly(11.4) }, indent: { left: 400, right: 500 } },
      }),
      paragraph('TOC2', 'toc 2', {
        next: 'BodyText',
        run: { ...sansRun(8.5), ...quiet },
        paragraph: { spacing: { after: 0, ...exactly(10.4) }, indent: { left: 400, right: 500 } },
      }),
      paragraph('Header', 'header', {
        run: { ...sansRun(8.5), ...quiet },
        paragraph: {
          spacing: { after: 0 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: colours.hairline, space: 4 } },
        },
      }),
      paragraph('Footer', 'footer', { run: { ...sansRun(8.5), ...quiet }, paragraph: { spacing: { after: 0 } } }),
    ],
    characterStyles: [
      { id: 'HTMLCode', name: 'HTML Code', basedOn: 'DefaultParagraphFont', run: { font: sans } },
      {
        id: 'Badge',
        name: 'Badge',
        basedOn: 'DefaultParagraphFont',
        run: {
          ...sansRun(7.5 * Math.max(1, large * 0.9)),
          bold: false,
          ...quiet,
          border: { style: BorderStyle.DOTTED, size: 2, color: colours.muted, space: 0 },
        },
      },
    ],
  };
}
