import type { Effects } from '../effects.ts';
import {
  formatIndicatorsCsv,
  formatIndicatorsJson,
  formatIndicatorsTable,
  type IndicatorRow,
  indicatorRows,
} from '../indicators/rows.ts';
import { eachAnalysis } from './each-analysis.ts';
import { codeOf, eachRegion } from './each-region.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { type Input, resolveInputs } from './inputs.ts';
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

export interface IndicatorsOptions {
  readonly format: 'table' | 'csv' | 'json';
  /** How many files are worked on at once; `null` for as many as there are cores. */
  readonly jobs: number | null;
  /** Show where in the program a fault is. */
  readonly verbose: boolean;
}

/** `milestone indicators`: the figures of every region file without an error, to standard output. */
export async function indicators(
  args: readonly string[],
  options: IndicatorsOptions,
  effects: Effects,
): Promise<ExitCode> {
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: false });
  if (options.format === 'table') return asTable(inputs, effects);
  // One file's after another's: those of a thousand together are more than fits into one text.
  const print = options.format === 'csv' ? csvPrinter(effects) : jsonPrinter(effects);
  let code: ExitCode = exitCodes.done;
  for await (const result of eachRegion(inputs, options.format, options.jobs, effects, 'Computing')) {
    if (result.error === null) sayDiagnostics([result], effects, { errorsOnly: true });
    code = gravest([code, codeOf(result, effects, options.verbose)]);
    if (result.value !== null) print.part(result.value);
  }
  print.end();
  return code;
}

interface Printer {
  readonly part: (text: string) => void;
  readonly end: () => void;
}

function csvPrinter({ terminal }: Effects): Printer {
  terminal.print(formatIndicatorsCsv([]));
  return { part: (lines) => terminal.print(lines), end: () => undefined };
}

function jsonPrinter({ terminal }: Effects): Printer {
  // The last is held back, for a comma comes after it or none.
  let held: string | null = null;
  return {
    part: (items) => {
      if (items === '') return;
      terminal.print(held === null ? '[' : `${held},`);
      held = items;
    },
    end: () => terminal.print(held === null ? formatIndicatorsJson([]) : `${held}\n]`),
  };
}

async function asTable(inputs: readonly Input[], effects: Effects): Promise<ExitCode> {
  const rows: IndicatorRow[] = [];
  const code = await eachAnalysis(inputs, 'Computing', effects, (analysis) => {
    rows.push(...indicatorRows(analysis));
  });
  const style = { colour: effects.terminal.colour.stdout, width: effects.terminal.columns };
  if (rows.length > 0) effects.terminal.print(formatIndicatorsTable(rows, style));
  return code;
}
