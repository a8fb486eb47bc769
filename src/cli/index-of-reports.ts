import path from 'node:path';
import type { Kept } from '../build/cache/stages.ts';
import { indexName, makeIndexPage } from '../build/index-page.ts';
import type { Effects } from '../effects.ts';
import type { BuildOptions } from './build-options.ts';
import { wrongUsage } from './failure.ts';
import { inOrder } from './in-order.ts';
import type { Input } from './inputs.ts';
import type { OutputFolder } from './output-folder.ts';

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

/**
 * Lists all reports that lie in the folder, also those of earlier runs. Made in every run: although nothing of this one has
 * changed, a report of another may have come or gone.
 */
export async function putIndex(
  folder: OutputFolder,
  { out, languages }: BuildOptions,
  kept: Kept | null,
  effects: Effects,
): Promise<void> {
  const at = path.resolve(effects.cwd, out);
  const page = await makeIndexPage(at, effects.files, { lang: languages?.[0] ?? 'en', kept });
  if (page !== null) await folder.put(indexName, page, inOrder()(0));
}
