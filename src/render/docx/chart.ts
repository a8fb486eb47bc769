import { Paragraph } from 'docx';
import type { ChartBlock, ImageBlock } from '../../report/report-model.ts';
import { caption, notes } from './caption.ts';
import { inline } from './inline-runs.ts';
import { drawing, picture } from './pictures.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

/** A chart as a picture under its caption. Its figures are told by its alternative text, or stand in a table of their own. */
export function chart(block: ChartBlock, setting: Setting): readonly Piece[] {
  const dataIn = block.dataIn === '' ? [] : [{ kind: 'markdown', text: block.dataIn, lang: null } as const];
  return [
    ...caption(block, setting),
    new Paragraph({ style: 'Figure', keepNext: true, children: [...drawing(block.chart, setting)] }),
    ...notes(block.notes, setting, dataIn),
  ];
}

/** A picture of the study's own. One that Word cannot show is told by its words. */
export function imageOfStudy(block: ImageBlock, setting: Setting): readonly Piece[] {
  const shown = picture(block.file, block.alt, setting, { width: setting.column });
  const figure = new Paragraph({
    style: 'Figure',
    keepNext: block.caption.text !== '',
    children: [...setting.anchors.mark(block.id), ...(shown.length > 0 ? shown : textRuns(block.alt))],
  });
  if (block.caption.text === '') return [figure];
  return [figure, new Paragraph({ style: 'Caption', children: [...inline(block.caption, setting)] })];
}
