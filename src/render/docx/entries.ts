import { Paragraph, Tab, TextRun } from 'docx';
import type { EntriesBlock } from '../../report/report-model.ts';
import { badge } from './cell.ts';
import { directionOf } from './direction.ts';
import { colours } from './house-style.ts';
import { inline } from './inline-runs.ts';
import { paragraphs } from './rich-text.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

type Entry = EntriesBlock['entries'][number];

/** Entries with a head, a line about it, text and facts. `inner`: the level of their heads. */
export function entries(block: EntriesBlock, setting: Setting, inner: 2 | 3): readonly Piece[] {
  return block.entries.flatMap((entry, index) => entryPieces(entry, index === 0 ? block.id : '', setting, inner));
}

function entryPieces(entry: Entry, blockId: string, setting: Setting, inner: 2 | 3): readonly Piece[] {
  const { anchors } = setting;
  const title = new Paragraph({
    style: inner === 2 ? 'EntryHeading2' : 'EntryHeading3',
    ...directionOf(entry.title),
    children: [...anchors.mark(blockId), ...anchors.mark(entry.id), ...inline(entry.title, setting)],
  });
  return [
    title,
    ...tagOf(entry, setting),
    ...entry.text.flatMap((text) => paragraphs(text, setting)),
    ...factsOf(entry, setting),
  ];
}

function tagOf({ tag, scale, illustrative }: Entry, setting: Setting): readonly Piece[] {
  if (tag === '' && !illustrative) return [];
  const squares = scale > 0 ? textRuns(`${'■'.repeat(scale)}${'□'.repeat(5 - scale)}  `, { color: colours.focus }) : [];
  const framed = illustrative ? badge(setting).slice(tag === '' ? 1 : 0) : [];
  return [new Paragraph({ style: 'EntryTag', keepNext: true, children: [...squares, ...textRuns(tag), ...framed] })];
}

/** How many facts at the end of an entry stay on one page. */
const kept = 3;

function factsOf({ facts }: Entry, setting: Setting): readonly Piece[] {
  return facts.map(
    ({ term, text }, index) =>
      new Paragraph({
        style: 'EntryFact',
        // One line alone on a page, at the beginning or the end of the facts, reads as if it were of something else.
        ...((index === 0 || index >= facts.length - kept) && index < facts.length - 1 ? { keepNext: true } : {}),
        ...directionOf(text),
        children: [
          ...textRuns(term, { color: colours.muted }),
          new TextRun({ children: [new Tab()] }),
          ...inline(text, setting),
        ],
      }),
  );
}
