import type { ChartSpec } from '../charts/chart-spec.ts';
import type { ReportContext } from './context.ts';
import { withMarksExplained } from './drawn-marks.ts';
import type { Locale, Messages } from './locale/locale.ts';
import type { Outline } from './outline.ts';
import { ownWords } from './outline.ts';
import { asPhrase } from './phrases.ts';
import { languageName, regionHead } from './place-words.ts';
import type { Chapter, Cover, Passage, ReportModel } from './report-model.ts';
import { cover as fullCover } from './sections/cover.ts';
import { dataCutOff } from './sources.ts';

/** Which document it is, whose and of when: what a model says besides its chapters. Everything worded already. */
export interface About {
  /** Its name in the manifest. */
  readonly document: string;
  /** What kind of document it is: `Baseline study`. */
  readonly kicker: string;
  readonly title: string;
  /** The place at the left of the running head. */
  readonly region: string;
  readonly organisation: string;
  readonly authors: readonly string[];
  /** ISO 8601. */
  readonly date: string;
  readonly status: ReportModel['status']['code'];
  /** ISO 8601; empty where no source is dated. */
  readonly dataCutOff: string;
  readonly keywords: readonly string[];
  /** SHA-256 of what it was made from. */
  readonly checksum: string;
  /** `null`: none but its words. */
  readonly cover: Cover | null;
}

export interface ShellParts {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly tool: { readonly version: string };
  /** Numbered already, in order. */
  readonly chapters: readonly Chapter[];
  readonly charts: Readonly<Record<string, ChartSpec>>;
  readonly editions: readonly { readonly lang: string; readonly href: string }[];
  /** Languages other than the report's that texts of the study stand in. */
  readonly textsIn: readonly string[];
  readonly passages: readonly Passage[];
}

/** The model of a document around its chapters: title, running heads, status, the words that templates place. */
export function reportShell(about: About, parts: ShellParts): ReportModel {
  const { locale, messages, tool, chapters, charts } = parts;
  const { title, region, organisation } = about;
  const status = locale.t(`status.${about.status}`);
  return {
    lang: locale.lang,
    document: about.document,
    title,
    region,
    organisation,
    authors: about.authors,
    date: { iso: about.date, words: locale.date(about.date) },
    status: { code: about.status, label: status },
    dataCutOff: about.dataCutOff === '' ? '' : locale.date(about.dataCutOff),
    description: locale.t('description', { title, region: asPhrase(region), organisation }),
    keywords: about.keywords,
    made: { tool: locale.t('tool.name'), version: tool.version, checksum: about.checksum },
    editions: parts.editions.map(({ lang, href }) => ({
      lang,
      href,
      name: nameInItself(lang),
      current: lang === locale.lang,
    })),
    textsIn:
      parts.textsIn.length === 0
        ? ''
        : locale.t('document.texts-in', {
            languages: locale.list(parts.textsIn.map((lang) => languageName(locale, lang)).toSorted(locale.compare)),
          }),
    passages: parts.passages,
    cover: about.cover ?? plainCover(about),
    running: {
      head: region,
      // A paper made from a study is not final because the study is.
      foot: about.cover === null && about.status === 'final' ? title : locale.t('running.foot', { title, status }),
      stamp: about.status === 'final' ? '' : status,
    },
    words: wordsOf(messages, locale.t),
    chapters: withMarksExplained(chapters, charts, locale),
    charts,
  };
}

/** `Suomi`, `Ελληνικά`: as its own readers call it. */
function nameInItself(lang: string): string {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** What a study says of a document made from it; `checksum` is that of the study's own files. */
export function aboutStudy(context: ReportContext, outline: Outline): About {
  const { region, locale, study } = context;
  const studyTitle = context.line(region.study.title);
  const name = context.line(region.region.name);
  const values = { title: studyTitle, region: regionHead(study, locale), date: locale.date(region.study.date) };
  const title = outline.title === null ? studyTitle : ownWords(locale, outline.title, values);
  const kicker = outline.kicker === null ? locale.t('cover.kicker') : ownWords(locale, outline.kicker, values);
  return {
    document: outline.name,
    kicker,
    title,
    region: name,
    organisation: context.line(region.study.organisation),
    authors: region.study.authors,
    date: region.study.date,
    status: region.study.status,
    dataCutOff: dataCutOff(region.sources),
    keywords: region.study.keywords,
    checksum: study.source.checksum,
    cover: outline.cover ? { ...fullCover(context), kicker, title } : null,
  };
}

/** The words of a cover without its pictures and figures, for a document that has no page of that kind. */
function plainCover({ kicker, title, region }: About): Cover {
  return {
    kicker,
    place: region,
    title,
    logo: '',
    logoAlt: '',
    lines: [],
    caution: '',
    locator: '',
    locatorCaption: '',
    keyFigures: [],
  };
}

const prefix = 'words.';

/** The words that templates place, by their key without `words.`. */
function wordsOf(messages: Messages, t: (key: string) => string): Readonly<Record<string, string>> {
  const keys = Object.keys(messages).filter((key) => key.startsWith(prefix));
  return Object.fromEntries(keys.map((key) => [key.slice(prefix.length), t(key)]));
}
