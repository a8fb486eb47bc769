import path from 'node:path';

/** What was made from what: paths as they are to be written. */
export interface Dependency {
  readonly outputs: readonly string[];
  readonly inputs: readonly string[];
}

/**
 * What reports depend on, as a rule a region that `make` and `ninja` read, with an empty rule for every input, so that one
 * that is removed stops nobody. Names are written as `make` wants them: a space, a `#`, a `$` or a `:` in one is told from its
 * own. `separator`: the system's, between folders; in a rule it is a stroke.
 */
export function dependFile(dependencies: readonly Dependency[], separator: string = path.sep): string {
  const windows = separator === path.win32.sep;
  const escaped = (name: string) => (windows ? escapedName(name.replaceAll(separator, '/'), false) : escapedName(name));
  const rules = dependencies
    .filter(({ outputs }) => outputs.length > 0)
    .map(
      ({ outputs, inputs }) =>
        `${outputs.map(escaped).join(' ')}:${inputs.map((input) => ` \\\n  ${escaped(input)}`).join('')}\n`,
    );
  const inputs = [...new Set(dependencies.flatMap((each) => each.inputs))].sort();
  return [...rules, ...inputs.map((input) => `${escaped(input)}:\n`)].join('\n');
}

/** A drive's `C:` stays as it is. https://www.gnu.org/software/make/manual/html_node/Rule-Syntax.html */
function escapedName(name: string, colons = true): string {
  return (
    name
      // A backslash means itself, unless it stands before something that is escaped.
      .replace(colons ? /(\\*)([ \t#:])/g : /(\\*)([ \t#])/g, '$1$1\\$2')
      .replaceAll('$', '$$$$')
  );
}
