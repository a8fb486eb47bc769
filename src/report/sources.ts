import type { LocalisedText } from '../study/study.ts';
import type { Locale } from './locale/locale.ts';
import { escapeMarkdown } from './markdown-text.ts';

/** What the region file says of a source. */
export interface SourceWords {
  readonly title: LocalisedText;
  readonly publisher?: LocalisedText | undefined;
  readonly dataset?: string | undefined;
  readonly retrieved?: string | undefined;
  readonly date?: string | undefined;
  readonly type?: string | undefined;
  readonly underlying?: LocalisedText | undefined;
  readonly read_in?: LocalisedText | undefined;
  readonly url?: string | undefined;
  readonly page?: string | number | undefined;
  readonly illustrative?: boolean | undefined;
}

export type SourceList = Readonly<Record<string, SourceWords>>;

/**
 * A source in a line, as Markdown: publisher, dataset (or title, where there is none), what it rests on, page and date.
 * `full` gives title and dataset and links the address.
 */
export function citation(locale: Locale, source: SourceWords, full = false): string {
  const words = (text: LocalisedText | undefined) => (text === undefined ? '' : escapeMarkdown(locale.plain(text)));
  const title = words(source.title);
  const dataset = source.dataset === undefined ? '' : escapeMarkdown(source.dataset);
  const parts = [
    words(source.publisher),
    full || dataset === '' ? linked(title, full ? source.url : undefined) : dataset,
    full && dataset !== '' ? dataset : '',
    source.underlying === undefined ? '' : locale.t('source.underlying', { underlying: words(source.underlying) }),
    source.read_in === undefined ? '' : locale.t('source.read-in', { where: words(source.read_in) }),
    source.page === undefined ? '' : locale.t('source.page', { page: escapeMarkdown(String(source.page)) }),
    source.date === undefined || endsIn(full ? [title, dataset] : [dataset || title], source.date)
      ? ''
      : locale.date(source.date),
    source.retrieved === undefined ? '' : locale.t('source.retrieved', { date: locale.date(source.retrieved) }),
    source.illustrative ? locale.t('source.illustrative') : '',
  ];
  return parts.filter((part) => part !== '').join(locale.t('list.comma'));
}

/** True where a title says the year that its date would say once more: "Dossier 2022". */
function endsIn(titles: readonly string[], date: string): boolean {
  return (
    /^\d{4}$/.test(date) &&
    titles
      .filter((title) => title !== '')
      .at(-1)
      ?.endsWith(date) === true
  );
}

/** The same in short, for a table's column: publisher and dataset, or the title. Plain text. */
export function shortCitation(locale: Locale, source: SourceWords): string {
  if (source.dataset !== undefined) {
    const publisher = source.publisher === undefined ? '' : `${locale.plain(source.publisher)} `;
    return `${publisher}${source.dataset}`;
  }
  return locale.plain(source.publisher ?? source.title);
}

/** The latest day on which data were retrieved or published; empty where no source says. */
export function dataCutOff(sources: SourceList): string {
  const dates = Object.values(sources).flatMap((source) => source.retrieved ?? source.date ?? []);
  return dates.sort().at(-1) ?? '';
}

function linked(title: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\/[^\s()<>]+$/.test(url)) return title;
  return `[${title}](${url})`;
}
