import type { ChartSpec } from '../charts/chart-spec.ts';
import type { Files } from '../effects.ts';
import { chartFonts } from './make-report.ts';
import { readFonts } from './resources.ts';
import { nodeFiles } from './write-files.ts';

/**
 * Draws one chart as an SVG file that stands by itself: light colours, text as text in Source Sans 3 where it is installed,
 * else in the reader's sans serif. `id` stands before every id within, for whoever puts several into one page.
 */
export async function drawChart(
  spec: ChartSpec,
  { id = 'figure', files = nodeFiles() }: { readonly id?: string; readonly files?: Files } = {},
): Promise<string> {
  const [{ renderCharts }, { standAlone }, fonts] = await Promise.all([
    import('../charts/render-svg.ts'),
    import('../charts/stand-alone.ts'),
    readFonts(files),
  ]);
  const { [id]: drawing } = await renderCharts({ [id]: spec }, chartFonts(fonts));
  if (drawing === undefined) throw new Error('The chart was not drawn.');
  return standAlone(drawing);
}
