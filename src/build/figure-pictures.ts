import type { ChartSpec } from '../charts/chart-spec.ts';
import type { FigureWords } from '../charts/figure-picture.ts';
import type { FontFile } from '../render/fonts.ts';
import { plainLine } from '../report/narrative.ts';
import type { ChartBlock, ReportModel } from '../report/report-model.ts';
import { boxesOn } from './boxes.ts';
import { chartFonts } from './make-report.ts';

/** A figure of a report that can be made a picture of: everything that it takes, small enough to keep. */
export interface Figure {
  /** The same in every language and build, and no other's in the report: `employment-rate-gap`. */
  readonly name: string;
  readonly words: FigureWords;
  readonly spec: ChartSpec;
}

/** A figure as files, by their endings. */
export interface DrawnFigure {
  readonly files: readonly { readonly format: string; readonly content: string | Uint8Array }[];
  /** Letters that the fonts lack: on the PNG, and on an SVG with its letters as shapes, boxes stand for them. */
  readonly boxes: readonly string[];
}

/** What is made of a figure. */
export interface PictureOrder {
  /** `svg`, `png`, `txt`. */
  readonly formats: readonly string[];
  /** Of a PNG, in pixels. */
  readonly width: number;
  /** Letters as shapes, in SVG. */
  readonly outlines: boolean;
}

/** The charts of a report in their order. Tables, matrices and small drawings within tables are none. */
export function figuresOf(model: ReportModel): readonly Figure[] {
  const taken = new Map<string, number>();
  return model.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      const spec = block.kind === 'chart' ? model.charts[block.chart] : undefined;
      if (block.kind !== 'chart' || spec === undefined) return [];
      const count = (taken.get(block.name) ?? 0) + 1;
      taken.set(block.name, count);
      return [{ name: count === 1 ? block.name : `${block.name}-${count}`, words: wordsOf(block, model), spec }];
    });
}

function wordsOf({ title, subtitle, alt, notes }: ChartBlock, model: ReportModel): FigureWords {
  const { organisation, date, status } = model;
  const said = notes.illustrative ? [model.words.illustrativeNote ?? ''] : [];
  return {
    lang: model.lang,
    title,
    subtitle,
    alt,
    badge: notes.illustrative ? (model.words.illustrative ?? '') : '',
    notes: [...said, ...notes.lines.map(plainLine)],
    source: plainLine(notes.source),
    from: [model.title, organisation, date.words, ...(status.code === 'final' ? [] : [status.label])].join(' · '),
  };
}

/** The words of a picture for whoever pastes it somewhere: its alternative text, what is to be noted, and where it is from. */
function textOf({ alt, notes, source, from }: FigureWords): string {
  const noted = [...notes, source].filter((part) => part !== '').join(' ');
  return [alt, noted, from]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/**
 * A figure in every format that is asked for, by the ending of its file. The same figure and fonts give the same bytes; no
 * browser. SVG carries the fonts that it needs, unless its letters are made shapes.
 */
export async function drawFigure(
  { name, words, spec }: Figure,
  { formats, width, outlines }: PictureOrder,
  fonts: readonly FontFile[],
): Promise<DrawnFigure> {
  const [{ renderCharts, textMeasure }, { figurePicture }, { fontFaceRules, sansOf }] = await Promise.all([
    import('../charts/render-svg.ts'),
    import('../charts/figure-picture.ts'),
    import('../render/fonts.ts'),
  ]);
  const faces = chartFonts(fonts);
  let laidOut: Promise<{ readonly bare: string; readonly styled: (style: string) => string }> | null = null;
  const layOut = async () => {
    const { [name]: drawing = '' } = await renderCharts({ [name]: spec }, faces);
    const measure = await textMeasure(faces);
    const styled = (style: string) => figurePicture(name, words, drawing, { measure, style });
    return { bare: styled(''), styled };
  };
  // Once for all formats; not at all where only the words are asked for.
  const picture = () => {
    laidOut ??= layOut();
    return laidOut;
  };
  const draw = async (format: string): Promise<string | Uint8Array> => {
    if (format === 'txt') return textOf(words);
    const { bare, styled } = await picture();
    if (format === 'png') {
      const { rasterised } = await import('../charts/raster.ts');
      return (await rasterised(bare, { width, fonts: faces })).png;
    }
    if (outlines) return (await import('../charts/outlined.ts')).outlined(bare, faces);
    return styled(`text{font-variant-ligatures:none}${fontFaceRules(sansOf(fonts), bare)}`);
  };
  const files = await Promise.all(formats.map(async (format) => ({ format, content: await draw(format) })));
  const painted = formats.includes('png') || (outlines && formats.includes('svg'));
  return { files, boxes: painted ? boxesOn([(await picture()).bare], fonts) : [] };
}
