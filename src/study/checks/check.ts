import type { DataPath, Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import type { Observation } from '../../observations/observation.ts';
import type { Places } from '../locate.ts';
import type { RegionFile } from '../schema/region-file.ts';
import type { ReadBeside } from '../tables/table-context.ts';

/** What a check is handed besides the region file. */
export interface CheckContext {
  readonly file: string;
  readonly places: Places;
  readonly observations: readonly Observation[];
  readonly readBeside: ReadBeside;
}

/** One rule across fields: pure, finds what it finds, stops nothing. */
export type Check = (region: RegionFile, context: CheckContext) => readonly Diagnostic[];

/** A finding at a path of the region file. `target` says whether the key or the value is pointed at. */
export function finding(
  context: CheckContext,
  severity: Severity,
  code: string,
  path: DataPath,
  message: string,
  hint: string,
  target: 'key' | 'value' = 'value',
): Diagnostic {
  const range = context.places.locate(path, target);
  return { code, severity, message, ...(hint === '' ? {} : { hint }), file: context.file, path, range };
}
