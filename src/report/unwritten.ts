import type { Chapter, ReportModel } from './report-model.ts';

/** True for a chapter that holds nothing but what is missing. */
export function isUnwritten({ blocks }: Chapter): boolean {
  return blocks.every((block) => block.kind === 'heading' || (block.kind === 'callout' && block.tone === 'missing'));
}

/** What is missing, in the document's own words, where it holds nothing else; `null` where it has something to say. */
export function nothingToSay({ chapters }: Pick<ReportModel, 'chapters'>): string | null {
  if (!chapters.every(isUnwritten)) return null;
  const said = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'callout' ? block.paragraphs.map(({ text }) => text.trim()) : [])),
  );
  return said.join(' ');
}
