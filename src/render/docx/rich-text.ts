import {
  ExternalHyperlink,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { RichText } from '../../report/report-model.ts';
import { type MarkdownToken, markdownTokens } from '../markdown.ts';
import type { Piece, Setting } from './setting.ts';
import { simpleTable } from './simple-table.ts';
import { type Look, runsFromTheRight, textRuns } from './text-runs.ts';

/** A text within a line: for cells, titles and list items. */
export function inline(text: RichText, setting: Setting, look: Look = {}): readonly ParagraphChild[] {
  if (text.kind === 'plain') return textRuns(text.text, look, text.lang);
  return markdownTokens(text.text.trim(), 'inline').flatMap((token) =>
    inlineRuns(token.children ?? [], setting, look, text.lang),
  );
}

interface Link {
  readonly href: string;
  readonly children: ParagraphChild[];
}

function inlineRuns(
  tokens: readonly MarkdownToken[],
  setting: Setting,
  outer: Look,
  lang: string | null,
): readonly ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  let bold = 0;
  let italics = 0;
  let link: Link | null = null;
  const into = () => link?.children ?? runs;
  const look = (): Look => ({
    ...outer,
    ...(bold > 0 ? { bold: true } : {}),
    ...(italics > 0 ? { italics: true } : {}),
    ...(link !== null && !link.href.startsWith('#') ? { style: 'Hyperlink' } : {}),
  });
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
        bold += 1;
        break;
      case 'strong_close':
        bold -= 1;
        break;
      case 'em_open':
        italics += 1;
        break;
      case 'em_close':
        italics -= 1;
        break;
      case 'link_open':
        link = { href: String(token.attrGet('href') ?? ''), children: [] };
        break;
      case 'link_close':
        if (link !== null) runs.push(...linked(link, setting));
        link = null;
        break;
      case 'softbreak':
        into().push(...textRuns(' ', look(), lang));
        break;
      case 'hardbreak':
        into().push(new TextRun({ break: 1 }));
        break;
      default:
        into().push(...textRuns(token.content, look(), lang));
    }
  }
  return runs;
}

function linked({ href, children }: Link, setting: Setting): readonly ParagraphChild[] {
  if (!href.startsWith('#')) return [new ExternalHyperlink({ link: href, children })];
  const anchor = setting.anchors.name(decoded(href.slice(1)));
  return anchor === null ? children : [new InternalHyperlink({ anchor, children })];
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Words that lead to a place of the document, where it has that place. */
export function linkTo(href: string, children: readonly ParagraphChild[], setting: Setting): readonly ParagraphChild[] {
  return href === '' ? children : linked({ href, children: [...children] }, setting);
}

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
            ...directionOf(text.text),
            ...borderOf(styles),
            children: [...first, ...runs],
          }),
        ];
  }
  return blockPieces(markdownTokens(text.text, 'block'), text.lang, setting, styles, first);
}

function borderOf({ border }: BlockStyles): Pick<IParagraphOptions, 'border'> {
  return border === undefined ? {} : { border };
}

/** Whether a paragraph runs from the right. */
export function directionOf(text: string): { readonly bidirectional?: boolean } {
  return runsFromTheRight(text) ? { bidirectional: true } : {};
}

interface List {
  readonly ordered: boolean;
  readonly instance: number;
}

/** A paragraph of a list item; all but the first stand without a sign. */
function listed({ ordered, instance }: List, first: boolean, level: number, inset: number): IParagraphOptions {
  const indent = { left: inset + 360 * (level + 1), hanging: first ? 360 : 0 };
  if (!first) return { numbering: false, indent };
  return {
    numbering: { reference: ordered ? 'numbers' : 'bullets', level, instance },
    ...(inset > 0 ? { indent } : {}),
  };
}

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
  const put = (content: string, runs: readonly ParagraphChild[]) => {
    const list = lists.at(-1);
    const level = Math.min(lists.length, 3) - 1;
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
        ...directionOf(content),
        ...borderOf(styles),
        ...(list === undefined ? {} : listed(list, numbered, level, styles.inset ?? 0)),
        ...(heading ? { keepNext: true } : {}),
        children,
      }),
    );
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({ ordered: token.type === 'ordered_list_open', instance: setting.nextList() });
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
        if (table === null) put(token.content, runsOf(token, { ...styles.look, ...(heading ? { bold: true } : {}) }));
        else table.at(-1)?.push([...runsOf(token, {})]);
        break;
      case 'fence':
      case 'code_block':
        for (const line of token.content.replace(/\n$/, '').split('\n'))
          put(line, textRuns(line, styles.look ?? {}, lang));
        break;
      default:
        break;
    }
  }
  return pieces;
}
