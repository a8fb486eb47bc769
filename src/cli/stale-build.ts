import { isBuiltForOtherTemplates } from '../build/template-fingerprint.ts';
import type { Effects } from '../effects.ts';
import { exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';

/** What a failure really comes from, where the program is older than its templates; `null` where it is not. */
export async function staleBuild({ files }: Pick<Effects, 'files'>): Promise<Failure | null> {
  // Asked when something has failed already: what cannot be read then says nothing.
  if (!(await isBuiltForOtherTemplates(files).catch(() => false))) return null;
  return new Failure(
    exitCodes.environment,
    'The program and its templates are not of one version: the templates were changed after it was built.',
    'Run `npm ci` (or `npm run build`) in the folder of the program, then the command again.',
  );
}
