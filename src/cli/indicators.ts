import { readRegion } from '../build/read-region.ts';
import type { Effects } from '../effects.ts';
import {
  formatIndicatorsCsv,
  formatIndicatorsJson,
  formatIndicatorsTable,
  type IndicatorRow,
  indicatorRows,
} from '../indicators/rows.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { resolveInputs } from './inputs.ts';
import { sayDiagnostics } from './say-diagnostics.ts';
import { standardInput } from './standard-input.ts';

/** `milestone indicators --list`: the definitions of the catalogue, to standard output. */
export async function listIndicators(
  options: { readonly format: 'table' | 'csv' | 'json' },
  effects: Effects,
): Promise<ExitCode> {
  const list = await import('../indicators/list-catalogue.ts');
  const style = { colour: effects.terminal.colour.stdout, width: effects.terminal.columns };
  effects.terminal.print(
    options.format === 'csv'
      ? list.formatCatalogueCsv()
      : options.format === 'json'
        ? list.formatCatalogueJson()
        : list.formatCatalogueTable(style),
  );
  return exitCodes.done;
}

/** `milestone indicators`: the figures of every region file without an error, to standard output. */
export async function indicators(
  args: readonly string[],
  options: { readonly format: 'table' | 'csv' | 'json' },
  effects: Effects,
): Promise<ExitCode> {
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: false });
  const rows: IndicatorRow[] = [];
  let failed = false;
  for (const [index, input] of inputs.entries()) {
    if (inputs.length > 3) effects.terminal.progress(`Computing ${input.file} (${index + 1} of ${inputs.length})`);
    const read = await readRegion(input, effects, standardInput);
    sayDiagnostics([read], effects, { errorsOnly: true });
    if (read.analysis === null) failed = true;
    else rows.push(...indicatorRows(read.analysis));
  }
  effects.terminal.progress('');
  const text =
    options.format === 'csv'
      ? formatIndicatorsCsv(rows)
      : options.format === 'json'
        ? formatIndicatorsJson(rows)
        : formatIndicatorsTable(rows, { colour: effects.terminal.colour.stdout, width: effects.terminal.columns });
  if (rows.length > 0 || options.format !== 'table') effects.terminal.print(text);
  return failed ? exitCodes.dataErrors : exitCodes.done;
}
