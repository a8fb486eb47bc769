import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFitting, fits, roomiest, type Setting, type Sheets } from '../../src/print/find-fitting.ts';

interface Sheet {
  /** Height of what cannot be left out, and of each piece, the least important last; at the tightest. */
  readonly body: number;
  readonly pieces: readonly number[];
  readonly spare: number;
}

const room = 1000;

/** At the roomiest everything is half as high again. */
function overflowOf(sheet: Sheet, { fit }: Setting, leftOut: number): number {
  const kept = sheet.pieces.slice(0, sheet.pieces.length - leftOut);
  const tight = sheet.body + kept.reduce((sum, height) => sum + height, 0);
  return Math.max(0, tight * (1 + fit / roomiest / 2) - room);
}

function made(sheets: readonly Sheet[]): { readonly sheets: Sheets; readonly asked: Setting[] } {
  const asked: Setting[] = [];
  return {
    asked,
    sheets: {
      pieces: sheets.map(({ pieces }) => pieces.length),
      spare: sheets.map(({ spare }) => spare),
      set: (setting) => {
        asked.push(setting);
        return Promise.resolve(sheets.map((sheet, index) => overflowOf(sheet, setting, setting.leftOut[index] ?? 0)));
      },
    },
  };
}

const of = (height: number, count: number) => Array.from({ length: count }, () => height);

describe('fitting sheets', () => {
  it('sets what has room at the roomiest, with everything on it', async () => {
    const { sheets, asked } = made([{ body: 300, pieces: of(50, 4), spare: 2 }]);
    expect(await findFitting(sheets)).toEqual({ fit: roomiest, leftOut: [0], overflow: [0] });
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it('makes type and gaps smaller before anything is left out', async () => {
    const { sheets } = made([{ body: 400, pieces: of(100, 4), spare: 0 }]);
    const found = await findFitting(sheets);
    expect(found.leftOut).toEqual([0]);
    expect(found.fit).toBe(roomiest / 2);
  });

  it('leaves out what can be spared rather than set all in the smallest type', async () => {
    const crowded: Sheet = { body: 500, pieces: of(100, 5), spare: 0 };
    expect(await findFitting(made([crowded]).sheets)).toMatchObject({ leftOut: [0], fit: 0 });
    const found = await findFitting(made([{ ...crowded, spare: 3 }]).sheets);
    expect(found).toMatchObject({ leftOut: [2], overflow: [0] });
    expect(found.fit).toBeGreaterThan(8);
  });

  it('leaves out the fewest where nothing else helps, each sheet its own, in type of one size', async () => {
    const { sheets } = made([
      { body: 100, pieces: of(200, 10), spare: 0 },
      { body: 300, pieces: of(10, 3), spare: 0 },
    ]);
    expect(await findFitting(sheets)).toMatchObject({ leftOut: [6, 0], overflow: [0, 0] });
  });

  it('says by how much a sheet is too full where even without its pieces it is', async () => {
    const { sheets } = made([
      { body: 1200, pieces: of(10, 2), spare: 1 },
      { body: 10, pieces: [], spare: 0 },
    ]);
    expect(await findFitting(sheets)).toEqual({ fit: 0, leftOut: [2, 0], overflow: [200, 0] });
  });

  it('finds for any sheets a setting that fits where there is one, the roomiest for what is on them, in few questions', async () => {
    const sheet = fc
      .record({
        body: fc.integer({ min: 0, max: 1300 }),
        pieces: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 }),
      })
      .chain((one) => fc.integer({ min: 0, max: one.pieces.length }).map((spare): Sheet => ({ ...one, spare })));
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (all) => {
        const { sheets, asked } = made(all);
        const found = await findFitting(sheets);
        expect(fits(found.overflow)).toBe(all.every(({ body }) => body <= room));
        expect(asked.at(-1)).toEqual({ fit: found.fit, leftOut: found.leftOut });
        expect(asked.length).toBeLessThan(30);
        if (!fits(found.overflow)) return;
        if (found.fit < roomiest) expect(fits(await sheets.set({ ...found, fit: found.fit + 1 }))).toBe(false);
        // One piece more on a sheet would be too much, at the tightest or, for what can be spared, in comfort.
        for (const [index, count] of found.leftOut.entries()) {
          if (count === 0) continue;
          const fit = count <= (all[index]?.spare ?? 0) ? 6 : 0;
          const leftOut = found.leftOut.map((n, at) => (at === index ? n - 1 : n));
          expect((await sheets.set({ fit, leftOut }))[index]).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
