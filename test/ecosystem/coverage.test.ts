import { describe, expect, it } from 'vitest';
import { type Coverage, coverageOf } from '../../src/ecosystem/coverage.ts';
import { study } from '../indicators/study-builder.ts';

const groups = [
  { id: 'refugees', name: 'Refugees' },
  { id: 'students', name: 'Students' },
];

function coverage(services: readonly Readonly<Record<string, unknown>>[], targetGroups = groups): Coverage | null {
  return coverageOf(study([], { target_groups: targetGroups, ecosystem: { services } }).region);
}

describe('coverageOf', () => {
  it('counts distinct providers of a stage for a group, and tells gap, single, covered and overlap', () => {
    const found = coverage([
      { id: 'a', name: 'A', stage: 'arrival', provided_by: ['x', 'y'], for: ['refugees'] },
      { id: 'b', name: 'B', stage: 'arrival', provided_by: ['y', 'z'], for: ['refugees'] },
      { id: 'c', name: 'C', stage: 'arrival', provided_by: ['x'], for: ['students'] },
      { id: 'd', name: 'D', stage: 'skills', provided_by: ['x', 'y'] },
    ]);
    expect(found?.cells[0]?.map(({ kind, providers }) => [kind, providers.length])).toEqual([
      ['overlap', 3],
      ['single', 1],
    ]);
    expect(found?.cells[2]?.map(({ kind }) => kind)).toEqual(['covered', 'covered']);
    expect(found?.cells[1]?.map(({ kind }) => kind)).toEqual(['gap', 'gap']);
    expect(found?.coverage).toBe((4 / 16) * 100);
    expect(found?.serviceRedundancy).toBe(2);
  });

  it('is nothing where there are no services or no groups', () => {
    expect(coverage([])).toBeNull();
    expect(coverage([{ id: 'a', name: 'A', stage: 'skills' }], [])).toBeNull();
  });
});
