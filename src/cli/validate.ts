import { refusedByStrict, underStrict } from '../build/strict.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { FileDiagnostics } from '../diagnostics/file-diagnostics.ts';
import type { Effects } from '../effects.ts';
import { codeOf, eachRegion } from './each-region.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { resolveInputs } from './inputs.ts';

export type ValidateFormat = 'pretty' | 'json' | 'github' | 'sarif';

export interface ValidateOptions {
  readonly format: ValidateFormat;
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
  // A file that was not read leaves nothing but its code behind.
  const text = await formatted(results, code === exitCodes.done, options, effects);
  if (text !== '') effects.terminal.print(text);
  const failing = results.some((result) => !result.valid || (options.strict && refusedByStrict(result.diagnostics)));
  return failing ? gravest([code, exitCodes.dataErrors]) : code;
}

function withoutRemarks(file: FileDiagnostics): FileDiagnostics {
  return { ...file, diagnostics: file.diagnostics.filter(({ severity }) => severity !== 'info') };
}

/** Each way of printing is loaded where it is asked for. */
async function formatted(
  results: readonly FileDiagnostics[],
  complete: boolean,
  { format, quiet }: ValidateOptions,
  effects: Effects,
): Promise<string> {
  const forPeople = quiet ? results.map(withoutRemarks) : results;
  switch (format) {
    case 'pretty': {
      const { formatPretty } = await import('../diagnostics/formats/pretty.ts');
      const { colour, columns } = effects.terminal;
      return formatPretty(forPeople, { colour: colour.stdout, width: columns });
    }
    case 'json': {
      const { formatJson } = await import('../diagnostics/formats/json.ts');
      return formatJson(results);
    }
    case 'github': {
      const [{ formatGithub }, { sourceNames }] = await Promise.all([
        import('../diagnostics/formats/github.ts'),
        import('./source-names.ts'),
      ]);
      return formatGithub(forPeople, await sourceNames(effects));
    }
    case 'sarif': {
      const [{ formatSarif }, { sourceNames }, { sarifTool }] = await Promise.all([
        import('../diagnostics/formats/sarif.ts'),
        import('./source-names.ts'),
        import('./sarif-tool.ts'),
      ]);
      return formatSarif(results, await sarifTool(effects), await sourceNames(effects), complete);
    }
  }
}
