import type { ChartSpec, Datum } from '../charts/chart-spec.ts';
import type { Locale } from './locale/locale.ts';
import { plain } from './markdown-text.ts';
import type { Block, Chapter, Notes, RichText } from './report-model.ts';

/** What is drawn otherwise than usual, and is a riddle to whoever is not told: a ring at a value, an open point, a hatched bar. */
type Drawn = 'ring' | 'open' | 'hatched';

/**
 * Chapters whose figures say under themselves what the rings, open points and hatched bars in them mean, where there are any. For a figure
 * without notes of its own the table says it whose notes are its notes too: the first of the chapter that has any.
 */
export function withMarksExplained(
  chapters: readonly Chapter[],
  charts: Readonly<Record<string, ChartSpec>>,
  locale: Locale,
): readonly Chapter[] {
  const drawnOf = (block: Block): readonly Drawn[] => {
    const spec = block.kind === 'chart' ? charts[block.chart] : undefined;
    return spec === undefined ? [] : [...drawnIn(spec)];
  };
  return chapters.map((chapter) => {
    const { blocks } = chapter;
    const bare = blocks.flatMap((block) => (hasNotes(block) ? [] : drawnOf(block)));
    const keeper = blocks.find(hasNotes);
    return {
      ...chapter,
      blocks: blocks.map((block) => {
        const marks = new Set([...(hasNotes(block) ? drawnOf(block) : []), ...(block === keeper ? bare : [])]);
        if (marks.size === 0 || !hasNotes(block)) return block;
        const words = [...marks].sort().map((mark): RichText => plain(locale.t(`notes.drawn.${mark}`)));
        return { ...block, notes: { ...block.notes, lines: [...words, ...block.notes.lines] } };
      }),
    };
  });
}

type Noted = Extract<Block, { readonly notes: Notes }>;

function hasNotes(block: Block): block is Noted {
  return 'notes' in block && (block.notes.source.text !== '' || block.notes.lines.length > 0);
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
