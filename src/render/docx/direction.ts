import type { IParagraphOptions } from 'docx';
import type { RichText } from '../../report/report-model.ts';
import { runsFromTheRight } from '../directions.ts';
import { type MarkdownToken, markdownTokens } from '../markdown.ts';

/** Whether a paragraph runs from the right: by the words that are read, not by the signs and addresses that Markdown writes with them. */
export function directionOf(text: string | RichText): Pick<IParagraphOptions, 'bidirectional'> {
  if (typeof text === 'string') return runsFromTheRight(text) ? { bidirectional: true } : {};
  if (text.kind === 'plain') return directionOf(text.text);
  return directionOfTokens(markdownTokens(text.text.trim(), 'inline'));
}

/** The same of what the parser made of a text. */
export function directionOfTokens(tokens: readonly MarkdownToken[]): Pick<IParagraphOptions, 'bidirectional'> {
  const words = (token: MarkdownToken): string => token.children?.map(words).join('') ?? token.content;
  return directionOf(tokens.map(words).join(''));
}
