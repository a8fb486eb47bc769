import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coverage, coverageOf } from '../../src/ecosystem/coverage.ts';
import { serviceStages } from '../../src/observations/code-lists.ts';
import { regionOf } from './networks.ts';

const groups = ['refugees', 'students'];

function coverage(
  services: readonly Readonly<Record<string, unknown>>[],
  settings: Readonly<Record<string, unknown>> = {},
  targetGroups: readonly string[] = groups,
): Coverage | null {
  return coverageOf(regionOf(['x', 'y', 'z'], [], { services, coverage: settings }, targetGroups));
}

const services = [
  { id: 'a', name: 'A', stage: 'arrival', provided_by: ['x', 'y'], for: ['refugees'] },
  { id: 'b', name: 'B', stage: 'arrival', provided_by: ['y', 'z'], for: ['refugees'] },
  { id: 'c', name: 'C', stage: 'arrival', provided_by: ['x'], for: ['students'] },
  { id: 'd', name: 'D', stage: 'skills', provided_by: ['x', 'y'] },
];

describe('coverageOf', () => {
  it('counts distinct providers of a stage for a group, and tells gap, single, covered and overlap', () => {
    const found = coverage(services);
    expect(found?.cells[0]?.map(({ kind, providers }) => [kind, providers])).toEqual([
      ['overlap', ['x', 'y', 'z']],
      ['single', ['x']],
    ]);
    expect(found?.cells[2]?.map(({ kind }) => kind)).toEqual(['covered', 'covered']);
    expect(found?.cells[1]?.map(({ kind }) => kind)).toEqual(['gap', 'gap']);
    expect(found?.coverage).toBe((4 / 16) * 100);
    expect(found?.serviceRedundancy).toBe(2);
  });

  it('lists the gaps, the single points of failure and the overlaps, and what each stage and group lacks', () => {
    const found = coverage(services);
    expect(found?.gaps).toHaveLength(12);
    expect(found?.singlePoints.map(({ stage, group, providers }) => [stage, group, providers])).toEqual([
      ['arrival', 'students', ['x']],
    ]);
    expect(found?.overlaps.map(({ stage, group }) => [stage, group])).toEqual([['arrival', 'refugees']]);
    expect(found?.byStage[1]).toEqual({ stage: 'language', covered: 0, relevant: 2, coverage: 0, gaps: groups });
    expect(found?.byGroup[1]).toMatchObject({ group: 'students', covered: 2, relevant: 8, coverage: 25 });
    expect(found?.byGroup[1]?.gaps).toEqual(serviceStages.filter((stage) => stage !== 'arrival' && stage !== 'skills'));
  });

  it('counts the actor at whose place a service is found, and nobody where neither is named', () => {
    const found = coverage([
      { id: 'a', name: 'A', stage: 'arrival', at: 'x', for: ['refugees'] },
      { id: 'b', name: 'B', stage: 'arrival', for: ['students'] },
    ]);
    expect(found?.cells[0]?.map(({ kind, providers }) => [kind, providers])).toEqual([
      ['single', ['x']],
      ['gap', []],
    ]);
  });

  it('reads few and many as the region file sets them', () => {
    const found = coverage(services, { single_up_to: 2, overlap_from: 4 });
    expect(found?.thresholds).toEqual({ singleUpTo: 2, overlapFrom: 4 });
    expect(found?.cells[0]?.map(({ kind }) => kind)).toEqual(['covered', 'single']);
    expect(found?.cells[2]?.map(({ kind }) => kind)).toEqual(['single', 'single']);
    expect(found?.coverage).toBe(25);
  });

  it('counts what is not relevant in no share, neither as a gap nor as covered', () => {
    const found = coverage(services, {
      not_relevant: [
        { stage: 'arrival', for: ['students'], why: 'Their university receives them' },
        { stage: 'recognition', why: { en: 'No regulated jobs here' } },
      ],
    });
    expect(found?.notRelevant.map(({ stage, group, why }) => [stage, group, why])).toEqual([
      ['arrival', 'students', 'Their university receives them'],
      ['recognition', 'refugees', { en: 'No regulated jobs here' }],
      ['recognition', 'students', { en: 'No regulated jobs here' }],
    ]);
    expect([found?.covered, found?.relevant]).toEqual([3, 13]);
    expect(found?.coverage).toBe((3 / 13) * 100);
    expect(found?.serviceRedundancy).toBe(7 / 3);
    expect(found?.singlePoints).toEqual([]);
    expect(found?.byStage[3]).toMatchObject({ covered: 0, relevant: 0, coverage: null, gaps: [] });
  });

  it('is nothing where there are no services, no groups, or nothing that is relevant', () => {
    expect(coverage([])).toBeNull();
    expect(coverage(services, {}, [])).toBeNull();
    expect(coverage(services, { not_relevant: serviceStages.map((stage) => ({ stage, why: 'No' })) })).toBeNull();
  });
});

describe('the concentration of providers', () => {
  it('is the Herfindahl–Hirschman index over what each provider has a part in, the largest first', () => {
    const found = coverage(services)?.concentration;
    // Of eight parts x has four (one alone), y three and z one.
    expect(found?.index).toBeCloseTo((16 + 9 + 1) / 64, 12);
    expect(found?.evenIndex).toBeCloseTo(1 / 3, 12);
    expect(found?.providers).toEqual([
      { id: 'x', services: 3, cells: 4, alone: 1, share: 1 },
      { id: 'y', services: 3, cells: 3, alone: 0, share: 0.75 },
      { id: 'z', services: 1, cells: 1, alone: 0, share: 0.25 },
    ]);
  });

  it('is 1 where one has all, 1/n where all have alike, and nothing where nothing is covered', () => {
    const by = (providers: readonly string[]) =>
      coverage([{ id: 'a', name: 'A', stage: 'arrival', provided_by: providers }])?.concentration;
    expect(by(['z'])?.index).toBe(1);
    expect(by(['x', 'y', 'z'])?.index).toBeCloseTo(1 / 3, 12);
    expect(by([])).toBeNull();
  });
});

describe('any matrix', () => {
  const subset = (ids: readonly string[]) => fc.subarray([...ids]);
  const anyServices = fc.array(
    fc.record({ stage: fc.constantFrom(...serviceStages), provided_by: subset(['x', 'y', 'z']), for: subset(groups) }),
    { minLength: 1, maxLength: 8 },
  );
  const left = fc.array(
    fc.record({ stage: fc.constantFrom(...serviceStages), for: subset(groups), why: fc.constant('No need') }),
    { maxLength: 4 },
  );

  it('adds up: every cell is of one kind, and stages and groups give the same sums', () => {
    fc.assert(
      fc.property(anyServices, left, (drawn, not_relevant) => {
        const found = coverage(
          drawn.map((service, index) => ({ id: `s${index}`, name: 'S', ...service })),
          { not_relevant },
        );
        if (found === null) return;
        const sum = (shares: readonly { readonly covered: number }[]) =>
          shares.reduce((total, { covered }) => total + covered, 0);
        expect(found.covered + found.gaps.length).toBe(found.relevant);
        expect(found.relevant + found.notRelevant.length).toBe(serviceStages.length * groups.length);
        expect([sum(found.byStage), sum(found.byGroup)]).toEqual([found.covered, found.covered]);
        for (const cell of found.gaps) expect(cell.providers).toEqual([]);
        expect(found.concentration === null).toBe(found.covered === 0);
        if (found.concentration === null) return;
        const { index, evenIndex } = found.concentration;
        expect(index).toBeGreaterThanOrEqual(evenIndex - 1e-12);
        expect(index).toBeLessThanOrEqual(1);
      }),
    );
  });
});
