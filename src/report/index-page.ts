import type { Locale, Messages } from './locale/locale.ts';
import { makeLocale } from './locale/make-locale.ts';

/** The formats that a report comes in, in the order in which they are named. */
export const builtFormats = ['html', 'pdf', 'docx', 'json', 'csv', 'xlsx'] as const;

export type BuiltFormat = (typeof builtFormats)[number];

export interface BuiltFile {
  readonly name: string;
  readonly format: BuiltFormat;
  readonly bytes: number;
}

/** One report in one language, as its page and the names of its files tell. */
export interface BuiltReport {
  /** Of the region file, and of the study; what the names of all its files begin with. */
  readonly slug: string;
  /** Name of the document in its manifest; empty where the page does not say. */
  readonly document: string;
  /** What kind of document it is, in its own language; may be empty. */
  readonly kind: string;
  readonly title: string;
  /** Of the region, in the language of the page; may be empty. */
  readonly region: string;
  /** BCP 47. */
  readonly lang: string;
  /** Whether its file is named without the language, as the first of a study is. */
  readonly first: boolean;
  /** Whether its file is named without the document, as the one made where none is named is. */
  readonly main: boolean;
  /** Whether it is about regions together, and of none: its file is named after the document alone. */
  readonly together: boolean;
  readonly status: 'draft' | 'consultation' | 'final' | null;
  /** ISO 8601; empty where the page has none. */
  readonly date: string;
  readonly files: readonly BuiltFile[];
}

export interface IndexEdition {
  readonly title: string;
  readonly kind: string;
  readonly lang: string;
  /** What the language calls itself. */
  readonly language: string;
  readonly status: string;
  readonly statusCode: string;
  readonly date: string;
  /** Of the page, else of the first file. */
  readonly href: string;
  /** What follows a format for those who hear the page. */
  readonly aboutFile: string;
  readonly files: readonly { readonly href: string; readonly label: string; readonly size: string }[];
}

export interface IndexRegion {
  readonly id: string;
  readonly name: string;
  /** What its files are called, where another region has the same name; else empty. */
  readonly slug: string;
  readonly lang: string;
  /** Each document with its languages, the study's first one first. */
  readonly documents: readonly { readonly editions: readonly IndexEdition[] }[];
}

/** A page that lists what was built in a folder: worded, formatted and in order. */
export interface IndexModel {
  readonly lang: string;
  readonly title: string;
  readonly summary: string;
  readonly foot: string;
  readonly made: { readonly tool: string; readonly version: string };
  readonly words: Readonly<Record<string, string>>;
  /** Whether there are so many regions that a list of them leads the page. */
  readonly listed: boolean;
  readonly regions: readonly IndexRegion[];
}

export interface IndexOptions {
  /** BCP 47; of the index itself. */
  readonly lang: string;
  readonly messages: Messages;
  readonly version: string;
}

/** Fewer regions are seen at once. */
const fewestListed = 4;

function sizeOf(bytes: number, { t, number }: Locale): string {
  if (bytes >= 950_000) return t('index.size.mb', { n: number(bytes / 1e6, 1) });
  return t('index.size.kb', { n: number(Math.max(1, Math.round(bytes / 1000))) });
}

function hrefOf(name: string): string {
  return `./${encodeURIComponent(name)}`;
}

function languageOf(lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(lang) ?? lang;
}

function editionOf(report: BuiltReport, locale: Locale): IndexEdition {
  const language = languageOf(report.lang);
  const files = builtFormats.flatMap((format) => report.files.filter((file) => file.format === format));
  return {
    title: report.title,
    kind: report.kind,
    lang: report.lang,
    language,
    status: report.status === null ? '' : locale.t(`status.${report.status}`),
    statusCode: report.status ?? '',
    date: report.date === '' ? '' : locale.date(report.date),
    href: hrefOf(files[0]?.name ?? ''),
    aboutFile: locale.t('index.about-file', { title: report.title, language }),
    files: files.map(({ name, format, bytes }) => ({
      href: hrefOf(name),
      label: locale.t(`index.format.${format}`),
      size: sizeOf(bytes, locale),
    })),
  };
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups in the order in which their keys come first. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return [...groups.values()];
}

/**
 * What was built, by region, document and language: what is about regions together first, then regions by name, the main document and the study's first language ahead.
 * The order in which the reports are given changes nothing. Sizes in kB or MB of a thousand. Pure.
 */
export function composeIndex(reports: readonly BuiltReport[], { lang, messages, version }: IndexOptions): IndexModel {
  const locale = makeLocale(lang, messages, [lang]);
  const { t } = locale;
  const ordered = reports.toSorted(
    (a, b) =>
      byCode(a.slug, b.slug) ||
      Number(b.main) - Number(a.main) ||
      byCode(a.document, b.document) ||
      Number(b.first) - Number(a.first) ||
      byCode(a.lang, b.lang),
  );
  const named = ordered.map((report) => ({ ...report, region: report.region || report.slug }));
  const groups = grouped(named, ({ slug }) => slug).flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ first, own }];
  });
  groups.sort(
    (a, b) =>
      Number(b.first.together) - Number(a.first.together) ||
      locale.compare(a.first.region, b.first.region) ||
      byCode(a.first.slug, b.first.slug),
  );
  const regions = groups.map(({ first, own }): IndexRegion => {
    const namesakes = groups.filter((other) => other.first.region === first.region).length;
    return {
      id: `region-${encodeURIComponent(first.slug)}`,
      name: first.region,
      slug: namesakes > 1 ? first.slug : '',
      lang: first.lang,
      documents: grouped(own, ({ document, main }) => (main ? '' : document)).map((editions) => ({
        editions: editions.map((report) => editionOf(report, locale)),
      })),
    };
  });
  const [only] = regions;
  const count = groups.filter(({ first }) => !first.together).length;
  const files = reports.reduce((sum, report) => sum + report.files.length, 0);
  const tool = t('tool.name');
  return {
    lang,
    title: regions.length === 1 && only !== undefined ? t('index.title.of-one', { name: only.name }) : t('index.title'),
    summary: t('index.summary', { regions: count, reports: reports.length, files }),
    foot: t('index.foot', { tool, version }),
    made: { tool, version },
    words: Object.fromEntries(
      ['contents', 'skip', 'document', 'language', 'status', 'date', 'files', 'top'].map((key) => [
        key,
        t(`index.${key}`),
      ]),
    ),
    listed: regions.length >= fewestListed,
    regions,
  };
}
