import path from 'node:path';
import { indexName, makeIndexPage } from '../build/index-page.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { wrongUsage } from './failure.ts';

/** `milestone index`: lists all reports that lie in a folder, whoever built them, on a page beside them. */
export async function indexReports(folder: string, effects: Effects): Promise<ExitCode> {
  const at = path.resolve(effects.cwd, folder);
  if (folder === '' || (await effects.files.kind(at)) !== 'folder')
    throw wrongUsage(`There is no folder “${folder}”.`, 'Name the one that the reports were written to.');
  const page = await makeIndexPage(at, effects.files);
  if (page === null)
    throw wrongUsage(
      `The folder ${folder} holds no reports.`,
      'They are known by their pages: build them with html among the formats.',
    );
  await effects.files.replace(path.join(at, indexName), page);
  effects.terminal.print(path.join(folder, indexName));
  return exitCodes.done;
}
