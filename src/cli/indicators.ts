import type { Effects } from '../effects.ts';
import {
  formatIndicatorsCsv,
  formatIndicatorsJson,
  formatIndicatorsTable,
  type IndicatorRow,
  indicatorRows,
} from '../indicators/rows.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { resolveInputs } from './inputs.ts';
import { readInput } from './read-input.ts';
import { sayDiagnostics } from './say-diagnostics.ts';

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
  let code: ExitCode = exitCodes.done;
  for (const [index, input] of inputs.entries()) {
    if (inputs.length > 3) effects.terminal.progress(`Computing ${input.file} (${index + 1} of ${inputs.length})`);
    effects.signal.throwIfAborted();
    const read = await readInput(input, effects);
    if (read === null) {
      code = gravest([code, exitCodes.environment]);
      continue;
    }
    sayDiagnostics([read], effects, { errorsOnly: true });
    if (read.analysis === null) code = gravest([code, exitCodes.dataErrors]);
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
  return code;
}
