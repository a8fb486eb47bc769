import { describe, expect, it } from 'vitest';
import { agreementOf, itemRatings } from '../../src/swot/agreement.ts';
import { firstBase } from '../indicators/statistics/first-base.ts';
import { read, smallRegion } from '../study/reading.ts';

type Rows = Readonly<Record<string, readonly (number | null)[]>>;

/** A region whose SWOT items have been rated, read as any region file is. */
async function region(quadrants: Readonly<Record<string, Rows>>, challenges: Rows = {}) {
  const ratings: Rows = { ...Object.assign({}, ...Object.values(quadrants)), ...challenges };
  const raters = Array.from({ length: Object.values(ratings)[0]?.length ?? 0 }, (_, index) => `Rater ${index + 1}`);
  const items = (rows: Rows) => JSON.stringify(Object.keys(rows).map((id) => ({ id, text: id })));
  const text = `${smallRegion}
swot: { ${Object.entries(quadrants)
    .map(([quadrant, rows]) => `${quadrant}: ${items(rows)}`)
    .join(', ')} }
challenges: ${JSON.stringify(Object.keys(challenges).map((id) => ({ id, title: id, theme: 'language' })))}
consultation: ${JSON.stringify({ raters, ratings })}
`;
  const { value, diagnostics } = await read(text);
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.region;
}

/** One row a rater, as the examples are printed, by column. */
function byItem(rows: readonly (readonly (number | null)[])[]): Rows {
  const width = rows[0]?.length ?? 0;
  return Object.fromEntries(
    Array.from({ length: width }, (_, item) => [`item-${item + 1}`, rows.map((row) => row[item] ?? null)]),
  );
}

/** Conover 1999, Practical Nonparametric Statistics, p. 371: twelve homeowners rank four kinds of grass; tied ranks share the lower place. */
const grasses = [
  [4, 3, 2, 1],
  [4, 2, 3, 1],
  [3, 1, 1, 4],
  [3, 1, 2, 4],
  [4, 2, 1, 3],
  [2, 2, 2, 4],
  [1, 3, 2, 4],
  [2, 4, 1, 3],
  [3, 1, 2, 3],
  [4, 1, 3, 2],
  [4, 2, 3, 1],
  [3, 1, 2, 3],
];

/** The times of rounding first base as places, 1 to 3: only their order counts, and it fits the scale. */
const roundings = firstBase.map((times) =>
  times.map((time) => [...new Set(times)].sort((a, b) => a - b).indexOf(time) + 1),
);

describe('agreementOf', () => {
  it('gives Friedman’s 8.097 and p = 0.044 for Conover’s grasses, rated in a region file', async () => {
    const [all, strengths] = agreementOf(await region({ strengths: byItem(grasses) }));
    expect(all).toMatchObject({ scope: 'swot', raters: 12, items: 4, ratersLeftOut: [], itemsLeftOut: [] });
    expect(12 * 3 * (all?.w ?? 0)).toBeCloseTo(8.097, 3);
    expect(all?.pValue).toBeCloseTo(0.044, 3);
    expect(strengths).toEqual({ ...all, scope: 'strengths' });
  });

  it('gives Friedman’s 11.143 and p = 0.003805 for Hollander and Wolfe’s first base', async () => {
    const challenges = agreementOf(await region({ strengths: {} }, byItem(roundings)))[0];
    expect(challenges).toMatchObject({ scope: 'challenges', raters: 22, items: 3 });
    expect(22 * 2 * (challenges?.w ?? 0)).toBeCloseTo(11.143, 3);
    expect(challenges?.pValue).toBeCloseTo(0.003805, 6);
  });

  it('is measured over all SWOT items, over each quadrant in which something is rated, and over the challenges', async () => {
    const found = agreementOf(
      await region(
        { strengths: { a: [5, 4], b: [3, 3] }, threats: { c: [1, 2], d: [2, 1] }, weaknesses: { e: [null, null] } },
        { f: [5, 5], g: [4, 3] },
      ),
    );
    expect(found.map(({ scope, w }) => [scope, w === null ? null : Number(w.toFixed(2))])).toEqual([
      ['swot', 0.9],
      ['strengths', 1],
      ['threats', 0],
      ['challenges', 1],
    ]);
  });

  it('leaves out the rater with many gaps rather than many items, and says whom', async () => {
    const [all] = agreementOf(
      await region({ strengths: { a: [5, 4, 1], b: [3, 3, null], c: [2, 1, null], d: [1, 2, null] } }),
    );
    expect(all).toMatchObject({ raters: 2, items: 4, ratersLeftOut: ['Rater 3'], itemsLeftOut: [] });
  });

  it('leaves out the item with a gap rather than a rater of many', async () => {
    const [all] = agreementOf(
      await region({ strengths: { a: [5, 4, 4], b: [3, 3, 3], c: [2, 1, 2], d: [1, 2, null] } }),
    );
    expect(all).toMatchObject({ raters: 3, items: 3, ratersLeftOut: [], itemsLeftOut: ['d'] });
  });

  it('leaves out both where that keeps more ratings', async () => {
    const rows: Rows = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => [
        id,
        [1, 2, 3, 4, 5].map((rating, rater) =>
          (rater === 4 && index < 4) || (index === 5 && rater < 3) ? null : ((rating + index) % 5) + 1,
        ),
      ]),
    );
    const [all] = agreementOf(await region({ strengths: rows }));
    expect(all).toMatchObject({ raters: 4, items: 5, ratersLeftOut: ['Rater 5'], itemsLeftOut: ['f'] });
  });

  it('does not count a rater who rated nothing in the scope', async () => {
    const [all] = agreementOf(await region({ strengths: { a: [5, null, 4], b: [3, null, 3] } }));
    expect(all).toMatchObject({ raters: 2, items: 2, ratersLeftOut: [] });
  });

  it('is none, with its reason, for one rater, one item, or where every rater rated all alike', async () => {
    const reason = async (rows: Rows) => {
      const [all] = agreementOf(await region({ strengths: rows }));
      expect([all?.w, all?.pValue]).toEqual([null, null]);
      return all?.reason;
    };
    expect(await reason({ a: [5], b: [3] })).toBe('too_few_raters');
    expect(await reason({ a: [5, 4] })).toBe('too_few_items');
    expect(await reason({ a: [5, null], b: [null, 3] })).toMatch(/^too_few/);
    expect(await reason({ a: [5, 4], b: [5, 4] })).toBe('all_alike');
  });

  it('is empty where nobody rated', async () => {
    expect(agreementOf(await region({ strengths: {} }))).toEqual([]);
  });
});

describe('itemRatings', () => {
  it('gives mean, ends and spread of the ratings that were given, and finds those that lie far apart', async () => {
    const found = itemRatings(await region({ threats: { a: [5, 2, null, 5] } }, { b: [4, 3, 4, 2] }));
    expect(found).toMatchObject([
      { id: 'a', scope: 'threats', raters: 3, mean: 4, lowest: 2, highest: 5, farApart: true },
      { id: 'b', scope: 'challenges', raters: 4, mean: 3.25, lowest: 2, highest: 4, farApart: false },
    ]);
    expect(found[0]?.standardDeviation).toBeCloseTo(Math.sqrt(3), 12);
  });

  it('has no spread for a single rating', async () => {
    const [only] = itemRatings(await region({ strengths: { a: [4, null] } }));
    expect(only).toMatchObject({ raters: 1, standardDeviation: null, farApart: false });
  });
});
