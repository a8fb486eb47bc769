import type { Analysis } from '../analysis/analysis.ts';
import type { ChartSpec } from '../charts/chart-spec.ts';
import { heading, ownPlaceName, type ReportContext, type Section } from './context.ts';
import type { Messages } from './locale/locale.ts';
import { makeLocale } from './locale/make-locale.ts';
import { fillPlaceholders, plainLine } from './narrative.ts';
import { makeNumbering } from './numbering.ts';
import { placeName } from './phrases.ts';
import { makeRegister } from './register.ts';
import type { Chapter, ReportModel } from './report-model.ts';
import type { SayContext } from './say.ts';
import { consultationAnnex } from './sections/annex-consultation.ts';
import { gapsAnnex } from './sections/annex-gaps.ts';
import { indicatorsAnnex, usedIndicators } from './sections/annex-indicators.ts';
import { madeAnnex } from './sections/annex-made.ts';
import { registerAnnex } from './sections/annex-register.ts';
import { approachesSection } from './sections/approaches.ts';
import { challengesSection } from './sections/challenges.ts';
import { cover } from './sections/cover.ts';
import { ecosystemSection } from './sections/ecosystem.ts';
import { frameworkSection } from './sections/framework.ts';
import { labourMarketSection } from './sections/labour-market.ts';
import { migrationSection } from './sections/migration.ts';
import { needsSection } from './sections/needs-and-improvements.ts';
import { purposeSection } from './sections/purpose-and-method.ts';
import { summarySection } from './sections/summary.ts';
import { swotSection } from './sections/swot.ts';
import { territorySection } from './sections/territory-and-people.ts';
import { dataCutOff } from './sources.ts';

export interface ComposeOptions {
  /** BCP 47; a language that the messages are in. */
  readonly lang: string;
  readonly messages: Messages;
  readonly tool: { readonly version: string };
}

const numbered: readonly Section[] = [
  purposeSection,
  territorySection,
  migrationSection,
  labourMarketSection,
  frameworkSection,
  approachesSection,
  ecosystemSection,
  challengesSection,
  swotSection,
  needsSection,
];

/**
 * The report of an analysis in one language: everything worded, formatted and numbered. Pure and synchronous; the same
 * input gives the same model. Throws where the messages lack a key, which is a fault of the program.
 */
export function composeReport(analysis: Analysis, options: ComposeOptions): ReportModel {
  const { study } = analysis;
  const { region } = study;
  const charts: Record<string, ChartSpec> = {};
  const context = makeContext(analysis, options, charts);
  const { locale } = context;

  const front = summarySection(context);
  const composed = numbered.flatMap((section) => section(context) ?? []);
  const body = composed.filter((chapter) => !isUnwritten(chapter));
  const indicatorsTable = usedIndicators(context).length === 0 ? null : context.numbering.next('table');
  const registerTable = context.numbering.next('table');
  const meetings = consultationAnnex(context);
  const consultation = meetings !== null && isUnwritten(meetings) ? null : meetings;
  const unwritten = [...composed, ...(meetings === null ? [] : [meetings])].filter(isUnwritten);
  const gaps = withUnwritten(gapsAnnex(context), unwritten, context);
  // Composed after everything else, because they list what has been mentioned.
  const indicators = indicatorsTable === null ? null : indicatorsAnnex(context, indicatorsTable);
  const register = registerAnnex(context, registerTable);
  const annexes = [indicators, register, consultation, gaps, madeAnnex(context)].flatMap((chapter) => chapter ?? []);

  const title = context.line(study.region.study.title);
  const status = locale.t(`status.${region.study.status}`);
  const cutOff = dataCutOff(region.sources);
  const organisation = context.line(region.study.organisation);
  const first = cover(context);
  return {
    lang: options.lang,
    title,
    region: context.line(region.region.name),
    organisation,
    authors: region.study.authors,
    date: { iso: region.study.date, words: locale.date(region.study.date) },
    status: { code: region.study.status, label: status },
    dataCutOff: cutOff === '' ? '' : locale.date(cutOff),
    description: locale.t('description', { title, region: context.ownName, organisation }),
    keywords: region.study.keywords,
    made: { tool: locale.t('tool.name'), version: options.tool.version, checksum: study.source.checksum },
    cover: first,
    running: {
      head: context.line(region.region.name),
      foot: locale.t('running.foot', { title, status }),
      stamp: region.study.status === 'final' ? '' : status,
    },
    words: wordsOf(options.messages, locale.t),
    chapters: [
      ...(front === null ? [] : [front]),
      ...body.map((chapter, index) => ({ ...chapter, number: locale.number(index + 1) })),
      ...annexes.map((chapter, index): Chapter => ({ ...chapter, number: String.fromCharCode(65 + index) })),
    ],
    charts,
  };
}

/** True for a chapter that holds nothing but what is missing: it gets a line in the annex on gaps, not a page of its own. */
function isUnwritten(chapter: Chapter): boolean {
  return chapter.blocks.every(
    (block) => block.kind === 'heading' || (block.kind === 'callout' && block.tone === 'missing'),
  );
}

function withUnwritten(gaps: Chapter | null, unwritten: readonly Chapter[], context: ReportContext): Chapter | null {
  if (gaps === null || unwritten.length === 0) return gaps;
  const items = unwritten.flatMap((chapter) =>
    chapter.blocks.flatMap((block) =>
      block.kind === 'callout' ? block.paragraphs.map((text) => ({ term: chapter.title, text })) : [],
    ),
  );
  const title = heading('unwritten', context.locale.t('annex.gaps.unwritten'));
  return { ...gaps, blocks: [...gaps.blocks, title, { kind: 'facts', id: '', margin: [], items }] };
}

function makeContext(analysis: Analysis, options: ComposeOptions, charts: Record<string, ChartSpec>): ReportContext {
  const { study } = analysis;
  const locale = makeLocale(options.lang, options.messages, study.region.study.languages);
  const place = (code: string) =>
    code === study.places.own.code ? ownPlaceName(study, locale) : placeName(study, locale, code);
  const say: SayContext = {
    analysis,
    locale,
    region: study.region,
    register: makeRegister(),
    place,
    line: (text) => plainLine(fillPlaceholders(say, text)),
  };
  return {
    ...say,
    study,
    numbering: makeNumbering(locale),
    chart: (id, spec) => {
      charts[id] = spec;
      return id;
    },
    rich: (text) => fillPlaceholders(say, text),
    ownName: ownPlaceName(study, locale),
    tool: options.tool,
  };
}

const prefix = 'words.';

/** The words that templates place, by their key without `words.`. */
function wordsOf(messages: Messages, t: (key: string) => string): Readonly<Record<string, string>> {
  const keys = Object.keys(messages).filter((key) => key.startsWith(prefix));
  return Object.fromEntries(keys.map((key) => [key.slice(prefix.length), t(key)]));
}
