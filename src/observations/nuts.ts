import { nutsLines } from './nuts-codes.ts';

let names: ReadonlyMap<string, string> | null = null;

function nutsNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    nutsLines
      .trim()
      .split('\n')
      .map((line): [string, string] => {
        const bar = line.indexOf('|');
        return [line.slice(0, bar), line.slice(bar + 1)];
      }),
  );
  return names;
}

/** The name of a NUTS unit of level 1 to 3 in NUTS 2021 or 2024; `null` for a code that neither knows. */
export function nutsName(code: string): string | null {
  return nutsNames().get(code) ?? null;
}

/** The known NUTS codes of a country, for hints. */
export function nutsCodesOf(country: string): readonly string[] {
  return [...nutsNames().keys()].filter((code) => code.startsWith(country));
}
