import { Paragraph, type ParagraphChild } from 'docx';
import type { Notes, RichText } from '../../report/report-model.ts';
import { badge } from './cell.ts';
import { field } from './fields.ts';
import { colours } from './house-style.ts';
import { inline } from './inline-runs.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

/** What a caption says of a table or figure. */
export interface Captioned {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly subtitle?: string;
}

/**
 * The caption over a table or figure, in Word's own style and with its number as a field, so that Word lists it and refers to
 * it. It stays with what it is about.
 */
export function caption({ id, label, title, subtitle = '' }: Captioned, setting: Setting): readonly Piece[] {
  const main = new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      ...setting.anchors.mark(id),
      ...labelRuns(label, setting),
      ...textRuns(`${label === '' ? '' : '\u2002'}${title}`, { bold: true, color: colours.ink }),
    ],
  });
  if (subtitle === '') return [main];
  return [main, new Paragraph({ style: 'CaptionDetail', keepNext: true, children: [...textRuns(subtitle)] })];
}

/** `Table 3` with the number as a field that counts what is called so. A label that Word would count otherwise stands as it is. */
function labelRuns(label: string, setting: Setting): readonly ParagraphChild[] {
  const look = { bold: true, color: colours.focus } as const;
  const [, word = '', space = '', number = ''] = /^(\p{L}+)([ \u00a0])(\d+)$/u.exec(label) ?? [];
  if (word === '' || setting.nextCaption(word) !== Number(number)) return textRuns(label, look);
  return [...textRuns(`${word}${space}`, look), ...field(`SEQ ${word} \\* ARABIC`, number, look)];
}

/** What stands under a table or figure: what is illustrative, what its marks mean, where it comes from; one running paragraph. */
export function notes(
  { source, lines, illustrative }: Notes,
  setting: Setting,
  before: readonly RichText[] = [],
): readonly Piece[] {
  const { words } = setting.model;
  const parts: (readonly ParagraphChild[])[] = [
    ...(illustrative ? [[...badge(setting).slice(1), ...textRuns(` ${words.illustrativeNote ?? ''}`)]] : []),
    ...[...before, ...lines, source].filter(({ text }) => text !== '').map((line) => inline(line, setting)),
  ];
  if (parts.length === 0) return [];
  const children = parts.flatMap((part, index) => (index === 0 ? [...part] : [...textRuns(' '), ...part]));
  return [new Paragraph({ style: 'TableNotes', children })];
}
