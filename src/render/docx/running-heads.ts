import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { field } from './fields.ts';
import type { Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

/** Region and status at the left of the head, the chapter at the right: Word fills it in, and follows what is edited. */
export function runningHead({ model: { running }, width }: Setting): Header {
  const stamp = running.stamp === '' ? '' : ` · ${running.stamp}`;
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...textRuns(running.head + stamp),
          new TextRun({ children: [new Tab()] }),
          // By its number, for the name of the style is another in each language of Word.
          ...field('STYLEREF 1', ''),
        ],
      }),
    ],
  });
}

/** The name of the document at the left of the foot, the page and how many there are at the right. */
export function runningFoot({ model: { running, words }, width }: Setting): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...textRuns(running.foot),
          new TextRun({
            children: [new Tab(), PageNumber.CURRENT, ` ${words.of ?? '/'} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
