import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bipartiteRedundancy } from '../../src/ecosystem/bipartite-redundancy.ts';
import { networkOf } from '../../src/ecosystem/network.ts';
import { redundancyByDefinition } from './brute-force.ts';
import { regionOf, southernWomen } from './networks.ts';

describe('bipartiteRedundancy', () => {
  it('gives what NetworkX gives for a ring of six with one chord', () => {
    // Nodes 0, 2, 4 above and 1, 3, 5 below, in a ring, and 0 joined with 3.
    const found = bipartiteRedundancy(
      new Map([
        ['0', ['1', '5', '3']],
        ['2', ['1', '3']],
        ['4', ['3', '5']],
      ]),
    );
    expect(Object.fromEntries(found)).toEqual({ 0: 2 / 3, 2: 1, 4: 1 });
  });

  it('follows its definition among the Southern women (Davis, Gardner and Gardner 1941)', () => {
    const found = bipartiteRedundancy(southernWomen);
    for (const woman of southernWomen.keys())
      expect(found.get(woman)).toBe(redundancyByDefinition(southernWomen, woman));
    // Others came to the two events of Dorothy; Flora, Olivia and Nora to the two of Olivia.
    expect([found.get('Dorothy'), found.get('Flora'), found.get('Olivia')]).toEqual([1, 1, 1]);
    const withoutFlora = new Map([...southernWomen].filter(([woman]) => woman !== 'Flora' && woman !== 'Nora'));
    expect(bipartiteRedundancy(withoutFlora).get('Olivia')).toBe(0);
  });

  it('follows its definition anywhere, and is nothing where there is no pair', () => {
    const memberships = fc.array(fc.array(fc.constantFrom('p', 'q', 'r', 's', 't'), { maxLength: 7 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(memberships, (lists) => {
        const links = new Map(lists.map((list, index): [string, readonly string[]] => [`n${index}`, list]));
        const found = bipartiteRedundancy(links);
        for (const top of links.keys()) expect(found.get(top)).toBe(redundancyByDefinition(links, top));
      }),
    );
    expect(bipartiteRedundancy(new Map([['alone', ['p']]])).get('alone')).toBeNull();
  });
});

describe('the redundancy of an actor', () => {
  const services = [
    { id: 'a', name: 'A', stage: 'arrival', provided_by: ['x', 'y'], for: ['refugees', 'students'] },
    { id: 'b', name: 'B', stage: 'skills', provided_by: ['x'], for: ['refugees'] },
    { id: 'c', name: 'C', stage: 'language', at: 'z' },
  ];

  it('is the share of the pairs of needs it serves that somebody else serves as well', () => {
    const network = networkOf(regionOf(['x', 'y', 'z'], [], { services }, ['refugees', 'students']));
    // x serves arrival for both and skills for refugees: of three pairs, y holds one.
    expect(network?.actors.map(({ redundancy }) => redundancy)).toEqual([1 / 3, 1, 0]);
  });

  it('counts stages alone where there are no target groups, and nothing that is not relevant', () => {
    const network = networkOf(regionOf(['x', 'y', 'z'], [], { services: services.map(({ for: _, ...rest }) => rest) }));
    expect(network?.actors.map(({ redundancy }) => redundancy)).toEqual([0, null, null]);
    const coverage = { not_relevant: [{ stage: 'arrival', for: ['students'], why: 'Here already' }] };
    const less = networkOf(regionOf(['x', 'y', 'z'], [], { services, coverage }, ['refugees', 'students']));
    expect(less?.actors.map(({ redundancy }) => redundancy)).toEqual([0, null, 0]);
  });
});
