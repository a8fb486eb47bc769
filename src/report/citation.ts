import type { ReportContext } from './context.ts';
import { escapeMarkdown } from './markdown-text.ts';

/**
 * How this report is cited, as Markdown: who, year, title, what it is as long as it is not final, version and date, and what
 * it was made with. The authors where the study names any, else its organisation. It names no address: the file knows none.
 */
export function citation({ locale, region, tool, line }: ReportContext): string {
  const { study } = region;
  return locale.t('annex.made.cite.text', {
    authors: escapeMarkdown(study.authors.length > 0 ? locale.list(study.authors) : line(study.organisation)),
    year: study.date.slice(0, 4),
    title: escapeMarkdown(line(study.title)),
    status: study.status,
    statusWords: locale.t(`status.${study.status}`),
    numbered: study.version === undefined ? 'no' : 'yes',
    version: escapeMarkdown(study.version ?? ''),
    date: locale.date(study.date),
    tool: escapeMarkdown(tool.version),
  });
}
