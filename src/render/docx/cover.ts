import { Paragraph, Tab, TextRun } from 'docx';
import type { ReportModel } from '../../report/report-model.ts';
import { badge } from './cell.ts';
import { shared } from './column-widths.ts';
import { colours, millimetres } from './house-style.ts';
import { drawing, picture } from './pictures.ts';
import { reportTable, tableCell, tableRow } from './report-table.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

const tab = () => new TextRun({ children: [new Tab()] });

/** The first page: place, title, what is to be known of the document, its key figures. */
export function cover(setting: Setting): readonly Piece[] {
  const { model } = setting;
  const { cover: own, running, textsIn } = model;
  const logo =
    own.logo === '' ? [] : picture(own.logo, own.logoAlt, setting, { width: millimetres(45), height: millimetres(15) });
  const quiet = (words: string): readonly Piece[] =>
    words === '' ? [] : [new Paragraph({ style: 'Subtitle', children: [...textRuns(words)] })];
  return [
    ...(logo.length === 0 ? [] : [new Paragraph({ style: 'Figure', children: [...logo] })]),
    new Paragraph({
      style: 'CoverKicker',
      children: [
        ...textRuns(own.kicker),
        ...(running.stamp === '' ? [] : [tab(), ...textRuns(running.stamp, { bold: false, color: colours.muted })]),
      ],
    }),
    new Paragraph({ style: 'CoverPlace', children: [...textRuns(own.place)] }),
    new Paragraph({ style: 'Title', children: [...textRuns(own.title)] }),
    ...own.lines.map(
      ({ term, text }) =>
        new Paragraph({
          style: 'CoverLine',
          children: [...textRuns(term, { color: colours.muted }), tab(), ...textRuns(text)],
        }),
    ),
    ...(own.locator === ''
      ? []
      : [
          new Paragraph({
            style: 'Figure',
            keepNext: true,
            spacing: { before: 480 },
            children: [...drawing(own.locator, setting)],
          }),
          ...quiet(own.locatorCaption),
        ]),
    new Paragraph({ style: 'Subtitle', spacing: { before: 600, after: 0 }, children: [] }),
    ...quiet(textsIn),
    ...quiet(own.caution),
    ...keyFigures(model, setting),
  ];
}

/** At most three figures side by side. */
function keyFigures({ cover: { keyFigures: figures } }: ReportModel, setting: Setting): readonly Piece[] {
  if (figures.length === 0) return [];
  const widths = shared(
    figures.map(() => 1),
    setting.width,
  );
  const small = (words: string): readonly Piece[] =>
    words === '' ? [] : [new Paragraph({ style: 'TableDetail', children: [...textRuns(words)] })];
  const cells = figures.map(({ value, label, detail, standIn, illustrative }, index) =>
    tableCell(
      [
        new Paragraph({ style: 'CoverFigure', children: [...textRuns(value)] }),
        new Paragraph({
          style: 'CoverLabel',
          children: [...textRuns(label), ...(illustrative ? badge(setting) : [])],
        }),
        ...small(detail),
        ...small(standIn),
      ],
      { width: widths[index] ?? 0 },
    ),
  );
  return [
    reportTable({ widths, rows: [tableRow(cells)], name: '', description: '', style: 'ReportFacts', rowHeads: false }),
  ];
}

/** What stands at the head of a document without a cover. */
export function shortHead(setting: Setting): readonly Piece[] {
  const { cover: own, running, title, region, organisation, date, textsIn } = setting.model;
  return [
    new Paragraph({
      style: 'CoverKicker',
      children: [
        ...textRuns(own.kicker),
        ...(running.stamp === '' ? [] : [tab(), ...textRuns(running.stamp, { bold: false, color: colours.muted })]),
      ],
    }),
    // On a wall the head of the matrix says it; the title stands at the foot.
    ...(setting.wall !== null
      ? []
      : [
          new Paragraph({
            style: 'Title',
            spacing: { before: 200, after: 60 },
            children: [...textRuns(title, { bold: true })],
          }),
        ]),
    new Paragraph({ style: 'Subtitle', children: [...textRuns([region, organisation, date.words].join(' · '))] }),
    ...(textsIn === '' ? [] : [new Paragraph({ style: 'Subtitle', children: [...textRuns(textsIn)] })]),
  ];
}
