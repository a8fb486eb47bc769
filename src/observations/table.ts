import type { Observation, Subject } from './observation.ts';

/** The parts of a subject that a key can leave out. */
export type SubjectPart = keyof Subject;

const parts: readonly SubjectPart[] = [
  'concept',
  'group',
  'sex',
  'age',
  'education',
  'breakdown',
  'place',
  'period',
  'time',
  'definition',
  'basis',
];

/** All the figures of one row: alike in source and subject, one a measure. */
export interface ObservationRow {
  readonly key: string;
  readonly subject: Subject;
  readonly source: string | null;
  /** By measure; the first where a measure stands twice (`data/duplicate` reports the other). */
  readonly figures: ReadonlyMap<string, Observation>;
}

/** Observations laid out for looking up. */
export interface ObservationIndex {
  /** In the order of the file. */
  readonly rows: readonly ObservationRow[];
  readonly row: (subject: Subject, source: string | null) => ObservationRow | null;
  /** Every row about the subject, whatever its source, in the order of the file. */
  readonly about: (subject: Subject) => readonly ObservationRow[];
  /** The first figure of the measure about the subject; from one source where one is named. */
  readonly find: (subject: Subject, measure: string, source?: string | null) => Observation | null;
}

/**
 * A text that is the same for two subjects exactly where all is alike that they are about;
 * parts named in `except` are left out, to find rows that differ in them alone.
 */
export function subjectKey(subject: Subject, except: readonly SubjectPart[] = []): string {
  // Asked for every figure, several times: the whole key is written in one go.
  if (except.length === 0) return wholeKey(subject);
  let key = '';
  for (const part of parts) {
    // Parted by a character that no text of a table has.
    key += except.includes(part) ? '\u0001' : `\u0000${keyOf(subject, part) ?? ''}`;
  }
  return key;
}

function wholeKey(subject: Subject): string {
  const { group, sex, age, education, place, period, time, definition, basis } = subject;
  const concept = keyOf(subject, 'concept') ?? '';
  const breakdown = breakdownKey(subject.breakdown);
  return `\u0000${concept}\u0000${group}\u0000${sex}\u0000${age}\u0000${education}\u0000${breakdown}\u0000${place}\u0000${period}\u0000${time ?? ''}\u0000${definition ?? ''}\u0000${basis ?? ''}`;
}

function keyOf(subject: Subject, part: SubjectPart): string | null {
  if (part === 'breakdown') return breakdownKey(subject.breakdown);
  // A row that names no concept is about everybody, as is the total of any concept.
  if (part === 'concept') return subject.group === 'total' ? null : subject.concept;
  return subject[part];
}

function breakdownKey(breakdown: Subject['breakdown']): string {
  const names = Object.keys(breakdown);
  return names.length === 0 ? '' : JSON.stringify(names.sort().map((name) => [name, breakdown[name]]));
}

/** The subject of a figure without the figure. */
export function subjectOf(observation: Subject): Subject {
  const { concept, group, sex, age, education, breakdown, place, period, time, definition, basis } = observation;
  return { concept, group, sex, age, education, breakdown, place, period, time, definition, basis };
}

/** Gathers observations into their rows, in the order of their first figures. */
export function observationIndex(observations: readonly Observation[]): ObservationIndex {
  const byRow = new Map<string, { row: ObservationRow; figures: Map<string, Observation> }>();
  const bySubject = new Map<string, ObservationRow[]>();
  for (const observation of observations) {
    const subject = subjectKey(observation);
    const key = rowKey(subject, observation.source);
    let entry = byRow.get(key);
    if (!entry) {
      const figures = new Map<string, Observation>();
      entry = { row: { key, subject: subjectOf(observation), source: observation.source, figures }, figures };
      byRow.set(key, entry);
      const held = bySubject.get(subject);
      if (held) held.push(entry.row);
      else bySubject.set(subject, [entry.row]);
    }
    if (!entry.figures.has(observation.measure)) entry.figures.set(observation.measure, observation);
  }
  const about = (subject: Subject): readonly ObservationRow[] => bySubject.get(subjectKey(subject)) ?? [];
  return {
    rows: [...byRow.values()].map((entry) => entry.row),
    row: (subject, source) => byRow.get(rowKey(subjectKey(subject), source))?.row ?? null,
    about,
    find: (subject, measure, source) => {
      const rows = source === undefined ? about(subject) : about(subject).filter((row) => row.source === source);
      for (const row of rows) {
        const figure = row.figures.get(measure);
        if (figure) return figure;
      }
      return null;
    },
  };
}

function rowKey(subject: string, source: string | null): string {
  return `${source ?? ''}${subject}`;
}
