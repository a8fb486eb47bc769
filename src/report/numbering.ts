import type { Locale } from './locale/locale.ts';

/** What carries a number of its own. */
export type Numbered = 'figure' | 'table';

/** A number once given: `Figure 3`, and the id that the text links to. */
export interface Label {
  readonly id: string;
  readonly label: string;
}

/** Numbers figures and tables in the order in which they are asked for: ask in the order in which they are placed. */
export interface Numbering {
  readonly next: (kind: Numbered) => Label;
}

/** A fresh count, from 1. */
export function makeNumbering(locale: Locale): Numbering {
  const counts = { figure: 0, table: 0 };
  return {
    next: (kind) => {
      counts[kind] += 1;
      const n = counts[kind];
      return { id: `${kind}-${n}`, label: locale.t(`numbering.${kind}`, { n: locale.number(n) }) };
    },
  };
}

/** What a figure is called in names of files, from codes: `employment_rate`, `gap` → `employment-rate-gap`. */
export function figureName(...codes: readonly string[]): string {
  return codes
    .flatMap((code) => code.split(/[^A-Za-z0-9]+/))
    .filter((part) => part !== '')
    .join('-')
    .toLowerCase();
}
