import type { Check, CheckContext } from './check.ts';
import { type StudyText, studyTexts } from './study-texts.ts';

const tag = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--/i;

function inText({ path, text }: StudyText, context: CheckContext) {
  const match = tag.exec(text);
  // An address in angle brackets is Markdown, not HTML.
  if (match === null || /^<(?:https?|mailto):/i.test(match[0])) return [];
  return [
    {
      code: 'study/html',
      severity: 'warning' as const,
      message: `\`${match[0]}\` looks like HTML; texts are Markdown, so it is shown as it is written.`,
      hint: 'Use Markdown: **bold**, *italic*, lists with hyphens, [words](https://…).',
      file: context.file,
      path,
      range: context.places.rangeWithin(path, match.index, match[0].length),
    },
  ];
}

/** HTML in a text is warned of: it is shown, not obeyed. */
export const checkMarkdownHtml: Check = (region, context) =>
  studyTexts(region)
    .filter(({ text }) => text.includes('<'))
    .flatMap((text) => inText(text, context));
