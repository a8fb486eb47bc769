import type { RichText } from './report-model.ts';

/**
 * The text with every sign of Markdown's own made plain, so that a name put into a sentence stays a name. Line breaks
 * become spaces.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      // A space at which no line may break stays one: a number keeps its sign.
      .replaceAll(/[^\S\u00a0\u202f]+/g, ' ')
      .replaceAll(/[\\`*_[\]<>#!|~&]/g, '\\$&')
      .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}

/** Words of the tool's own. */
export function plain(text: string): RichText {
  return { kind: 'plain', text, lang: null };
}

/** Words of the tool's own with links in them: what comes from the study must be escaped before. */
export function markdown(text: string, lang: string | null = null): RichText {
  return { kind: 'markdown', text, lang };
}

/** A link within the report. The words are escaped. */
export function link(words: string, href: string): string {
  return href === '' ? escapeMarkdown(words) : `[${escapeMarkdown(words)}](${href})`;
}

export const noText: RichText = plain('');
