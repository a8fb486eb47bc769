import { boxesInWord } from './boxes.ts';
import { keyOf } from './cache/keys.ts';
import { type Kept, keptFile } from './cache/stages.ts';
import { chartFonts, type MadeReport, type Resources } from './make-report.ts';

/** A Word file, and what is to be said of it. */
export interface WordFile {
  readonly bytes: Uint8Array;
  /** That boxes stand for letters on its charts, as a sentence; `null` where none does. */
  readonly warning: string | null;
}

/**
 * The Word file of a report that was made, with its drawings as pictures; no browser. `stem`: its name without the ending, for the
 * warning. `sourceDateEpoch`: seconds since 1970 that it is dated with; `null`: the study's date. `kept`: where one that was made
 * before of the same parts is found again.
 */
export async function makeWordFile(
  stem: string,
  { model, drawings, pictures }: MadeReport,
  { fonts, manifest }: Pick<Resources, 'fonts' | 'manifest'>,
  sourceDateEpoch: number | null,
  kept: Kept | null = null,
): Promise<WordFile> {
  const { page, orientation, cover, heads } = manifest;
  const make = async () => {
    const { renderDocx } = await import('../render/render-docx.ts');
    return renderDocx(model, {
      ...{ drawings, pictures, cover, chapterPages: heads === 'chapter', sourceDateEpoch },
      fonts: chartFonts(fonts),
      page: { size: page, orientation },
    });
  };
  const warning = boxesInWord(stem, drawings, fonts);
  if (kept === null) return { bytes: await make(), warning };
  const parts = [model, drawings, pictures, page, orientation, cover, heads, sourceDateEpoch];
  const key = keyOf(...parts.map((part) => JSON.stringify(part)));
  return { bytes: await keptFile(['docx', key], make, kept), warning };
}
