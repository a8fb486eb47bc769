import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RegionFile } from '../schema/region-file.ts';
import type { Check, CheckContext } from './check.ts';

const checks: readonly Check[] = [];

/** Everything that is checked across fields, in the order of the list. */
export async function runChecks(region: RegionFile, context: CheckContext): Promise<readonly Diagnostic[]> {
  return checks.flatMap((check) => check(region, context));
}
