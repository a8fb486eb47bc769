import path from 'node:path';
import { indexName, makeIndexPage } from '../build/index-page.ts';
import type { Effects } from '../effects.ts';
import type { BuildOptions } from './build-report.ts';
import { wrongUsage } from './failure.ts';
import { inOrder } from './in-order.ts';
import type { Input } from './inputs.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Built } from './region-build.ts';

/** Whether a run ends with a page that lists all reports in its folder: where it is about several regions, and makes pages. */
export function wantsIndex(inputs: readonly Input[], options: BuildOptions): boolean {
  return inputs.length > 1 && options.out !== '-' && options.formats.includes('html');
}

/** Refuses a region whose report would lie where the list of all reports does. */
export function refuseIndexName(inputs: readonly Input[], options: BuildOptions): void {
  const clash = wantsIndex(inputs, options)
    ? inputs.find(({ slug }) => `${slug.toLowerCase()}.html` === indexName)
    : null;
  if (clash)
    throw wrongUsage(
      `The report of ${clash.file} would be written to ${indexName}, which lists the reports of all regions.`,
      'Rename the file or its folder.',
    );
}

/** Lists all reports that lie in the folder, also those of earlier runs. Left as it is where nothing was made and it is there. */
export async function putIndex(
  built: readonly Built[],
  folder: OutputFolder,
  { out, languages }: BuildOptions,
  effects: Effects,
): Promise<void> {
  const at = path.resolve(effects.cwd, out);
  const turn = inOrder()(0);
  const unchanged = built.every((each) => each.unchanged);
  if (unchanged && (await effects.files.kind(path.join(at, indexName))) === 'file') {
    folder.tell(indexName, turn);
    return;
  }
  const page = await makeIndexPage(at, effects.files, { lang: languages?.[0] ?? 'en' });
  if (page !== null) await folder.put(indexName, page, turn);
}
