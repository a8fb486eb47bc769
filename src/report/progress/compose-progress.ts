import { createHash } from 'node:crypto';
import { countsOf } from '../../analysis/progress/counts.ts';
import type { Progress } from '../../analysis/progress.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { ComposeOptions } from '../compose-report.ts';
import { makeContext, type ReportContext } from '../context.ts';
import { ownWords } from '../outline.ts';
import { regionHead } from '../place-words.ts';
import type { Chapter, Cover, ReportModel } from '../report-model.ts';
import { type About, reportShell } from '../shell.ts';
import { dataCutOff } from '../sources.ts';
import type { ProgressContext } from './progress-context.ts';
import { progressSections } from './sections.ts';

/**
 * The report on what has become of a baseline study, in one language: what its outline lists, worded, formatted and
 * numbered. Pure and synchronous; the same input gives the same model. Throws where the messages lack a key, or the outline
 * lists a section that there is not: faults of the program.
 */
export function composeProgress(progress: Progress, options: ComposeOptions): ReportModel {
  const { outline, messages, tool } = options;
  const charts: Record<string, ChartSpec> = {};
  const now = makeContext(progress.now, { ...options, charts });
  const fresh = makeContext(progress.baseline, { ...options, charts, registerLetter: 'b' });
  // One count of tables and figures for the document, whichever study they are about.
  const context: ProgressContext = {
    progress,
    before: { ...fresh, numbering: now.numbering },
    now,
    locale: now.locale,
  };
  const body = composeAll(context, outline.sections, (n) => now.locale.number(n), outline.numbered);
  const annexes = composeAll(context, outline.annexes, (n) => String.fromCharCode(64 + n), outline.numbered);
  return reportShell(about(context, options), {
    locale: now.locale,
    messages,
    tool,
    chapters: [...body, ...annexes],
    charts,
    editions: options.editions ?? [],
    textsIn: [...new Set([...now.textsIn(), ...fresh.textsIn()])].sort(),
    passages: [...now.passages(), ...fresh.passages()],
  });
}

function composeAll(
  context: ProgressContext,
  ids: readonly string[],
  numberOf: (n: number) => string,
  numbered: boolean,
): readonly Chapter[] {
  let n = 0;
  return ids.flatMap((id) => {
    const section = progressSections[id];
    if (section === undefined) throw new Error(`There is no section "${id}" about progress.`);
    const chapter = section.compose(context);
    if (chapter === null) return [];
    if (section.front === true || !numbered) return [chapter];
    n += 1;
    return [{ ...chapter, number: numberOf(n) }];
  });
}

function about(context: ProgressContext, { outline }: ComposeOptions): About {
  const { before, now, locale } = context;
  const { region, study } = now;
  const name = now.line(region.region.name);
  const words = {
    region: regionHead(study, locale),
    title: before.line(before.region.study.title),
    date: locale.date(region.study.date),
  };
  const title = outline.title === null ? words.title : ownWords(locale, outline.title, words);
  const kicker = outline.kicker === null ? '' : ownWords(locale, outline.kicker, words);
  const checksums = `${before.study.source.checksum}\n${study.source.checksum}\n`;
  return {
    document: outline.name,
    kicker,
    title,
    region: name,
    organisation: now.line(region.study.organisation),
    authors: region.study.authors,
    date: region.study.date,
    status: region.study.status,
    dataCutOff: dataCutOff(region.sources),
    keywords: region.study.keywords,
    checksum: createHash('sha256').update(checksums).digest('hex'),
    cover: outline.cover ? cover(context, { kicker, title, place: name }) : null,
  };
}

/** The cover: between which two studies, and three counts. */
function cover(context: ProgressContext, words: Pick<Cover, 'kicker' | 'title' | 'place'>): Cover {
  const { before, now, locale, progress } = context;
  const { targets, coverage, challenges } = countsOf(progress);
  const counts = [
    { key: 'targets', n: targets.reached, all: targets.all, shown: targets.all > 0 },
    { key: 'challenges', n: challenges.answeredSince, all: challenges.all, shown: challenges.all > 0 },
    { key: 'gaps', n: coverage.closed, all: coverage.opened, shown: progress.ecosystem.coverage !== null },
  ].filter(({ shown }) => shown);
  return {
    ...words,
    logo: '',
    logoAlt: '',
    lines: [
      { term: locale.t('progress.cover.before'), text: studyLine(before) },
      { term: locale.t('progress.cover.now'), text: studyLine(now) },
      { term: locale.t('cover.organisation'), text: now.line(now.region.study.organisation) },
    ],
    caution: '',
    locator: '',
    locatorCaption: '',
    keyFigures: counts.map(({ key, n, all }) => ({
      value: locale.number(n),
      label: locale.t(`progress.cover.${key}`, { n, all }),
      detail: locale.t(`progress.cover.${key}.detail`, { n, all }),
      standIn: '',
      illustrative: false,
    })),
  };
}

function studyLine({ locale, region, line }: ReportContext): string {
  const { title, date, status } = region.study;
  return locale.t('progress.cover.study', {
    title: line(title),
    date: locale.date(date),
    status: locale.t(`status.${status}`),
  });
}
