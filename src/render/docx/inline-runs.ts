import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { RichText } from '../../report/report-model.ts';
import { type MarkdownToken, markdownTokens } from '../markdown.ts';
import type { Setting } from './setting.ts';
import { type Look, textRuns } from './text-runs.ts';

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

/** What stands in a line of Markdown, as the parser tells it. */
export function inlineRuns(
  tokens: readonly MarkdownToken[],
  setting: Setting,
  outer: Look,
  lang: string | null,
): readonly ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  let bold = 0;
  let italics = 0;
  let struck = 0;
  let link: Link | null = null;
  const into = () => link?.children ?? runs;
  const look = (): Look => ({
    ...outer,
    ...(bold > 0 ? { bold: true } : {}),
    ...(italics > 0 ? { italics: true } : {}),
    ...(struck > 0 ? { strike: true } : {}),
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
      case 's_open':
        struck += 1;
        break;
      case 's_close':
        struck -= 1;
        break;
      case 'code_inline':
        into().push(...textRuns(token.content, link === null ? { ...look(), style: 'HTMLCode' } : look(), lang));
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
