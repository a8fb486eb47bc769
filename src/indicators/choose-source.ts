import type { Subject } from '../observations/observation.ts';
import { cellKey } from './figure-key.ts';
import type { Level } from './level.ts';
import type { Candidate, IsSurvey } from './levels.ts';

/** A published rate that the counts of its own row do not bear out. */
export interface Contradiction {
  readonly published: Level;
  readonly computed: Level;
}

export interface Chosen {
  /** One a subject, in the order in which the candidates came. */
  readonly levels: readonly Level[];
  /** Those that lost against them. */
  readonly alternatives: readonly Level[];
  readonly contradictions: readonly Contradiction[];
}

interface Ranked {
  readonly level: Level;
  readonly rank: number;
}

/**
 * Takes one figure for each subject: of a single source the one computed from its counts, where sources differ the
 * published rate of a survey first, then a survey's counts, then any other published rate, then any other counts; a
 * missing figure only where there is no other. Figures that are known to differ in time, definition or basis are of
 * different subjects, and stay side by side.
 */
export function chooseSources(candidates: readonly Candidate[], isSurvey: IsSurvey): Chosen {
  const cells = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.definition.id} ${cellKey(candidate.row.subject)}`;
    const held = cells.get(key);
    if (held) held.push(candidate);
    else cells.set(key, [candidate]);
  }
  const levels: Level[] = [];
  const alternatives: Level[] = [];
  const contradictions: Contradiction[] = [];
  for (const cell of cells.values()) {
    contradictions.push(...contradictionsIn(cell));
    const taken: Level[] = [];
    for (const { level } of rankedLevels(cell, isSurvey)) {
      if (taken.some((other) => alike(other, level))) alternatives.push(level);
      else taken.push(level);
    }
    levels.push(...taken);
  }
  return { levels, alternatives, contradictions };
}

function rankedLevels(cell: readonly Candidate[], isSurvey: IsSurvey): readonly Ranked[] {
  // A source may publish its rates in one table and its counts in another that says more of time and definition.
  const sources = new Map<string | null, Candidate[]>();
  for (const candidate of cell) {
    const held = sources.get(candidate.row.source);
    if (held) held.push(candidate);
    else sources.set(candidate.row.source, [candidate]);
  }
  const ranked: Ranked[] = [];
  for (const ofSource of sources.values()) {
    const clusters: Candidate[][] = [];
    for (const candidate of ofSource) {
      const cluster = clusters.find((held) =>
        held.every((other) => alikeSubjects(other.row.subject, candidate.row.subject)),
      );
      if (cluster) cluster.push(candidate);
      else clusters.push([candidate]);
    }
    for (const cluster of clusters) {
      const published = firstWithValue(cluster.flatMap(({ published }) => published ?? []));
      const computed = firstWithValue(cluster.flatMap(({ computed }) => computed ?? []));
      const level = computed?.figure.value != null || !published ? computed : published;
      if (level) ranked.push({ level, rank: rankOf(level, published !== null, isSurvey) });
    }
  }
  return ranked.sort((a, b) => a.rank - b.rank);
}

function rankOf(level: Level, hasPublished: boolean, isSurvey: IsSurvey): number {
  if (level.figure.value === null) return 4;
  const survey = level.figure.observations.every(isSurvey);
  return (survey ? 0 : 2) + (hasPublished ? 0 : 1);
}

function firstWithValue(levels: readonly Level[]): Level | null {
  return levels.find(({ figure }) => figure.value !== null) ?? levels[0] ?? null;
}

function contradictionsIn(cell: readonly Candidate[]): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const one of cell) {
    if (!one.published) continue;
    for (const other of cell) {
      if (!other.computed || one.row.source !== other.row.source) continue;
      if (!alikeSubjects(one.row.subject, other.row.subject)) continue;
      if (!agree(one.published, other.computed)) found.push({ published: one.published, computed: other.computed });
    }
  }
  return found;
}

/** Within what the rounding of both leaves open; true where one is missing. */
function agree(published: Level, computed: Level): boolean {
  const [a, b] = [published.figure, computed.figure];
  if (a.value === null || b.value === null) return true;
  const halfStep = 0.5 * 10 ** -a.decimals;
  const dust = 1e-9;
  const lowest = Math.min(a.rounding?.lower ?? a.value, a.value - halfStep);
  const highest = Math.max(a.rounding?.upper ?? a.value, a.value + halfStep);
  return (b.rounding?.lower ?? b.value) <= highest + dust && (b.rounding?.upper ?? b.value) >= lowest - dust;
}

function alike(a: Level, b: Level): boolean {
  return alikeSubjects({ ...a.figure, basis: a.basis }, { ...b.figure, basis: b.basis });
}

/** What a study leaves unsaid is not held to differ. */
function alikeSubjects(
  a: Pick<Subject, 'time' | 'definition' | 'basis'>,
  b: Pick<Subject, 'time' | 'definition' | 'basis'>,
): boolean {
  return maybeSame(a.time, b.time) && maybeSame(a.definition, b.definition) && maybeSame(a.basis, b.basis);
}

/** True where both are the same, or one of them is not known. */
export function maybeSame(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
