import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorGraph } from '../../src/ecosystem/actor-graph.ts';
import { cutPoints } from '../../src/ecosystem/cut-points.ts';
import { type Network, networkOf } from '../../src/ecosystem/network.ts';
import { articulationByRemoval, betweennessByCounting, closenessByDefinition, partsOf } from './brute-force.ts';
import { florentineMarriages, karateClub, kite, namesIn, regionOf } from './networks.ts';

type Ties = readonly (readonly [string, string])[];

function networkFrom(ties: Ties, actors = namesIn(ties)): Network {
  const network = networkOf(regionOf(actors, ties));
  if (network === null) throw new Error('no actors');
  return network;
}

function actor(network: Network, id: string) {
  const found = network.actors.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no actor ${id}`);
  return found;
}

describe('the kite (Krackhardt 1990)', () => {
  const network = networkFrom(kite);
  const of = (measure: 'degree' | 'betweenness' | 'closeness') =>
    Array.from({ length: 10 }, (_, id) => Number(actor(network, String(id))[measure]?.toFixed(3)));

  it('has the degrees, the closeness and the betweenness that are published', () => {
    expect(of('degree')).toEqual([0.444, 0.444, 0.333, 0.667, 0.333, 0.556, 0.556, 0.333, 0.222, 0.111]);
    expect(of('betweenness')).toEqual([0.023, 0.023, 0, 0.102, 0, 0.231, 0.231, 0.389, 0.222, 0]);
    expect(of('closeness')).toEqual([0.529, 0.529, 0.5, 0.6, 0.5, 0.643, 0.643, 0.6, 0.429, 0.31]);
  });

  it('has the published density, degree centralisation and transitivity', () => {
    expect(network.density).toBeCloseTo(0.4, 12);
    expect(network.centralisation).toBeCloseTo(1 / 3, 12);
    expect(network.transitivity).toBeCloseTo(0.5789473684, 9);
  });

  it('comes apart at the two who hold the tail, by the two ties of the tail', () => {
    expect(network.articulation).toEqual(['7', '8']);
    expect(actor(network, '7').cutsOff).toEqual(['8', '9']);
    expect(actor(network, '8').cutsOff).toEqual(['9']);
    expect(network.ties.filter(({ bridge }) => bridge).map(({ a, b }) => `${a}-${b}`)).toEqual(['7-8', '8-9']);
  });
});

describe('the Florentine families (Padgett and Ansell 1993)', () => {
  it('has the betweenness that Jackson 2008 and NetworkX give for the fifteen who married', () => {
    const network = networkFrom(florentineMarriages);
    const published = {
      Acciaiuoli: 0,
      Albizzi: 0.212,
      Barbadori: 0.093,
      Bischeri: 0.104,
      Castellani: 0.055,
      Ginori: 0,
      Guadagni: 0.255,
      Lamberteschi: 0,
      Medici: 0.522,
      Pazzi: 0,
      Peruzzi: 0.022,
      Ridolfi: 0.114,
      Salviati: 0.143,
      Strozzi: 0.103,
      Tornabuoni: 0.092,
    };
    const computed = network.actors.map(({ id, betweenness }) => [id, Number(betweenness?.toFixed(3))]);
    expect(Object.fromEntries(computed)).toEqual(published);
    expect(actor(network, 'Medici').closeness).toBeCloseTo(0.56, 12);
  });

  it('has the density and the degree centralisation of Wasserman and Faust 1994 with Pucci, who is alone', () => {
    const network = networkFrom(florentineMarriages, [...namesIn(florentineMarriages), 'Pucci']);
    expect(network.density).toBeCloseTo(20 / 120, 12);
    expect(network.centralisation).toBeCloseTo(0.267, 3);
    expect(network.isolates).toEqual(['Pucci']);
    expect(network.components.map((part) => part.length)).toEqual([15, 1]);
    expect(actor(network, 'Pucci')).toMatchObject({ degree: 0, closeness: 0, betweenness: 0, component: 1 });
    expect(actor(network, 'Medici').closeness).toBeCloseTo(0.56 * (14 / 15), 12);
  });
});

describe('the karate club (Zachary 1977)', () => {
  const network = networkFrom(karateClub);

  it('has its published size, density, transitivity and centralisation', () => {
    expect([network.actors.length, network.ties.length]).toEqual([34, 78]);
    expect(network.density).toBeCloseTo(0.139, 3);
    expect(network.transitivity).toBeCloseTo(0.2557, 4);
    expect(network.centralisation).toBeCloseTo(0.3996, 4);
  });

  it('has its published betweenness and closeness of instructor, officer and those between', () => {
    const of = (id: string) => actor(network, id).betweenness;
    expect(of('1')).toBeCloseTo(0.43763528, 8);
    expect(of('34')).toBeCloseTo(0.30407498, 8);
    expect(of('33')).toBeCloseTo(0.14524711, 8);
    expect(of('3')).toBeCloseTo(0.14365681, 8);
    expect(of('32')).toBeCloseTo(0.13827561, 8);
    expect(actor(network, '1').closeness).toBeCloseTo(0.56896552, 8);
    expect(network.articulation).toEqual(['1']);
    expect(actor(network, '1').cutsOff).toEqual(['5', '6', '7', '11', '12', '17']);
  });
});

describe('plain shapes', () => {
  const star: Ties = ['b', 'c', 'd', 'e'].map((id) => ['a', id]);
  const ring: Ties = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['d', 'a'],
  ];

  it('centralises wholly in a star and not at all in a ring', () => {
    expect(networkFrom(star).centralisation).toBe(1);
    expect(actor(networkFrom(star), 'a')).toMatchObject({
      degree: 1,
      closeness: 1,
      betweenness: 1,
      articulation: true,
    });
    expect(networkFrom(ring).centralisation).toBe(0);
    expect(networkFrom(ring).articulation).toEqual([]);
    expect(networkFrom(ring).transitivity).toBe(0);
  });

  it('keeps the piece with the first actor where two pieces are alike', () => {
    const chain: Ties = [
      ['a', 'b'],
      ['b', 'c'],
    ];
    expect(actor(networkFrom(chain), 'b').cutsOff).toEqual(['c']);
  });

  it('walks a chain of ten thousand without running out of stack', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => String(index));
    const ties = ids.slice(1).map((id, index) => ({ a: String(index), b: id }));
    const cuts = cutPoints(actorGraph(ids, ties));
    expect(cuts.nodes.size).toBe(9998);
    expect(ties.every(({ a, b }) => cuts.isBridge(b, a))).toBe(true);
  });
});

describe('what is not known', () => {
  it('is no network where there are no actors', () => {
    expect(networkOf(regionOf([], []))).toBeNull();
  });

  it('is not nought: one actor alone, or actors whose links nobody wrote down', () => {
    for (const ids of [['a'], ['a', 'b', 'c']]) {
      const network = networkFrom([], ids);
      expect(network).toMatchObject({
        density: null,
        centralisation: null,
        transitivity: null,
        ties: [],
        articulation: [],
      });
      expect(network.isolates).toEqual(ids);
      expect(network.components).toEqual(ids.map((id) => [id]));
      expect(network.actors[0]).toMatchObject({ degree: null, closeness: null, betweenness: null, redundancy: null });
    }
  });

  it('has no betweenness and no centralisation between two', () => {
    const network = networkFrom([['a', 'b']]);
    expect(network).toMatchObject({ density: 1, centralisation: null, transitivity: null });
    expect(network.actors[0]).toMatchObject({ degree: 1, closeness: 1, betweenness: null });
  });
});

describe('links and ties', () => {
  const links = [
    { from: 'b', to: 'a', kind: 'funding', formality: 5, trust: 2 },
    { from: 'a', to: 'b', kind: 'referral', formality: 2, intensity: 4 },
    { from: 'b', to: 'a', kind: 'referral', trust: 3 },
    { from: 'c', to: 'b', kind: 'referral' },
  ];
  const network = networkOf(regionOf(['a', 'b', 'c'], [], { links }));

  it('makes several links between two actors one tie, and keeps the direction of each', () => {
    expect(network?.ties.map(({ a, b, kinds }) => [a, b, kinds])).toEqual([
      ['a', 'b', ['funding', 'referral']],
      ['b', 'c', ['referral']],
    ]);
    expect(network?.ties[0]?.links.map(({ from, to, index }) => [from, to, index])).toEqual([
      ['b', 'a', 0],
      ['a', 'b', 1],
      ['b', 'a', 2],
    ]);
    expect(network?.density).toBeCloseTo(2 / 3, 12);
    expect(network?.actors.map(({ neighbours }) => neighbours)).toEqual([['b'], ['a', 'c'], ['b']]);
  });

  it('takes means over the links that say something, never over those that are silent', () => {
    expect(network?.ties[0]).toMatchObject({ formality: 3.5, intensity: 4, trust: 2.5 });
    expect(network?.ties[1]).toMatchObject({ formality: null, intensity: null, trust: null });
    expect(network?.means.overall).toEqual({ links: 4, formality: 3.5, intensity: 4, trust: 2.5 });
    expect(network?.means.byKind).toEqual([
      { kind: 'referral', links: 3, formality: 2, intensity: 4, trust: 3 },
      { kind: 'funding', links: 1, formality: 5, intensity: null, trust: 2 },
    ]);
  });
});

const someTies = fc.integer({ min: 3, max: 9 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `n${index}`);
  const pairs = ids.flatMap((a, index) => ids.slice(index + 1).map((b): readonly [string, string] => [a, b]));
  return fc.subarray(pairs, { minLength: 1 }).map((ties) => ({ ids, ties }));
});

describe('any small network', () => {
  it('has the betweenness and the closeness that counting every way gives', () => {
    fc.assert(
      fc.property(someTies, ({ ids, ties }) => {
        const network = networkFrom(ties, ids);
        const between = betweennessByCounting(ids, ties);
        const near = closenessByDefinition(ids, ties);
        for (const each of network.actors) {
          expect(each.betweenness).toBeCloseTo(between.get(each.id) ?? Number.NaN, 9);
          expect(each.closeness).toBeCloseTo(near.get(each.id) ?? Number.NaN, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes apart where taking an actor or a tie away leaves more parts', () => {
    fc.assert(
      fc.property(someTies, ({ ids, ties }) => {
        const network = networkFrom(ties, ids);
        expect(network.articulation).toEqual(articulationByRemoval(ids, ties));
        const parts = partsOf(ids, ties);
        expect(network.components.map((part) => part.join()).sort()).toEqual(parts.map((part) => part.join()).sort());
        ties.forEach((tie, index) => {
          const rest = ties.filter((other) => other !== tie);
          expect(network.ties[index]?.bridge).toBe(partsOf(ids, rest).length > parts.length);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('cuts off those who no longer reach the largest rest', () => {
    fc.assert(
      fc.property(someTies, ({ ids, ties }) => {
        for (const each of networkFrom(ties, ids).actors) {
          const part = partsOf(ids, ties).find((members) => members.includes(each.id)) ?? [];
          const rest = part.filter((id) => id !== each.id);
          const pieces = partsOf(
            rest,
            ties.filter(([a, b]) => rest.includes(a) && rest.includes(b)),
          );
          const largest = Math.max(0, ...pieces.map((piece) => piece.length));
          expect(each.cutsOff.length).toBe(each.articulation ? rest.length - largest : 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the direction or the order of its links', () => {
    fc.assert(
      fc.property(someTies, ({ ids, ties }) => {
        const turned = ties.map(([a, b]): readonly [string, string] => [b, a]).reverse();
        const [one, other] = [networkFrom(ties, ids), networkFrom(turned, ids)];
        expect(other.articulation).toEqual(one.articulation);
        expect(other.components).toEqual(one.components);
        other.actors.forEach((each, index) => {
          expect(each.neighbours).toEqual(one.actors[index]?.neighbours);
          expect(each.betweenness).toBeCloseTo(one.actors[index]?.betweenness ?? Number.NaN, 9);
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('five hundred actors', () => {
  it('are computed in well under a second', () => {
    const ids = Array.from({ length: 500 }, (_, index) => `n${index}`);
    const ties = ids.flatMap((id, index): Ties => [1, 7, 31].map((step) => [id, `n${(index + step * step) % 500}`]));
    const region = regionOf(ids, ties);
    const begun = performance.now();
    const network = networkOf(region);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(network?.ties.length).toBe(1500);
    expect(network?.components.length).toBe(1);
  });
});
