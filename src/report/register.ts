import type { IndicatorValue } from '../indicators/indicator-value.ts';

/** A figure taken over from others, as the study cites it. */
export interface CitedFinding {
  readonly id: string;
  readonly source: string | null;
}

/** What an entry of the data register stands for: one figure or a series of them, alike but for the period. */
export type RegisterSubject =
  | { readonly kind: 'values'; readonly values: readonly IndicatorValue[] }
  | { readonly kind: 'finding'; readonly finding: CitedFinding };

export interface RegisterEntry {
  /** `d1`, `d2` … in the order of first mention; the target of links. */
  readonly id: string;
  readonly subject: RegisterSubject;
}

/** Takes down every figure that is shown, once, and gives the link to its entry (`#d7`). */
export interface Register {
  readonly cite: (value: IndicatorValue) => string;
  /** One entry for a whole series; the values are alike but for the period. */
  readonly citeSeries: (values: readonly IndicatorValue[]) => string;
  readonly citeFinding: (finding: CitedFinding) => string;
  readonly entries: () => readonly RegisterEntry[];
}

/** An empty register. Its entries are numbered after the letter: `d1`, `d2` … */
export function makeRegister(letter = 'd'): Register {
  const entries: RegisterEntry[] = [];
  const known = new Map<string, string>();

  function take(key: string, subject: RegisterSubject): string {
    const found = known.get(key);
    if (found !== undefined) return `#${found}`;
    const id = `${letter}${entries.length + 1}`;
    entries.push({ id, subject });
    known.set(key, id);
    return `#${id}`;
  }

  function citeSeries(values: readonly IndicatorValue[]): string {
    const [first] = values;
    if (first === undefined) return '';
    const periods = values.map(({ period, against }) => (first.form === 'change' ? [period, against?.period] : period));
    const key = JSON.stringify(['values', first.indicator, ...subjectKey(first), periods]);
    return take(`${key} ${first.sources.join(' ')}`, { kind: 'values', values });
  }

  return {
    cite: (value) => citeSeries([value]),
    citeSeries,
    citeFinding: (finding) => take(`finding ${finding.id}`, { kind: 'finding', finding }),
    entries: () => entries,
  };
}

type Subject = Pick<
  IndicatorValue,
  'concept' | 'group' | 'sex' | 'age' | 'education' | 'breakdown' | 'place' | 'time' | 'definition'
>;

function subjectKey(subject: Subject): readonly unknown[] {
  const { concept, group, sex, age, education, breakdown, place, time, definition } = subject;
  return [concept, group, sex, age, education, Object.entries(breakdown).sort(), place, time, definition];
}
