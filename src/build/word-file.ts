import { keyOf } from './cache/keys.ts';
import { type Kept, keptFile } from './cache/stages.ts';
import { chartFonts, type MadeReport, type Resources } from './make-report.ts';

/**
 * The Word file of a report that was made, with its drawings as pictures; no browser. `sourceDateEpoch`: seconds since 1970 that
 * it is dated with; `null`: the study's date. `kept`: where one that was made before of the same parts is found again.
 */
export async function makeWordFile(
  { model, drawings, pictures }: MadeReport,
  { fonts, manifest }: Pick<Resources, 'fonts' | 'manifest'>,
  sourceDateEpoch: number | null,
  kept: Kept | null = null,
): Promise<Uint8Array> {
  const { page, orientation, cover, heads } = manifest;
  const make = async () => {
    const { renderDocx } = await import('../render/render-docx.ts');
    return renderDocx(model, {
      ...{ drawings, pictures, cover, chapterPages: heads === 'chapter', sourceDateEpoch },
      fonts: chartFonts(fonts),
      page: { size: page, orientation },
    });
  };
  if (kept === null) return make();
  const parts = [model, drawings, pictures, page, orientation, cover, heads, sourceDateEpoch];
  return keptFile(['docx', keyOf(...parts.map((part) => JSON.stringify(part)))], make, kept);
}
