import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { FileDiagnostics } from '../diagnostics/file-diagnostics.ts';
import { formatJson } from '../diagnostics/formats/json.ts';
import { formatPretty } from '../diagnostics/formats/pretty.ts';
import type { Effects } from '../effects.ts';
import { codeOf, eachRegion } from './each-region.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { resolveInputs } from './inputs.ts';
import { refusedByStrict, underStrict } from './strict.ts';

export interface ValidateOptions {
  readonly format: 'pretty' | 'json';
  readonly strict: boolean;
  /** How many files are worked on at once; `null` for as many as there are cores. */
  readonly jobs: number | null;
  /** Show where in the program a fault is. */
  readonly verbose: boolean;
  /** Leave out remarks, which want nothing done; for people alone, since a program asks for everything. */
  readonly quiet: boolean;
}

/** `milestone validate`: what is wrong with region files, in file order, to standard output. */
export async function validate(args: readonly string[], options: ValidateOptions, effects: Effects): Promise<ExitCode> {
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: false });
  const results: FileDiagnostics[] = [];
  let code: ExitCode = exitCodes.done;
  for await (const read of eachRegion(inputs, 'check', options.jobs, effects, 'Checking')) {
    if (read.error !== null) {
      code = gravest([code, codeOf(read, effects, options.verbose)]);
      continue;
    }
    const diagnostics = options.strict ? underStrict(read.diagnostics) : read.diagnostics;
    results.push({ file: read.file, valid: !hasErrors(diagnostics), diagnostics, text: read.text });
  }
  const text =
    options.format === 'json'
      ? formatJson(results)
      : formatPretty(options.quiet ? results.map(withoutRemarks) : results, {
          colour: effects.terminal.colour.stdout,
          width: effects.terminal.columns,
        });
  if (text !== '') effects.terminal.print(text);
  const failing = results.some((result) => !result.valid || (options.strict && refusedByStrict(result.diagnostics)));
  return failing ? gravest([code, exitCodes.dataErrors]) : code;
}

function withoutRemarks(file: FileDiagnostics): FileDiagnostics {
  return { ...file, diagnostics: file.diagnostics.filter(({ severity }) => severity !== 'info') };
}
