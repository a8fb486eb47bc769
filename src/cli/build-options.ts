import type { Shard } from '../build/shard.ts';
import type { Effects } from '../effects.ts';
import { wrongUsage } from './failure.ts';
import type { Input } from './inputs.ts';
import { requireLanguages } from './report-languages.ts';

/** What `build-report` is asked for. */
export interface BuildOptions {
  readonly out: string;
  readonly formats: readonly string[];
  /** `null`: the one that is made where none is named. */
  readonly documents: readonly string[] | null;
  /** A folder of the user's own templates; `null`: none. */
  readonly template: string | null;
  /** `null`: the first language of each study. */
  readonly languages: readonly string[] | null;
  readonly browser: string | null;
  readonly strict: boolean;
  readonly verbose: boolean;
  /** Region files to learn from and to teach: paths, folders, globs. */
  readonly with: readonly string[];
  /** How many regions are worked on at once; `null` for as many as there are cores. */
  readonly jobs: number | null;
  /** Makes everything anew, whatever is kept of earlier runs. */
  readonly force: boolean;
  /** Writes nothing, and says what is out of date. */
  readonly check: boolean;
  /** Where to write what the reports depend on; `null`: nowhere. */
  readonly deps: string | null;
  /** `null`: every region. */
  readonly shard: Shard | null;
  /** Builds again whenever something that the reports depend on changes. */
  readonly watch: boolean;
}

/** Throws a failure with exit code 2 where options do not go together; gives the languages that the tool has words in. */
export async function checkOptions(
  options: BuildOptions,
  inputs: readonly Input[],
  effects: Effects,
): Promise<readonly string[]> {
  if (options.out === '')
    throw wrongUsage('The folder to write to has an empty name.', 'Name one with --out, or leave it out.');
  const known = await requireLanguages(options.languages, effects);
  if (options.check && options.deps !== null)
    throw wrongUsage('--deps writes a file, and --check writes none.', 'Leave one of them out.');
  if (options.out !== '-') return known;
  if (options.check || options.deps !== null)
    throw wrongUsage(
      `${options.check ? '--check' : '--deps'} needs a folder of reports, and - is standard output.`,
      'Name the folder with --out.',
    );
  const several = [inputs, options.formats, options.documents ?? [], options.languages ?? []];
  if (several.some(({ length }) => length > 1))
    throw wrongUsage(
      'Only one report in one format can go to standard output.',
      'Name one region file and one format: --format html.',
    );
  return known;
}
