import type { Subject } from '../observations/observation.ts';

type Cell = Pick<Subject, 'concept' | 'group' | 'sex' | 'age' | 'education' | 'breakdown' | 'place' | 'period'>;

/** Further dimensions as one text, `sector=C;status=x`, in the order of their names; empty where there are none. */
export function breakdownText(breakdown: Readonly<Record<string, string>>): string {
  const names = Object.keys(breakdown);
  if (names.length === 0) return '';
  return names
    .sort()
    .map((name) => `${name}=${breakdown[name]}`)
    .join(';');
}

/**
 * The same text for two figures exactly where they are alike in all but time, definition and basis, which a study may
 * leave unsaid. Parts named in `change` are taken from there, to find the cell beside: another group, men, an earlier year.
 */
export function cellKey(cell: Cell, change: Partial<Pick<Cell, 'group' | 'sex' | 'period'>> = {}): string {
  const group = change.group ?? cell.group;
  const concept = group === 'total' ? '' : (cell.concept ?? '');
  const breakdown = breakdownText(cell.breakdown);
  return `${concept}|${group}|${change.sex ?? cell.sex}|${cell.age}|${cell.education}|${breakdown}|${cell.place}|${change.period ?? cell.period}`;
}
