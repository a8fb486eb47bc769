import type { DigestSource } from '../../comparison/region-digest.ts';
import type { IndicatorRow } from '../../indicators/indicator-row.ts';
import { escapeMarkdown, markdown, noText, plain } from '../markdown-text.ts';
import { hasCaution, marksOf, signOf } from '../marks.ts';
import type { Label } from '../numbering.ts';
import { mergedSources } from '../provenance.ts';
import type { Column, Mark, Notes, RichText, TableBlock, TableBody } from '../report-model.ts';
import type { SourceWords } from '../sources.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { cautionsOf, rowIsIllustrative } from './row-cells.ts';

/** Citations that stand under one figure; where there are more, the annex has them. */
const mostCited = 8;

/** Said in the labels and heads, never at each figure. */
const saidElsewhere: readonly Mark['code'][] = ['stand_in', 'substituted'];

/** What stands under a table or chart of figures of many regions: sources, cautions and what the marks mean, each once. */
export function rowNotes(
  context: ComparisonContext,
  rows: readonly (IndicatorRow | null)[],
  further: readonly string[] = [],
): Notes {
  const { locale } = context;
  const shown = rows.filter((row) => row !== null);
  const cautions = { cautions: shown.filter(({ value }) => value !== null).flatMap(cautionsOf) };
  const lines = [
    ...further,
    hasCaution(cautions, 'low_reliability') ? `${signOf('unreliable')} ${locale.t('notes.low-reliability')}` : '',
    hasCaution(cautions, 'substituted_group') ? locale.t('comparison.notes.substituted') : '',
    hasCaution(cautions, 'households_only') ? locale.t('comparison.notes.households') : '',
    hasCaution(cautions, 'weighting_ignored') ? locale.t('notes.weighting') : '',
  ].filter((line) => line !== '');
  const marks = marksOf(locale, cautions.cautions).filter(
    ({ code }) => code !== 'unreliable' && !saidElsewhere.includes(code),
  );
  const explained = marks.map(({ sign, words }) => `${escapeMarkdown(sign)} ${words}`).join(locale.t('list.semicolon'));
  return {
    source: sourcesLine(context, shown),
    lines: [
      ...lines.map((line) => plain(line)),
      ...(marks.length === 0 ? [] : [markdown(locale.t('notes.marks', { marks: explained }))]),
    ],
    illustrative: shown.some(rowIsIllustrative),
  };
}

/** `Source: Eurostat, LFSA_ERGAN, retrieved 14 March 2025.`; of very many, where they stand. */
function sourcesLine(context: ComparisonContext, rows: readonly IndicatorRow[]): RichText {
  const { locale } = context;
  const sources = new Set(rows.flatMap(({ slug, source }) => source.map((id) => sourceOf(context, slug, id))));
  const known = [...sources].filter((source) => source !== null);
  const cited = mergedSources(locale, known.map(sourceWords));
  if (cited.length === 0) return rows.length === 0 ? noText : markdown(locale.t('comparison.notes.sources.files'));
  if (cited.length > mostCited) return markdown(locale.t('comparison.notes.sources.many', { n: cited.length }));
  return markdown(locale.t('notes.source', { sources: cited.join(locale.t('list.semicolon')) }));
}

function sourceOf(context: ComparisonContext, slug: string, id: string): DigestSource | null {
  const { sources } = context.region(slug);
  return Object.hasOwn(sources, id) ? (sources[id] ?? null) : null;
}

/** A source of a digest as it is cited. */
export function sourceWords(source: DigestSource): SourceWords {
  const { title, publisher, dataset, url, date, retrieved, illustrative } = source;
  return {
    title,
    publisher: publisher ?? undefined,
    dataset: dataset ?? undefined,
    url: url ?? undefined,
    date: date ?? undefined,
    retrieved: retrieved ?? undefined,
    illustrative,
  };
}

/** What stands under a table of what the region files say in words. */
export function filesNotes({ locale }: ComparisonContext, lines: readonly string[] = []): Notes {
  return {
    source: plain(locale.t('comparison.notes.region-files')),
    lines: lines.filter((line) => line !== '').map((line) => plain(line)),
    illustrative: false,
  };
}

/** A table across the page. */
export function fullTable(
  label: Label,
  words: { readonly title: string; readonly subtitle: string },
  columns: readonly Column[],
  rows: TableBody['rows'],
  notes: Notes,
): TableBlock {
  return { kind: 'table', ...label, margin: [], width: 'full', ...words, body: { columns, rows }, notes };
}
