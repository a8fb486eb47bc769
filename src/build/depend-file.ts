import path from 'node:path';

/** What was made from what: paths as they are to be written. */
export interface Dependency {
  readonly outputs: readonly string[];
  readonly inputs: readonly string[];
}

/**
 * What reports depend on, as a rule a region that `make` and `ninja` read, with an empty rule for every input, so that one
 * that is removed stops nobody. Names are written as `make` wants them: a space, a `#` or a `$` in one is told from its own.
 */
export function dependFile(dependencies: readonly Dependency[]): string {
  const rules = dependencies
    .filter(({ outputs }) => outputs.length > 0)
    .map(
      ({ outputs, inputs }) =>
        `${outputs.map(escaped).join(' ')}:${inputs.map((input) => ` \\\n  ${escaped(input)}`).join('')}\n`,
    );
  const inputs = [...new Set(dependencies.flatMap((each) => each.inputs))].sort();
  return [...rules, ...inputs.map((input) => `${escaped(input)}:\n`)].join('\n');
}

function escaped(name: string): string {
  return name
    .replaceAll(path.win32.sep, '/')
    .replace(/[ \t#]/g, '\\$&')
    .replaceAll('$', '$$$$');
}
