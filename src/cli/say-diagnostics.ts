import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { FileDiagnostics } from '../diagnostics/file-diagnostics.ts';
import { formatPretty } from '../diagnostics/formats/pretty.ts';
import type { Effects } from '../effects.ts';

/** Says to standard error what was found in region files: all of it, or with `errorsOnly` what stops them. Nothing where there is nothing. */
export function sayDiagnostics(
  regions: readonly Omit<FileDiagnostics, 'valid'>[],
  effects: Effects,
  options: { readonly errorsOnly: boolean },
): void {
  const results = regions
    .map((region) => ({
      file: region.file,
      valid: !hasErrors(region.diagnostics),
      diagnostics: region.diagnostics.filter(
        ({ severity }) => severity === 'error' || (!options.errorsOnly && severity === 'warning'),
      ),
      text: region.text,
    }))
    .filter(({ diagnostics }) => diagnostics.length > 0);
  if (results.length === 0) return;
  const text = formatPretty(results, { colour: effects.terminal.colour.stderr, width: effects.terminal.columns });
  if (results.some(({ valid }) => !valid)) effects.terminal.alert(text);
  else effects.terminal.say(text);
}
