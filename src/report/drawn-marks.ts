import type { ChartSpec, Datum } from '../charts/chart-spec.ts';
import type { Locale } from './locale/locale.ts';
import { plain } from './markdown-text.ts';
import type { Block, Chapter, RichText } from './report-model.ts';

/** What is drawn otherwise than usual, and is a riddle to whoever is not told: a ring at a value, an open point, a hatched bar. */
type Drawn = 'ring' | 'open' | 'hatched';

/**
 * Chapters whose figures say under themselves what the rings, open points and hatched bars in them mean, where there are any. A figure
 * without notes of its own stands beside a table that has them.
 */
export function withMarksExplained(
  chapters: readonly Chapter[],
  charts: Readonly<Record<string, ChartSpec>>,
  locale: Locale,
): readonly Chapter[] {
  const explained = (block: Block): Block => {
    const spec = block.kind === 'chart' ? charts[block.chart] : undefined;
    if (block.kind !== 'chart' || spec === undefined) return block;
    const { source, lines } = block.notes;
    if (source.text === '' && lines.length === 0) return block;
    const words = [...drawnIn(spec)].sort().map((mark): RichText => plain(locale.t(`notes.drawn.${mark}`)));
    return words.length === 0 ? block : { ...block, notes: { ...block.notes, lines: [...words, ...lines] } };
  };
  return chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(explained) }));
}

function drawnIn(spec: ChartSpec): ReadonlySet<Drawn> {
  switch (spec.kind) {
    case 'bars':
      return ofData(
        spec.rows.flatMap(({ data }) => data),
        'hatched',
      );
    case 'ranked-bars':
      return ofData(
        spec.groups.flatMap(({ rows }) => rows.map(({ datum }) => datum)),
        'hatched',
      );
    case 'waterfall':
      return ofData(
        [spec.start, ...spec.steps, spec.end].map(({ datum }) => datum),
        'hatched',
      );
    case 'pyramid': {
      const sides = spec.bands.flatMap(({ left, right }) => [...left, ...right]);
      // Its values are not printed, so that no ring stands at them.
      return new Set([...ofData(sides, 'hatched')].filter((mark) => mark !== 'ring'));
    }
    case 'dots': {
      const marks = ofData(
        spec.rows.flatMap(({ data }) => data),
        'open',
      );
      return spec.series.length <= 2 ? marks : new Set([...marks].filter((mark) => mark !== 'ring'));
    }
    case 'region-dots':
      return ofData(
        spec.sets.flatMap(({ rows }) => rows.map(({ datum }) => datum)),
        'open',
      );
    case 'then-now':
      return ofData(
        spec.rows.flatMap(({ before, now }) => [before, now]),
        'open',
      );
    case 'lines':
      return ofPoints(spec.series.flatMap(({ points }) => points));
    case 'small-multiples':
      return ofPoints(spec.panels.flatMap(({ lines }) => lines.flatMap(({ points }) => points)));
    default:
      return new Set();
  }
}

function ofData(data: readonly Datum[], fewAnswers: Drawn): ReadonlySet<Drawn> {
  const known = data.filter(({ value }) => value !== null);
  return new Set<Drawn>([
    ...(known.some(({ marks }) => marks.includes('stand_in')) ? (['ring'] as const) : []),
    ...(known.some(({ marks }) => marks.includes('unreliable')) ? [fewAnswers] : []),
  ]);
}

function ofPoints(
  points: readonly { readonly value: number | null; readonly unreliable: boolean }[],
): ReadonlySet<Drawn> {
  return new Set<Drawn>(points.some(({ value, unreliable }) => value !== null && unreliable) ? ['open'] : []);
}
