import { type GroupKind, groupKinds, type Theme } from '../observations/code-lists.ts';

/**
 * Themes whose practices help with one another: a course at the workplace is about language and about employers. Our own
 * judgement, not a published scale; read both ways. Childcare, health and housing have few neighbours and data has none: nothing else
 * stands in for it.
 */
export const neighbouringThemes: readonly (readonly [Theme, Theme])[] = [
  ['language', 'recognition'],
  ['language', 'employers'],
  ['language', 'work_culture'],
  ['recognition', 'employers'],
  ['recognition', 'legal_status'],
  ['employers', 'work_culture'],
  ['employers', 'discrimination'],
  ['employers', 'retention'],
  ['work_culture', 'discrimination'],
  ['work_culture', 'retention'],
  ['information', 'coordination'],
  ['information', 'services'],
  ['information', 'legal_status'],
  ['information', 'entrepreneurship'],
  ['coordination', 'services'],
  ['services', 'childcare'],
  ['services', 'health'],
  ['housing', 'mobility'],
  ['housing', 'retention'],
];

/** Groups whose needs are so alike that a practice for the one may serve the other. Our own judgement; read both ways. */
export const neighbouringGroups: readonly (readonly [GroupKind, GroupKind])[] = [
  ['refugees', 'asylum_seekers'],
  ['refugees', 'temporary_protection'],
  ['asylum_seekers', 'temporary_protection'],
  ['students', 'trainees'],
  ['students', 'youth'],
  ['trainees', 'youth'],
  ['workers', 'skilled_workers'],
  ['workers', 'seasonal_workers'],
  ['workers', 'care_workers'],
  ['workers', 'eu_citizens'],
  ['trainees', 'skilled_workers'],
  ['spouses', 'women'],
];

function bothWays<T>(pairs: readonly (readonly [T, T])[]): ReadonlyMap<T, ReadonlySet<T>> {
  const map = new Map<T, Set<T>>();
  for (const [one, other] of pairs) {
    map.set(one, (map.get(one) ?? new Set()).add(other));
    map.set(other, (map.get(other) ?? new Set()).add(one));
  }
  return map;
}

const themesNear = bothWays(neighbouringThemes);
const groupsNear = bothWays(neighbouringGroups);

/** Whether two themes are neighbours; a theme is not its own neighbour. */
export function themesAreNear(one: Theme, other: Theme): boolean {
  return themesNear.get(one)?.has(other) === true;
}

/** Kinds of group that are neighbours of a kind. */
export function kindsNear(kind: GroupKind): ReadonlySet<GroupKind> {
  return groupsNear.get(kind) ?? new Set();
}

/** The kind of a target group: as the file says, else as its id says (`seasonal-workers`); `null` where neither does. */
export function groupKind(group: {
  readonly id: string;
  readonly kind?: GroupKind | null | undefined;
}): GroupKind | null {
  const written = group.id.toLowerCase().replaceAll('-', '_');
  return group.kind ?? groupKinds.find((kind) => kind === written) ?? null;
}
