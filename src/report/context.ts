import type { Analysis } from '../analysis/analysis.ts';
import type { ChartSpec } from '../charts/chart-spec.ts';
import type { ExchangeWithOthers } from '../exchange/exchange.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import type { LocalisedText, Study } from '../study/study.ts';
import type { Locale, Messages, Phrase } from './locale/locale.ts';
import { makeLocale } from './locale/make-locale.ts';
import { link, markdown } from './markdown-text.ts';
import { fillPlaceholders, plainLine } from './narrative.ts';
import { type Label, makeNumbering, type Numbering } from './numbering.ts';
import type { Outline } from './outline.ts';
import { makePassages } from './passages.ts';
import { placeHead, placeName, placePhrase, regionHead, regionInText } from './place-words.ts';
import { makeRegister, type Register } from './register.ts';
import type { Block, Chapter, MarginNote, Passage, ProseBlock, RichText } from './report-model.ts';
import type { SayContext } from './say.ts';

/** What every section is handed. The register, the numbering and the shelf of charts fill up as sections are composed. */
export interface ReportContext {
  readonly analysis: Analysis;
  readonly study: Study;
  readonly region: RegionFile;
  readonly locale: Locale;
  readonly register: Register;
  readonly numbering: Numbering;
  /** Takes a chart and gives back its id. */
  readonly chart: (id: string, spec: ChartSpec) => string;
  /** A text of the study in the language of the report, its placeholders filled with figures. */
  readonly rich: (text: LocalisedText) => RichText;
  /** The same as one plain line, for titles and labels. */
  readonly line: (text: LocalisedText) => string;
  /** The name of a place by its code, for a table or title. */
  readonly place: (code: string) => string;
  /** The same for the messages of sentences: "the Netherlands", "in the Netherlands". */
  readonly placePhrase: (code: string) => Phrase;
  /** The same for the messages of titles and tables, where the name alone is bare: "Netherlands". */
  readonly placeHead: (code: string) => Phrase;
  /** The same words for a text of the study in a language of its own, so that figures within it are worded as it is. */
  readonly speaking: (lang: string) => SayContext;
  /** Languages other than the report's that texts of the study were taken in so far. */
  readonly textsIn: () => readonly string[];
  /** Those texts, as words on one line. */
  readonly passages: () => readonly Passage[];
  readonly ownName: string;
  /** The study's own place for a message. */
  readonly ownPlace: Phrase;
  readonly tool: { readonly version: string };
  /** Whether the document lists a section, by its id: words that send the reader to another are said only then. */
  readonly holds: (section: string) => boolean;
  /** What there is to learn from the regions that the report was built with, and to teach them; `null` where with none. */
  readonly exchange: ExchangeWithOthers | null;
}

export interface ContextOptions {
  /** BCP 47; a language that the messages are in. */
  readonly lang: string;
  readonly messages: Messages;
  readonly tool: { readonly version: string };
  readonly outline: Pick<Outline, 'sections' | 'annexes'>;
  /** The shelf that charts are put on. */
  readonly charts: Record<string, ChartSpec>;
  /** Letter of the entries in the data register, where a document has more than one; `d` where left out. */
  readonly registerLetter?: string;
  /** What is exchanged with other regions, where any were given. */
  readonly exchange?: ExchangeWithOthers | null;
  readonly textMessages?: Readonly<Record<string, Messages>>;
}

/** What the sections of one document are handed: a fresh register and count, and words in one language. */
export function makeContext(analysis: Analysis, options: ContextOptions): ReportContext {
  const { outline, charts } = options;
  const { study } = analysis;
  const { languages } = study.region.study;
  const passages = makePassages();
  const locale = makeLocale(options.lang, options.messages, languages, passages.take);
  const register = makeRegister(options.registerLetter);
  const spoken = new Map<string, SayContext>();
  const say = sayContext(analysis, locale, register, speaking);

  function speaking(lang: string): SayContext {
    const messages = options.textMessages?.[lang];
    const known = spoken.get(lang);
    if (messages === undefined || known !== undefined) return known ?? say;
    const made = sayContext(analysis, makeLocale(lang, messages, languages), register, speaking);
    spoken.set(lang, made);
    return made;
  }

  return {
    ...say,
    study,
    textsIn: passages.langs,
    passages: () =>
      passages.list(
        [
          study.region.region.name,
          ...study.region.region.units.map(({ name }) => name),
          ...Object.values(study.places.nameOf),
        ],
        options.messages,
      ),
    numbering: makeNumbering(locale),
    chart: (id, spec) => {
      charts[id] = spec;
      return id;
    },
    rich: (text) => fillPlaceholders(say, text),
    ownName: ownPlaceName(study, locale),
    ownPlace: say.placeHead(study.places.own.code),
    tool: options.tool,
    holds: (section) => outline.sections.includes(section) || outline.annexes.includes(section),
    exchange: options.exchange ?? null,
  };
}

function sayContext(
  analysis: Analysis,
  locale: Locale,
  register: Register,
  speaking: (lang: string) => SayContext,
): SayContext {
  const { study } = analysis;
  const place = (code: string) =>
    code === study.places.own.code ? ownPlaceName(study, locale) : placeName(study, locale, code);
  // Of one municipality by another name the region's own forms say nothing.
  const isRegion = (code: string) =>
    code === study.places.own.code && place(code) === locale.plain(study.region.region.name);
  const say: SayContext = {
    analysis,
    locale,
    region: study.region,
    register,
    place,
    placePhrase: (code) =>
      isRegion(code) ? regionInText(study, locale, code) : placePhrase(locale, code, place(code)),
    placeHead: (code) => (isRegion(code) ? regionHead(study, locale, code) : placeHead(locale, code, place(code))),
    speaking,
    line: (text) => plainLine(fillPlaceholders(say, text)),
  };
  return say;
}

/** A section of the report: `null` where the study has nothing to say and nothing is missed. */
export type Section = (context: ReportContext) => Chapter | null;

/** The name of the study's own place, for a sentence. */
function ownPlaceName(study: Study, locale: Locale): string {
  const name = locale.plain(study.places.own.name);
  return name === '' || name === study.places.own.code ? placeName(study, locale, study.places.own.code) : name;
}

export function prose(text: RichText, margin: readonly MarginNote[] = [], id = ''): ProseBlock {
  return { kind: 'prose', id, margin, text };
}

/** The sentence that leads to a figure or table, which the message names as `{ref}`. */
export function leadTo(context: ReportContext, key: string, { id, label }: Label): ProseBlock {
  return prose(markdown(context.locale.t(key, { ref: reference({ id, label }) })));
}

/** `[Figure 3](#figure-3)`. Markdown. */
export function reference({ id, label }: Label): string {
  return link(label, `#${id}`);
}

export function heading(id: string, text: string, level: 2 | 3 = 2, lang: string | null = null): Block {
  return { kind: 'heading', id, margin: [], level, number: '', text, lang };
}

/** A list of blocks without the holes: a part that has nothing to say is `null`. */
export function placed(...parts: readonly (Block | readonly Block[] | null)[]): readonly Block[] {
  return parts.flatMap((part) => (part === null ? [] : part));
}

/** A short sentence in a frame: what is missing and who could supply it. */
export function missing(context: ReportContext, key: string): Block {
  const { locale } = context;
  return {
    kind: 'callout',
    id: '',
    margin: [],
    tone: 'missing',
    title: locale.t('missing.title'),
    paragraphs: [{ kind: 'plain', text: locale.t(key, { region: context.ownPlace }), lang: null }],
  };
}
