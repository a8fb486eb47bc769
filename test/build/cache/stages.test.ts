import { describe, expect, it } from 'vitest';
import { type Kept, keptDrawings, keptPage, keptPrint } from '../../../src/build/cache/stages.ts';
import type { Stage, Store } from '../../../src/build/cache/store.ts';
import type { ChartSpec } from '../../../src/charts/chart-spec.ts';

/** A store in memory, whose entries can be looked at and changed. */
function memory() {
  const entries = new Map<string, Uint8Array>();
  const store: Store = {
    get: async (stage, key) => entries.get(`${stage} ${key}`) ?? null,
    put: async (stage, key, bytes) => {
      entries.set(`${stage} ${key}`, bytes);
    },
    settle: async () => undefined,
    notes: () => [],
  };
  const count = (stage: Stage) => [...entries.keys()].filter((key) => key.startsWith(`${stage} `)).length;
  const kept: Kept = { store, fingerprint: 'this program' };
  return { entries, kept, count };
}

const chart = (label: string, value: number | null = 51.3): ChartSpec => ({
  kind: 'bars',
  width: 'column',
  locale: 'en',
  unitSuffix: ' %',
  alt: 'Employment',
  series: [{ name: 'Employed', tone: 'focus' }],
  rows: [{ label, data: [{ value, label, tone: 'focus', marks: [], interval: null }] }],
  axisMax: null,
});

describe('drawings that are kept', () => {
  const pen = () => {
    const drawn: string[] = [];
    const draw = async (specs: Readonly<Record<string, ChartSpec>>) => {
      drawn.push(...Object.keys(specs));
      return Object.fromEntries(
        Object.entries(specs).map(([id, spec]) => [id, `<svg>${id} ${JSON.stringify(spec)}</svg>`]),
      );
    };
    return { drawn, draw };
  };

  it('are drawn once; then those alone whose spec has changed, and all come in the order of the report', async () => {
    const { kept, count } = memory();
    const { drawn, draw } = pen();
    const first = await keptDrawings({ b: chart('b'), a: chart('a'), c: chart('c') }, draw, kept);
    expect(drawn).toEqual(['b', 'a', 'c']);
    const again = await keptDrawings({ b: chart('b'), a: chart('a', 51.4), c: chart('c') }, draw, kept);
    expect(drawn).toEqual(['b', 'a', 'c', 'a']);
    expect(Object.keys(again)).toEqual(['b', 'a', 'c']);
    expect(again.b).toBe(first.b);
    expect(again.a).not.toBe(first.a);
    expect(count('chart')).toBe(4);
  });

  it('are not even asked for where all are there', async () => {
    const { kept } = memory();
    await keptDrawings({ a: chart('a') }, pen().draw, kept);
    const never = () => Promise.reject(new Error('drawn'));
    await expect(keptDrawings({ a: chart('a') }, never, kept)).resolves.toHaveProperty('a');
    await expect(keptDrawings({}, never, kept)).resolves.toEqual({});
  });

  it('are those of this program alone', async () => {
    const { kept } = memory();
    const { drawn, draw } = pen();
    await keptDrawings({ a: chart('a') }, draw, kept);
    await keptDrawings({ a: chart('a') }, draw, { ...kept, fingerprint: 'another program' });
    expect(drawn).toEqual(['a', 'a']);
  });
});

describe('a page that is kept', () => {
  it('is made anew where any of its parts, or the program, is another', async () => {
    const { kept } = memory();
    let made = 0;
    const make = () => `<p>${++made}</p>`;
    expect(await keptPage(['model', 'templates'], make, kept)).toBe('<p>1</p>');
    expect(await keptPage(['model', 'templates'], make, kept)).toBe('<p>1</p>');
    expect(await keptPage(['model', 'templates of the user'], make, kept)).toBe('<p>2</p>');
    expect(await keptPage(['modelt', 'emplates'], make, kept)).toBe('<p>3</p>');
    expect(await keptPage(['model', 'templates'], make, { ...kept, fingerprint: 'another' })).toBe('<p>4</p>');
  });

  it('is not kept where it could not be made', async () => {
    const { kept, count } = memory();
    const fail = () => Promise.reject(new Error('a mistake of the templates'));
    await expect(keptPage(['model'], fail, kept)).rejects.toThrow('a mistake of the templates');
    expect(count('made')).toBe(0);
  });
});

describe('a print that is kept', () => {
  const printed = { bytes: new Uint8Array([1, 2, 3]), numbers: [4, 7], browserVersion: '147.0' };
  const printedBy = (browserVersion: string) => ({ ...printed, browserVersion });

  it('comes back as it was; another page, browser, title or number of pages is another print', async () => {
    const { kept, count } = memory();
    let prints = 0;
    const print = (version: string) => async () => {
      prints += 1;
      return printedBy(version);
    };
    expect(await keptPrint('<p>', { title: 'x' }, '147', print('147'), kept)).toEqual(printedBy('147'));
    expect(await keptPrint('<p>', { title: 'x' }, '147', print('147'), kept)).toEqual(printedBy('147'));
    expect(prints).toBe(1);
    await keptPrint('<p>', { title: 'x' }, '148', print('148'), kept);
    await keptPrint('<q>', { title: 'x' }, '147', print('147'), kept);
    await keptPrint('<p>', { title: 'y' }, '147', print('147'), kept);
    await keptPrint('<p>', { title: 'x', pages: 2 }, '147', print('147'), kept);
    expect([prints, count('print')]).toEqual([5, 5]);
  });

  it('is not kept for a browser in whose place another had to print', async () => {
    const { kept, count } = memory();
    expect(await keptPrint('<p>', { title: 'x' }, '147', async () => printedBy('140'), kept)).toEqual(printedBy('140'));
    expect(count('print')).toBe(0);
  });

  it.each([
    ['is of another Node', new Uint8Array([255, 99, 1, 2])],
    ['is nothing', new Uint8Array()],
    ['is something else', new TextEncoder().encode('"text"')],
  ])('is printed again and replaced where what is kept %s', async (_, wrong) => {
    const { entries, kept } = memory();
    await keptPrint('<p>', { title: 'x' }, '147.0', async () => printed, kept);
    const [key = ''] = entries.keys();
    entries.set(key, wrong);
    expect(await keptPrint('<p>', { title: 'x' }, '147.0', async () => printed, kept)).toEqual(printed);
    expect(entries.get(key)).not.toBe(wrong);
  });
});
