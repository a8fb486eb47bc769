import { BorderStyle, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { RichText } from '../../report/report-model.ts';
import { type MarkdownToken, markdownTokens } from '../markdown.ts';
import { directionOf, directionOfTokens } from './direction.ts';
import { colours } from './house-style.ts';
import { inlineRuns } from './inline-runs.ts';
import type { ListNumbers, Piece, Setting } from './setting.ts';
import { simpleTable } from './simple-table.ts';
import { exactRuns, type Look, textRuns } from './text-runs.ts';

/** Which styles a text of several paragraphs is set in. */
export interface BlockStyles {
  readonly paragraph: string;
  readonly bullet: string;
  readonly number: string;
  readonly look?: Look;
  /** How far the words of a list stand in, in twentieths of a point, where its paragraphs do not begin at the edge. */
  readonly inset?: number;
  /** The line at the side of each paragraph, where it is not that of the style. */
  readonly border?: IParagraphOptions['border'];
  /** Whether the last paragraph stays on the page of what follows. */
  readonly keepNext?: boolean;
}

export const bodyStyles: BlockStyles = { paragraph: 'BodyText', bullet: 'ListBullet', number: 'ListNumber' };

/** A text of paragraphs, lists, quotations. `first` stands at its beginning: bookmarks, a label. */
export function paragraphs(
  text: RichText,
  setting: Setting,
  styles: BlockStyles = bodyStyles,
  first: readonly ParagraphChild[] = [],
): readonly Piece[] {
  if (text.kind === 'plain') {
    const runs = textRuns(text.text, styles.look ?? {}, text.lang);
    return runs.length + first.length === 0
      ? []
      : [
          new Paragraph({
            style: styles.paragraph,
            ...directionOf(text),
            ...borderOf(styles),
            ...(styles.keepNext === true ? { keepNext: true } : {}),
            children: [...first, ...runs],
          }),
        ];
  }
  return blockPieces(markdownTokens(text.text, 'block'), text.lang, setting, styles, first);
}

function borderOf({ border }: BlockStyles): Pick<IParagraphOptions, 'border'> {
  return border === undefined ? {} : { border };
}

interface List extends ListNumbers {
  readonly ordered: boolean;
}

/** Word's lists are three levels deep here; what is deeper stands in the third. */
const levelOf = (lists: readonly unknown[]) => Math.min(lists.length, 3) - 1;

/** A paragraph of a list item; all but the first stand without a sign. */
function listed({ reference, instance }: List, first: boolean, level: number, inset: number): IParagraphOptions {
  const indent = { left: inset + 360 * (level + 1), hanging: first ? 360 : 0 };
  if (!first) return { numbering: false, indent };
  return {
    numbering: { reference, level, instance },
    ...(inset > 0 ? { indent } : {}),
  };
}

/** Pieces of Markdown that make a paragraph. */
const wordy: ReadonlySet<string> = new Set(['inline', 'fence', 'code_block', 'hr']);

/** The line that three stars draw. */
const rule = { style: BorderStyle.SINGLE, size: 4, color: colours.hairline, space: 1 } as const;

function blockPieces(
  tokens: readonly MarkdownToken[],
  lang: string | null,
  setting: Setting,
  styles: BlockStyles,
  first: readonly ParagraphChild[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  const lists: List[] = [];
  let quoted = 0;
  let heading = false;
  let marked = false;
  let waiting = first;
  let table: ParagraphChild[][][] | null = null;
  const runsOf = (token: MarkdownToken, look: Look) => inlineRuns(token.children ?? [], setting, look, lang);
  const end = styles.keepNext === true ? tokens.findLastIndex(({ type }) => wordy.has(type)) : -1;
  let last = false;
  const put = (
    words: readonly MarkdownToken[],
    runs: readonly ParagraphChild[],
    own: Pick<IParagraphOptions, 'style' | 'border'> = {},
  ) => {
    const list = lists.at(-1);
    const level = levelOf(lists);
    const children = [...waiting, ...runs];
    waiting = [];
    // The second paragraph of a list item stands under the first, without a sign of its own.
    const numbered = list !== undefined && !marked;
    marked = list !== undefined;
    const style =
      quoted > 0 ? 'Quote' : list === undefined ? styles.paragraph : list.ordered ? styles.number : styles.bullet;
    pieces.push(
      new Paragraph({
        style,
        ...directionOfTokens(words),
        ...borderOf(styles),
        ...(list === undefined ? {} : listed(list, numbered, level, styles.inset ?? 0)),
        ...(heading || last ? { keepNext: true } : {}),
        ...own,
        children,
      }),
    );
  };
  for (const [index, token] of tokens.entries()) {
    last = index === end;
    switch (token.type) {
      case 'bullet_list_open':
        lists.push({ ordered: false, reference: 'bullets', instance: setting.nextList() });
        break;
      case 'ordered_list_open':
        lists.push({
          ordered: true,
          ...setting.nextNumbers(Number(token.attrGet('start') ?? 1), levelOf([...lists, 0])),
        });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open':
        marked = false;
        break;
      case 'blockquote_open':
        quoted += 1;
        break;
      case 'blockquote_close':
        quoted -= 1;
        break;
      case 'heading_open':
        heading = true;
        break;
      case 'heading_close':
        heading = false;
        break;
      case 'table_open':
        table = [];
        break;
      case 'tr_open':
        table?.push([]);
        break;
      case 'table_close':
        if (table !== null && table.length > 0) pieces.push(...simpleTable(table, setting));
        table = null;
        break;
      case 'inline':
        if (table === null)
          put(token.children ?? [], runsOf(token, { ...styles.look, ...(heading ? { bold: true } : {}) }));
        else table.at(-1)?.push([...runsOf(token, {})]);
        break;
      case 'fence':
      case 'code_block':
        put([], exactRuns(token.content.replace(/\n$/, ''), styles.look ?? {}, lang), { style: 'HTMLPreformatted' });
        break;
      case 'hr':
        put([], [], { border: { ...styles.border, bottom: rule } });
        break;
      default:
        break;
    }
  }
  return pieces;
}
