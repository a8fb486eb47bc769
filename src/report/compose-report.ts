import type { Analysis } from '../analysis/analysis.ts';
import type { ChartSpec } from '../charts/chart-spec.ts';
import type { ExchangeWithOthers } from '../exchange/exchange.ts';
import { heading, makeContext, type ReportContext } from './context.ts';
import type { Messages } from './locale/locale.ts';
import type { Label } from './numbering.ts';
import type { Outline } from './outline.ts';
import type { Chapter, ReportModel } from './report-model.ts';
import { type ClosingSection, sections } from './sections/index.ts';
import { aboutStudy, reportShell } from './shell.ts';
import { isUnwritten } from './unwritten.ts';

export interface ComposeOptions {
  /** BCP 47; a language that the messages are in. */
  readonly lang: string;
  readonly messages: Messages;
  readonly tool: { readonly version: string };
  /** What the document consists of. */
  readonly outline: Outline;
  /** What is exchanged with other regions, where the report is built with any. */
  readonly exchange?: ExchangeWithOthers | null;
  /** The languages that this document is built in together, this one among them, and their files. */
  readonly editions?: readonly { readonly lang: string; readonly href: string }[];
  /** Messages in the study's own languages: figures within a text are worded in the language of the text. */
  readonly textMessages?: Readonly<Record<string, Messages>>;
}

/** Where what is not written at all is listed, instead of having a page of its own. */
const listOfGaps = 'annex-gaps';

interface Composed {
  readonly part: 'front' | 'body' | 'annex';
  readonly chapter: Chapter;
}

/**
 * A document of an analysis in one language: what its outline lists, worded, formatted and numbered. Pure and synchronous;
 * the same input gives the same model. Throws where the messages lack a key, or the outline lists a section that there is
 * not: faults of the program, since a manifest is checked when it is read.
 */
export function composeReport(analysis: Analysis, options: ComposeOptions): ReportModel {
  const { outline, messages, tool } = options;
  const charts: Record<string, ChartSpec> = {};
  const context = makeContext(analysis, { ...options, charts });
  const all = [
    ...composeParts(context, outline.sections, 'body'),
    ...composeParts(context, outline.annexes, 'annex'),
  ].flatMap((part) => ('close' in part ? part.close() : part.composed));
  const chapters = numberChapters(context, withUnwrittenListed(context, all), outline.numbered);
  const about = aboutStudy(context, outline);
  return reportShell(about, {
    locale: context.locale,
    messages,
    tool,
    chapters,
    charts,
    editions: options.editions ?? [],
    textsIn: context.textsIn(),
    passages: context.passages(),
  });
}

type Part = { readonly composed: readonly Composed[] } | { readonly close: () => readonly Composed[] };

/** In order; what lists the others has its table numbered now, and is composed when all of them are. */
function composeParts(context: ReportContext, ids: readonly string[], part: 'body' | 'annex'): readonly Part[] {
  return ids.flatMap((id): readonly Part[] => {
    const section = sections[id];
    if (section === undefined) throw new Error(`There is no section "${id}".`);
    if ('close' in section) return section.holds(context) ? [closing(context, section, part)] : [];
    const made = section.compose(context) ?? [];
    const chapters = 'blocks' in made ? [made] : made;
    return [{ composed: chapters.map((chapter) => ({ part: section.front ? 'front' : part, chapter })) }];
  });
}

function closing(context: ReportContext, section: ClosingSection, part: Composed['part']): Part {
  const table: Label = context.numbering.next('table');
  return { close: () => [{ part, chapter: section.close(context, table) }] };
}

function numberChapters(context: ReportContext, composed: readonly Composed[], numbered: boolean): readonly Chapter[] {
  const counts = { front: 0, body: 0, annex: 0 };
  return composed.map(({ part, chapter }) => {
    counts[part] += 1;
    if (!numbered || part === 'front') return chapter;
    const number = part === 'body' ? context.locale.number(counts.body) : String.fromCharCode(64 + counts.annex);
    return { ...chapter, number };
  });
}

/** What is not written gets a line in the annex on gaps, not a page of its own. */
function goesToGaps({ part, chapter }: Composed): boolean {
  return part !== 'front' && isUnwritten(chapter);
}

/** Where the document lists gaps, chapters that are not written go there; in any other they say themselves what is missing. */
function withUnwrittenListed(context: ReportContext, composed: readonly Composed[]): readonly Composed[] {
  const unwritten = composed.filter(goesToGaps).map(({ chapter }) => chapter);
  if (!context.holds(listOfGaps) || unwritten.length === 0) return composed;
  const items = unwritten.flatMap((chapter) =>
    chapter.blocks.flatMap((block) =>
      block.kind === 'callout' ? block.paragraphs.map((text) => ({ term: chapter.title, text })) : [],
    ),
  );
  const title = heading('unwritten', context.locale.t('annex.gaps.unwritten'));
  return composed
    .filter((one) => !goesToGaps(one))
    .map((one) =>
      one.chapter.id === listOfGaps
        ? {
            ...one,
            chapter: {
              ...one.chapter,
              blocks: [...one.chapter.blocks, title, { kind: 'facts', id: '', margin: [], items }],
            },
          }
        : one,
    );
}
