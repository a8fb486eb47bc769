import { type Sex, sexes, type Time } from '../observations/code-lists.ts';
import type { Subject } from '../observations/observation.ts';
import { periodKind } from '../observations/period.ts';
import type { Decision, DimensionReader } from './dimension-reader.ts';
import type { Selection, TableFacts } from './imported.ts';
import { type DimensionKind, ownDimensionName } from './terms/dimension-kinds.ts';

const noBreakdown: Subject['breakdown'] = {};

/** Makes subjects of the words of a cell: who and what its figure is about. */
export class CellSubject {
  readonly #facts: TableFacts;
  readonly #at: Readonly<
    Record<'place' | 'period' | 'citizenship' | 'country_of_birth' | 'sex' | 'age' | 'education', number>
  >;
  /** Dimensions of a breakdown, in the order of their names. */
  readonly #breakdown: readonly (readonly [name: string, index: number])[];
  readonly #place: string;
  readonly #age: string;
  readonly #times = new Map<string, Time | null>();

  constructor(
    readers: readonly DimensionReader[],
    facts: TableFacts,
    selection: Selection,
    statusIsMeasure: boolean,
    age: string | null,
  ) {
    const at = (kind: DimensionKind): number => readers.find((reader) => reader.kind === kind)?.index ?? -1;
    this.#facts = facts;
    this.#at = {
      place: at('place'),
      period: at('period'),
      citizenship: at('citizenship'),
      country_of_birth: at('country_of_birth'),
      sex: at('sex'),
      age: at('age'),
      education: at('education'),
    };
    this.#age = age ?? 'not_stated';
    this.#breakdown = breakdownOf(readers, statusIsMeasure);
    this.#place = this.#at.place === -1 && selection.geo?.length === 1 ? (selection.geo[0] ?? '') : '';
  }

  /** Dimensions of the study's own. */
  ownDimensions(): readonly string[] {
    return this.#breakdown.map(([name]) => name).filter((name) => name !== 'occupation' && name !== 'duration');
  }

  /** `null` where the cell tells two concepts apart at once, which no row can. */
  of(decided: readonly Decision[]): Subject | null {
    const word = (index: number): string | null => (index === -1 ? null : (decided[index]?.word ?? null));
    const citizenship = word(this.#at.citizenship);
    const birth = word(this.#at.country_of_birth);
    const byBirth = birth !== null && (citizenship === null || (citizenship === 'total' && birth !== 'total'));
    if (!byBirth && citizenship !== null && birth !== null && birth !== 'total') return null;
    const period = word(this.#at.period) ?? '';
    const { definition, basis } = this.#facts;
    return {
      concept: byBirth ? 'country_of_birth' : citizenship === null ? null : 'citizenship',
      group: (byBirth ? birth : citizenship) ?? 'total',
      sex: sexOf(word(this.#at.sex)),
      age: word(this.#at.age) ?? this.#age,
      education: word(this.#at.education) ?? 'total',
      breakdown: this.#breakdownOf(decided),
      place: word(this.#at.place) ?? this.#place,
      period,
      time: this.#timeOf(period),
      definition,
      basis,
    };
  }

  #breakdownOf(decided: readonly Decision[]): Subject['breakdown'] {
    if (this.#breakdown.length === 0) return noBreakdown;
    const entries = this.#breakdown.flatMap(([name, index]): [string, string][] => {
      const word = decided[index]?.word ?? 'total';
      return word === 'total' ? [] : [[name, word]];
    });
    return entries.length === 0 ? noBreakdown : Object.fromEntries(entries);
  }

  /** An average of the year is one only where the period is a year; of the survey's quarters the time is the quarter. */
  #timeOf(period: string): Time | null {
    const known = this.#times.get(period);
    if (known !== undefined) return known;
    const { time, definition } = this.#facts;
    const kind = periodKind(period);
    const own = kind === 'quarter' && definition === 'lfs' ? 'quarter' : null;
    const value =
      time === null
        ? null
        : (time === 'quarter') === (kind === 'quarter') && (kind === 'year' || kind === 'quarter')
          ? time
          : own;
    this.#times.set(period, value);
    return value;
  }
}

function breakdownOf(
  readers: readonly DimensionReader[],
  statusIsMeasure: boolean,
): readonly (readonly [string, number])[] {
  const taken = new Set<string>();
  const named = readers.flatMap(({ kind, dimension, index }): [string, number][] => {
    const isOwn = kind === 'own' || (kind === 'status' && !statusIsMeasure);
    if (!isOwn && kind !== 'occupation' && kind !== 'duration') return [];
    let name = isOwn ? ownDimensionName(dimension) : kind;
    while (taken.has(name)) name = `${name}_2`;
    taken.add(name);
    return [[name, index]];
  });
  return named.sort(([a], [b]) => (a < b ? -1 : 1));
}

function sexOf(word: string | null): Sex {
  return sexes.find((sex) => sex === word) ?? 'total';
}
