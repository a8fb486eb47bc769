import { createHash } from 'node:crypto';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { Comparison } from '../../comparison/comparison.ts';
import { studyStatuses } from '../../observations/code-lists.ts';
import type { ComposeOptions } from '../compose-report.ts';
import { makeLocale } from '../locale/make-locale.ts';
import { makeNumbering } from '../numbering.ts';
import { ownWords } from '../outline.ts';
import { makePassages } from '../passages.ts';
import { asPhrase } from '../phrases.ts';
import type { Chapter, ReportModel } from '../report-model.ts';
import { type About, reportShell } from '../shell.ts';
import { dataCutOff } from '../sources.ts';
import { type ComparisonContext, makeComparisonContext, regionsWords, someOf } from './comparison-context.ts';
import { sourceWords } from './comparison-notes.ts';
import { comparisonCover } from './cover.ts';
import { inShort } from './in-short.ts';
import { latestDate } from './latest-date.ts';
import { comparisonSections } from './sections.ts';

/**
 * The report on regions beside each other, in one language: what its outline lists, worded, formatted and numbered. Pure and
 * synchronous; the same comparison gives the same model, whatever the clock: it is dated as the latest of its studies.
 * Throws where the messages lack a key, or the outline lists a section that there is not: faults of the program.
 */
export function composeComparison(comparison: Comparison, options: ComposeOptions): ReportModel {
  const { lang, messages, tool, outline } = options;
  const charts: Record<string, ChartSpec> = {};
  const passages = makePassages();
  const borrowed = passages.take;
  const locale = makeLocale(lang, messages, [], borrowed);
  const context = makeComparisonContext(comparison, {
    lang,
    messages,
    tool,
    locale,
    borrowed,
    numbering: makeNumbering(locale),
    chart: (id, spec) => {
      charts[id] = spec;
      return id;
    },
  });
  const cover = outline.cover ? comparisonCover(context) : null;
  const body = composeAll(context, outline.sections, (n) => locale.number(n), outline.numbered);
  const annexes = composeAll(context, outline.annexes, (n) => String.fromCharCode(64 + n), outline.numbered);
  const chapters = body.map((chapter) => (chapter.id === inShort ? withAnswers(chapter, body) : chapter));
  const about = aboutComparison(context, options);
  return reportShell(
    { ...about, cover: cover === null ? null : { ...cover, kicker: about.kicker, title: about.title } },
    {
      locale,
      messages,
      tool,
      chapters: [...chapters, ...annexes],
      charts,
      editions: options.editions ?? [],
      textsIn: passages.langs(),
      passages: passages.list(
        comparison.regions.map(({ name }) => name),
        messages,
      ),
    },
  );
}

function composeAll(
  context: ComparisonContext,
  ids: readonly string[],
  numberOf: (n: number) => string,
  numbered: boolean,
): readonly Chapter[] {
  let n = 0;
  return ids.flatMap((id) => {
    const section = comparisonSections[id];
    if (section === undefined) throw new Error(`There is no section "${id}" about a comparison.`);
    const chapter = section.compose(context);
    if (chapter === null) return [];
    if (section.front === true || !numbered) return [chapter];
    n += 1;
    return [{ ...chapter, number: numberOf(n) }];
  });
}

/** The page in short says what each chapter says, which is known when all are there. */
function withAnswers(chapter: Chapter, body: readonly Chapter[]): Chapter {
  const items = body.filter(({ id }) => id !== inShort).map(({ title, answer }) => ({ term: title, text: answer }));
  const [first, ...rest] = chapter.blocks;
  const facts = { kind: 'facts', id: '', margin: [], items } as const;
  return { ...chapter, blocks: first === undefined ? [facts] : [first, facts, ...rest] };
}

function aboutComparison(context: ComparisonContext, { outline }: ComposeOptions): About {
  const { comparison, locale, line } = context;
  const { regions } = comparison;
  const date = latestDate(comparison);
  const name = regionsWords(context);
  const words = { region: asPhrase(name), date: date === '' ? '' : locale.date(date), title: '' };
  const sources = regions.flatMap((region) => Object.values(region.sources).map(sourceWords));
  const organisations = regions.flatMap(({ slug, organisation }) =>
    organisation === null ? [] : [line(slug, organisation)],
  );
  const checksums = regions.map(({ id, checksum }) => `${id} ${checksum ?? ''}\n`).join('');
  return {
    document: outline.name,
    kicker: outline.kicker === null ? '' : ownWords(locale, outline.kicker, words),
    title: outline.title === null ? name : ownWords(locale, outline.title, words),
    region: name,
    organisation: someOf(context, [...new Set(organisations)], 4),
    authors: [],
    date,
    status: statusOf(comparison),
    dataCutOff: dataCutOff(Object.fromEntries(sources.map((source, index) => [String(index), source]))),
    keywords: regions.slice(0, 20).map(({ slug }) => context.name(slug)),
    checksum: createHash('sha256').update(checksums).digest('hex'),
    cover: null,
  };
}

/** No more final than the least final of its studies. */
function statusOf({ regions }: Comparison): About['status'] {
  return studyStatuses.find((status) => regions.some((region) => region.status === status)) ?? 'draft';
}
