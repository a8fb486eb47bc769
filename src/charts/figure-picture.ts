import { inLightColours } from './stand-alone.ts';
import { element, escapeText, line, type Measure, rect, type TextStyle, text } from './svg.ts';
import { wrap } from './text-layout.ts';

/** The words of a figure that stands alone, plain and in one language; an empty one is left out. */
export interface FigureWords {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  /** What is measured, of whom, where and when. */
  readonly subtitle: string;
  /** The alternative text. */
  readonly alt: string;
  /** `Illustrative`, where it rests on a source that is made up. */
  readonly badge: string;
  /** Cautions and what the marks mean. */
  readonly notes: readonly string[];
  readonly source: string;
  /** Which study it is from, whose and of when. */
  readonly from: string;
}

/** Between the edge of the paper and everything on it, in pixels. */
const edge = 24;
/** Between a dotted frame and what it frames. */
const inset = 8;

const title: TextStyle = { size: 16, weight: 'semibold' };
const subtitle: TextStyle = { size: 12.2, paint: 'muted' };
const note: TextStyle = { size: 10.8, paint: 'muted' };

/**
 * A drawing of `renderCharts` with its words around it, as an SVG file of its own: title and measure above, cautions, source
 * and study below, wrapped; title and alternative text for whoever does not see it. In the light colours, on paper, without
 * reference to anything outside. `name` stands before every id; `style` is CSS for it, such as the fonts.
 */
export function figurePicture(
  name: string,
  words: FigureWords,
  drawing: string,
  { measure, style = '' }: { readonly measure: Measure; readonly style?: string },
): string {
  const chart = inner(drawing);
  const frame = words.badge === '' ? 0 : inset;
  const room = chart.width + 2 * frame;
  const width = room + 2 * edge;
  const parts: string[] = [];
  let y = edge;
  const lines = (content: string, set: TextStyle, leading: number): void => {
    if (content.trim() === '') return;
    for (const words of wrap(content, room, measure, set)) {
      y += leading;
      parts.push(text(edge, y - leading * 0.25, words, set));
    }
  };
  if (words.badge !== '') {
    const long = measure(words.badge, note.size, 'semibold');
    parts.push(rect(edge, y, long + 12, 17, 'none', { paint: 'muted', width: 0.75, dash: '2 2' }));
    parts.push(text(edge + 6, y + 12.2, words.badge, { ...note, weight: 'semibold' }));
    y += 17 + 6;
  }
  lines(words.title, title, 21);
  y += 2;
  lines(words.subtitle, subtitle, 16.5);
  y += 14;
  if (frame > 0)
    parts.push(
      rect(edge, y, room, chart.height + 2 * frame, 'none', { paint: 'tone-muted', width: 0.75, dash: '2 2' }),
    );
  const moved = `translate(${edge + frame} ${y + frame})`;
  parts.push(element('g', { transform: moved, 'font-size': chart.size }, chart.body));
  y += chart.height + 2 * frame + 14;
  parts.push(line(edge, y, edge + room, y, { paint: 'hairline' }));
  y += 6;
  lines(words.notes.join(' '), note, 14.6);
  lines(words.source, note, 14.6);
  y += 4;
  lines(words.from, note, 14.6);
  const height = Math.ceil(y + edge * 0.75);
  const ids = { title: `${name}-title`, words: `${name}-words` };
  const head =
    `<title id="${ids.title}">${escapeText(words.title)}</title><desc id="${ids.words}">${escapeText(words.alt)}</desc>` +
    (style === '' ? '' : `<style>${style}</style>`);
  return inLightColours(
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${words.lang}" xml:lang="${words.lang}" ` +
      `aria-labelledby="${ids.title}" aria-describedby="${ids.words}" viewBox="0 0 ${width} ${height}" width="${width}" ` +
      `height="${height}" font-family="'Source Sans 3',sans-serif" fill="var(--ink)">${head}` +
      `<rect width="${width}" height="${height}" fill="var(--paper)"/>${parts.join('')}</svg>\n`,
  );
}

const hits = /<rect class="hit"[^>]*\/>/g;

/** What stands within the root of a drawing, its size, and the size of its type; without what only a pointer meets. */
function inner(drawing: string): {
  readonly body: string;
  readonly width: number;
  readonly height: number;
  readonly size: string;
} {
  const [, root = '', body = ''] = /^<svg ([^>]*)>([\s\S]*)<\/svg>\s*$/.exec(drawing) ?? [];
  const of = (name: string): string => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(root)?.[1] ?? '';
  return {
    body: body.replace(hits, ''),
    width: Number(of('width')),
    height: Number(of('height')),
    size: of('font-size'),
  };
}
