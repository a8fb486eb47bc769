import MarkdownIt from 'markdown-it';
import type { RichText } from '../report/report-model.ts';

// Only these go anywhere; everything else (javascript:, data:, file:) stays text.
const safeLink = /^(https?:\/\/|mailto:|#[\w-]+$)/i;

type Markdown = InstanceType<typeof MarkdownIt>;

function makeMarkdown(): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false });
  markdown.validateLink = (url) => safeLink.test(url.trim());
  // A picture is named in the region file and embedded by the build, never fetched from a text.
  markdown.disable(['image']);
  markdown.renderer.rules.link_open = (tokens, index, options, _environment, self) => {
    const token = tokens[index];
    const href = String(token?.attrGet('href') ?? '');
    if (href.startsWith('#')) token?.attrSet('class', 'fig');
    else token?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
  // Headings belong to the report; in a text of the study they become strong paragraphs.
  markdown.renderer.rules.heading_open = () => '<p class="minor-heading"><strong>';
  markdown.renderer.rules.heading_close = () => '</strong></p>\n';
  return markdown;
}

let shared: Markdown | null = null;

/** A piece of a text as the parser tells it. */
export type MarkdownToken = ReturnType<Markdown['parse']>[number];

/** The pieces of a text, for whoever sets it otherwise than in HTML; links that go nowhere safe are words here too. */
export function markdownTokens(text: string, as: 'inline' | 'block'): readonly MarkdownToken[] {
  shared ??= makeMarkdown();
  return as === 'inline' ? shared.parseInline(text, {}) : shared.parse(text, {});
}

const htmlSigns: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made inert for HTML, inside and outside of attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => htmlSigns[sign] ?? sign);
}

/** Block-level HTML of a text: paragraphs, lists. Markdown has no HTML; links go to http(s), mailto and figures only. */
export function richHtml(text: RichText): string {
  if (text.kind === 'plain') return text.text === '' ? '' : `<p>${escapeHtml(text.text)}</p>`;
  shared ??= makeMarkdown();
  return shared.render(text.text).trimEnd();
}

/** Inline HTML of a text: for cells, titles and list items. */
export function inlineHtml(text: RichText): string {
  if (text.kind === 'plain') return escapeHtml(text.text);
  shared ??= makeMarkdown();
  return shared.renderInline(text.text.trim());
}
